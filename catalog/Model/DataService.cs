namespace OpenDataNrw.Catalog;

/// <summary>A data service (<c>dcat:DataService</c>), as an entry of the catalogue or as the access service of a distribution.</summary>
public sealed record DataService : CatalogResource
{
    /// <summary><c>dcat:endpointURL</c> (IRIs).</summary>
    public IReadOnlyList<string> EndpointUrls { get; init; } = [];

    /// <summary><c>dcat:endpointDescription</c> (IRIs).</summary>
    public IReadOnlyList<string> EndpointDescriptions { get; init; } = [];

    /// <summary><c>dcat:servesDataset</c> (IRIs).</summary>
    public IReadOnlyList<string> ServesDatasets { get; init; } = [];

    /// <summary><c>dcterms:license</c>.</summary>
    public CodedValue? License { get; init; }

    /// <summary><c>dcterms:rights</c>.</summary>
    public IReadOnlyList<CodedValue> Rights { get; init; } = [];

    /// <summary><c>dcterms:format</c>, EU file-type.</summary>
    public IReadOnlyList<CodedValue> Formats { get; init; } = [];
}
