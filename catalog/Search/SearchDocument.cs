namespace OpenDataNrw.Catalog.Search;

/// <summary>The text fields of an entry, in order of their weight.</summary>
public enum SearchField
{
    /// <summary>Titles.</summary>
    Title,

    /// <summary>Keywords.</summary>
    Keyword,

    /// <summary>Publisher, contact and places.</summary>
    Name,

    /// <summary>Theme labels, formats, titles of distributions.</summary>
    Topic,

    /// <summary>Descriptions.</summary>
    Description,
}

/// <summary>What an index gets to see of an entry: tokens of the one analyser, facet values, sort keys and the title to suggest. No other raw text.</summary>
public sealed record SearchDocument
{
    /// <summary>The longest title that is suggested whole, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The entry.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>
    /// The change up to which this document shows the entry and its routes; an index never replaces a later one by an earlier
    /// one, nor brings back what was removed up to a later one.
    /// </summary>
    public required long ChangeNumber { get; init; }

    /// <summary>Tokens per field, indexed by <see cref="SearchField"/>.</summary>
    public required IReadOnlyList<FieldTokens> Fields { get; init; }

    /// <summary>Values per facet, in the order of <see cref="Facets.All"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> FacetValues { get; init; }

    /// <summary>When the source last changed it (else when we first saw it), for sorting.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>Folded title, for sorting.</summary>
    public required string TitleKey { get; init; }

    /// <summary>The title as it is shown, to be suggested; empty for none. An index may keep its first <see cref="MaxTitleLength"/> characters only.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the entry covers on the map: its own extent, else that of its areas; null where neither is known.</summary>
    public GeoBox? Bounds { get; init; }

    /// <summary>What the entry covers in time, all its periods together; null where none is stated.</summary>
    public DayRange? Period { get; init; }

    /// <summary>Own score of the description, 0 to 100; null where it was not assessed.</summary>
    public double? Score { get; init; }
}
