using System.Globalization;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>xsd:duration and its two halves (XML Schema 1.1 §3.3.6, §3.4.26, §3.4.27).</summary>
internal static class XsdDurations
{
    /// <summary>More digits than this count as ill-formed; it keeps sums within what a decimal holds.</summary>
    private const int MostDigits = 12;

    /// <summary>The starting points by which XML Schema decides: the lengths of the months that follow differ as far as they can.</summary>
    private static readonly (int Year, int Month)[] Starts = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    public static bool TryRead(string lexical, string name, out XsdValue value)
    {
        value = default;
        var scan = new Scan(lexical);
        var sign = scan.Take('-') ? -1 : 1;
        if (!scan.Take('P') || scan.IsAtEnd) return false;
        if (!Parts(ref scan, "YMD", false, out var years, out var months, out var days)) return false;
        decimal hours = 0, minutes = 0, seconds = 0;
        var hasTime = scan.Take('T');
        if (hasTime && (scan.IsAtEnd || !Parts(ref scan, "HMS", true, out hours, out minutes, out seconds))) return false;
        if (!scan.IsAtEnd) return false;
        var date = lexical.AsSpan(0, hasTime ? lexical.IndexOf('T', StringComparison.Ordinal) : lexical.Length);
        if (name == "dayTimeDuration" && date.ContainsAny('Y', 'M')) return false;
        if (name == "yearMonthDuration" && (hasTime || date.Contains('D'))) return false;
        value = new XsdValue(
            XsdKind.Duration,
            Seconds: sign * ((days * 86400) + (hours * 3600) + (minutes * 60) + seconds),
            Months: sign * ((years * 12) + months));
        return true;
    }

    /// <summary>Less where it is less from every starting point, and so on.</summary>
    public static XsdOrder Compare(in XsdValue left, in XsdValue right)
    {
        if (left.Months == right.Months) return XsdValue.Order(left.Seconds.CompareTo(right.Seconds));
        XsdOrder? common = null;
        foreach (var (year, month) in Starts)
        {
            var order = XsdValue.Order(End(year, month, left).CompareTo(End(year, month, right)));
            if (common is not null && common != order) return XsdOrder.Incomparable;
            common = order;
        }

        return common ?? XsdOrder.Incomparable;
    }

    /// <summary>Seconds since 1970 at the end of a duration that begins on the first of a month.</summary>
    private static decimal End(int year, int month, in XsdValue duration)
    {
        var months = (long)((year * 12) + month - 1 + duration.Months);
        var endYear = Math.DivRem(months, 12, out var endMonth);
        if (endMonth < 0)
        {
            endMonth += 12;
            endYear--;
        }

        return (XsdMoments.Days(endYear, (int)endMonth + 1, 1) * 86400m) + duration.Seconds;
    }

    /// <summary>Takes up to three numbers, each followed by its letter, in the order of the letters.</summary>
    private static bool Parts(ref Scan scan, string letters, bool lastHasFraction, out decimal first, out decimal second, out decimal third)
    {
        Span<decimal> parts = [0, 0, 0];
        var next = 0;
        while (!scan.IsAtEnd && scan.Rest[0] != 'T')
        {
            if (!scan.Digits(1, MostDigits, out var digits)) return Fault(out first, out second, out third);
            var hasPoint = !scan.IsAtEnd && scan.Rest[0] == '.';
            if (!scan.Fraction(out var fraction) || scan.IsAtEnd) return Fault(out first, out second, out third);
            var place = letters.IndexOf(scan.Rest[0], next);
            if (place < 0 || (hasPoint && !(lastHasFraction && place == 2))) return Fault(out first, out second, out third);
            parts[place] = decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) + fraction;
            next = place + 1;
            scan.Take(scan.Rest[0]);
        }

        (first, second, third) = (parts[0], parts[1], parts[2]);
        return true;
    }

    private static bool Fault(out decimal first, out decimal second, out decimal third)
    {
        first = second = third = 0;
        return false;
    }
}
