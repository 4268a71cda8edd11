using System.Globalization;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Dates are those of XML Schema (gYear, gYearMonth, date, dateTime) and can be true.</summary>
internal static class DateRule
{
    internal const string Form = "date.form";
    internal const string German = "date.german";
    internal const string Prefixed = "date.prefixed";
    internal const string Epoch = "date.epoch";
    internal const string Unreadable = "date.unreadable";
    internal const string Absurd = "date.absurd";
    internal const string Future = "date.future";
    internal const string Order = "date.order";
    internal const string OpenEnd = "date.open-end";
    internal const string PeriodOrder = "date.period-order";
    internal const string PeriodEmpty = "date.period-empty";

    private const string Issued = "dcterms:issued";
    private const string Modified = "dcterms:modified";

    // Nothing was published before there was print.
    private const int EarliestYear = 1500;

    public static CatalogResource Apply(CatalogResource resource, DateTimeOffset now, FindingList findings)
    {
        var issued = Published(resource.Issued, Issued, now, findings);
        var modified = Published(resource.Modified, Modified, now, findings);
        Compare(issued, modified, findings);
        var temporal = Lists.Each(resource.Temporal, findings, static (period, findings) => Period(period, findings));
        return issued == resource.Issued && modified == resource.Modified && ReferenceEquals(temporal, resource.Temporal)
            ? resource
            : resource with { Issued = issued, Modified = modified, Temporal = temporal };
    }

    public static Distribution Apply(Distribution distribution, DateTimeOffset now, FindingList findings)
    {
        var issued = Published(distribution.Issued, Issued, now, findings);
        var modified = Published(distribution.Modified, Modified, now, findings);
        Compare(issued, modified, findings);
        return issued == distribution.Issued && modified == distribution.Modified ? distribution : distribution with { Issued = issued, Modified = modified };
    }

    private static DcatDate? Published(DcatDate? date, string property, DateTimeOffset now, FindingList findings)
    {
        if (Read(date, property, findings) is not { } read) return null;
        if (YearOf(read) is not { } year) return read;
        if (year < EarliestYear)
        {
            findings.Warn(Absurd, property, read.Lexical);
            return null;
        }

        if (year >= now.Year && read.Instant > now.AddDays(1))
        {
            findings.Warn(Future, property, read.Lexical);
            return null;
        }

        return read;
    }

    private static DcatDate? Read(DcatDate? date, string property, FindingList findings)
    {
        if (date is not { Lexical: { } lexical } || string.IsNullOrWhiteSpace(lexical)) return null;
        var form = DateText.Read(lexical, out var read);
        switch (form)
        {
            case DateForm.Standard:
                break;
            case DateForm.Unreadable:
                findings.Warn(Unreadable, property, lexical);
                break;
            default:
                findings.Note(RuleFor(form), property, lexical, read.Lexical);
                break;
        }

        return read;
    }

    private static string RuleFor(DateForm form) => form switch
    {
        DateForm.German => German,
        DateForm.Prefixed => Prefixed,
        DateForm.Epoch => Epoch,
        _ => Form,
    };

    // By days, as written: of one day, a date is as early as any of its hours.
    private static void Compare(DcatDate? issued, DcatDate? modified, FindingList findings)
    {
        if (issued is { Lexical: { Length: >= 10 } first } && modified is { Lexical: { Length: >= 10 } last }
            && YearOf(issued.Value) is not null && YearOf(modified.Value) is not null && string.CompareOrdinal(first, 0, last, 0, 10) > 0)
            findings.Warn(Order, Issued, first, last);
    }

    // Cheaper than the instant, which nearly no date needs; null for what is no date.
    private static int? YearOf(DcatDate date) =>
        DateText.IsStandard(date.Lexical) ? int.Parse(date.Lexical.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    private static PeriodOfTime? Period(PeriodOfTime period, FindingList findings)
    {
        var start = Read(period.Start, "dcat:startDate", findings);
        var end = period.End is { } stated && MeansOpen(stated.Lexical) ? Open(stated, findings) : Read(period.End, "dcat:endDate", findings);
        if (start is null && end is null)
        {
            findings.Warn(PeriodEmpty, "dcterms:temporal", period.Start?.Lexical ?? period.End?.Lexical);
            return null;
        }

        if (start is { Instant: { } from } && end is { Instant: { } to } && from > to && !SharesPrefix(start.Value, end.Value))
            findings.Warn(PeriodOrder, "dcterms:temporal", start.Value.Lexical, end.Value.Lexical);
        return start == period.Start && end == period.End ? period : new PeriodOfTime(start, end);
    }

    // "2023-05-01" to "2023": the year is as long as it is.
    private static bool SharesPrefix(DcatDate start, DcatDate end) => start.Lexical.StartsWith(end.Lexical, StringComparison.Ordinal);

    private static DcatDate? Open(DcatDate end, FindingList findings)
    {
        findings.Note(OpenEnd, "dcat:endDate", end.Lexical, null);
        return null;
    }

    private static bool MeansOpen(string? lexical) =>
        lexical is not null && (lexical.StartsWith("9999", StringComparison.Ordinal)
                                || lexical.Trim().ToLowerInvariant() is "now" or "unknown" or "heute" or "aktuell" or "laufend" or "offen" or "open" or "..");
}
