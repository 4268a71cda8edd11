using System.Globalization;
using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Tables;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>Reads single cells by what their column means, and says what cannot stand there.</summary>
/// <param name="from1904">Whether the file counts dates from 1904.</param>
/// <param name="baseUrl">Against which addresses without host are read; null if they cannot be.</param>
internal sealed partial class CellReading(bool from1904, Uri? baseUrl)
{
    private static readonly string[] GermanDates = ["d.M.yyyy", "d.M.yy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "d.M.yyyy H:mm 'Uhr'", "d/M/yyyy", "d-M-yyyy", "yyyy/M/d"];
    private static readonly string[] Months = ["M.yyyy", "M/yyyy", "MM-yyyy"];
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>The value of a cell, and a note where something is wrong with it.</summary>
    /// <param name="cell">The cell, not empty.</param>
    /// <param name="column">Its column.</param>
    /// <param name="place">How people name the cell.</param>
    /// <returns>The value; null where nothing can be made of it.</returns>
    public (string? Value, CellNote? Note) Read(Cell cell, InventoryColumn column, string place)
    {
        var text = cell.Text;
        if (cell.Kind == CellKind.Error) return (null, Note("error-value"));
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return (text, Note("broken-text"));
        if (text.Contains('\0', StringComparison.Ordinal)) text = text.Replace("\0", "", StringComparison.Ordinal);
        return column.Type switch
        {
            ColumnType.Key => (text, cell.Kind is CellKind.Number or CellKind.Date ? Note("numbered-identifier") : null),
            ColumnType.Date => Date(cell, text) is var (date, serial) && date is not null ? (date, serial ? Note("serial-date", date) : null) : (null, Note("date")),
            ColumnType.Address => Address(text) is { } address ? (address, null) : (null, Note("address")),
            ColumnType.Email => Email().IsMatch(text) ? (text, null) : (null, Note("email")),
            ColumnType.Size => Size(text) is { } size ? (size, null) : (null, Note("size")),
            ColumnType.AreaKey => Area(text) is not { } area ? (text, Note("area-key")) : area == text ? (area, null) : (area, Note("lost-zero", area)),
            ColumnType.YesNo => YesNo(text) is { } yes ? (yes, null) : (text, Note("yes-no")),
            ColumnType.Text => (text, null),
            _ => (text, IsKnown(column.Type, text) ? null : Note("choice")),
        };

        CellNote Note(string rule, string? after = null) => new("spreadsheet." + rule, column.Property, $"{place}: {Shown(cell.Text)}", after);
    }

    private (string? Date, bool Serial) Date(Cell cell, string text)
    {
        if (cell.Kind == CellKind.Date) return (text, false);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            if (number is >= 1000 and <= 2200 && number == Math.Truncate(number)) return (text.Length == 4 ? text : null, false);
            // A date whose cell is not formatted as one: between 1954 and 2119.
            if (number is >= 20_000 and <= 80_000 && NumberFormats.Date(number, from1904) is { } serial) return (serial, true);
        }

        if (IsoDate().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return (text.Replace(' ', 'T'), false);
        if (IsoMonth().IsMatch(text) && int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture) is >= 1 and <= 12) return (text, false);
        if (DateTime.TryParseExact(text, GermanDates, German, DateTimeStyles.AllowWhiteSpaces, out var day))
            return (day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), false);
        return (DateTime.TryParseExact(text, Months, German, DateTimeStyles.AllowWhiteSpaces, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null, false);
    }

    private string? Address(string text)
    {
        if (SourceValues.IsWeb(text)) return Uri.TryCreate(text.Split([' ', '\n', ';'], 2)[0], UriKind.Absolute, out _) ? text : null;
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return text.Any(char.IsWhiteSpace) ? null : text;
        // Drives, folders of the town hall and prose; and what is left needs a base.
        if (baseUrl is null || text.Contains('\\', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal) || (text.Contains(' ', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal))) return null;
        return Uri.TryCreate(baseUrl, text, out var absolute) && absolute.Host == baseUrl.Host ? absolute.AbsoluteUri : null;
    }

    private static string? Size(string text)
    {
        var match = SizeText().Match(text);
        if (!match.Success) return null;
        var number = match.Groups["number"].Value;
        // 1.234.567 is a German number; 1.5 is none, but what it means is plain.
        if (Thousands().IsMatch(number)) number = number.Replace(".", "", StringComparison.Ordinal);
        var unit = match.Groups["unit"].Value;
        return unit.Length == 0 ? number : $"{number} {unit}";
    }

    private static string? Area(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        if (!digits.All(char.IsAsciiDigit)) return null;
        if (Areas.ByKey(digits) is not null) return digits;
        if (digits.Length == 12 && Areas.FromArs(digits) is { } ofArs) return ofArs.Ags;
        // Excel takes the zero of 05111000 away.
        return digits.Length is 1 or 2 or 4 or 7 && Areas.ByKey("0" + digits) is not null ? "0" + digits
            : digits.Length == 11 ? Areas.FromArs("0" + digits)?.Ags
            : null;
    }

    private static string? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "ja" or "j" or "x" or "yes" or "true" or "wahr" or "1" => "ja",
        "nein" or "n" or "no" or "false" or "falsch" or "0" => "nein",
        // "noch nicht", "nicht freigegeben": whoever writes this does not want to publish.
        var other when other.StartsWith("nicht", StringComparison.Ordinal) || other.StartsWith("noch ", StringComparison.Ordinal) || other.StartsWith("nein", StringComparison.Ordinal) => "nein",
        _ => null,
    };

    private static bool IsKnown(ColumnType type, string text)
    {
        var vocabulary = type switch
        {
            ColumnType.Theme => ControlledVocabularies.DataThemes,
            ColumnType.Frequency => ControlledVocabularies.Frequencies,
            ColumnType.Licence => ControlledVocabularies.Licences,
            ColumnType.Format => ControlledVocabularies.FileTypes,
            _ => ControlledVocabularies.HvdCategories,
        };
        return type is ColumnType.Theme or ColumnType.HighValueCategory ? Terms(text, vocabulary).All(part => IsKnown(vocabulary, part)) : IsKnown(vocabulary, text);
    }

    private static bool IsKnown(Vocabulary vocabulary, string text) =>
        vocabulary.ByIri(text) is not null || vocabulary.ByCode(text) is not null || vocabulary.ByLabel(text) is not null || (vocabulary.TryAlias(text, out var concept) && concept is not null);

    /// <summary>The single terms of a cell that may hold several, separated by semicolons or lines; by commas only where that makes terms of the vocabulary.</summary>
    public static IReadOnlyList<string> Terms(string text, Vocabulary vocabulary)
    {
        var terms = new List<string>();
        foreach (var term in text.Split([';', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = IsKnown(vocabulary, term) ? [term] : term.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(parts.Length > 1 && parts.All(p => IsKnown(vocabulary, p)) ? parts : [term]);
        }

        return terms;
    }

    private static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..60] + "…";
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^[12]\d{3}-\d{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"^[^@\s<>]{1,200}@[^@\s<>]{1,200}\.[A-Za-z]{2,}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(?<number>\d{1,15}([.,]\d{1,15}){0,5})\s*(?<unit>[A-Za-z]{0,6})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SizeText();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Thousands();
}
