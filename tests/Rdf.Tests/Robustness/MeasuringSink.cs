namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>Passes statements on and ends a reader that makes more of its document than there can be in it.</summary>
internal sealed class MeasuringSink(IQuadSink inner, long maxStatements) : IQuadSink
{
    public long Statements { get; private set; }

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

    private void Count() => Assert.True(++Statements <= maxStatements, $"More than {maxStatements} statements came out of the document.");
}

/// <summary>Gives its bytes in pieces of many sizes and ends a reader that goes on asking behind the end.</summary>
internal sealed class CrumblingStream(byte[] document, Random random) : MemoryStream(document)
{
    private int _afterEnd;

    // A class derived from MemoryStream reads into spans by way of this method.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, Math.Min(count, random.Next(3) == 0 ? random.Next(1, 5) : random.Next(1, 3000)));
        if (read == 0) Assert.True(++_afterEnd < 100, "The reader asks for more behind the end of the document.");
        return read;
    }
}
