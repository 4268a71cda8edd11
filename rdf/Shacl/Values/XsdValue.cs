using System.Globalization;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>The kinds of value that are ordered among themselves.</summary>
internal enum XsdKind
{
    Decimal,
    Double,
    Boolean,
    String,
    DateTime,
    Date,
    Time,
    Year,
    YearMonth,
    MonthDay,
    Day,
    Month,
    Duration,
}

/// <summary>A literal's value, ready to be compared.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The string, or the lexical form of a decimal.</param>
/// <param name="Number">The double; 1 for true.</param>
/// <param name="Seconds">Seconds since 1970 of a moment (in UTC where it has a zone), or of a duration.</param>
/// <param name="Months">The months of a duration.</param>
/// <param name="HasZone">Whether a moment has a time zone.</param>
internal readonly record struct XsdValue(
    XsdKind Kind, string Text = "", double Number = 0, decimal Seconds = 0, decimal Months = 0, bool HasZone = false)
{
    /// <summary>No time zone is further than this from UTC, in seconds (XML Schema 1.1 §3.3.7.4).</summary>
    private const decimal WidestZone = 14 * 3600;

    /// <summary>Reads a well-formed literal of an ordered datatype.</summary>
    public static bool TryRead(RdfTerm term, out XsdValue value)
    {
        value = default;
        if (!term.IsLiteral || term.Language is not null) return false;
        var datatype = term.Datatype ?? Xsd.String;
        if (!datatype.StartsWith(Xsd.Namespace, StringComparison.Ordinal)) return false;
        return TryRead(term.Value, datatype[Xsd.Namespace.Length..], out value) ?? false;
    }

    /// <summary>Reads a lexical form; null where the datatype is not among those that are ordered.</summary>
    public static bool? TryRead(string lexical, string name, out XsdValue value)
    {
        value = default;
        switch (name)
        {
            case "string":
                value = new XsdValue(XsdKind.String, lexical);
                return true;
            case "boolean":
                value = new XsdValue(XsdKind.Boolean, Number: lexical is "true" or "1" ? 1 : 0);
                return lexical is "true" or "false" or "1" or "0";
            case "decimal":
                value = new XsdValue(XsdKind.Decimal, lexical);
                return XsdDecimals.IsWellFormed(lexical);
            case "double" or "float":
                return TryReadDouble(lexical, name == "float", out value);
            case "duration" or "dayTimeDuration" or "yearMonthDuration":
                return XsdDurations.TryRead(lexical, name, out value);
            default:
                if (!XsdIntegers.IsFamily(name)) return XsdMoments.TryRead(lexical, name, out value);
                value = new XsdValue(XsdKind.Decimal, lexical);
                return XsdIntegers.IsWellFormed(lexical, name);
        }
    }

    public static XsdOrder Compare(in XsdValue left, in XsdValue right)
    {
        if (left.Kind != right.Kind)
        {
            return left.Kind <= XsdKind.Double && right.Kind <= XsdKind.Double
                ? Compare(left.AsDouble(), right.AsDouble())
                : XsdOrder.Incomparable;
        }

        return left.Kind switch
        {
            XsdKind.Decimal => Order(XsdDecimals.Compare(left.Text, right.Text)),
            XsdKind.Double or XsdKind.Boolean => Compare(left.Number, right.Number),
            XsdKind.String => Order(CompareCodePoints(left.Text, right.Text)),
            XsdKind.Duration => XsdDurations.Compare(left, right),
            _ => CompareMoments(left, right),
        };
    }

    public static XsdOrder Order(int sign) => sign < 0 ? XsdOrder.Less : sign > 0 ? XsdOrder.Greater : XsdOrder.Equal;

    private static XsdOrder Compare(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? XsdOrder.Incomparable
        : left < right ? XsdOrder.Less
        : left > right ? XsdOrder.Greater
        : XsdOrder.Equal;

    private static XsdOrder CompareMoments(in XsdValue left, in XsdValue right)
    {
        if (left.HasZone == right.HasZone) return Order(left.Seconds.CompareTo(right.Seconds));
        // The one without a zone may lie anywhere within fourteen hours.
        if (left.Seconds + WidestZone < right.Seconds) return XsdOrder.Less;
        return left.Seconds - WidestZone > right.Seconds ? XsdOrder.Greater : XsdOrder.Incomparable;
    }

    private static int CompareCodePoints(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        var (a, b) = (left[common], right[common]);
        // Characters beyond the first plane are written with surrogates, which lie below some of that plane.
        if (char.IsSurrogate(a) != char.IsSurrogate(b)) return char.IsSurrogate(a) ? 1 : -1;
        return a.CompareTo(b);
    }

    private static bool TryReadDouble(string lexical, bool isFloat, out XsdValue value)
    {
        double number;
        switch (lexical)
        {
            case "INF" or "+INF":
                number = double.PositiveInfinity;
                break;
            case "-INF":
                number = double.NegativeInfinity;
                break;
            case "NaN":
                number = double.NaN;
                break;
            default:
                value = default;
                var exponent = lexical.AsSpan().IndexOfAny('e', 'E');
                var mantissa = exponent < 0 ? lexical : lexical.AsSpan(0, exponent);
                if (!XsdDecimals.IsWellFormed(mantissa)) return false;
                if (exponent >= 0 && !XsdIntegers.IsInteger(lexical.AsSpan(exponent + 1))) return false;
                if (!double.TryParse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return false;
                if (isFloat) number = (float)number;
                break;
        }

        value = new XsdValue(XsdKind.Double, Number: number);
        return true;
    }

    private double AsDouble() => Kind == XsdKind.Double ? Number : double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
