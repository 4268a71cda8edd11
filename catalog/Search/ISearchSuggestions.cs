namespace OpenDataNrw.Catalog.Search;

/// <summary>Completes what somebody is typing.</summary>
public interface ISearchSuggestions
{
    /// <summary>
    /// Titles, keywords, publishers and places of which the words typed are words and the last one typed is the beginning of
    /// one, however they are spelt: keywords, publishers, places and titles in this order, the most used first within each, and
    /// some of each kind where there are some.
    /// </summary>
    /// <param name="text">What was typed so far; of a text longer than <see cref="DatasetQuery.MaxTextLength"/> the beginning. Without a letter or digit there is nothing to suggest.</param>
    /// <param name="take">The most suggestions, 0 to 100.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="InvalidQueryException"><paramref name="take"/> is out of range.</exception>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int take, CancellationToken cancellationToken);
}

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>The title of an entry.</summary>
    Title,

    /// <summary>A keyword.</summary>
    Keyword,

    /// <summary>Who publishes.</summary>
    Publisher,

    /// <summary>An area.</summary>
    Place,
}

/// <summary>One way to complete what was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">To show; areas in German.</param>
/// <param name="Value">The value to filter the facet <c>keyword</c>, <c>publisher</c> or <c>region</c> by; null for a title.</param>
/// <param name="Entry">The entry of a title; null for the others.</param>
/// <param name="Count">How many entries there are of it; 1 for a title.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string? Value, DatasetId? Entry, long Count);
