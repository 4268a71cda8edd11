using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Finds the blank nodes that are directed texts: <c>rdf:value</c>, <c>rdf:direction</c>, perhaps <c>rdf:language</c>, and nothing else.</summary>
internal sealed class DirectedNodes
{
    private readonly Dictionary<int, (string Value, string Language, string Direction)> _texts = [];

    /// <param name="graph">The graph.</param>
    /// <param name="references">By number of the term: how many statements have it as object, more than one where other graphs speak of it.</param>
    /// <param name="options">Whether directed texts have this form.</param>
    public DirectedNodes(RdfGraph graph, int[] references, JsonLdWriterOptions options)
    {
        if (options.Direction != RdfDirection.CompoundLiteral) return;
        var type = options.UseRdfType ? -1 : graph.Terms.FindIri(RdfTerms.Type);
        var direction = graph.Terms.FindIri((byte[])[.. RdfTerms.Namespace, .. "direction"u8]);
        if (direction < 0) return;
        for (var i = graph.Table.FirstOfPredicate(direction); i >= 0; i = graph.Table.NextOfPredicate(i))
        {
            var node = graph.Table[i].S;
            if (graph.Terms.KindOf(node) != TermKind.BlankNode || references[node] != 1) continue;
            if (graph.Table[graph.Table.FirstOfObject(node)].P == type) continue;
            if (Text(graph, node, options.AllowLoss) is { } text) _texts[node] = text;
        }
    }

    /// <summary>The text that a node is, the language empty where it has none; null where it is a node.</summary>
    public (string Value, string Language, string Direction)? Find(int id) => _texts.TryGetValue(id, out var text) ? text : null;

    private static (string Value, string Language, string Direction)? Text(RdfGraph graph, int node, bool allowLoss)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = graph.Table.FirstOfSubject(node); i >= 0; i = graph.Table.NextOfSubject(i))
        {
            var (_, predicate, value) = graph.Table[i];
            var term = graph.Terms.Utf8Of(value);
            if (term.Kind != TermKind.Literal || !term.Language.IsEmpty || !term.Datatype.IsEmpty) return null;
            if (!parts.TryAdd(graph.Terms.TextOf(predicate), graph.Terms.TextOf(value))) return null;
        }

        var space = System.Text.Encoding.UTF8.GetString(RdfTerms.Namespace);
        if (!parts.Remove(space + "value", out var text) || !parts.Remove(space + "direction", out var direction)) return null;
        var isTagged = parts.Remove(space + "language", out var language);
        if (parts.Count > 0 || !FlatLiterals.IsDirection(direction) || (isTagged && !FlatLiterals.IsTag(language!, allowLoss))) return null;
        return (text, language ?? "", direction);
    }
}
