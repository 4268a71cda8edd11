using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Mapping.DcatRdf;

/// <summary>Maps a record that is kept as N-Triples. Pure.</summary>
internal static class RdfRecordMapping
{
    /// <summary>The media type under which such records are kept.</summary>
    public const string MediaType = "application/n-triples";

    /// <summary>The record with its own statements.</summary>
    /// <exception cref="RecordRejectedException">No RDF, not to be found in its own statements, or without title.</exception>
    public static DescribedRecord Describe(SourceRecord record) => Describe(record, Read(record), RecordIdentity.Find);

    /// <summary>The record with statements that were read, and mended, before.</summary>
    /// <param name="record">The record.</param>
    /// <param name="graph">Its statements.</param>
    /// <param name="find">Finds the node of an identifier within them.</param>
    /// <exception cref="RecordRejectedException">Not to be found in its own statements, or without title.</exception>
    public static DescribedRecord Describe(SourceRecord record, RdfGraph graph, Func<RdfGraph, string, RdfTerm?> find)
    {
        var subject = find(graph, record.Identifier)
            ?? throw new RecordRejectedException("record.no-identifier", $"Der Datensatz '{record.Identifier}' ist in seiner eigenen Beschreibung nicht zu finden. Bitte in der Quelle einen festen Identifier (dcterms:identifier) vergeben.");
        var read = DcatReader.Read(graph, subject);
        return read.Value.Titles.Any(t => !string.IsNullOrWhiteSpace(t.Value))
            ? new DescribedRecord(read, (graph, subject))
            : throw new RecordRejectedException("record.no-title", $"Der Datensatz '{record.Identifier}' hat keinen Titel (dcterms:title). Bitte in der Quelle einen Titel eintragen.");
    }

    /// <summary>The statements of a record.</summary>
    /// <exception cref="RecordRejectedException"><c>record.invalid-rdf</c>.</exception>
    public static RdfGraph Read(SourceRecord record)
    {
        try
        {
            using var stream = new MemoryStream(record.Content.ToArray(), writable: false);
            return RdfReader.ReadGraph(stream, RdfFormat.NTriples, options: new RdfReaderOptions { LenientIris = true });
        }
        catch (RdfSyntaxException e)
        {
            throw new RecordRejectedException("record.invalid-rdf", $"Die Beschreibung des Datensatzes ist kein wohlgeformtes RDF: {e.Message}");
        }
    }
}
