using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.NTriples;

/// <summary>
/// Reads N-Triples (https://www.w3.org/TR/n-triples/) and N-Quads (https://www.w3.org/TR/n-quads/) line by line out of a
/// sliding window.
/// </summary>
internal static class NTriplesReader
{
    public static void Read(Stream input, ITripleSink sink, RdfReaderOptions options) => Read(input, sink, null, options);

    public static void ReadQuads(Stream input, IQuadSink sink, RdfReaderOptions options) => Read(input, sink, sink, options);

    private static void Read(Stream input, ITripleSink triples, IQuadSink? quads, RdfReaderOptions options)
    {
        // One byte more than a line may have, so that the window never ends a document by itself.
        using var window = new ByteWindow(input, options.MaxTokenBytes + 1L, checkUtf8: false);
        using var scratch = new ByteScratch();
        var line = 0L;
        var crBefore = false;
        while (TryLine(window, line + 1, options, out var length, out var isTooLong))
        {
            var text = window.Rest[..length];
            var atEnd = length == window.Rest.Length;
            var ending = atEnd ? (byte)0 : window.Rest[length];
            // The two bytes of one CR LF are one line end, and they may lie in two windows.
            if (!(crBefore && length == 0 && ending == '\n' && !isTooLong)) line++;
            crBefore = ending == '\r';
            if (isTooLong) options.OnSkippedLine!(TooLong(line, options));
            else ReadLine(text, line, scratch, triples, quads, options);
            window.Advance(atEnd ? length : length + 1);
        }
    }

    /// <summary>Finds the end of the line that begins at the window; of a line that is too long only the end is kept.</summary>
    private static bool TryLine(ByteWindow window, long number, RdfReaderOptions options, out int length, out bool isTooLong)
    {
        length = 0;
        isTooLong = false;
        while (true)
        {
            var end = window.Rest[length..].IndexOfAny((byte)'\n', (byte)'\r');
            length = end < 0 ? window.Rest.Length : length + end;
            if (length > options.MaxTokenBytes)
            {
                if (options.OnSkippedLine is null) throw TooLong(number, options);
                isTooLong = true;
                window.Advance(length);
                length = 0;
            }

            if (end >= 0) return true;
            if (!window.Grow()) return length > 0 || isTooLong;
        }
    }

    private static RdfSyntaxException TooLong(long line, RdfReaderOptions options) =>
        new($"The line is longer than the limit of {options.MaxTokenBytes} bytes.", line, 1);

    private static void ReadLine(ReadOnlySpan<byte> text, long number, ByteScratch scratch, ITripleSink triples, IQuadSink? quads, RdfReaderOptions options)
    {
        if (text.IsEmpty) return;
        scratch.Clear();
        var parser = new NTriplesLine(text, number, scratch.Room(text.Length), options.LenientIris, quads is not null);
        bool any;
        Utf8Term subject, predicate, value, graph;
        try
        {
            any = parser.TryRead(out subject, out predicate, out value, out graph);
        }
        catch (RdfSyntaxException fault) when (options.OnSkippedLine is not null)
        {
            options.OnSkippedLine(fault);
            return;
        }

        if (!any) return;
        if (quads is not null && parser.HasGraph) quads.Quad(subject, predicate, value, graph);
        else triples.Triple(subject, predicate, value);
    }
}
