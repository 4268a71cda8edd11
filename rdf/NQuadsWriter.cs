using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf;

/// <summary>
/// Writes N-Quads as the statements arrive and holds none of them, in the form of <see cref="NTriplesWriter"/> with the name of
/// the graph last. Dispose writes what is left in the buffer; the stream stays open.
/// </summary>
public sealed class NQuadsWriter : IQuadSink, IDisposable
{
    private readonly Utf8Output _output;
    private bool _disposed;

    /// <summary>A writer onto a stream.</summary>
    /// <param name="output">Where to; UTF-8 without BOM, not closed.</param>
    public NQuadsWriter(Stream output)
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

    /// <inheritdoc />
    public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        TermText.AppendTerms(_output, subject, predicate, value);
        _output.Append((byte)' ');
        TermText.Append(_output, graph);
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
