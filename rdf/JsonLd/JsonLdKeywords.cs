namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Keywords of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/#keywords).</summary>
internal static class JsonLdKeywords
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@graph", "@id", "@import", "@included", "@index",
        "@json", "@language", "@list", "@nest", "@none", "@omitDefault", "@prefix", "@preserve", "@propagate", "@protected", "@requireAll",
        "@reverse", "@set", "@type", "@value", "@version", "@vocab",
    };

    public static bool Contains(string text) => text.Length > 0 && text[0] == '@' && All.Contains(text);

    /// <summary>Whether the text looks like a keyword, so that it is reserved: an at sign and letters.</summary>
    public static bool HasForm(string text) => text.Length > 1 && text[0] == '@' && text.AsSpan(1).IndexOfAnyExcept(Letters) < 0;

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
