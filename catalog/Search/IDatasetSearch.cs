using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Answers queries.</summary>
public interface IDatasetSearch
{
    /// <summary>Finds entries.</summary>
    /// <exception cref="InvalidQueryException">The query names an unknown facet, a forged cursor or an impossible size.</exception>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<SearchPage> SearchAsync(DatasetQuery query, CancellationToken cancellationToken);

    /// <summary>Finds entries that are about the same, the nearest first: by the rarest words of title, keywords, themes and description, never by who publishes alone.</summary>
    /// <param name="like">The entry as the indexer gets it; it is not among the hits. It need not be in the index.</param>
    /// <param name="take">The most hits, 0 to 100.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="InvalidQueryException"><paramref name="take"/> is out of range.</exception>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<IReadOnlyList<SearchHit>> SimilarAsync(SearchDocument like, int take, CancellationToken cancellationToken);

    /// <summary>The change number up to which the index shows the store.</summary>
    long ChangeNumber { get; }

    /// <summary>The analysis with which the live index was made; queries are read with the same.</summary>
    GermanAnalyser Analyser { get; }
}

/// <summary>The index cannot be reached or does not answer in time; searching again later may help.</summary>
/// <param name="message">What is wrong, in German.</param>
/// <param name="inner">What was thrown.</param>
public sealed class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What an index in this process occupies, for those who watch over it.</summary>
public interface IIndexFigures
{
    /// <summary>Entries it shows.</summary>
    long Entries { get; }

    /// <summary>Memory in bytes, estimated from its columns.</summary>
    long Bytes { get; }
}

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

    /// <summary>Begins another index beside the live one, which goes on answering and taking changes.</summary>
    /// <param name="analyser">The analysis of the documents it will get.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<IIndexBuild> BeginBuildAsync(GermanAnalyser analyser, CancellationToken cancellationToken);

    /// <summary>Every entry that the live index shows, in no order, each with the change number of its document: to find what it lacks or has too much.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    IAsyncEnumerable<(DatasetId Id, long ChangeNumber)> ReadEntriesAsync(CancellationToken cancellationToken);
}

/// <summary>An index that is built beside the live one. Disposed of without <see cref="SwitchAsync"/> it is dropped and nothing has happened.</summary>
public interface IIndexBuild : IAsyncDisposable
{
    /// <summary>As <see cref="IDatasetIndexer.ApplyAsync"/>, not yet visible to anybody.</summary>
    Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken);

    /// <summary>
    /// Makes this the live index: searches see all of the old or all of the new. Afterwards the index stands at the change number
    /// of this build; what the old one knew beyond that has to be applied again. Once only.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was switched to already, or dropped.</exception>
    Task SwitchAsync(CancellationToken cancellationToken);
}
