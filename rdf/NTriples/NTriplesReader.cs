using System.Text.Unicode;
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
        var isTooLong = false;
        while (TryLines(window, options.MaxTokenBytes, out var count))
        {
            var lines = window.Rest[..count];
            // Once for many lines; where one of them is not UTF-8, each is asked, to tell which.
            var isValid = Utf8.IsValid(lines);
            while (!lines.IsEmpty)
            {
                var length = lines.IndexOfAny((byte)'\n', (byte)'\r');
                var isEnded = length >= 0;
                if (!isEnded) length = lines.Length;
                isTooLong |= length > options.MaxTokenBytes;
                if (isTooLong && options.OnSkippedLine is null) throw TooLong(line + 1, options);
                if (isTooLong && !isEnded)
                {
                    // Its beginning is forgotten; the line goes on in the next window.
                    crBefore = false;
                    break;
                }

                var ending = isEnded ? lines[length] : (byte)0;
                // The two bytes of one CR LF are one line end, and they may lie in two windows.
                if (!(crBefore && length == 0 && ending == '\n')) line++;
                crBefore = ending == '\r';
                if (isTooLong) options.OnSkippedLine!(TooLong(line, options));
                else if (length > 0) ReadLine(lines[..length], line, isValid, scratch, triples, quads, options);
                isTooLong = false;
                lines = lines[Math.Min(length + 1, lines.Length)..];
            }

            window.Advance(count);
        }

        if (isTooLong) options.OnSkippedLine!(TooLong(line + 1, options));
    }

    /// <summary>
    /// As many whole lines as the window holds, at least one; what stands behind the last line end is one too, and so is the beginning
    /// of a line that is already longer than the limit.
    /// </summary>
    private static bool TryLines(ByteWindow window, int limit, out int count)
    {
        var searched = 0;
        while (true)
        {
            count = searched + window.Rest[searched..].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (count > searched) return true;
            searched = count = window.Rest.Length;
            if (count > limit) return true;
            if (!window.Grow()) return count > 0;
        }
    }

    private static RdfSyntaxException TooLong(long line, RdfReaderOptions options) =>
        new($"The line is longer than the limit of {options.MaxTokenBytes} bytes.", line, 1);

    private static void ReadLine(
        ReadOnlySpan<byte> text, long number, bool isValid, ByteScratch scratch, ITripleSink triples, IQuadSink? quads, RdfReaderOptions options)
    {
        scratch.Clear();
        var parser = new NTriplesLine(text, number, scratch.Room(text.Length), options.LenientIris, quads is not null, isValid);
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
