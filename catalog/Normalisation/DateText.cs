using System.Globalization;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>How a date was written that is not in ISO 8601 as XML Schema wants it.</summary>
internal enum DateForm
{
    /// <summary>As it should be.</summary>
    Standard,

    /// <summary>ISO 8601, but not as XML Schema wants it: a blank for the T, no seconds, slashes, no hyphens.</summary>
    Iso,

    /// <summary>German: day, month, year.</summary>
    German,

    /// <summary>A date behind other words ("Date changed").</summary>
    Prefixed,

    /// <summary>Seconds or milliseconds since 1970.</summary>
    Epoch,

    /// <summary>As in e-mail and HTTP (RFC 1123).</summary>
    Internet,

    /// <summary>No date.</summary>
    Unreadable,
}

/// <summary>Reads dates as sources write them.</summary>
internal static class DateText
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly string[] IsoDays = ["yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyyMMdd"];
    private static readonly string[] GermanDays = ["d.M.yyyy", "d. M. yyyy", "d. MMMM yyyy", "d.MMMM yyyy", "d. MMM yyyy"];
    private static readonly string[] GermanMonths = ["MMMM yyyy", "MM.yyyy", "MM/yyyy", "M.yyyy"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "H:mm", "H:mm:ss", "HH:mm' Uhr'", "HH:mm:ss.FFFFFFF"];

    /// <summary>The date in standard form.</summary>
    /// <param name="text">As a source wrote it.</param>
    /// <param name="date">The date; the text itself where it is unreadable.</param>
    public static DateForm Read(string text, out DcatDate date)
    {
        date = new DcatDate(text);
        if (IsStandard(text)) return DateForm.Standard;
        var trimmed = text.AsSpan().Trim().ToString();
        if (IsStandard(trimmed)) return Give(trimmed, DateForm.Iso, out date);
        if (trimmed.Length is < 4 or > 80) return DateForm.Unreadable;
        // German dates are the most common of all that are not ISO: the other patterns need not be tried first.
        if (trimmed.AsSpan(1, 2).Contains('.') && GermanOf(trimmed) is { } common) return Give(common, DateForm.German, out date);
        if (DateTimeOf(trimmed) is { } iso) return Give(iso, DateForm.Iso, out date);
        if (DayOf(trimmed, IsoDays, CultureInfo.InvariantCulture) is { } day) return Give(day, DateForm.Iso, out date);
        if (GermanOf(trimmed) is { } german) return Give(german, DateForm.German, out date);
        if (EpochOf(trimmed) is { } epoch) return Give(epoch, DateForm.Epoch, out date);
        if (DateTimeOffset.TryParseExact(trimmed, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return Give(DcatDate.From(instant).Lexical, DateForm.Internet, out date);
        // "Date changed\t2023-05-11": some software writes the label of its column along.
        var tab = trimmed.LastIndexOf('\t');
        if (tab < 0 && trimmed.Contains(": ", StringComparison.Ordinal)) tab = trimmed.IndexOf(": ", StringComparison.Ordinal) + 1;
        if (tab <= 0 || char.IsAsciiDigit(trimmed[0])) return DateForm.Unreadable;
        return Read(trimmed[(tab + 1)..].Trim(), out var behind) == DateForm.Unreadable ? DateForm.Unreadable : Give(behind.Lexical, DateForm.Prefixed, out date);
    }

    private static DateForm Give(string lexical, DateForm form, out DcatDate date)
    {
        date = new DcatDate(lexical);
        return form;
    }

    /// <summary>Whether the text is a gYear, gYearMonth, date (without zone) or dateTime of XML Schema.</summary>
    internal static bool IsStandard(string text)
    {
        switch (text.Length)
        {
            case 4:
                return !text.AsSpan().ContainsAnyExceptInRange('0', '9');
            case 7:
                return text[4] == '-' && IsDay($"{text}-01");
            case 10:
                return IsDay(text);
            case >= 19 when text[10] == 'T' && text[13] == ':' && text[16] == ':':
                var rest = text.AsSpan(19);
                if (rest is ['.', _, ..])
                {
                    var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
                    rest = digits < 0 ? [] : digits == 0 ? "?" : rest[(digits + 1)..];
                }

                return (rest.Length == 0 || rest is "Z" || IsOffset(rest)) && IsDay(text.AsSpan(0, 10)) && IsTime(text.AsSpan(11, 8));
            default:
                return false;
        }
    }

    private static bool IsDay(ReadOnlySpan<char> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && TryDigits(text[..4], out var year) && TryDigits(text[5..7], out var month) && TryDigits(text[8..], out var day)
        && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length == 8 && text[2] == ':' && text[5] == ':' && TryDigits(text[..2], out var hour) && TryDigits(text[3..5], out var minute) && TryDigits(text[6..], out var second)
        && hour < 24 && minute < 60 && second < 60;

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text.Length == 6 && text[0] is '+' or '-' && text[3] == ':' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
        && char.IsAsciiDigit(text[4]) && char.IsAsciiDigit(text[5]) && int.Parse(text[1..3], CultureInfo.InvariantCulture) <= 14;

    /// <summary>"2023-05-11 10:30", "2023-05-11T10:30:00+0200", "2023-05-11T10:30 Z" …</summary>
    private static string? DateTimeOf(string text)
    {
        if (text.Length < 15 || text[10] is not ('T' or 't' or ' ') || !IsDay(text.AsSpan(0, 10))) return null;
        var time = text.AsSpan(11).Trim();
        var zone = "";
        if (time is [.., 'Z' or 'z'])
        {
            time = time[..^1];
            zone = "Z";
        }
        else if (time.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase))
        {
            time = time[..^4];
            zone = "Z";
        }
        else if (time.LastIndexOfAny('+', '-') is > 0 and var sign && ZoneOf(time[sign..]) is { } offset)
        {
            time = time[..sign];
            zone = offset;
        }

        return TimeOf(time.TrimEnd()) is { } seconds ? $"{text.AsSpan(0, 10)}T{seconds}{zone}" : null;
    }

    private static string? ZoneOf(ReadOnlySpan<char> text)
    {
        var candidate = text.Length switch
        {
            3 => $"{text}:00",
            5 => $"{text[..3]}:{text[3..]}",
            6 => text.ToString(),
            _ => "",
        };
        return IsOffset(candidate) ? candidate : null;
    }

    private static string? TimeOf(ReadOnlySpan<char> text) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : null;

    private static string? DayOf(ReadOnlySpan<char> text, string[] formats, CultureInfo culture) =>
        DateOnly.TryParseExact(text, formats, culture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? GermanOf(string text)
    {
        if (DayOf(text, GermanDays, German) is { } day) return day;
        var comma = text.Replace(",", "", StringComparison.Ordinal);
        var blank = comma.IndexOf(' ', StringComparison.Ordinal);
        if (blank >= 8 && DayOf(comma.AsSpan(0, blank), GermanDays, German) is { } date && TimeOf(comma.AsSpan(blank).Trim()) is { } time) return $"{date}T{time}";
        return DateOnly.TryParseExact(text, GermanMonths, German, DateTimeStyles.None, out var month) ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
    }

    private static string? EpochOf(string text)
    {
        if (text.Length is not (10 or 13) || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        return DcatDate.From(text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number)).Lexical;
    }
}
