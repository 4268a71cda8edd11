using System.Runtime.CompilerServices;
using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Turns an expanded document into statements (JSON-LD 1.1 API §8.1). What is not RDF, such as an ill-formed IRI, is left out.</summary>
internal sealed partial class JsonLdStatements(IQuadSink sink, RdfReaderOptions options) : IDisposable
{
    private static readonly ExpandedName Type = new(RdfTerms.Type.ToArray(), false);
    private static readonly ExpandedName First = new(RdfTerms.First.ToArray(), false);
    private static readonly ExpandedName Rest = new(RdfTerms.Rest.ToArray(), false);
    private static readonly StatedTerm Nil = StatedTerm.Iri(RdfTerms.Nil.ToArray());

    private readonly Dictionary<string, string> _indexes = new(StringComparer.Ordinal);
    private readonly BlankLabels _labels = new();
    private readonly ByteScratch _scratch = new();

    /// <summary>States what one item of the document says.</summary>
    public void State(ExpandedItem item) => Term(item, new Graph(default, true));

    public void Dispose() => _scratch.Dispose();

    private void StateAll(List<ExpandedItem> items, in Graph graph)
    {
        foreach (var item in items) Term(item, graph);
    }

    /// <summary>The term that an item is; states what the item says. None where it is none that RDF knows.</summary>
    private StatedTerm Term(ExpandedItem item, in Graph graph) => item switch
    {
        ExpandedValue value => Value(value, graph),
        ExpandedNode node => Node(node, graph),
        ExpandedList list => List(list, graph),
        _ => default,
    };

    private StatedTerm Node(ExpandedNode node, in Graph graph)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new RdfSyntaxException("JSON-LD: the document nests too deeply.", 0, 0);
        var subject = !node.HasId ? NewBlank() : node.Id is { } id ? Resource(id) : default;
        if (node.Index is not null && node.HasId && subject.IsStated) CheckIndex(node.Index, subject, graph);
        foreach (var type in node.Types ?? [])
            if (type is not null && (type.IsIri ? StatedTerm.Iri(type.Utf8) : Resource(type.Utf8)) is { IsStated: true } value)
                State(graph, subject, Type, value);
        foreach (var (property, values) in node.Properties ?? [])
            for (var i = 0; i < values.Count; i++)
                if (Term(values[i], graph) is { IsStated: true } value)
                    State(graph, subject, property, value);
        foreach (var (property, values) in node.Reverse ?? [])
            for (var i = 0; i < values.Count; i++)
                if (Term(values[i], graph) is { IsStated: true } other && subject.IsStated)
                    State(graph, other, property, subject);
        if (node.Graph is not null) StateAll(node.Graph, new Graph(subject, subject.IsStated));
        if (node.Included is not null) StateAll(node.Included, graph);
        return subject;
    }

    private void CheckIndex(Atom index, in StatedTerm subject, in Graph graph)
    {
        var key = $"{Encoding.UTF8.GetString(graph.Name.Value.Span)} {Encoding.UTF8.GetString(subject.Value.Span)}";
        if (_indexes.TryAdd(key, index.Text) || _indexes[key] == index.Text) return;
        throw Json.Fault("conflicting indexes", $"The node '{Encoding.UTF8.GetString(subject.Value.Span)}' has two different @index values.");
    }

    private StatedTerm List(ExpandedList list, in Graph graph)
    {
        var head = list.Items.Count == 0 ? Nil : NewBlank();
        var cell = head;
        for (var i = 0; i < list.Items.Count; i++)
        {
            // An item that RDF does not know leaves a cell without a value (§8.3).
            if (Term(list.Items[i], graph) is { IsStated: true } value) State(graph, cell, First, value);
            var next = i + 1 < list.Items.Count ? NewBlank() : Nil;
            State(graph, cell, Rest, next);
            cell = next;
        }

        return head;
    }

    /// <summary>An IRI or blank node from its text; none where it is not well-formed.</summary>
    private StatedTerm Resource(ReadOnlyMemory<byte> text)
    {
        if (!Iris.IsBlank(text.Span)) return Iris.IsIri(text.Span, options.LenientIris) ? StatedTerm.Iri(text) : default;
        var label = text[2..];
        if (label.IsEmpty || Names.LabelLength(label.Span) != label.Length) return default;
        BlankLabels.Keep(label.Span, _scratch);
        return StatedTerm.Blank(_scratch.Length == label.Length ? label : _scratch.Written.ToArray());
    }

    private void State(in Graph graph, in StatedTerm subject, ExpandedName predicate, in StatedTerm value)
    {
        if (!graph.IsStated || !subject.IsStated || !predicate.IsIri || subject.Kind == TermKind.Literal) return;
        if (graph.Name.IsStated) sink.Quad(subject.AsUtf8(), Utf8Term.Iri(predicate.Utf8.Span), value.AsUtf8(), graph.Name.AsUtf8());
        else sink.Triple(subject.AsUtf8(), Utf8Term.Iri(predicate.Utf8.Span), value.AsUtf8());
    }

    private StatedTerm NewBlank()
    {
        _labels.Next(_scratch);
        return StatedTerm.Blank(_scratch.Written.ToArray());
    }

    /// <summary>A graph, whose name is none for the default graph, and whether its name lets it be stated.</summary>
    private readonly record struct Graph(StatedTerm Name, bool IsStated);
}
