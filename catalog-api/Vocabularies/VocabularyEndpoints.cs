using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.CatalogApi.Vocabularies;

/// <summary>The controlled vocabularies by name.</summary>
/// <param name="Items">The vocabularies.</param>
public sealed record VocabularyList(IReadOnlyList<VocabularyEntry> Items);

/// <summary>A vocabulary in the list.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Concepts">How many concepts it has.</param>
/// <param name="Api">The vocabulary in this API.</param>
public sealed record VocabularyEntry(string Name, int Concepts, string Api);

/// <summary>A vocabulary with its concepts.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Concepts">Its concepts.</param>
public sealed record VocabularyDocument(string Name, IReadOnlyList<ConceptView> Concepts);

/// <summary>A concept.</summary>
/// <param name="Iri">Its IRI.</param>
/// <param name="Code">Its code.</param>
/// <param name="De">German label.</param>
/// <param name="En">English label.</param>
public sealed record ConceptView(string Iri, string Code, string De, string En);

/// <summary>The administrative areas.</summary>
/// <param name="Items">State, government districts, districts and municipalities.</param>
public sealed record AreaList(IReadOnlyList<AreaView> Items);

/// <summary>An administrative area.</summary>
/// <param name="Ags">Official municipal key.</param>
/// <param name="Level">state, governmentDistrict, district or municipality.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Kind of area, in German.</param>
/// <param name="Nuts3">NUTS code.</param>
/// <param name="KeyIri">IRI of the key in the dcat-ap.de list.</param>
/// <param name="Centroid">Longitude and latitude of the centroid, degrees.</param>
/// <param name="Bounds">West, south, east and north, degrees.</param>
public sealed record AreaView(
    string Ags, string Level, string Name, string Type, string? Nuts3, string KeyIri, IReadOnlyList<double> Centroid, IReadOnlyList<double> Bounds);

/// <summary>The code lists and areas that datasets and filters speak of.</summary>
internal static class VocabularyEndpoints
{
    public static void MapVocabularies(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1").WithTags("Vocabularies");
        group.MapRead("/vocabularies", List)
            .WithName("listVocabularies")
            .WithSummary("The controlled vocabularies of DCAT-AP.de that the catalogue knows.")
            .Produces<VocabularyList>();
        group.MapRead("/vocabularies/{name}", Get)
            .WithName("getVocabulary")
            .WithSummary("One vocabulary with all concepts, German and English.")
            .DescribePath("name", "The vocabulary's short name, such as data-theme.")
            .Produces<VocabularyDocument>().ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/areas", ListAreas)
            .WithName("listAreas")
            .WithSummary("The administrative areas of North Rhine-Westphalia with key, centroid and bounds.")
            .Produces<AreaList>();
    }

    private static ConditionalDocument List(CatalogDescription catalog) =>
        ForADay(ApiJson.Write(
            new VocabularyList([.. ControlledVocabularies.All.Select(v => new VocabularyEntry(v.Name, v.Concepts.Count, $"{catalog.BaseUrl.AbsoluteUri}api/v1/vocabularies/{v.Name}"))]),
            ApiJson.Context.VocabularyList));

    private static ConditionalDocument Get(string name)
    {
        var vocabulary = ControlledVocabularies.All.FirstOrDefault(v => v.Name == name)
            ?? throw ProblemException.NotFound("Ein Vokabular dieses Namens gibt es nicht; /api/v1/vocabularies nennt alle.", "There is no vocabulary of this name; /api/v1/vocabularies lists them all.");
        return ForADay(ApiJson.Write(
            new VocabularyDocument(vocabulary.Name, [.. vocabulary.Concepts.Select(c => new ConceptView(c.Iri, c.Code, c.German, c.English))]),
            ApiJson.Context.VocabularyDocument));
    }

    private static ConditionalDocument ListAreas() =>
        ForADay(ApiJson.Write(new AreaList([.. Areas.All.Select(View)]), ApiJson.Context.AreaList));

    private static AreaView View(Area area) => new(
        area.Ags,
        area.Level switch
        {
            AreaLevel.State => "state",
            AreaLevel.GovernmentDistrict => "governmentDistrict",
            AreaLevel.District => "district",
            _ => "municipality",
        },
        area.Name, area.Type, area.Nuts3, area.KeyIri,
        [area.CentroidLon, area.CentroidLat],
        [area.West, area.South, area.East, area.North]);

    private static ConditionalDocument ForADay(byte[] json) =>
        new(ApiJson.MediaType, ContentHash.Of(json).ToString(), () => json) { CacheControl = Caching.Day };
}
