using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.OpenApi;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Check;

/// <summary><c>POST /api/v1/check</c>: what a feed or file would become. Only where the host can read feeds.</summary>
internal static class CheckEndpoints
{
    private const int MostShown = 20;
    private const int RequestBytes = 4096;

    public static void MapCheck(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IFeedCheck>() is null) return;
        endpoints.MapPreflight("/api/v1/check", "POST");
        endpoints.MapPost("/api/v1/check", CheckAsync).Open().AddEndpointFilter(ProblemFilter.InvokeAsync).DisableAntiforgery()
            .WithTags("Quality").WithName("checkFeed")
            .WithSummary("Check a feed or file: the first records as they would look, findings, DCAT-AP.de, scores, duplicates. Stores nothing.")
            .WithDescription("The body is a file in any form that is harvested (RDF in any serialisation, CKAN, data.json, a spreadsheet by the template, a ZIP of such files), or the JSON object {\"url\": …, \"kind\": …}. At most 20 MB, 2,000 records, a minute; a few checks per minute and address.")
            .Accepts<CheckRequest>("application/json", "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip", "application/octet-stream")
            .DescribeParameters([
                new ParameterText("kind", "The kind of source, such as ckan, dcat, datajson, spreadsheet or folder; by default told by the content."),
                new ParameterText("show", $"How many records to show, 0 to {MostShown}; default 5.", Number: true)])
            .Produces<CheckDocument>().ProducesApiProblem(StatusCodes.Status400BadRequest)
            .ProducesApiProblem(StatusCodes.Status413PayloadTooLarge).ProducesApiProblem(StatusCodes.Status422UnprocessableEntity).ProducesApiProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> CheckAsync(HttpContext http, IFeedCheck check, CheckTurns turns, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var query = new QueryReader(http.Request.Query);
        var show = query.Integer("show", 5, 0, MostShown);
        var kind = query.Text("kind", 40);
        using var turn = turns.Take(http) ?? throw TooMany(http);
        var body = await ReadAsync(http.Request, check.MostBytes, cancellationToken);
        var report = Request(http.Request, body) is { } asked
            ? await ExplainedAsync(() => check.CheckAddressAsync(Address(asked.Url), Known(asked.Kind ?? kind, check), show, cancellationToken))
            : await ExplainedAsync(() => check.CheckFileAsync(NameOf(http.Request.ContentType), body, Known(kind, check), show, cancellationToken));
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(ApiJson.Write(CheckDocuments.Of(report, catalog), ApiJson.Context.CheckDocument), ApiJson.MediaType);
    }

    private static async Task<CheckReport> ExplainedAsync(Func<Task<CheckReport>> check)
    {
        try
        {
            return await check();
        }
        catch (FeedNotReadableException fault)
        {
            // The words of the harvester, as an operator of the source would read them in a run's report.
            throw new ProblemException(ProblemKind.NotReadable, new Words(fault.Message, $"The feed cannot be read ({fault.Reason}). In German: {fault.Message}"));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most) throw TooLarge(most);
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > most) throw TooLarge(most);
            body.Write(buffer, 0, read);
        }

        return body.Length > 0
            ? body.GetBuffer().AsMemory(0, (int)body.Length)
            : throw ProblemException.Invalid("body", "die Anfrage enthält nichts, was zu prüfen wäre.", "the request holds nothing to check.");
    }

    /// <summary>An address to check; null where the body is the file itself.</summary>
    private static CheckRequest? Request(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (body.Length > RequestBytes || !request.HasJsonContentType()) return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            foreach (var property in document.RootElement.EnumerateObject())
                if (property.Name is not ("url" or "kind") || property.Value.ValueKind != JsonValueKind.String)
                    return null;
            return document.RootElement.TryGetProperty("url", out var url)
                ? new CheckRequest(url.GetString(), document.RootElement.TryGetProperty("kind", out var kind) ? kind.GetString() : null)
                : null;
        }
        catch (JsonException)
        {
            return null; // The check of the file says what is wrong with it.
        }
    }

    private static Uri Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        ? address
        : throw ProblemException.Invalid("url", "muss eine Adresse sein, die mit http:// oder https:// beginnt.", "must be an address that begins with http:// or https://.");

    private static string? Known(string? kind, IFeedCheck check) => kind is null || check.Kinds.Contains(kind)
        ? kind
        : throw ProblemException.Invalid("kind", $"erlaubt sind: {string.Join(", ", check.Kinds)}.", $"allowed are: {string.Join(", ", check.Kinds)}.", [.. check.Kinds]);

    private static string NameOf(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/turtle" => "datei.ttl",
        "application/rdf+xml" => "datei.rdf",
        "application/ld+json" => "datei.jsonld",
        "application/n-triples" => "datei.nt",
        "text/csv" => "datei.csv",
        _ => "datei",
    };

    private static ProblemException TooLarge(int most) => new(ProblemKind.TooLarge, new Words(
        $"Erlaubt sind {most / 1_000_000} MB. Bitte prüfen Sie einen Ausschnitt oder geben Sie die Adresse des Katalogs an.",
        $"{most / 1_000_000} MB are allowed. Please check a part, or give the address of the catalogue."));

    private static ProblemException TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return new ProblemException(ProblemKind.TooManyRequests, new Words(
            "Von Ihrer Adresse kamen gerade mehrere Prüfungen, oder es laufen zu viele zugleich. Bitte in einer Minute erneut versuchen.",
            "Several checks came from your address just now, or too many are under way. Please try again in a minute."));
    }
}
