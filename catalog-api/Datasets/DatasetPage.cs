namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>One page of a search.</summary>
/// <param name="Total">All hits.</param>
/// <param name="Items">The hits of this page.</param>
/// <param name="Facets">Counted facets by name.</param>
/// <param name="Next">Cursor of the next page; absent at the end.</param>
/// <param name="Links">Addresses of this page and the next.</param>
public sealed record DatasetPage(
    long Total,
    IReadOnlyList<DatasetSummary> Items,
    IReadOnlyDictionary<string, FacetView> Facets,
    string? Next,
    PageLinks Links);

/// <summary>Addresses around a page.</summary>
/// <param name="Self">This page.</param>
/// <param name="Next">The next page; absent at the end.</param>
public sealed record PageLinks(string Self, string? Next);

/// <summary>A counted facet.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Values">Its values, the most frequent first.</param>
public sealed record FacetView(string Label, IReadOnlyList<FacetValueView> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value as the filter takes it.</param>
/// <param name="Label">The value in words.</param>
/// <param name="Count">How many hits have it.</param>
public sealed record FacetValueView(string Value, string Label, int Count);

/// <summary>A value with its words.</summary>
/// <param name="Value">The value as the filter of the same name takes it.</param>
/// <param name="Label">The value in words.</param>
public sealed record LabelledValue(string Value, string Label);

/// <summary>A dataset as a hit of a search.</summary>
public sealed record DatasetSummary
{
    /// <summary>Our id.</summary>
    public required string Id { get; init; }

    /// <summary>Readable name, as CKAN clients use it.</summary>
    public required string Name { get; init; }

    /// <summary>dataset, service or series.</summary>
    public required string Kind { get; init; }

    /// <summary>present, missing or withdrawn.</summary>
    public required string State { get; init; }

    /// <summary>The title in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The beginning of the description, as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Name of the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Themes.</summary>
    public required IReadOnlyList<LabelledValue> Themes { get; init; }

    /// <summary>Formats.</summary>
    public required IReadOnlyList<LabelledValue> Formats { get; init; }

    /// <summary>Licences.</summary>
    public required IReadOnlyList<LabelledValue> Licences { get; init; }

    /// <summary>When it was first published, as exact as the source says.</summary>
    public string? Issued { get; init; }

    /// <summary>When its data last changed, as exact as the source says.</summary>
    public string? Modified { get; init; }

    /// <summary>The source it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Its complete record in this API.</summary>
    public required string Api { get; init; }
}
