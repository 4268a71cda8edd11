using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>
/// CKAN's action API as far as readers need it (CKAN 2.10, https://docs.ckan.org/en/2.10/api/), so that clients and
/// harvesters made for CKAN find what they know.
/// </summary>
internal static class CkanEndpoints
{
    private static readonly Dictionary<string, string> Help = new()
    {
        ["package_search"] = "Searches for packages. Parameters: q, fq and fq_list (field:value, field:\"phrase\" or field:(a OR b) on "
            + "tags, groups, organization, res_format, license_id, type), sort (score desc, metadata_modified desc, name asc, title_string asc), "
            + "rows (default 10, at most 1000), start, facet.field, facet.limit. Counts of a facet ignore a filter on the same field.",
        ["package_show"] = "Returns a package. Parameter: id (the id or name of the package).",
        ["package_list"] = "Returns the names of all packages. Parameters: limit, offset.",
        ["status_show"] = "Returns the state of the site.",
        ["site_read"] = "Returns true.",
        ["help_show"] = "Returns the help text of an action. Parameter: name.",
    };

    public static void MapCkan(this IEndpointRouteBuilder endpoints)
    {
        string[] patterns = ["/api/3/action/{action}", "/api/action/{action}"];
        string[] methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];
        foreach (var pattern in patterns)
        {
            endpoints.MapMethods(pattern, methods, AnswerAsync).Open().DisableAntiforgery().ExcludeFromDescription();
            endpoints.MapPreflight(pattern, "GET, HEAD, POST");
        }

        endpoints.MapRead("/api/3", () => TypedResults.Text("{\"version\": 3}", CkanAnswers.MediaType)).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(
        string action, HttpRequest request, IDatasetStore store, IDatasetSearch search, DuplicateIndex duplicates, OrganisationNames organisations, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var help = $"{catalog.BaseUrl.AbsoluteUri}api/3/action/help_show?name={Uri.EscapeDataString(action)}";
        try
        {
            if (!Help.ContainsKey(action)) throw CkanFault.BadRequest("Action name not known: " + (action.Length <= 100 ? action : action[..100]));
            var parameters = await CkanRequest.ReadAsync(request, cancellationToken);
            return action switch
            {
                "package_search" => CkanAnswers.Success(
                    help, await new PackageSearch(search, store, duplicates, organisations, catalog).SearchAsync(parameters, cancellationToken), CkanJson.Context.CkanSearchResult),
                "package_show" => CkanAnswers.Success(help, await ShowAsync(parameters, store, duplicates, catalog, cancellationToken), CkanJson.Context.CkanPackage),
                "package_list" => new PackageList(help, store, duplicates, parameters.Natural("offset", 0), parameters.Text("limit") is { Length: > 0 } ? parameters.Natural("limit", 0) : null),
                "status_show" => CkanAnswers.Success(help, Status(catalog), CkanJson.Context.CkanStatus),
                "help_show" => CkanAnswers.Success(help, HelpOn(parameters), CkanJson.Context.String),
                _ => CkanAnswers.Success(help, true, CkanJson.Context.Boolean),
            };
        }
        catch (CkanFault fault)
        {
            return CkanAnswers.Failure(help, fault);
        }
    }

    private static async Task<CkanPackage> ShowAsync(
        CkanRequest parameters, IDatasetStore store, DuplicateIndex duplicates, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var entry = await FindAsync(parameters, store, cancellationToken);
        return CkanPackages.Of(entry, duplicates.RoutesOf(entry.Id), catalog);
    }

    private static async Task<StoredDataset> FindAsync(CkanRequest parameters, IDatasetStore store, CancellationToken cancellationToken)
    {
        var id = Required(parameters, "id");
        var entry = DatasetId.TryParse(id, out var known) ? await store.FindAsync(known, cancellationToken)
            : id.Length <= 200 ? await store.FindByNameAsync(id, cancellationToken)
            : null;
        return entry is { State: not PublicationState.Withdrawn } ? entry : throw CkanFault.NotFound("");
    }

    private static string HelpOn(CkanRequest parameters) =>
        Help.GetValueOrDefault(Required(parameters, "name")) ?? throw CkanFault.NotFound("Action name not known");

    private static string Required(CkanRequest parameters, string name) =>
        parameters.Text(name) is { Length: > 0 } text ? text : throw CkanFault.Validation(name, "Missing value");

    // "dcat" tells harvesters that /catalog.{ttl,rdf,xml,jsonld} exist, which they prefer.
    private static CkanStatus Status(CatalogDescription catalog) =>
        new("2.10.4", catalog.BaseUrl.AbsoluteUri, catalog.Title, catalog.Description, "de", ["dcat"]);
}
