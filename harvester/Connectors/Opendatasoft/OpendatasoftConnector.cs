using System.Globalization;
using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>
/// Reads Opendatasoft portals: Explore API 2.1, 2.0 and the Search API 1.0. Catalogues beyond the ten thousandth dataset, which no
/// page shows, are read from the export; it is that in JSON, because its entries are those of the pages, whereas the DCAT export
/// has licences and themes as words alone and leaves metadata of the portal's own out.
/// </summary>
internal sealed class OpendatasoftConnector : IDeltaConnector
{
    private const string MediaType = "application/json";

    /// <inheritdoc />
    public string Kind => "opendatasoft";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["api", "where", "pageSize", "federated"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var api = new OpendatasoftApi(source, client);
        var (first, version) = await api.FindAsync(cancellationToken).ConfigureAwait(false);
        var events = api.FitsPages(first.Total) ? Pages(api, version, null).ReadAsync(first, cancellationToken) : api.ExportAsync(version, first.Total!.Value, cancellationToken);
        await foreach (var found in events.ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListChangesAsync(
        HarvestSource source, DateTimeOffset since, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var api = new OpendatasoftApi(source, client);
        if (source.OneOf("api", "auto", "auto", OpendatasoftSite.Latest, OpendatasoftSite.Former, OpendatasoftSite.First) is OpendatasoftSite.Former or OpendatasoftSite.First)
            throw NotOffered(source, null);
        var instant = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        // A load of new data is no change of the metadata, but of their numbers and dates.
        var changed = $"metadata_processed >= date'{instant}' or data_processed >= date'{instant}' or modified >= date'{instant}'";
        ListingPage first;
        try
        {
            first = await api.PageAsync(api.Page(OpendatasoftSite.Latest, 0, changed), cancellationToken).ConfigureAwait(false);
        }
        catch (SourceFaultException e) when (OpendatasoftApi.SaysNotOffered(e) || e.Reason == "source.api-error")
        {
            throw NotOffered(source, e);
        }

        if (!api.FitsPages(first.Total)) throw NotOffered(source, null);
        await foreach (var found in Pages(api, OpendatasoftSite.Latest, changed).ReadAsync(first, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) =>
        OpendatasoftMapper.Map(record.Content, OpendatasoftSite.Of(source), source.Text("api"));

    private static CountedPages Pages(OpendatasoftApi api, string version, string? changed) =>
        new(MediaType, api.PageSize, start => api.Page(version, start, changed), api.PageAsync);

    private static SourceFaultException NotOffered(HarvestSource source, SourceFaultException? inner) => new(
        SourceFaultException.ChangesNotOffered,
        $"{SourceFaults.Show(source.Url)} kann nicht sagen, was sich seit einem Tag geändert hat; es wird die ganze Liste geholt.",
        inner);
}
