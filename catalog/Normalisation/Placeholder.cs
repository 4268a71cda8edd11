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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text says nothing but that there is nothing.</summary>
    public static bool Is(string? text)
    {
        if (text is null || text.Length is 0 or > LongestWithMarkup) return false;
        // As it will read once markup and invisible characters are gone.
        var clean = text.AsSpan().IndexOfAny('<', '&') >= 0 ? Markup.ToPlainText(text, singleLine: true) : text.Length <= Longest ? PlainText.Clean(text, singleLine: true) : text;
        var bare = clean.AsSpan().Trim();
        if (bare.Length is 0 or > Longest) return false;
        // "[keine Angabe]": brackets around change nothing.
        if (bare.Length > 2 && (bare[0], bare[^1]) is ('(', ')') or ('[', ']')) bare = bare[1..^1];
        return Lookup.Contains(bare);
    }
}
