using System.Runtime.CompilerServices;
using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>Reads the ISO metadata of a file: one record, or all that an answer of a catalogue service holds. Not a kind of source by itself.</summary>
internal sealed class IsoFiles : ISourceConnector
{
    /// <inheritdoc />
    public string Kind => "iso";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => [];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var document = await client.GetAsync(source.Url, IsoRecords.MediaType, cancellationToken).ConfigureAwait(false);
        var listed = new ListedRecords(IsoRecords.MediaType);
        var number = 0;
        foreach (var record in Cut(document))
        {
            var (identifier, title) = IsoRecords.Identify(record);
            yield return listed.Take(identifier, title, $"Datensatz {++number}", record);
        }

        if (number == 0)
            throw new SourceFaultException("source.unknown-form", $"{SourceFaults.Show(document.Url)} enthält keinen Metadatensatz nach ISO 19139 oder ISO 19115-3 (MD_Metadata). Bitte den Export prüfen.");
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => IsoRecords.Map(record, source);

    private static List<byte[]> Cut(SourceDocument document)
    {
        var records = new List<byte[]>();
        try
        {
            using var reader = SafeXml.OpenMetadata(document, out _);
            while (!reader.EOF)
                // Cut leaves the reader behind the record.
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "MD_Metadata" or "MI_Metadata") records.Add(RecordXml.Cut(reader));
                else reader.Read();
            return records;
        }
        catch (XmlException e)
        {
            throw SafeXml.Fault(document, e);
        }
    }
}
