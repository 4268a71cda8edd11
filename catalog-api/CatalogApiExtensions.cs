using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.CatalogApi.Changes;
using OpenDataNrw.CatalogApi.Check;
using OpenDataNrw.CatalogApi.Ckan;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.FixFirst;
using OpenDataNrw.CatalogApi.Links;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.CatalogApi.Quality;
using OpenDataNrw.CatalogApi.Rdf;
using OpenDataNrw.CatalogApi.Sources;
using OpenDataNrw.CatalogApi.Templates;
using OpenDataNrw.CatalogApi.Vocabularies;
using OpenDataNrw.Engines;

namespace OpenDataNrw.CatalogApi;

/// <summary>The door to the HTTP API.</summary>
public static class CatalogApiExtensions
{
    /// <summary>
    /// Registers what the API needs. The host registers the ports it reads from and a
    /// <see cref="CatalogDescription"/>; the engines must be there too.
    /// </summary>
    public static IServiceCollection AddCatalogApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CatalogApiOptions>().Bind(configuration.GetSection(CatalogApiOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OrganisationNames>();
        services.AddSingleton<CheckTurns>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddAssessment(configuration);
        services.AddSingleton<FixLists>();
        services.AddApiDescription();
        return services;
    }

    /// <summary>
    /// Maps all surfaces: <c>/api/v1</c>, <c>/api/3/action</c>, the RDF forms of <c>/dataset/{id}</c> and <c>/catalog</c>,
    /// <c>/problems</c> and <c>/openapi/v1.json</c>. <see cref="RdfNegotiation.UseRdfNegotiation"/> comes beside it.
    /// </summary>
    public static IEndpointRouteBuilder MapCatalogApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDatasets();
        endpoints.MapSources();
        endpoints.MapQuality();
        endpoints.MapQualityRdf();
        endpoints.MapCheck();
        endpoints.MapTemplates();
        endpoints.MapLinks();
        endpoints.MapFixFirst();
        endpoints.MapVocabularies();
        endpoints.MapChanges();
        endpoints.MapRdf();
        endpoints.MapCkan();
        endpoints.MapProblems();
        endpoints.MapApiDescription();
        return endpoints;
    }
}
