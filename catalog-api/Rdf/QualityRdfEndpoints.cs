using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Rdf;

/// <summary>What entries are worth as measurements of the Data Quality Vocabulary, and the vocabulary of our own metrics.</summary>
internal static class QualityRdfEndpoints
{
    public static void MapQualityRdf(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("").WithTags("DCAT-AP.de");
        foreach (var form in RdfRepresentation.All)
            group.MapQuality($"/dataset/{{id}}/quality.{form.Extension}", form)
                .Produces<string>(StatusCodes.Status200OK, form.MediaType);
        group.MapQuality("/dataset/{id}/quality", null);
        group.MapRead("/def/quality", (HttpContext http, CatalogDescription catalog) => Serve(http, null, graph => QualityVocabulary.Declare(catalog, graph)))
            .WithSummary("The metrics and dimensions of our own score, declared; serialisation by Accept header (default Turtle).")
            .ProducesApiProblem(StatusCodes.Status406NotAcceptable);
    }

    private static RouteHandlerBuilder MapQuality(this RouteGroupBuilder group, string path, RdfRepresentation? form) => group
        .MapRead(path, (string id, HttpContext http, IDatasetStore store, ILinkVerdicts links, RecordAssessor assessor, CatalogDescription catalog, TimeProvider time, CancellationToken cancellationToken) =>
            GetAsync(id, form, http, store, links, assessor, catalog, time, cancellationToken))
        .WithSummary(form is null ? "What a dataset is worth, in DQV; serialisation by Accept header (default Turtle)." : $"What a dataset is worth, in DQV, {form.MediaType}.")
        .WithDescription("Measurements of the MQA under the metrics of data.europa.eu, those of our own score under /def/quality.")
        .DescribePath("id", "The dataset's UUID.")
        .ProducesApiProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(
        string id, RdfRepresentation? form, HttpContext http, IDatasetStore store, ILinkVerdicts links, RecordAssessor assessor, CatalogDescription catalog, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var entry = await store.RequireAsync(id, cancellationToken);
        var now = time.GetUtcNow();
        var verdicts = await links.FindAsync(EntryLinks.AddressesOf(entry.Resource), cancellationToken);
        var served = assessor.AssessServed(entry, now, ObservedLinks.In(verdicts));
        var subject = new DqvSubject
        {
            Entry = served.Subject,
            Distributions = [.. served.Graph.Objects(served.Subject, DCAT.DistributionProperty)],
            MeasuredAt = now,
            Label = "m",
        };
        return Serve(http, form, graph => DqvWriter.Write(served.Assessment, subject, catalog, graph));
    }

    private static ConditionalDocument Serve(HttpContext http, RdfRepresentation? form, Action<RdfGraph> fill)
    {
        if (form is null)
        {
            http.Response.Headers.Append("Vary", "Accept");
            form = RdfRepresentation.Negotiate(http.Request.Headers.Accept) ?? throw RdfEndpoints.NotAcceptable();
        }

        return ConditionalDocument.Of(form.ContentType, RdfDocuments.Write(form, fill).ToArray());
    }
}
