using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Numbers, dates and sizes as readers of a language write them; times are those of Europe/Berlin.</summary>
internal sealed class ReaderFormat
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ReaderFormat German = new("de", "de-DE", "d. MMMM yyyy", "dd.MM.yyyy", "dd.MM.yyyy, HH:mm 'Uhr'", "MMMM yyyy");
    private static readonly ReaderFormat English = new("en", "en-GB", "d MMMM yyyy", "dd/MM/yyyy", "dd/MM/yyyy, HH:mm", "MMMM yyyy");

    private readonly string _longDay, _shortDay, _moment, _month;

    private ReaderFormat(string language, string culture, string longDay, string shortDay, string moment, string month)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(culture);
        (_longDay, _shortDay, _moment, _month) = (longDay, shortDay, moment, month);
    }

    internal string Language { get; }

    internal CultureInfo Culture { get; }

    internal static ReaderFormat For(string language) => language == "en" ? English : German;

    internal string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A score with at most one decimal.</summary>
    internal string Points(double points) => points.ToString("0.#", Culture);

    /// <summary>A part of a whole, rounded to full percent; the extremes are kept for exactly none and all.</summary>
    internal string Percent(long part, long whole)
    {
        if (whole <= 0) return "–";
        var percent = part == whole ? 100 : Math.Clamp((long)Math.Round(100.0 * part / whole), part > 0 ? 1 : 0, 99);
        return percent.ToString(Culture) + (Language == "en" ? "%" : "\u00A0%");
    }

    internal string LongDay(DateTimeOffset instant) => InBerlin(instant).ToString(_longDay, Culture);

    internal string Day(DateTimeOffset instant) => InBerlin(instant).ToString(_shortDay, Culture);

    internal string Moment(DateTimeOffset instant) => InBerlin(instant).ToString(_moment, Culture);

    internal string Year(DateTimeOffset instant) => InBerlin(instant).ToString("yyyy", Culture);

    /// <summary>For the <c>datetime</c> attribute of a <c>time</c> element.</summary>
    internal static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A date as exact as its source gave it; what cannot be read stays as it was written.</summary>
    internal string Date(DcatDate date) => (date.Precision, date.Instant) switch
    {
        (DatePrecision.YearMonth, { } instant) => instant.UtcDateTime.ToString(_month, Culture),
        // A day has no time zone: it is written as given, not moved.
        (DatePrecision.Date, { } instant) => instant.UtcDateTime.ToString(_longDay, Culture),
        (DatePrecision.DateTime, { } instant) => LongDay(instant),
        _ => date.Lexical,
    };

    /// <summary>A size in decimal units, as file managers and GovData show it.</summary>
    internal string Bytes(long bytes)
    {
        string[] units = ["Byte", "kB", "MB", "GB", "TB", "PB"];
        double size = bytes;
        var unit = 0;
        while (size >= 1000 && unit < units.Length - 1)
        {
            size /= 1000;
            unit++;
        }

        return size.ToString(unit == 0 || size >= 100 ? "N0" : "0.#", Culture) + "\u00A0" + units[unit];
    }

    internal string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds.ToString("N0", Culture)} ms",
        { TotalMinutes: < 1 } => $"{time.TotalSeconds.ToString("0.#", Culture)} s",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min {time.Seconds} s",
        _ => $"{((long)time.TotalHours).ToString("N0", Culture)} h {time.Minutes} min",
    };

    private static DateTimeOffset InBerlin(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Berlin);
}
