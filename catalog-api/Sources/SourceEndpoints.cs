using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Sources;

/// <summary>Where the catalogue comes from, and how the harvests went.</summary>
internal static class SourceEndpoints
{
    private const int MaxRuns = 500;

    public static void MapSources(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1").WithTags("Sources");
        group.MapRead("/sources", ListAsync)
            .WithName("listSources")
            .WithSummary("All sources with their figures and latest run.")
            .Produces<SourceList>();
        group.MapRead("/sources/{id}", GetAsync)
            .WithName("getSource")
            .WithSummary("One source with its figures and latest run.")
            .DescribePath("id", "The source's short name.")
            .Produces<SourceDocument>().ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/sources/{id}/runs", ListRunsAsync)
            .WithName("listRuns")
            .WithSummary("The latest runs of a source, newest first.")
            .DescribePath("id", "The source's short name.")
            .DescribeParameters([new ParameterText("limit", $"The most runs, 1 to {MaxRuns}; default 20.", Number: true)])
            .Produces<RunList>().ProducesApiProblem(StatusCodes.Status400BadRequest).ProducesApiProblem(StatusCodes.Status404NotFound);
        group.MapRead("/runs/{run}", GetRunAsync)
            .WithName("getRun")
            .WithSummary("One run with the records it did not take over and why.")
            .DescribePath("run", "The run's number.")
            .Produces<RunDocument>().ProducesApiProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(ISourceRegistry sources, IDatasetStore store, IRunLedger ledger, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var figures = (await store.ReadFiguresAsync(cancellationToken)).ToDictionary(f => f.Source);
        var items = new List<SourceDocument>();
        foreach (var source in await sources.ListAsync(cancellationToken))
        {
            var last = await ledger.ListAsync(source.Id, 1, cancellationToken);
            items.Add(View(source, figures.GetValueOrDefault(source.Id), last, catalog));
        }

        return ApiJson.Document(new SourceList(items), ApiJson.Context.SourceList);
    }

    private static async Task<IResult> GetAsync(string id, ISourceRegistry sources, IDatasetStore store, IRunLedger ledger, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var source = await sources.RequireAsync(id, cancellationToken);
        var figures = (await store.ReadFiguresAsync(cancellationToken)).FirstOrDefault(f => f.Source == source.Id);
        var last = await ledger.ListAsync(source.Id, 1, cancellationToken);
        return ApiJson.Document(View(source, figures, last, catalog), ApiJson.Context.SourceDocument);
    }

    private static async Task<IResult> ListRunsAsync(string id, HttpRequest request, ISourceRegistry sources, IRunLedger ledger, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var limit = new QueryReader(request.Query).Integer("limit", 20, 1, MaxRuns);
        var source = await sources.RequireAsync(id, cancellationToken);
        var runs = await ledger.ListAsync(source.Id, limit, cancellationToken);
        return ApiJson.Document(new RunList(source.Id.Value, [.. runs.Select(r => RunViews.Complete(r, catalog))]), ApiJson.Context.RunList);
    }

    private static async Task<IResult> GetRunAsync(string run, IRunLedger ledger, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var report = long.TryParse(run, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await ledger.FindAsync(number, cancellationToken) : null;
        return report is null
            ? throw ProblemException.NotFound("Einen Lauf mit dieser Nummer gibt es nicht, oder er wird nicht mehr aufbewahrt.", "There is no run with this number, or it is no longer kept.")
            : ApiJson.Document(RunViews.Complete(report, catalog), ApiJson.Context.RunDocument);
    }

    private static SourceDocument View(HarvestSource source, SourceFigures? figures, IReadOnlyList<RunReport> last, CatalogDescription catalog) => new()
    {
        Id = source.Id.Value,
        Title = source.Title,
        Kind = source.Kind,
        Url = RunViews.WithoutUser(source.Url),
        Publisher = source.Publisher,
        Ags = source.Ags,
        Priority = source.Priority,
        Schedule = source.Schedule,
        Enabled = source.Enabled,
        Demonstration = source.Demonstration,
        Figures = new FiguresView(figures?.Present ?? 0, figures?.Missing ?? 0, figures?.Withdrawn ?? 0),
        LastRun = last.Count > 0 ? RunViews.Complete(last[0], catalog) : null,
        Runs = $"{catalog.BaseUrl.AbsoluteUri}api/v1/sources/{source.Id}/runs",
    };

}
