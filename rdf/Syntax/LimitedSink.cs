namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Passes statements on until there are too many.</summary>
internal sealed class LimitedSink(ITripleSink inner, long limit) : ITripleSink
{
    private long _count;

    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        if (++_count > limit) throw new RdfSyntaxException($"The document holds more than the limit of {limit} statements.", 0, 0);
        inner.Triple(subject, predicate, value);
    }

    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => inner.Prefix(prefix, iri);
}
