using System.Buffers;
using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Words that people and programs write into a field that they leave empty.</summary>
internal static class Placeholder
{
    private const int Longest = 24;
    private const int LongestWithMarkup = 80;

    private static readonly FrozenSet<string> Words = new[]
    {
        "-", "--", "---", "–", "—", "_", ".", "..", "...", "…", "/", "?", "??", "???", "*", "xxx",
        "n/a", "n.a.", "n. a.", "#n/a", "#nv", "k.a.", "k. a.", "k.a", "ka.", "keine angabe", "keine angaben", "ohne angabe", "nicht angegeben", "nicht vorhanden",
        "nicht bekannt", "entfällt", "folgt", "wird nachgereicht", "noch offen", "not available", "not applicable", "not specified",
        "todo", "to do", "to-do", "tbd", "t.b.d.", "tba", "fixme", "null", "none", "nil", "nan", "undefined", "leer", "empty", "platzhalter", "placeholder",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Most texts are told from placeholders by their first letter.
    private static readonly SearchValues<char> Beginnings =
        SearchValues.Create(['(', '[', '{', .. Words.SelectMany(w => new[] { char.ToLowerInvariant(w[0]), char.ToUpperInvariant(w[0]) }).Distinct()]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text says nothing but that there is nothing.</summary>
    public static bool Is(string? text)
    {
        if (text is null || text.Length is 0 or > LongestWithMarkup) return false;
        var bare = text.AsSpan().Trim();
        if (bare.Length == 0 || (char.IsBetween(bare[0], '!', '~') && bare[0] is not ('<' or '&') && !Beginnings.Contains(bare[0]))) return false;
        // As it will read once markup and invisible characters are gone.
        if (bare.IndexOfAny('<', '&') >= 0) bare = Markup.ToPlainText(text, singleLine: true).AsSpan().Trim();
        else if (bare.Length <= Longest && (bare.ContainsAnyExceptInRange(' ', '~') || bare.Contains("  ", StringComparison.Ordinal))) bare = PlainText.Clean(text, singleLine: true).AsSpan().Trim();
        // "{{orgContactEmail}}": a template that nobody filled in (ArcGIS Hub).
        if (bare.StartsWith("{{", StringComparison.Ordinal) && bare.EndsWith("}}", StringComparison.Ordinal) && !bare[2..^2].ContainsAny('{', '}', ' ')) return true;
        if (bare.Length is 0 or > Longest) return false;
        // "[keine Angabe]": brackets around change nothing.
        if (bare.Length > 2 && (bare[0], bare[^1]) is ('(', ')') or ('[', ']')) bare = bare[1..^1];
        return Lookup.Contains(bare);
    }
}
