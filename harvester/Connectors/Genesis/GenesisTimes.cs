using System.Globalization;
using System.Text.RegularExpressions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>Reads the times of GENESIS.</summary>
internal static partial class GenesisTimes
{
    private static readonly string[] Instants = ["dd.MM.yyyy HH:mm:ss'h'", "yyyy-MM-dd HH:mm:ss'h'", "dd.MM.yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy"];

    /// <summary>A range of days, years, months, quarters or semesters, or a single one of them.</summary>
    public static PeriodOfTime? Period(string? text, MappingNotes notes)
    {
        if (text is null) return null;
        var parts = text.Split(" - ", 2, StringSplitOptions.TrimEntries);
        var start = Moment(parts[0], isEnd: false);
        var end = Moment(parts[^1], isEnd: true);
        if (start is not null && end is not null) return new PeriodOfTime(new DcatDate(start), new DcatDate(end));
        notes.LeftOut("dcterms:temporal", text);
        return null;
    }

    /// <summary>When an entry was changed: local time without zone, which is kept so.</summary>
    public static DcatDate? Updated(string? text, MappingNotes notes)
    {
        if (text is null) return null;
        if (DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return new DcatDate(instant.ToString(instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        notes.LeftOut("dcterms:modified", text);
        return null;
    }

    private static string? Moment(string text, bool isEnd)
    {
        if (DateOnly.TryParseExact(text, ["dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Year().IsMatch(text)) return text;
        if (Month().Match(text) is { Success: true } month) return $"{month.Groups[2].Value}-{month.Groups[1].Value}";
        if (Quarter().Match(text) is { Success: true } quarter)
        {
            var last = 3 * (quarter.Groups[1].ValueSpan[0] - '0');
            return string.Create(CultureInfo.InvariantCulture, $"{quarter.Groups[2].Value}-{(isEnd ? last : last - 2):00}");
        }

        // Winter lasts from October to March, summer from April to September.
        if (Winter().Match(text) is { Success: true } winter)
            return isEnd ? string.Create(CultureInfo.InvariantCulture, $"{int.Parse(winter.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1}-03") : $"{winter.Groups[1].Value}-10";
        return Summer().Match(text) is { Success: true } summer ? $"{summer.Groups[1].Value}-{(isEnd ? "09" : "04")}" : null;
    }

    [GeneratedRegex(@"^[12]\d{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(0[1-9]|1[0-2])[./]([12]\d{3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^([1-4])\. ?(?:Quartal|Vierteljahr|Vj\.?) ?([12]\d{3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^WS ?([12]\d{3})/\d{2}(?:\d{2})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Winter();

    [GeneratedRegex(@"^SS ?([12]\d{3})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Summer();
}
