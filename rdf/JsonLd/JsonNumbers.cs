using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Numbers of JSON in the forms that RDF and canonical JSON give them.</summary>
internal static class JsonNumbers
{
    /// <summary>A number as <c>xsd:integer</c> where it has no fraction and fewer than 22 digits, else as canonical <c>xsd:double</c> (JSON-LD 1.1 API §8.2.2).</summary>
    /// <param name="raw">The number as JSON writes it.</param>
    /// <param name="asDouble">Whether it is to be a double in any case.</param>
    public static (ReadOnlyMemory<byte> Text, bool IsInteger) Lexical(ReadOnlyMemory<byte> raw, bool asDouble)
    {
        var isPlain = !raw.Span.ContainsAny(".eE"u8);
        if (!asDouble && isPlain && raw.Length <= 15 && raw.Span[0] != '-') return (raw, true);
        var number = Parse(raw.Span);
        if (!asDouble && Math.Abs(number) < 1e21 && Math.Floor(number) == number)
        {
            // Digits that a double would round stay as they are written.
            var keeps = isPlain && !raw.Span.SequenceEqual("-0"u8);
            return (keeps ? raw : Encoding.UTF8.GetBytes(((decimal)number).ToString("0", CultureInfo.InvariantCulture)), true);
        }

        return (Encoding.UTF8.GetBytes(Double(number)), false);
    }

    /// <summary>The nearest double; infinite where the number is beyond all.</summary>
    public static double Parse(ReadOnlySpan<byte> raw) => Utf8Parser.TryParse(raw, out double number, out _) ? number : double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The canonical form of <c>xsd:double</c>.</summary>
    public static string Double(double number)
    {
        if (double.IsInfinity(number)) return number > 0 ? "INF" : "-INF";
        if (number == 0) return double.IsNegative(number) ? "-0.0E0" : "0.0E0";
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..mark].TrimEnd('0');
        if (mantissa.EndsWith('.')) mantissa += "0";
        return $"{mantissa}E{int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>A number as ECMAScript prints it: shortest digits, exponents only from 1e21 and below 1e-6.</summary>
    public static string Ecma(double number)
    {
        if (number == 0) return "0";
        var shortest = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        var roundTrip = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(shortest[(shortest.IndexOf('E', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = Digits(roundTrip);
        var sign = number < 0 ? "-" : "";
        if (exponent is >= 0 and < 21)
        {
            return digits.Length <= exponent + 1
                ? $"{sign}{digits.PadRight(exponent + 1, '0')}"
                : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
        }

        if (exponent is < 0 and >= -7) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{sign}{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Digits(string roundTrip)
    {
        var mark = roundTrip.IndexOf('E', StringComparison.Ordinal);
        var digits = (mark < 0 ? roundTrip : roundTrip[..mark]).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
