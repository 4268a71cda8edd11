namespace OpenDataNrw.Rdf;

/// <summary>Passes the statements of all graphs of a dataset on as triples of one graph; the names of the graphs are lost.</summary>
/// <param name="inner">Takes the triples.</param>
public sealed class MergedGraphs(ITripleSink inner) : IQuadSink
{
    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value) => inner.Triple(subject, predicate, value);

    /// <inheritdoc />
    public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph) =>
        inner.Triple(subject, predicate, value);

    /// <inheritdoc />
    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => inner.Prefix(prefix, iri);
}
