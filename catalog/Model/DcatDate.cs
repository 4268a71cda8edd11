using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>How exact a date is; the names are those of the XML Schema datatypes that DCAT-AP.de allows.</summary>
public enum DatePrecision
{
    /// <summary>Not a date in ISO 8601; kept as the source wrote it and reported.</summary>
    Unreadable,

    /// <summary><c>xsd:gYear</c>.</summary>
    Year,

    /// <summary><c>xsd:gYearMonth</c>.</summary>
    YearMonth,

    /// <summary><c>xsd:date</c>.</summary>
    Date,

    /// <summary><c>xsd:dateTime</c>.</summary>
    DateTime,
}

/// <summary>A date as exact as its source gave it (DCAT-AP.de 3.0: gYear, gYearMonth, date or dateTime).</summary>
/// <param name="Lexical">The lexical form; ISO 8601 unless <see cref="Precision"/> is <see cref="DatePrecision.Unreadable"/>.</param>
[JsonConverter(typeof(DcatDateJsonConverter))]
public readonly record struct DcatDate(string Lexical)
{
    /// <summary>A date and time in UTC, to the second.</summary>
    public static DcatDate From(DateTimeOffset instant) =>
        new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static DcatDate From(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>How exact the date is.</summary>
    public DatePrecision Precision => Lexical.Length switch
    {
        4 when IsDigits(Lexical) => DatePrecision.Year,
        7 when DateOnly.TryParseExact(Lexical + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => DatePrecision.YearMonth,
        10 when DateOnly.TryParseExact(Lexical, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => DatePrecision.Date,
        > 10 when Lexical[10] == 'T' && DateTimeOffset.TryParse(Lexical, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => DatePrecision.DateTime,
        _ => DatePrecision.Unreadable,
    };

    /// <summary>The first instant of the year, month, day or second meant (UTC where no offset is given); null if unreadable.</summary>
    public DateTimeOffset? Instant
    {
        get
        {
            // Longer ones are read once, not a second time to learn their precision.
            var full = Lexical.Length > 10 && Lexical[10] == 'T' ? Lexical : Precision switch
            {
                DatePrecision.Year => Lexical + "-01-01",
                DatePrecision.YearMonth => Lexical + "-01",
                DatePrecision.Date => Lexical,
                _ => null,
            };
            return full is not null && DateTimeOffset.TryParse(full, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Lexical;

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c))
                return false;
        return true;
    }
}

/// <summary>Writes a date as its lexical form.</summary>
internal sealed class DcatDateJsonConverter : JsonConverter<DcatDate>
{
    public override DcatDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, DcatDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Lexical);
}
