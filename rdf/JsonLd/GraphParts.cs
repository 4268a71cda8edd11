namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>The graphs that become one document.</summary>
/// <param name="Default">The default graph.</param>
/// <param name="Named">The named graphs.</param>
/// <param name="Shared">Labels of blank nodes that need a label, because several graphs speak of them or one has their name.</param>
internal sealed record GraphParts(RdfGraph Default, IReadOnlyList<(RdfTerm Name, RdfGraph Graph)> Named, HashSet<string> Shared)
{
    public IEnumerable<RdfGraph> All => Named.Select(n => n.Graph).Prepend(Default);

    public static GraphParts Of(RdfGraph graph) => new(graph, [], []);

    public static GraphParts Of(RdfDataset dataset) => new(dataset.Default, [.. dataset.Named], dataset.SharedBlanks());
}
