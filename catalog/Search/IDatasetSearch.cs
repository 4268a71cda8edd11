using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Answers queries.</summary>
public interface IDatasetSearch
{
    /// <summary>Finds entries.</summary>
    /// <exception cref="InvalidQueryException">The query names an unknown facet, a forged cursor or an impossible size.</exception>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<SearchPage> SearchAsync(DatasetQuery query, CancellationToken cancellationToken);

    /// <summary>The change number up to which the index shows the store.</summary>
    long ChangeNumber { get; }

    /// <summary>The analysis with which the live index was made; queries are read with the same.</summary>
    GermanAnalyser Analyser { get; }
}

/// <summary>The index cannot be reached or does not answer in time; searching again later may help.</summary>
/// <param name="message">What is wrong, in German.</param>
/// <param name="inner">What was thrown.</param>
public sealed class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Takes what changed into an index.</summary>
public interface IDatasetIndexer
{
    /// <summary>Adds or replaces documents and removes entries, visible to searches when the call returns.</summary>
    /// <param name="documents">Entries to show.</param>
    /// <param name="removed">Entries to show no longer.</param>
    /// <param name="upTo">The change number up to which the index is current afterwards.</param>
    /// <param name="cancellationToken">Stops before anything became visible.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken);
}
