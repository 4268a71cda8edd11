using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf;

/// <summary>
/// Writes N-Triples as the statements arrive and holds none of them. Each statement is one line; only <c>"</c>, <c>\</c>,
/// line feed and carriage return are escaped (canonical form of RDF 1.1 N-Triples §4). Dispose writes what is left in the
/// buffer; the stream stays open.
/// </summary>
public sealed class NTriplesWriter : ITripleSink, IDisposable
{
    private readonly Utf8Output _output;
    private bool _disposed;

    /// <summary>A writer onto a stream.</summary>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    public NTriplesWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = new Utf8Output(output);
    }

    /// <inheritdoc />
    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        TermText.AppendTerms(_output, subject, predicate, value);
        _output.Append(" .\n"u8);
    }

    /// <summary>Hands what is buffered to the stream.</summary>
    public void Flush() => _output.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _output.Flush();
        _output.Dispose();
    }
}
