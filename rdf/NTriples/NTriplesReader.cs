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
        using var window = new ByteWindow(input, options.MaxTokenBytes, checkUtf8: false);
        using var scratch = new ByteScratch();
        var line = 0L;
        var crBefore = false;
        while (TryLines(window, out var count))
        {
            var lines = window.Rest[..count];
            // Once for many lines; where one of them is not UTF-8, each is asked, to tell which.
            var isValid = Utf8.IsValid(lines);
            while (!lines.IsEmpty)
            {
                var length = lines.IndexOfAny((byte)'\n', (byte)'\r');
                if (length < 0) length = lines.Length;
                var ending = length < lines.Length ? lines[length] : (byte)0;
                // The two bytes of one CR LF are one line end, and they may lie in two windows.
                if (!(crBefore && length == 0 && ending == '\n')) line++;
                crBefore = ending == '\r';
                if (length > 0) ReadLine(lines[..length], line, isValid, scratch, triples, quads, options);
                lines = lines[Math.Min(length + 1, lines.Length)..];
            }

            window.Advance(count);
        }
    }

    /// <summary>As many whole lines as the window holds, at least one; what stands behind the last line end is one too.</summary>
    private static bool TryLines(ByteWindow window, out int count)
    {
        var searched = 0;
        while (true)
        {
            count = searched + window.Rest[searched..].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (count > searched) return true;
            searched = count = window.Rest.Length;
            if (!window.Grow()) return count > 0;
        }
    }

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
