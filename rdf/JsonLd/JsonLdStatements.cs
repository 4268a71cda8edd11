using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Turns an expanded document into statements (JSON-LD 1.1 API §8.1). What is not RDF, such as an ill-formed IRI, is left out.</summary>
internal sealed class JsonLdStatements(TextStatements statements, RdfReaderOptions options)
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string I18n = "https://www.w3.org/ns/i18n#";
    private const string RdfJson = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";
    private const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string First = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
    private const string Rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
    private const string Nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";

    private readonly Dictionary<string, string> _indexes = new(StringComparer.Ordinal);
    private long _blanks;

    public void State(List<ExpandedItem> items) => StateAll(items, new Graph(null, true));

    private void StateAll(List<ExpandedItem> items, Graph graph)
    {
        foreach (var item in items) Term(item, graph);
    }

    /// <summary>The term that an item is; states what the item says. Null where it is none that RDF knows.</summary>
    private TextTerm? Term(ExpandedItem item, Graph graph) => item switch
    {
        ExpandedNode node => Node(node, graph),
        ExpandedValue value => Value(value, graph),
        ExpandedList list => List(list, graph),
        _ => null,
    };

    private TextTerm? Node(ExpandedNode node, Graph graph)
    {
        var subject = node.HasId ? Resource(node.Id) : NewBlank();
        CheckIndex(node, subject, graph);
        foreach (var type in node.Types)
            if (Resource(type) is { } value)
                State(graph, subject, Type, value);
        foreach (var (property, items) in node.Properties)
            foreach (var item in items)
                if (Term(item, graph) is { } value)
                    State(graph, subject, property, value);
        foreach (var (property, items) in node.Reverse)
            foreach (var item in items)
                if (Term(item, graph) is { } other && subject is { } value)
                    State(graph, other, property, value);
        if (node.Graph is not null) StateAll(node.Graph, new Graph(subject, subject is not null));
        StateAll(node.Included, graph);
        return subject;
    }

    private void CheckIndex(ExpandedNode node, TextTerm? subject, Graph graph)
    {
        if (node.Index is null || !node.HasId || subject is null) return;
        var key = $"{graph.Name?.Value} {subject.Value.Value}";
        if (_indexes.TryAdd(key, node.Index) || _indexes[key] == node.Index) return;
        throw Json.Fault("conflicting indexes", $"The node '{node.Id}' has two different @index values.");
    }

    private TextTerm? List(ExpandedList list, Graph graph)
    {
        var values = list.Items.Select(i => Term(i, graph)).ToList();
        var cells = values.Select(_ => NewBlank()).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            // An item that RDF does not know leaves a cell without a value (§8.3).
            if (values[i] is { } value) State(graph, cells[i], First, value);
            State(graph, cells[i], Rest, i + 1 < cells.Count ? cells[i + 1] : TextTerm.Iri(Nil));
        }

        return cells.Count > 0 ? cells[0] : TextTerm.Iri(Nil);
    }

    private TextTerm? Value(ExpandedValue value, Graph graph)
    {
        if (value.Type == "@json") return TextTerm.Literal(CanonicalJson.Write(value.Value), RdfJson, "");
        if (value.Type is not null && Resource(value.Type) is not { Kind: TermKind.Iri }) return null;
        switch (value.Value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return TextTerm.Literal(value.Value.GetRawText(), value.Type ?? Xsd.Boolean, "");
            case JsonValueKind.Number:
                var (text, isInteger) = CanonicalJson.Number(value.Value, value.Type == Xsd.Double);
                return TextTerm.Literal(text, Plain(value.Type ?? (isInteger ? Xsd.Integer : Xsd.Double)), "");
            default:
                var lexical = Json.Text(value.Value);
                if (lexical.Length > options.MaxTokenBytes) throw new RdfSyntaxException($"JSON-LD: a literal is longer than the limit of {options.MaxTokenBytes} bytes.", 0, 0);
                if (value.Language is not null && !IsTag(value.Language)) return null;
                if (value.Direction is not null && options.Direction != RdfDirection.None) return Directed(lexical, value.Language, value.Direction, graph);
                return value.Language is null ? TextTerm.Literal(lexical, Plain(value.Type), "") : TextTerm.Literal(lexical, null, value.Language);
        }
    }

    private static bool IsTag(string language)
    {
        var tag = Encoding.UTF8.GetBytes(language);
        return tag.Length > 0 && Names.LanguageLength(tag) == tag.Length;
    }

    private TextTerm Directed(string lexical, string? language, string direction, Graph graph)
    {
        var tag = language?.ToLowerInvariant();
        if (options.Direction == RdfDirection.I18nDatatype) return TextTerm.Literal(lexical, $"{I18n}{tag}_{direction}", "");
        var node = NewBlank();
        State(graph, node, Rdf + "value", TextTerm.Literal(lexical, null, ""));
        if (tag is not null) State(graph, node, Rdf + "language", TextTerm.Literal(tag, null, ""));
        State(graph, node, Rdf + "direction", TextTerm.Literal(direction, null, ""));
        return node;
    }

    private static string? Plain(string? datatype) => datatype == Xsd.String ? null : datatype;

    /// <summary>An IRI or blank node from its text; null where it is not well-formed.</summary>
    private TextTerm? Resource(string? text)
    {
        if (text is null) return null;
        if (ContextBuilder.IsBlank(text))
        {
            var label = text[2..];
            var bytes = Encoding.UTF8.GetBytes(label);
            return label.Length > 0 && Names.LabelLength(bytes) == bytes.Length ? TextTerm.Blank(BlankLabels.Keep(label)) : null;
        }

        var isIri = ContextBuilder.IsAbsolute(text, options.LenientIris) && (options.LenientIris || (Names.IsCleanIri(text) && text.AsSpan().Count('#') <= 1));
        return isIri ? TextTerm.Iri(text) : null;
    }

    private void State(Graph graph, TextTerm? subject, string predicate, TextTerm value)
    {
        if (!graph.IsStated || subject is not { Kind: not TermKind.Literal } known) return;
        if (Resource(predicate) is { Kind: TermKind.Iri }) statements.State(known, predicate, value, graph.Name);
    }

    private TextTerm NewBlank() => TextTerm.Blank(BlankLabels.Made(++_blanks));

    /// <summary>A graph and whether its name lets it be stated.</summary>
    private readonly record struct Graph(TextTerm? Name, bool IsStated);
}
