namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Keeps the learnt list of parts, so that an index made anew, or by another process, is made with the same analysis.
/// </summary>
public interface IAnalysisStore
{
    /// <summary>The latest list; null where none was learnt yet (<see cref="CompoundParts.Vocabularies"/> then holds).</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    Task<CompoundParts?> LoadLatestAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a new list under its version; the latest few are kept, older ones forgotten.</summary>
    /// <returns>False where a list of this or a later version is kept already: another process was quicker, and its list holds.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    Task<bool> SaveAsync(CompoundParts parts, CancellationToken cancellationToken);
}
