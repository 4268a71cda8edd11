using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>Reads bounded values out of a query string; what is out of bounds is a <see cref="ProblemException"/> that names the parameter.</summary>
internal readonly struct QueryReader(IQueryCollection query)
{
    /// <summary>A single text, or null where the parameter is absent or empty.</summary>
    public string? Text(string name, int maxLength)
    {
        var values = query[name];
        if (values.Count > 1)
            throw ProblemException.Invalid(name, "darf nur einmal angegeben werden.", "may be given only once.");
        if (string.IsNullOrEmpty(values)) return null;
        var text = (string)values!;
        return text.Length <= maxLength
            ? text
            : throw ProblemException.Invalid(name, $"darf höchstens {maxLength} Zeichen lang sein.", $"may have {maxLength} characters at most.");
    }

    /// <summary>A whole number between bounds.</summary>
    public long Number(string name, long fallback, long min, long max)
    {
        if (Text(name, 30) is not { } text) return fallback;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw (max == long.MaxValue
                ? ProblemException.Invalid(name, $"muss eine ganze Zahl ab {min} sein.", $"must be a whole number from {min} upwards.")
                : ProblemException.Invalid(name, $"muss eine ganze Zahl von {min} bis {max} sein.", $"must be a whole number from {min} to {max}."));
    }

    /// <inheritdoc cref="Number"/>
    public int Integer(string name, int fallback, int min, int max) => (int)Number(name, fallback, min, max);

    /// <summary>One of a few words.</summary>
    public string Choice(string name, string fallback, IReadOnlyList<string> allowed)
    {
        if (Text(name, 100) is not { } text) return fallback;
        return allowed.Contains(text)
            ? text
            : throw ProblemException.Invalid(name, $"erlaubt sind: {string.Join(", ", allowed)}.", $"allowed are: {string.Join(", ", allowed)}.", allowed);
    }

    /// <summary>A day or an instant in ISO 8601; without offset UTC is meant.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Text(name, 40) is not { } text) return null;
        // A '+' that was not percent-encoded arrives as a blank: 2026-01-01T00:00:00 01:00.
        var repaired = text.Length > 19 ? text.Replace(' ', '+') : text;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(repaired, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw ProblemException.Invalid(name,
                "muss ein Datum nach ISO 8601 sein, etwa 2026-01-31 oder 2026-01-31T08:00:00Z.",
                "must be a date in ISO 8601, such as 2026-01-31 or 2026-01-31T08:00:00Z.");
    }
}
