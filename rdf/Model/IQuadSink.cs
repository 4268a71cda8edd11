namespace OpenDataNrw.Rdf;

/// <summary>
/// Takes the statements of a dataset (RDF 1.1 Concepts §4): those of the default graph as triples, those of a named graph with
/// its name. Whoever does not care for graphs puts a <see cref="MergedGraphs"/> before a plain <see cref="ITripleSink"/>.
/// </summary>
public interface IQuadSink : ITripleSink
{
    /// <summary>Takes one statement of a named graph. Terms are valid only during the call.</summary>
    /// <param name="subject">An IRI or a blank node.</param>
    /// <param name="predicate">An IRI.</param>
    /// <param name="value">Any term.</param>
    /// <param name="graph">The name of the graph: an IRI or a blank node, which is the same node in every graph of the document.</param>
    void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph);
}
