namespace OpenDataNrw.Rdf;

/// <summary>
/// Takes what a reader pushes: a graph, a writer, a counter. Terms are valid only during the call.
/// Writers are sinks too, so that a conversion holds no more than one statement.
/// </summary>
public interface ITripleSink
{
    /// <summary>Takes one statement.</summary>
    void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value);

    /// <summary>Learns a prefix the document declares; a sink that has no use for it ignores it.</summary>
    /// <param name="prefix">The prefix without the colon; empty for the default prefix.</param>
    /// <param name="iri">The namespace IRI.</param>
    void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri)
    {
    }
}
