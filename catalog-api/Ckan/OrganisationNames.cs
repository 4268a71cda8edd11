using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>Finds the publishers behind an organisation's CKAN name. Kept until the index changes.</summary>
internal sealed class OrganisationNames(IDatasetSearch search)
{
    // The most that an index counts; North Rhine-Westphalia has some 450 municipalities and districts.
    private const int MaxPublishers = 10_000;

    private volatile Snapshot _snapshot = new(-1, new Dictionary<string, List<string>>());

    /// <summary>The values of the publisher facet whose name this is; the name itself where there is none, which finds nothing.</summary>
    public async Task<IReadOnlyList<string>> PublishersAsync(string name, CancellationToken cancellationToken)
    {
        var snapshot = _snapshot;
        var current = search.ChangeNumber;
        if (snapshot.ChangeNumber != current) _snapshot = snapshot = await ReadAsync(current, cancellationToken);
        return snapshot.Publishers.TryGetValue(name, out var publishers) ? publishers : [PublisherName.Of(name) ?? name];
    }

    private async Task<Snapshot> ReadAsync(long changeNumber, CancellationToken cancellationToken)
    {
        var page = await search.SearchAsync(new DatasetQuery { Size = 0, Facets = [CkanFields.Organization.Facet], FacetLimit = MaxPublishers }, cancellationToken);
        var publishers = page.Facets[CkanFields.Organization.Facet]
            .GroupBy(c => CkanName.From(c.Value), c => c.Value)
            .ToDictionary(g => g.Key, g => g.ToList());
        return new Snapshot(changeNumber, publishers);
    }

    private sealed record Snapshot(long ChangeNumber, Dictionary<string, List<string>> Publishers);
}
