using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Ckan;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Quality;

/// <summary>What entries, sources and publishers are worth.</summary>
internal static class QualityEndpoints
{
    private const int DaysShown = 400;

    public static void MapQuality(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1").WithTags("Quality");
        group.MapRead("/datasets/{id}/quality", GetDatasetAsync)
            .WithName("getDatasetQuality")
            .WithSummary("What a dataset is worth as delivered, after our rules and as served, indicator by indicator, with what to do.")
            .WithDescription("As served it is measured at the time of the request.")
            .DescribePath("id", "The dataset's UUID.")
            .Produces<DatasetQuality>().ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/sources/{id}/quality", GetSourceAsync)
            .WithName("getSourceQuality")
            .WithSummary("What the entries of a source are worth together, with the means day by day.")
            .DescribePath("id", "The source's short name.")
            .Produces<QualityAggregate>().ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/organisations/{name}/quality", GetOrganisationAsync)
            .WithName("getOrganisationQuality")
            .WithSummary("What the entries of a publisher are worth together, with the means day by day.")
            .DescribePath("name", "The publisher's name, as the facet 'publisher' or as CKAN clients write it.")
            .Produces<QualityAggregate>().ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetDatasetAsync(
        string id, IDatasetStore store, IQualityStore quality, ILinkVerdicts links, RecordAssessor assessor, CatalogDescription catalog, TimeProvider time, CancellationToken cancellationToken)
    {
        var entry = await store.RequireAsync(id, cancellationToken);
        var history = await quality.ReadScoresAsync(entry.Id, cancellationToken);
        var verdicts = await links.FindAsync(EntryLinks.AddressesOf(entry.Resource), cancellationToken);
        var served = assessor.AssessServed(entry, time.GetUtcNow(), ObservedLinks.In(verdicts));
        return ApiJson.Document(QualityDocuments.Of(entry, served.Assessment, history, catalog), ApiJson.Context.DatasetQuality);
    }

    private static async Task<IResult> GetSourceAsync(string id, ISourceRegistry sources, IQualityStore quality, CancellationToken cancellationToken)
    {
        var source = await sources.RequireAsync(id, cancellationToken);
        var tallies = await quality.ReadTalliesAsync(source.Id, cancellationToken);
        var days = await quality.ReadDaysAsync(source.Id, DaysShown, cancellationToken);
        return ApiJson.Document(QualityDocuments.Of(source.Id.Value, tallies, days), ApiJson.Context.QualityAggregate);
    }

    private static async Task<IResult> GetOrganisationAsync(string name, OrganisationNames names, IQualityStore quality, CancellationToken cancellationToken)
    {
        var publishers = await names.PublishersAsync(name, cancellationToken);
        var tallies = new QualityTallies(new QualityTally(), new QualityTally());
        foreach (var publisher in publishers)
        {
            var part = await quality.ReadTalliesAsync(publisher, cancellationToken);
            tallies.Delivered.Add(part.Delivered);
            tallies.Normalised.Add(part.Normalised);
        }

        if (tallies.Normalised.Entries == 0)
            throw ProblemException.NotFound(
                "Von dieser Stelle ist nichts bewertet; /api/v1/datasets?facets=publisher nennt alle Stellen.", "Nothing of this publisher was assessed; /api/v1/datasets?facets=publisher lists them all.");
        var days = await quality.ReadDaysAsync(publishers[0], DaysShown, cancellationToken);
        return ApiJson.Document(QualityDocuments.Of(publishers[0], tallies, days), ApiJson.Context.QualityAggregate);
    }
}
