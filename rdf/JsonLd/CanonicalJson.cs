using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>JSON in the one form of RFC 8785, and numbers in the forms that JSON-LD gives them in RDF.</summary>
internal static class CanonicalJson
{
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A number as <c>xsd:integer</c> where it has no fraction and fewer than 22 digits, else as canonical <c>xsd:double</c> (§8.2.2).</summary>
    public static (string Text, bool IsInteger) Number(JsonElement value, bool asDouble)
    {
        var number = value.GetDouble();
        if (!asDouble && Math.Abs(number) < 1e21 && Math.Floor(number) == number)
        {
            // Digits that a double would round stay as they are written.
            var raw = value.GetRawText();
            var isPlain = raw.AsSpan().IndexOfAny(".eE") < 0;
            return (isPlain && raw != "-0" ? raw : ((decimal)number).ToString("0", CultureInfo.InvariantCulture), true);
        }

        return (Double(number), false);
    }

    private static string Double(double number)
    {
        // JSON can write numbers beyond those that xsd:double can hold, such as 1e999.
        if (double.IsInfinity(number)) return number > 0 ? "INF" : "-INF";
        if (number == 0) return double.IsNegative(number) ? "-0.0E0" : "0.0E0";
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..mark].TrimEnd('0');
        if (mantissa.EndsWith('.')) mantissa += "0";
        return $"{mantissa}E{int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}";
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var separator = '{';
                foreach (var (key, item) in Json.Entries(value).OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    text.Append(separator);
                    AppendString(text, key);
                    text.Append(':');
                    Append(text, item);
                    separator = ',';
                }

                text.Append(separator == '{' ? "{}" : "}");
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    if (!first) text.Append(',');
                    first = false;
                    Append(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, Json.Text(value));
                break;
            case JsonValueKind.Number:
                text.Append(EcmaNumber(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    /// <summary>A number as ECMAScript prints it: shortest digits, exponents only from 1e21 and below 1e-6.</summary>
    private static string EcmaNumber(double number)
    {
        if (number == 0) return "0";
        if (double.IsInfinity(number)) throw new RdfSyntaxException("JSON-LD: a number in a JSON literal is too large for RFC 8785.", 0, 0);
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
