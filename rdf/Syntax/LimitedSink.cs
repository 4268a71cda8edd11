namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Passes statements on until there are too many.</summary>
internal sealed class LimitedSink(IQuadSink inner, long limit) : IQuadSink
{
    private long _count;

    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        Count();
        inner.Triple(subject, predicate, value);
    }

    public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph)
    {
        Count();
        inner.Quad(subject, predicate, value, graph);
    }

    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => inner.Prefix(prefix, iri);

    private void Count()
    {
        if (++_count > limit) throw new RdfSyntaxException($"The document holds more than the limit of {limit} statements.", 0, 0);
    }
}
