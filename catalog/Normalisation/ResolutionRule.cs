using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Resolutions are an <c>xsd:decimal</c> in metres and an <c>xsd:duration</c>; what people write for them is read.</summary>
internal static partial class ResolutionRule
{
    internal const string Form = "resolution.form";
    internal const string Unreadable = "resolution.unreadable";

    public static Dataset Apply(Dataset dataset, FindingList findings)
    {
        if (dataset is { SpatialResolutionInMeters: null, TemporalResolution: null }) return dataset;
        var metres = Metres(dataset.SpatialResolutionInMeters, findings);
        var duration = Duration(dataset.TemporalResolution, findings);
        return metres == dataset.SpatialResolutionInMeters && duration == dataset.TemporalResolution
            ? dataset
            : dataset with { SpatialResolutionInMeters = metres, TemporalResolution = duration };
    }

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        if (distribution is { SpatialResolutionInMeters: null, TemporalResolution: null }) return distribution;
        var metres = Metres(distribution.SpatialResolutionInMeters, findings);
        var duration = Duration(distribution.TemporalResolution, findings);
        return metres == distribution.SpatialResolutionInMeters && duration == distribution.TemporalResolution
            ? distribution
            : distribution with { SpatialResolutionInMeters = metres, TemporalResolution = duration };
    }

    private static string? Metres(string? text, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(text) || Decimal().IsMatch(text)) return string.IsNullOrWhiteSpace(text) ? null : text;
        const string property = "dcat:spatialResolutionInMeters";
        if (WithUnit().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            findings.Warn(Unreadable, property, text);
            return text;
        }

        var factor = match.Groups[2].Value.ToUpperInvariant() switch { "KM" => 1000m, "CM" => 0.01m, "MM" => 0.001m, _ => 1m };
        var metres = (number * factor).ToString("0.############", CultureInfo.InvariantCulture);
        findings.Note(Form, property, text, metres);
        return metres;
    }

    private static string? Duration(string? text, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(text) || IsoDuration().IsMatch(text)) return string.IsNullOrWhiteSpace(text) ? null : text;
        const string property = "dcat:temporalResolution";
        // ISO 8601 knows weeks, xsd:duration does not.
        var duration = Weeks().Match(text) is { Success: true } weeks ? $"P{int.Parse(weeks.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 7}D" : Word(text.Trim());
        if (duration is null) findings.Warn(Unreadable, property, text);
        else findings.Note(Form, property, text, duration);
        return duration ?? text;
    }

    private static string? Word(string text) => text.ToUpperInvariant() switch
    {
        "JAHR" or "JÄHRLICH" or "YEAR" => "P1Y",
        "QUARTAL" or "QUARTER" => "P3M",
        "MONAT" or "MONATLICH" or "MONTH" => "P1M",
        "WOCHE" or "WÖCHENTLICH" or "WEEK" => "P7D",
        "TAG" or "TÄGLICH" or "DAY" => "P1D",
        "STUNDE" or "STÜNDLICH" or "HOUR" => "PT1H",
        _ => null,
    };

    // XML Schema 1.1 part 2, §3.3.3 and §3.3.6.
    [GeneratedRegex(@"^[+-]?(\d+(\.\d*)?|\.\d+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\s*(\d{1,9}(?:[.,]\d{1,6})?)\s*(m|km|cm|mm|meter|metre|metres)?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDuration();

    [GeneratedRegex(@"^P(\d{1,4})W\z", RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();
}
