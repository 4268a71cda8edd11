using System.Globalization;
using System.Text.RegularExpressions;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>Reads dates, which may be repeating intervals, and periods written as ISO 8601 intervals.</summary>
internal static partial class DataJsonTimes
{
    /// <summary>A date as written; DCAT-US allows a repeating interval in its place, which is no date.</summary>
    public static DcatDate? Date(string? text, string property, MappingNotes notes)
    {
        if (Interval(text) is not { } interval) return SourceValues.Date(text, property, notes);
        notes.LeftOut(property, interval);
        return null;
    }

    /// <summary>The text if it is a repeating interval such as <c>R/P1Y</c>; it tells the frequency.</summary>
    public static string? Interval(string? text) => text is not null && text.StartsWith("R/", StringComparison.OrdinalIgnoreCase) ? text : null;

    /// <summary>The periods of <c>temporal</c>: "start/end" with open ends, "start/duration", or objects of DCAT-US 3.</summary>
    public static IReadOnlyList<PeriodOfTime> Periods(JsonFields fields, MappingNotes notes)
    {
        var periods = new List<PeriodOfTime>();
        foreach (var text in fields.Texts("temporal"))
            if (Period(text, notes) is { } period) periods.Add(period);
        foreach (var period in fields.Objects("temporal"))
            if ((period.Text("startDate"), period.Text("endDate")) is var (start, end) && (start ?? end) is not null)
                periods.Add(new PeriodOfTime(Raw(start), Raw(end)));
        return periods;
    }

    private static PeriodOfTime? Period(string text, MappingNotes notes)
    {
        if (Interval(text) is not null)
        {
            notes.LeftOut("dcterms:temporal", text);
            return null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        // A single date means the time it names: a year is a whole year, a day is a day.
        if (slash < 0) return new PeriodOfTime(new DcatDate(text), new DcatDate(text));
        var (start, end) = (End(text[..slash]), End(text[(slash + 1)..]));
        if (start is null && end is null)
        {
            notes.LeftOut("dcterms:temporal", text);
            return null;
        }

        if (start is null || end is null || Duration().Match(end) is not { Success: true } duration) return new PeriodOfTime(Raw(start), Raw(end));
        var last = Last(start, duration);
        if (last is null) notes.LeftOut("dcat:endDate", end);
        else notes.Reshaped("dcterms:temporal", text, $"{start}/{last}");
        return new PeriodOfTime(Raw(start), Raw(last));
    }

    // The last day of a period of whole years, months, weeks or days that begins on a day.
    private static string? Last(string start, Match duration)
    {
        if (!DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        int Part(string name) => duration.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        var months = (Part("y") * 12) + Part("m");
        var days = (Part("w") * 7) + Part("d");
        if (months + days == 0 || day.Year + (months / 12) + (days / 365) > 9990) return null;
        return day.AddMonths(months).AddDays(days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? End(string text) => text.Trim() is { Length: > 0 } end && end is not (".." or "null" or "None") ? end : null;

    private static DcatDate? Raw(string? text) => text is null ? null : new DcatDate(text);

    [GeneratedRegex(@"^P(?:(?<y>\d{1,4})Y)?(?:(?<m>\d{1,4})M)?(?:(?<w>\d{1,4})W)?(?:(?<d>\d{1,5})D)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Duration();
}
