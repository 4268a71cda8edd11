namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>Basic filtering of language tags (RFC 4647 §3.3.1), which SPARQL calls langMatches.</summary>
internal static class LanguageRange
{
    public static bool Matches(string range, string? tag) =>
        tag is not null
        && (range == "*"
            || (tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-')));
}
