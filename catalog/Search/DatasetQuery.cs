namespace OpenDataNrw.Catalog.Search;

/// <summary>In which order hits come.</summary>
public enum SortOrder
{
    /// <summary>Best match first; without text like <see cref="Modified"/>.</summary>
    Relevance,

    /// <summary>Last changed first.</summary>
    Modified,

    /// <summary>By folded title.</summary>
    Title,
}

/// <summary>A question to the index.</summary>
public sealed record DatasetQuery
{
    /// <summary>The longest query text that is looked at, in characters.</summary>
    public const int MaxTextLength = 1000;

    /// <summary>The most hits one page may have.</summary>
    public const int MaxSize = 1000;

    /// <summary>Words to find, all of them; null or empty for everything.</summary>
    public string? Text { get; init; }

    /// <summary>Facet name to wanted values: any of the values within a facet, all of the facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The facets to count, by name; empty for none.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The most values per facet.</summary>
    public int FacetLimit { get; init; } = 20;

    /// <summary>The order.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Hits per page, 0 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first page. Not together with <see cref="Skip"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many hits to leave out, for clients that page by number.</summary>
    public int Skip { get; init; }

    /// <summary>Only entries changed in the source at or after this instant.</summary>
    public DateTimeOffset? ModifiedSince { get; init; }

    /// <summary>Only entries whose extent meets this part of the map.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>Only entries that cover at least one of these days.</summary>
    public DayRange? Period { get; init; }

    /// <summary>Only entries with at least this score, 0 to 100.</summary>
    public double? MinScore { get; init; }

    /// <summary>Only entries with at most this score, 0 to 100.</summary>
    public double? MaxScore { get; init; }

    /// <summary>Whether words that nothing was found for may be replaced by similar ones; the page then says so.</summary>
    public bool Correct { get; init; } = true;
}

/// <summary>The query cannot be answered as it stands; the message says what to change.</summary>
/// <param name="parameter">Which part of the query.</param>
/// <param name="message">What is wrong and what is allowed, in German.</param>
public sealed class InvalidQueryException(string parameter, string message) : Exception(message)
{
    /// <summary>Which part of the query: <c>q</c>, <c>cursor</c>, <c>size</c>, a facet's name …</summary>
    public string Parameter { get; } = parameter;
}

/// <summary>One page of an answer.</summary>
/// <param name="Total">All hits.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">Counted facets by name. Counts of a facet ignore the selection within it, so that choosing does not empty it.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record SearchPage(long Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, string? Next)
{
    /// <summary>What was looked for instead, because nothing was found for what was asked; null where the page answers the question itself.</summary>
    public string? Corrected { get; init; }
}

/// <summary>One hit.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Score">How well it matches; 0 without text.</param>
public readonly record struct SearchHit(DatasetId Id, float Score);

/// <summary>How many hits have a value.</summary>
/// <param name="Value">The value as filters take it.</param>
/// <param name="Count">Hits.</param>
public readonly record struct FacetCount(string Value, int Count);
