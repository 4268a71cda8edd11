using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>
/// Reads repositories that speak OAI-PMH 2.0: GeoNetwork, pycsw, repositories of libraries and research. Which mapping a record
/// takes is told by its root element: ISO, Dublin Core or RDF. It is known by what the repository calls it, because that is all
/// that is left of a deleted one.
/// </summary>
internal sealed class OaiPmhConnector : IDeltaConnector
{
    /// <inheritdoc />
    public string Kind => "oaipmh";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["metadataPrefix", "set"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var repository = new OaiRepository(source, client);
        var inSeconds = await repository.KnowsSecondsAsync(cancellationToken).ConfigureAwait(false);
        var first = repository.First(await repository.PrefixAsync(cancellationToken).ConfigureAwait(false), null, inSeconds);
        var page = await repository.PageAsync(first, cancellationToken).ConfigureAwait(false);
        await foreach (var found in new OaiListing(repository, first, tellsDeleted: false).ReadAsync(page, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListChangesAsync(
        HarvestSource source, DateTimeOffset since, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var repository = new OaiRepository(source, client);
        var inSeconds = await repository.KnowsSecondsAsync(cancellationToken).ConfigureAwait(false);
        var first = repository.First(await repository.PrefixAsync(cancellationToken).ConfigureAwait(false), since, inSeconds);
        OaiPage page;
        try
        {
            page = await repository.PageAsync(first, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceFaultException fault) when (fault.Reason is OaiFaults.ProtocolError or "source.bad-request")
        {
            throw OaiFaults.ChangesNotOffered(first, fault);
        }

        await foreach (var found in new OaiListing(repository, first, tellsDeleted: true).ReadAsync(page, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => Describe(record, source).Mapped;

    /// <inheritdoc />
    public DescribedRecord Describe(SourceRecord record, HarvestSource source) => XmlRecord.Describe(record, source, Find);

    // The repository's own name of a record need not stand in the record.
    private static RdfTerm? Find(RdfGraph graph, string identifier)
    {
        if (RecordIdentity.Find(graph, identifier) is { } named) return named;
        foreach (var only in DcatReader.FindResources(graph)) return only;
        return null;
    }
}
