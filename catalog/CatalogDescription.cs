namespace OpenDataNrw.Catalog;

/// <summary>What the catalogue says about itself, and under which address it is served.</summary>
public sealed record CatalogDescription
{
    /// <summary>Public address with trailing slash; all addresses of our own begin with it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary><c>dcterms:title</c>.</summary>
    public string Title { get; init; } = "Datenraum NRW";

    /// <summary><c>dcterms:description</c>.</summary>
    public string Description { get; init; } = "Offene Daten der Kommunen und des Landes Nordrhein-Westfalen in einem Katalog.";

    /// <summary>Name of the <c>dcterms:publisher</c>.</summary>
    public string Publisher { get; init; } = "Datenraum NRW";

    /// <summary>Address of an entry's page and, by content negotiation, of its data.</summary>
    public Uri DatasetUrl(DatasetId id) => new(BaseUrl, $"dataset/{id}");

    /// <summary>The subject IRI of an entry: the source's own, else <see cref="DatasetUrl"/>.</summary>
    public string SubjectIri(StoredDataset entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Resource.Iri ?? DatasetUrl(entry.Id).AbsoluteUri;
    }
}
