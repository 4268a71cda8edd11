using System.Globalization;
using System.Text;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// The corrections of entries as a table for spreadsheets (CSV, RFC 4180): one line per correction with identifier, title, the
/// field in the source, the old and the new value, what to do and what it brings. Lines are written one by one, so that many
/// entries need no memory.
/// </summary>
public sealed class CorrectionTable
{
    private static readonly string[] GermanHead =
        ["Kennung", "Titel", "Adresse im Datenraum", "Datei", "Was zu tun ist", "Feld in der Quelle", "Schlüssel", "Bisher", "Neu", "Punkte Bewertung", "Punkte MQA", "Hier schon berichtigt", "Hinweis"];

    private static readonly string[] EnglishHead =
        ["Identifier", "Title", "Address here", "File", "What to do", "Field in the source", "Key", "Old value", "New value", "Points own score", "Points MQA", "Already put right here", "Hint"];

    private readonly char _separator;
    private readonly string _language;
    private readonly CatalogDescription _catalog;
    private readonly StringBuilder _line = new(500);

    /// <summary>Makes a table.</summary>
    /// <param name="catalog">The catalogue, for addresses.</param>
    /// <param name="language"><c>de</c> or <c>en</c>; decides the head and the decimal sign too.</param>
    /// <param name="separator">A semicolon, which German spreadsheets expect, or a comma.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another separator.</exception>
    public CorrectionTable(CatalogDescription catalog, string language, char separator = ';')
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (separator is not (';' or ',')) throw new ArgumentOutOfRangeException(nameof(separator), separator, "A semicolon or a comma.");
        (_catalog, _language, _separator) = (catalog, language, separator);
    }

    /// <summary>The first line. A byte order mark goes before it, so that Excel takes the bytes for UTF-8.</summary>
    public string Head()
    {
        _line.Clear().Append('\uFEFF');
        foreach (var name in _language == "en" ? EnglishHead : GermanHead) Cell(name);
        return End();
    }

    /// <summary>The lines of an entry; each ends with CR and LF.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="edits">What it needs.</param>
    /// <param name="source">The source, which decides how fields are called; null where it is not known.</param>
    public IEnumerable<string> Lines(StoredDataset entry, IReadOnlyList<EntryEdit> edits, HarvestSource? source)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(edits);
        foreach (var edit in edits)
        {
            if (edit.Findings.Count == 0) yield return Line(entry, edit, null, source);
            foreach (var finding in edit.Findings) yield return Line(entry, edit, finding, source);
        }
    }

    private string Line(StoredDataset entry, EntryEdit edit, Finding? finding, HarvestSource? source)
    {
        var topic = EditTopics.Of(edit.Key.Topic);
        var place = source is null ? FieldPlaces.Of("", topic) : FieldPlaces.Of(source, topic);
        var dead = finding is null ? null : edit.Dead.FirstOrDefault(d => d.Address == finding.Before);
        var text = finding is null || dead is not null ? default : FindingTexts.Describe(finding, _language);
        _line.Clear();
        Cell(entry.SourceIdentifier);
        Cell(entry.Resource.Titles.In(_language));
        Cell(_catalog.DatasetUrl(entry.Id).AbsoluteUri);
        Cell(finding?.Distribution?.ToString(CultureInfo.InvariantCulture));
        Cell(EditTexts.Title(edit.Key, _language));
        Cell(place.In(_language));
        Cell(place.Key);
        Cell(finding?.Before ?? edit.Key.Before);
        Cell(edit.Key.After ?? finding?.After);
        Cell(edit.Gain.Score.ToString("0.##", Culture));
        Cell(edit.Gain.Mqa.ToString(CultureInfo.InvariantCulture));
        Cell(edit.Gain.AtSource ? _language == "en" ? "yes" : "ja" : _language == "en" ? "no" : "nein");
        Cell(text.Advice is { Length: > 0 } advice ? advice : (dead?.Reason ?? edit.Reason) is { } reason ? _language == "en" ? reason.English : reason.German : text.Title);
        return End();
    }

    private CultureInfo Culture => CultureInfo.GetCultureInfo(_language == "en" ? "en-GB" : "de-DE");

    private void Cell(string? value)
    {
        if (_line.Length > 0 && _line[^1] == '"') _line.Append(_separator);
        _line.Append('"');
        // Spreadsheets run what begins so as a formula (OWASP, CSV injection); an apostrophe keeps it a text.
        if (value is not null && IsFormula(value.AsSpan().TrimStart())) _line.Append('\'');
        foreach (var c in value ?? "")
            if (c == '"') _line.Append("\"\"");
            else if (c is '\r' or '\n' or '\t') _line.Append(' ');
            else if (!char.IsControl(c)) _line.Append(c);
        _line.Append('"');
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';

    private string End() => _line.Append("\r\n").ToString();
}
