using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Graph;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Writes the entries of literals (JSON-LD 1.1 API §8.4.2).</summary>
internal sealed class FlatLiterals(TermTable terms, Utf8JsonWriter json, JsonLdWriterOptions options)
{
    private const string I18n = "https://www.w3.org/ns/i18n#";

    /// <summary>How deep JSON literals may nest to become part of the document; well below what readers allow.</summary>
    private const int MaxJsonDepth = 64;

    public static bool IsDirection(string direction) => direction is "ltr" or "rtl";

    /// <summary>Whether a tag can be one of JSON-LD. In RDF's forms of directed text it is in lower case.</summary>
    public static bool IsTag(string tag, bool allowLoss) =>
        Encoding.UTF8.GetBytes(tag) is { Length: > 0 } bytes && Names.LanguageLength(bytes) == bytes.Length
        && (allowLoss || !bytes.AsSpan().ContainsAnyInRange((byte)'A', (byte)'Z'));

    public static void WriteDirected(Utf8JsonWriter json, string value, string language, string direction)
    {
        json.WriteString("@value"u8, value);
        if (language.Length > 0) json.WriteString("@language"u8, language);
        json.WriteString("@direction"u8, direction);
    }

    public void Write(int id)
    {
        var literal = terms.Utf8Of(id);
        if (!literal.Datatype.IsEmpty && (WriteNative(literal) || WriteJson(id) || WriteInternational(id))) return;
        json.WriteString("@value"u8, literal.Value);
        if (!literal.Language.IsEmpty) json.WriteString("@language"u8, literal.Language);
        else if (!literal.Datatype.IsEmpty) json.WriteString("@type"u8, literal.Datatype);
    }

    private bool WriteNative(scoped in Utf8Term literal)
    {
        if (!options.UseNativeTypes) return false;
        if (literal.Datatype.SequenceEqual(Xsd.BooleanUtf8))
        {
            var isTrue = literal.Value.SequenceEqual("true"u8) || (options.AllowLoss && literal.Value.SequenceEqual("1"u8));
            if (!isTrue && !literal.Value.SequenceEqual("false"u8) && !(options.AllowLoss && literal.Value.SequenceEqual("0"u8))) return false;
            json.WriteBoolean("@value"u8, isTrue);
            return true;
        }

        var isInteger = literal.Datatype.SequenceEqual(Xsd.IntegerUtf8);
        if ((!isInteger && !literal.Datatype.SequenceEqual(Xsd.DoubleUtf8)) || !IsNumber(literal.Value, isInteger)) return false;
        var number = JsonNumbers.Parse(literal.Value[0] == '+' ? literal.Value[1..] : literal.Value);
        if (double.IsInfinity(number)) return false;
        var written = Encoding.UTF8.GetBytes(JsonNumbers.Ecma(number));
        var (back, backIsInteger) = JsonNumbers.Lexical(written, asDouble: false);
        if (!options.AllowLoss && (backIsInteger != isInteger || !back.Span.SequenceEqual(literal.Value))) return false;
        json.WritePropertyName("@value"u8);
        json.WriteRawValue(written, skipInputValidation: true);
        return true;
    }

    /// <summary>Whether the text is a number of XML Schema: a sign, digits, of a double perhaps a fraction and an exponent.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text, bool isInteger)
    {
        var rest = text.TrimStart("+-"u8);
        if (text.Length - rest.Length > 1 || rest.IsEmpty) return false;
        if (isInteger) return !rest.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return rest[0] is (byte)'.' or (>= (byte)'0' and <= (byte)'9')
            && System.Buffers.Text.Utf8Parser.TryParse(rest, out double _, out var used) && used == rest.Length;
    }

    private bool WriteJson(int id)
    {
        var literal = terms.Utf8Of(id);
        if (!literal.Datatype.StartsWith(RdfTerms.Namespace) || !literal.Datatype[RdfTerms.Namespace.Length..].SequenceEqual("JSON"u8)) return false;
        try
        {
            // Only the canonical form is what reading gives back.
            var text = literal.Value.ToArray();
            using (JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxJsonDepth }))
                if (!options.AllowLoss && !CanonicalJson.Write(text).AsSpan().SequenceEqual(text)) return false;
            json.WritePropertyName("@value"u8);
            json.WriteRawValue(text, skipInputValidation: true);
            json.WriteString("@type"u8, "@json"u8);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or RdfSyntaxException)
        {
            if (options.AllowLoss) throw new RdfNotWritableException($"JSON-LD, invalid JSON literal: The literal '{terms.TextOf(id)}' is not JSON: {fault.Message}", fault);
            return false;
        }
    }

    private bool WriteInternational(int id)
    {
        if (options.Direction != RdfDirection.I18nDatatype) return false;
        var datatype = Encoding.UTF8.GetString(terms.Utf8Of(id).Datatype);
        if (!datatype.StartsWith(I18n, StringComparison.Ordinal)) return false;
        var mark = datatype.LastIndexOf('_');
        if (mark < I18n.Length) return false;
        var (language, direction) = (datatype[I18n.Length..mark], datatype[(mark + 1)..]);
        if (!IsDirection(direction) || (language.Length > 0 && !IsTag(language, options.AllowLoss))) return false;
        WriteDirected(json, terms.TextOf(id), language, direction);
        return true;
    }
}
