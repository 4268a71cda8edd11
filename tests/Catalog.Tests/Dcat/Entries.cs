using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Stored entries and what is written of them.</summary>
internal static class Entries
{
    private static readonly SourceId Source = new("teststadt");

    public static CatalogDescription Catalog { get; } = new() { BaseUrl = new Uri("https://daten.example/") };

    public static StoredDataset Of(CatalogResource resource, string identifier = "1") => new()
    {
        Id = DatasetId.For(Source, identifier),
        Name = "eintrag-" + identifier,
        Sequence = 1,
        Source = Source,
        SourceIdentifier = identifier,
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 1,
        FirstSeen = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        LastChanged = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
    };

    public static RdfGraph Written(CatalogResource resource, DcatWriteOptions? options = null)
    {
        var graph = new RdfGraph();
        DcatWriter.Write(Of(resource), Catalog, graph, options);
        return graph;
    }

    /// <summary>The written statements about the resource and its parts, without the catalogue record.</summary>
    public static RdfGraph WrittenResource(CatalogResource resource, DcatWriteOptions? options = null)
    {
        var part = new RdfGraph();
        foreach (var triple in Written(resource, options).Triples.Where(t => !t.Subject.Value.EndsWith("#record", StringComparison.Ordinal))) part.Add(triple);
        return part;
    }
}
