using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Literals.</content>
internal sealed partial class JsonLdStatements
{
    private static readonly byte[] RdfJson = [.. RdfTerms.Namespace, .. "JSON"u8];
    private static readonly byte[] XsdBoolean = Xsd.BooleanUtf8.ToArray();
    private static readonly byte[] XsdInteger = Xsd.IntegerUtf8.ToArray();
    private static readonly byte[] XsdDouble = Xsd.DoubleUtf8.ToArray();
    private static readonly ExpandedName RdfValue = new((byte[])[.. RdfTerms.Namespace, .. "value"u8], false);
    private static readonly ExpandedName RdfLanguage = new((byte[])[.. RdfTerms.Namespace, .. "language"u8], false);
    private static readonly ExpandedName RdfDirectionName = new((byte[])[.. RdfTerms.Namespace, .. "direction"u8], false);

    private StatedTerm Value(ExpandedValue value, in Graph graph)
    {
        if (value.IsJson) return Bounded(StatedTerm.Typed(CanonicalJson.Write(value.Text), RdfJson));
        if (value.Type is { IsIri: false }) return default;
        var type = value.Type?.Utf8 ?? default;
        switch (value.Kind)
        {
            case JsonKind.True or JsonKind.False:
                return StatedTerm.Typed(value.Text, value.Type is null ? XsdBoolean : type);
            case JsonKind.Number:
                var (digits, isInteger) = JsonNumbers.Lexical(value.Text, asDouble: type.Span.SequenceEqual(XsdDouble));
                return StatedTerm.Typed(digits, value.Type is null ? isInteger ? XsdInteger : XsdDouble : type);
            default:
                if (value.Language is null) return Text(value, type, graph);
                if (Names.LanguageLength(value.Language.Utf8) != value.Language.Utf8.Length || value.Language.Utf8.Length == 0) return default;
                return IsDirected(value) ? Directed(value, graph) : StatedTerm.Tagged(value.Text, value.Language.Utf8);
        }
    }

    private StatedTerm Text(ExpandedValue value, ReadOnlyMemory<byte> type, in Graph graph) =>
        IsDirected(value) ? Directed(value, graph)
        : type.IsEmpty ? StatedTerm.Literal(value.Text)
        : StatedTerm.Typed(value.Text, type);

    private bool IsDirected(ExpandedValue value) => value.Direction is not null && options.Direction != RdfDirection.None;

    private StatedTerm Directed(ExpandedValue value, in Graph graph)
    {
        var tag = value.Language?.Text.ToLowerInvariant();
        if (options.Direction == RdfDirection.I18nDatatype) return StatedTerm.Typed(value.Text, Encoding.UTF8.GetBytes($"https://www.w3.org/ns/i18n#{tag}_{value.Direction}"));
        var node = NewBlank();
        State(graph, node, RdfValue, StatedTerm.Literal(value.Text));
        if (tag is not null) State(graph, node, RdfLanguage, StatedTerm.Literal(Encoding.UTF8.GetBytes(tag)));
        State(graph, node, RdfDirectionName, StatedTerm.Literal(Encoding.UTF8.GetBytes(value.Direction!)));
        return node;
    }

    private StatedTerm Bounded(StatedTerm literal) =>
        literal.Value.Length <= options.MaxTokenBytes ? literal
        : throw new RdfSyntaxException($"JSON-LD: a JSON literal is longer than the limit of {options.MaxTokenBytes} bytes.", 0, 0);
}
