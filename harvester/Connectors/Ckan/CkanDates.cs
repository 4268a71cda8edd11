using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>When a package was issued and changed, and which time it speaks of.</summary>
internal sealed class CkanDates
{
    private readonly CkanPackage _package;

    public CkanDates(CkanPackage package)
    {
        _package = package;
        var both = package.Both;
        // metadata_* also move when the portal only re-indexes; whatever the publisher stated goes before them.
        Issued = Date("dcterms:issued", both.Text("issued"), Dated("veroeffentlicht"), both.Text("date_released"), package.Fields.Text("metadata_created"));
        Modified = Date(
            "dcterms:modified", both.Text("modified"), Dated("aktualisiert"), both.Text("date_updated"),
            package.Fields.FirstText("metadata_modified", "revision_timestamp"));
    }

    /// <summary>When the dataset was issued.</summary>
    public DcatDate? Issued { get; }

    /// <summary>When the dataset last changed.</summary>
    public DcatDate? Modified { get; }

    /// <summary>The periods the data speak of.</summary>
    public IReadOnlyList<PeriodOfTime> Periods()
    {
        var both = _package.Both;
        var periods = new List<PeriodOfTime>();
        Add(periods, both.Text("temporal_start"), both.Text("temporal_end"));
        foreach (var period in both.Objects("temporal_coverage")) Add(periods, period.Text("start"), period.Text("end"));
        if (periods.Count == 0)
            Add(
                periods,
                both.FirstText("temporal_coverage_from", "temporal_coverage-from"),
                both.FirstText("temporal_coverage_to", "temporal_coverage-to"));
        return periods;
    }

    /// <summary>The resolution in time by OGD 1.1 (the table of Berlin's register), as <c>xsd:duration</c>.</summary>
    public string? Resolution()
    {
        if (_package.Both.Text("temporal_granularity") is not { } text) return null;
        var factor = _package.Both.Text("temporal_granularity_factor") ?? "1";
        if (text.Equals("5 Jahre", StringComparison.OrdinalIgnoreCase)) return "P5Y";
        if (text.Equals("Keine", StringComparison.OrdinalIgnoreCase) || factor.Length > 4 || !factor.All(char.IsAsciiDigit)) return null;
        var count = int.Parse(factor, System.Globalization.CultureInfo.InvariantCulture);
        var (prefix, each, unit) = text.ToUpperInvariant() switch
        {
            "JAHR" or "JÄHRLICH" => ("P", 1, "Y"),
            "QUARTAL" => ("P", 3, "M"),
            "MONAT" => ("P", 1, "M"),
            "WOCHE" => ("P", 7, "D"),
            "TAG" => ("P", 1, "D"),
            "STUNDE" => ("PT", 1, "H"),
            "MINUTE" => ("PT", 1, "M"),
            "SEKUNDE" => ("PT", 1, "S"),
            _ => ("", 0, ""),
        };
        if (each > 0 && count > 0) return FormattableString.Invariant($"{prefix}{each * count}{unit}");
        _package.Notes.LeftOut("dcat:temporalResolution", text);
        return null;
    }

    private static void Add(List<PeriodOfTime> periods, string? start, string? end)
    {
        if (start is not null || end is not null)
            periods.Add(new PeriodOfTime(start is null ? null : new DcatDate(start), end is null ? null : new DcatDate(end)));
    }

    private string? Dated(string role) =>
        _package.Both.Objects("dates").FirstOrDefault(d => d.Text("role") == role)?.Text("date");

    private DcatDate? Date(string property, params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
            if (SourceValues.Date(candidate, property, _package.Notes) is { } date)
                return date;
        return null;
    }
}
