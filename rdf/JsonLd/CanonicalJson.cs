using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>JSON in the one form of RFC 8785.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical form of a value.</summary>
    /// <param name="json">A value that is known to be JSON.</param>
    public static byte[] Write(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        var text = new StringBuilder();
        Append(text, document.RootElement);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A text as JSON.</summary>
    public static byte[] Quoted(ReadOnlyMemory<byte> text)
    {
        var quoted = new StringBuilder();
        AppendString(quoted, Encoding.UTF8.GetString(text.Span));
        return Encoding.UTF8.GetBytes(quoted.ToString());
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
                var number = value.GetDouble();
                if (double.IsInfinity(number)) throw new RdfSyntaxException("JSON-LD: a number of a JSON literal is beyond what JSON's canonical form can hold.", 0, 0);
                text.Append(JsonNumbers.Ecma(number));
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
}
