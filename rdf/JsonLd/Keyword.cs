using System.Collections.Frozen;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What a key of a document turns out to be.</summary>
internal enum Keyword : byte
{
    /// <summary>A property.</summary>
    None,

    /// <summary>Nothing: switched off, or no IRI.</summary>
    Dropped,

    /// <summary>A keyword that says nothing in a document, such as those of framing.</summary>
    Other,
    Context,
    Direction,
    Graph,
    Id,
    Included,
    Index,
    Language,
    List,
    Nest,
    NoneIndex,
    Reverse,
    Set,
    Type,
    Value,
}

/// <summary>Keywords by their names.</summary>
internal static class Keywords
{
    private static readonly FrozenDictionary<string, Keyword> ByName = new Dictionary<string, Keyword>(StringComparer.Ordinal)
    {
        ["@context"] = Keyword.Context,
        ["@direction"] = Keyword.Direction,
        ["@graph"] = Keyword.Graph,
        ["@id"] = Keyword.Id,
        ["@included"] = Keyword.Included,
        ["@index"] = Keyword.Index,
        ["@language"] = Keyword.Language,
        ["@list"] = Keyword.List,
        ["@nest"] = Keyword.Nest,
        ["@none"] = Keyword.NoneIndex,
        ["@reverse"] = Keyword.Reverse,
        ["@set"] = Keyword.Set,
        ["@type"] = Keyword.Type,
        ["@value"] = Keyword.Value,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the expansion of a key says: a keyword, a property where it has a colon, else nothing.</summary>
    public static Keyword Of(string? expanded) =>
        expanded is null ? Keyword.Dropped
        : JsonLdKeywords.Contains(expanded) ? ByName.GetValueOrDefault(expanded, Keyword.Other)
        : expanded.Contains(':', StringComparison.Ordinal) ? Keyword.None
        : Keyword.Dropped;

    /// <summary>The name of a keyword that stands in documents.</summary>
    public static string Name(Keyword keyword) => ByName.FirstOrDefault(k => k.Value == keyword).Key ?? "@default";
}
