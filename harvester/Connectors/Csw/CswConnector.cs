using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.DcatRdf;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>
/// Reads catalogue services (CSW 2.0.2 and 3.0): GeoNetwork, InGrid, smart.finder, GeoServer, deegree, pycsw. Records of ISO 19139,
/// ISO 19115-3, Dublin Core and DCAT.
/// </summary>
internal sealed class CswConnector : IDeltaConnector
{
    /// <inheritdoc />
    public string Kind => "csw";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["schema", "constraint", "sortBy", "pageSize", "pageHost", "method", "typeNames", "identity"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var capabilities = await CswCapabilities.FetchAsync(source, client, cancellationToken).ConfigureAwait(false);
        var (listing, first) = await BeginAsync(source, client, CswQuery.Of(source, capabilities), capabilities, cancellationToken).ConfigureAwait(false);
        await foreach (var found in listing.ReadAsync(first, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListChangesAsync(
        HarvestSource source, DateTimeOffset since, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var capabilities = await CswCapabilities.FetchAsync(source, client, cancellationToken).ConfigureAwait(false);
        var inCql = capabilities.ConstraintLanguages.Count == 0 || capabilities.ConstraintLanguages.Any(l => l.StartsWith("CQL", StringComparison.OrdinalIgnoreCase));
        var query = CswQuery.Of(source, capabilities).Since(since, inCql);
        CswListing listing;
        CswPage first;
        try
        {
            (listing, first) = await BeginAsync(source, client, query, capabilities, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceFaultException fault) when (CswFaults.IsRefusal(fault))
        {
            throw CswFaults.ChangesNotOffered(query.Address, fault);
        }

        await foreach (var found in listing.ReadAsync(first, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => Describe(record, source).Mapped;

    /// <inheritdoc />
    public DescribedRecord Describe(SourceRecord record, HarvestSource source) => XmlRecord.Describe(record, source, RecordIdentity.Find);

    /// <summary>
    /// Fetches the first page. What a service refuses is left out, one thing after the other: GET where only POST is answered, the
    /// order where it knows no such property to sort by.
    /// </summary>
    private static async Task<(CswListing Listing, CswPage First)> BeginAsync(
        HarvestSource source, SourceClient client, CswQuery query, CswCapabilities capabilities, CancellationToken cancellationToken)
    {
        SourceFaultException? refused = null;
        foreach (var attempt in Attempts(source, query, capabilities))
        {
            var listing = new CswListing(source, client, attempt);
            try
            {
                return (listing, await listing.PageAsync(1, cancellationToken).ConfigureAwait(false));
            }
            catch (SourceFaultException fault) when (CswFaults.IsRefusal(fault))
            {
                // The first refusal speaks of what was really asked for.
                refused ??= fault;
            }
        }

        throw refused!;
    }

    private static IEnumerable<CswQuery> Attempts(HarvestSource source, CswQuery query, CswCapabilities capabilities)
    {
        var mayDropOrder = query.SortBy is not null && source.Text("sortBy") is null;
        yield return query;
        if (mayDropOrder) yield return query with { SortBy = null };
        if (query.Posts || capabilities.Post is null || source.OneOf("method", "auto", "auto", "get", "post") != "auto") yield break;
        var posted = query with { Posts = true, Address = CswAddress.Of(source, capabilities.Post) };
        yield return posted;
        if (mayDropOrder) yield return posted with { SortBy = null };
    }
}
