using System.Numerics;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Connectors.DcatRdf;

/// <summary>
/// Reads a document of RDF that is too large for memory. The statements of one dataset may stand anywhere in it: so it is gone through
/// twice. The first time it is noted, in a few bytes per link, what points to what; from that follows which nodes a record can need.
/// The second time each statement goes to the files of the records that need it; each file is then a document small enough to be read.
/// </summary>
internal static class LargeRdf
{
    private const int BytesPerPart = 16_000_000;
    private const int MostParts = 64;
    private const int MostSkippedLines = 100;
    private const int HeadBytes = 8192;

    /// <summary>Whether a serialisation can be read statement by statement; JSON-LD cannot, since its context may stand at its end.</summary>
    public static bool CanRead(SpooledDocument document, HarvestSource source) => FormatOf(document, source) != RdfFormat.JsonLd;

    /// <summary>Into how many parts a document is taken apart.</summary>
    public static int PartsOf(SpooledDocument document) => (int)Math.Clamp((document.Content.Length / BytesPerPart) + 1, 2, MostParts);

    /// <summary>The pages that a document comes to, and first one with nothing but what it says about paging.</summary>
    /// <exception cref="SourceFaultException">It is not well-formed, breaks off, or does not fit on the disk.</exception>
    public static IEnumerable<RdfPage> Pages(SpooledDocument document, HarvestSource source, HarvestHttpOptions options, int parts)
    {
        var skipped = new List<RdfSyntaxException>();
        var survey = new RdfSurvey(document.Url);
        Read(document, source, survey, skipped);
        yield return new RdfPage(survey.Paging, skipped);

        var files = new Spool[parts];
        try
        {
            for (var i = 0; i < parts; i++) files[i] = new Spool(document.Url, options, mostInMemory: 0);
            using (var sink = new PartSink(survey.Assign(parts), files)) Read(document, source, sink, []);
            for (var i = 0; i < parts; i++)
            {
                using var part = files[i].Take();
                yield return new RdfPage(RdfReader.ReadGraph(part, RdfFormat.NTriples, document.Url.AbsoluteUri, new RdfReaderOptions { LenientIris = true }), []);
            }
        }
        finally
        {
            foreach (var file in files) file?.Dispose();
        }
    }

    private static RdfFormat FormatOf(SpooledDocument document, HarvestSource source)
    {
        var head = document.Head(HeadBytes);
        return RdfSerialisation.Of(head, DocumentText.ToUtf8(head).Span, source);
    }

    private static void Read(SpooledDocument document, HarvestSource source, ITripleSink sink, List<RdfSyntaxException> skipped)
    {
        var format = FormatOf(document, source);
        var options = new RdfReaderOptions
        {
            LenientIris = true,
            LenientXml = true,
            OnSkippedLine = fault =>
            {
                skipped.Add(fault);
                if (skipped.Count > MostSkippedLines) throw fault;
            },
        };
        document.Content.Position = 0;
        try
        {
            // XML says its encoding itself.
            RdfReader.Read(format == RdfFormat.RdfXml ? document.Content : DocumentText.OpenUtf8(document), format, sink, document.Url.AbsoluteUri, options);
        }
        catch (RdfSyntaxException e)
        {
            throw RdfPage.Broken(document.Url, format, e);
        }
    }

    /// <summary>Writes each statement to the parts that need it.</summary>
    private sealed class PartSink : ITripleSink, IDisposable
    {
        private readonly RdfAssignment _assignment;
        private readonly NTriplesWriter[] _writers;

        public PartSink(RdfAssignment assignment, Spool[] files) =>
            (_assignment, _writers) = (assignment, [.. files.Select(f => new NTriplesWriter(new SpoolStream(f)))]);

        public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
        {
            for (var parts = _assignment.PartsOf(subject, predicate, value); parts != 0; parts &= parts - 1)
                _writers[BitOperations.TrailingZeroCount(parts)].Triple(subject, predicate, value);
        }

        public void Dispose()
        {
            foreach (var writer in _writers) writer.Dispose();
        }
    }
}
