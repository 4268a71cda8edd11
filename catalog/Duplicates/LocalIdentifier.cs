using System.Buffers;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Tells identifiers that name something from those that were only filled in.</summary>
internal static class LocalIdentifier
{
    private const int Fewest = 4;
    private const int FewestOfDigits = 6;
    private const int Longest = 300;

    private static readonly SearchValues<char> Registrant = SearchValues.Create("0123456789.");

    private static readonly string[] Placeholders =
    [
        "todo", "tbd", "null", "none", "nil", "n/a", "k.a.", "keine", "keine angabe", "unbekannt", "unknown", "undefined", "test", "beispiel",
        "example", "dummy", "platzhalter", "placeholder", "identifier", "kennung", "id", "uuid", "dataset", "datensatz", "default", "string", "xxxx", "asdf",
    ];

    /// <summary>The identifier without blanks around it; null for short numbers, placeholders and what consists of one character.</summary>
    public static string? Read(string? text)
    {
        var identifier = text?.Trim();
        if (identifier is not { Length: >= Fewest and <= Longest }) return null;
        if (identifier.All(c => char.IsAsciiDigit(c) || char.IsPunctuation(c)) && identifier.Length < FewestOfDigits) return null;
        if (identifier.All(c => c == identifier[0])) return null;
        return Placeholders.Contains(identifier, StringComparer.OrdinalIgnoreCase) ? null : identifier;
    }

    /// <summary>A DOI or URN in its one spelling; null for anything else.</summary>
    public static string? Registered(string text)
    {
        var trimmed = text.Trim();
        if (Doi(trimmed) is { } doi) return doi;
        // urn:{namespace}:{name}, RFC 8141; a name shorter than this is a template's.
        var parts = trimmed.Split(':', 3);
        return parts.Length == 3 && parts[0].Equals("urn", StringComparison.OrdinalIgnoreCase) && parts[1].Length >= 2 && parts[2].Length >= FewestOfDigits
               && !parts[1].Equals("uuid", StringComparison.OrdinalIgnoreCase)
            ? $"urn:{parts[1].ToLowerInvariant()}:{parts[2]}"
            : null;
    }

    // DOIs have no case (https://www.doi.org/doi-handbook/HTML/case-sensitivity.html).
    private static string? Doi(string text)
    {
        var at = text.IndexOf("10.", StringComparison.Ordinal);
        if (at < 0) return null;
        var before = text[..at].TrimEnd().ToLowerInvariant();
        if (before is not ("" or "doi:" or "https://doi.org/" or "http://doi.org/" or "https://dx.doi.org/" or "http://dx.doi.org/")) return null;
        var doi = text[at..];
        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        return slash is >= 7 and <= 12 && slash + 2 < doi.Length && !doi.AsSpan(3, slash - 3).ContainsAnyExcept(Registrant) && !doi.Contains(' ', StringComparison.Ordinal)
            ? "doi:" + doi.ToLowerInvariant()
            : null;
    }
}
