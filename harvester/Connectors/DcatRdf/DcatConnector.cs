using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.DcatRdf;

namespace OpenDataNrw.Harvester.Connectors.DcatRdf;

/// <summary>
/// Reads catalogues in RDF: DCAT-AP.de of all generations, DCAT-AP, GeoDCAT-AP, in any serialisation, paged or whole. A record is
/// kept as canonical N-Triples, so that neither the order of statements nor names of blank nodes make it look changed.
/// </summary>
internal sealed class DcatConnector : ISourceConnector
{
    private const int MostEmptyPages = 10;

    /// <inheritdoc />
    public string Kind => "dcat";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["format", "identity", "pageHost"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = new RdfRecords(RdfRecordMapping.MediaType, (graph, subject) => RecordIdentity.Of(graph, subject, source));
        var visited = new HashSet<string>(StringComparer.Ordinal);
        int? announced = null;
        var empty = 0;
        for (var address = source.Url; address is not null;)
        {
            if (!visited.Add(address.AbsoluteUri)) throw Loop(address);
            var document = await client.GetAsync(address, RdfSerialisation.Accept, cancellationToken).ConfigureAwait(false);
            var page = RdfPage.Read(document, source);
            if (HydraPaging.Total(page.Graph) is { } total && total != announced) yield return new ListingEvent.Announced((announced = total).Value);
            var (entries, news) = (records.Entries, records.News);
            foreach (var found in records.Of(page, visited.Count)) yield return found;
            if (records.Entries > entries && records.News == news) throw Repeated(address);
            empty = records.Entries > entries ? 0 : empty + 1;
            if (empty > MostEmptyPages) throw Loop(address);
            address = HydraPaging.Next(page.Graph, document.Url, source);
        }

        if (announced > records.Different) throw Incomplete(source.Url, records.Different, announced.Value);
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => Describe(record, source).Mapped;

    /// <inheritdoc />
    public DescribedRecord Describe(SourceRecord record, HarvestSource source) => RdfRecordMapping.Describe(record);

    private static SourceFaultException Loop(Uri address) => new(
        "source.page-loop",
        $"Das Blättern durch den Katalog führt im Kreis oder auf lauter leere Seiten (bei {SourceFaults.Show(address)}). Bitte den Betreiber der Quelle benachrichtigen.");

    private static SourceFaultException Repeated(Uri address) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(address)} liefert nur Datensätze, die schon auf früheren Seiten standen; der Server beachtet das Blättern nicht. Bitte den Betreiber der Quelle benachrichtigen.");

    private static SourceFaultException Incomplete(Uri address, int found, int announced) => new(
        "source.incomplete-listing",
        $"{SourceFaults.Show(address)} hat {announced} Datensätze angekündigt (hydra:totalItems), aber nur {found} geliefert. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");
}
