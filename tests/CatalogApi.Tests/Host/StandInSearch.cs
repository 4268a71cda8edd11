using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.CatalogApi.Tests.Host;

internal sealed class StandInSearch(IDatasetStore store) : IDatasetSearch
{
    public long ChangeNumber => 0;

    public async Task<SearchPage> SearchAsync(DatasetQuery query, CancellationToken cancellationToken)
    {
        var page = await store.ReadPageAsync(1, 1000, cancellationToken);
        return new SearchPage(page.TotalItems, [.. page.Items.Skip(query.Skip).Take(query.Size).Select(i => new SearchHit(i.Id, 0))], new Dictionary<string, IReadOnlyList<FacetCount>>(), null);
    }
}
