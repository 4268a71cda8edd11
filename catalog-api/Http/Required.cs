using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>Finds what an address names, or answers 404 with words that say where names are to be had.</summary>
internal static class Required
{
    /// <summary>The entry of an id.</summary>
    /// <exception cref="ProblemException">There is none; what is no id names none.</exception>
    public static async Task<StoredDataset> RequireAsync(this IDatasetStore store, string? id, CancellationToken cancellationToken) =>
        (DatasetId.TryParse(id, out var known) ? await store.FindAsync(known, cancellationToken) : null) ?? throw ProblemException.NoSuchDataset();

    /// <summary>The source of a short name.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<HarvestSource> RequireAsync(this ISourceRegistry sources, string? id, CancellationToken cancellationToken) =>
        (SourceId.TryParse(id, out var known) ? await sources.FindAsync(known, cancellationToken) : null) ?? throw ProblemException.NoSuchSource();
}
