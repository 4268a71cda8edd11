using System.Globalization;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>
/// xsd:dateTime, date, time and their parts (XML Schema 1.1 §3.3.7 to §3.3.14), read as seconds since 1970 in the calendar that
/// counts backwards without end.
/// </summary>
internal static class XsdMoments
{
    // Stand in for the parts a datatype lacks; a leap year, for --02-29.
    private const long AnyYear = 1972;

    private static readonly int[] DaysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Reads a lexical form; null where the datatype is not one of these.</summary>
    public static bool? TryRead(string lexical, string name, out XsdValue value)
    {
        var scan = new Scan(lexical);
        value = default;
        return name switch
        {
            "dateTime" => TryReadDateTime(ref scan, out value),
            "dateTimeStamp" => TryReadDateTime(ref scan, out value) && value.HasZone,
            "date" => Date(ref scan, out var day) && End(ref scan, XsdKind.Date, day, out value),
            "time" => Time(ref scan, out var time) && End(ref scan, XsdKind.Time, time, out value),
            "gYear" => Year(ref scan, out var year) && End(ref scan, XsdKind.Year, Seconds(year, 1, 1), out value),
            "gYearMonth" => Year(ref scan, out var year) && scan.Take('-') && scan.TwoDigits(1, 12, out var month)
                && End(ref scan, XsdKind.YearMonth, Seconds(year, month, 1), out value),
            "gMonthDay" => Dashes(ref scan, 2) && MonthDay(ref scan, AnyYear, out var yearday)
                && End(ref scan, XsdKind.MonthDay, yearday, out value),
            "gDay" => Dashes(ref scan, 3) && scan.TwoDigits(1, 31, out var number)
                && End(ref scan, XsdKind.Day, Seconds(AnyYear, 1, number), out value),
            "gMonth" => Dashes(ref scan, 2) && scan.TwoDigits(1, 12, out var number)
                && End(ref scan, XsdKind.Month, Seconds(AnyYear, number, 1), out value),
            _ => null,
        };
    }

    /// <summary>Days from 1970-01-01; months beyond 1 to 12 are not expected.</summary>
    public static long Days(long year, int month, int day)
    {
        // Counted in years that begin in March, so that the leap day is the last one.
        if (month <= 2) year--;
        var era = Math.DivRem(year, 400, out var yearOfEra);
        if (yearOfEra < 0)
        {
            yearOfEra += 400;
            era--;
        }

        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146097) + dayOfEra - 719468;
    }

    public static int DaysOf(long year, int month) =>
        month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : DaysOfMonths[month - 1];

    private static bool TryReadDateTime(ref Scan scan, out XsdValue value)
    {
        value = default;
        return Date(ref scan, out var day) && scan.Take('T') && Time(ref scan, out var time)
            && End(ref scan, XsdKind.DateTime, day + time, out value);
    }

    private static bool Date(ref Scan scan, out decimal seconds)
    {
        seconds = 0;
        return Year(ref scan, out var year) && scan.Take('-') && MonthDay(ref scan, year, out seconds);
    }

    private static bool MonthDay(ref Scan scan, long year, out decimal seconds)
    {
        seconds = 0;
        if (!scan.TwoDigits(1, 12, out var month) || !scan.Take('-') || !scan.TwoDigits(1, DaysOf(year, month), out var day)) return false;
        seconds = Seconds(year, month, day);
        return true;
    }

    private static bool Year(ref Scan scan, out long year)
    {
        year = 0;
        var isNegative = scan.Take('-');
        if (!scan.Digits(4, 9, out var digits) || (digits.Length > 4 && digits[0] == '0')) return false;
        year = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (isNegative) year = -year;
        return true;
    }

    private static bool Time(ref Scan scan, out decimal seconds)
    {
        seconds = 0;
        if (!scan.TwoDigits(0, 24, out var hour) || !scan.Take(':') || !scan.TwoDigits(0, 59, out var minute) || !scan.Take(':')
            || !scan.TwoDigits(0, 59, out var second) || !scan.Fraction(out var fraction))
            return false;
        seconds = (hour * 3600) + (minute * 60) + second + fraction;
        return hour < 24 || seconds == 24 * 3600;
    }

    /// <summary>Takes the time zone, if there is one, and expects the end.</summary>
    private static bool End(ref Scan scan, XsdKind kind, decimal seconds, out XsdValue value)
    {
        // 24:00:00 as a time of its own is midnight, the first moment of a day and not the last.
        if (kind == XsdKind.Time && seconds == 24 * 3600) seconds = 0;
        value = new XsdValue(kind, Seconds: seconds);
        if (scan.IsAtEnd) return true;
        var offset = 0;
        if (!scan.Take('Z'))
        {
            var isWest = scan.Take('-');
            if (!isWest && !scan.Take('+')) return false;
            if (!scan.TwoDigits(0, 14, out var hours) || !scan.Take(':') || !scan.TwoDigits(0, hours == 14 ? 0 : 59, out var minutes)) return false;
            offset = ((hours * 60) + minutes) * (isWest ? -60 : 60);
        }

        value = new XsdValue(kind, Seconds: seconds - offset, HasZone: true);
        return scan.IsAtEnd;
    }

    private static bool Dashes(ref Scan scan, int count)
    {
        for (var i = 0; i < count; i++)
            if (!scan.Take('-'))
                return false;
        return true;
    }

    private static decimal Seconds(long year, int month, int day) => Days(year, month, day) * 86400m;
}
