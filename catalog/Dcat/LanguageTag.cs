namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Keeps language tags to what every serialisation accepts (RDF 1.1 Turtle <c>LANGTAG</c>).</summary>
internal static class LanguageTag
{
    /// <summary>The tag with underscores as hyphens; null for none or for something that is no tag.</summary>
    public static string? Clean(string? tag)
    {
        if (string.IsNullOrEmpty(tag)) return null;
        var clean = tag.Contains('_', StringComparison.Ordinal) ? tag.Replace('_', '-') : tag;
        var inFirst = true;
        var length = 0;
        foreach (var c in clean)
        {
            if (c == '-')
            {
                if (length == 0) return null;
                inFirst = false;
                length = 0;
            }
            else if (char.IsAsciiLetter(c) || (!inFirst && char.IsAsciiDigit(c)))
            {
                length++;
            }
            else
            {
                return null;
            }
        }

        return length > 0 ? clean : null;
    }
}
