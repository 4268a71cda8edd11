using System.Buffers;
using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Tells texts that say something from those that only fill a field.</summary>
internal static class TextSense
{
    // Whole texts, folded to lower case, that people and programs leave in a field they did not fill.
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "-", "--", "---", ".", "...", "…", "?", "x", "xx", "xxx", "n/a", "n.a.", "na", "k.a.", "k. a.", "keine angabe", "keine angaben", "keine", "kein", "ohne",
        "leer", "nicht angegeben", "nicht bekannt", "none", "null", "nil", "undefined", "unknown", "unbekannt", "tbd", "tba", "todo", "to do", "folgt", "wird ergänzt",
        "test", "testdatensatz", "test-datensatz", "test dataset", "testdaten", "beispiel", "example", "muster", "dummy", "platzhalter", "placeholder",
        "titel", "title", "ohne titel", "unbenannt", "untitled", "kein titel", "neuer datensatz", "new dataset", "datensatz", "dataset", "daten", "data", "datei", "file",
        "beschreibung", "description", "keine beschreibung", "keine beschreibung vorhanden", "ohne beschreibung", "no description", "siehe titel", "s. titel", "siehe oben",
        "siehe anhang", "name", "vorname nachname", "max mustermann", "erika mustermann", "mustermann", "musterstadt", "stadt musterstadt", "ansprechpartner", "kontakt", "lorem ipsum",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\u00A0");

    /// <summary>Whether a text stands there only because something had to.</summary>
    public static bool IsFiller(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty) return true;
        if (text.StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase)) return true;
        return text.Length <= 40 && Fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
    }

    /// <summary>Whether a text is the name of a file: one word with the extension of a format behind it.</summary>
    public static bool IsFileName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var point = text.LastIndexOf('.');
        if (point <= 0 || text.Length - point is < 3 or > 8 || text.ContainsAny(Blanks)) return false;
        return Vocabularies.ControlledVocabularies.FileTypeForExtension(text[point..]) is not null;
    }

    /// <summary>Whether a text is a key for machines: one word that is mostly digits and signs, or an address.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.ContainsAny(Blanks)) return false;
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || Guid.TryParse(text, out _)) return true;
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetter(c))
                letters++;
        return letters * 2 < text.Length;
    }

    /// <summary>Whether words are joined by signs as programs do it: <c>baumkataster_2020_v2</c>.</summary>
    public static bool IsTechnicalName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Contains('_') && !text.ContainsAny(Blanks);
    }
}
