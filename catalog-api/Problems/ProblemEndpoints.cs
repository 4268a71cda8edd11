using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;

namespace OpenDataNrw.CatalogApi.Problems;

/// <summary>What a problem type means.</summary>
/// <param name="Type">The type as it stands in answers.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="De">In German.</param>
/// <param name="En">In English.</param>
public sealed record ProblemTypeView(string Type, int Status, string De, string En);

/// <summary>Makes the type paths of problems lead somewhere, and answers below <c>/api/v1</c> what no endpoint answers.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/problems/{name}", Get).ExcludeFromDescription();
        endpoints.MapRead("/api/v1/{**path}", NoSuchEndpoint).ExcludeFromDescription();
    }

    private static IResult NoSuchEndpoint() => throw ProblemException.NotFound(
        "Diese Adresse gibt es in der Schnittstelle nicht. /openapi/v1.json beschreibt alle.",
        "There is no such address in the API. /openapi/v1.json describes them all.");

    private static ConditionalDocument Get(string name)
    {
        var kind = ProblemKind.All.FirstOrDefault(k => k.Name == name)
            ?? throw ProblemException.NotFound("Eine Problemart dieses Namens gibt es nicht.", "There is no problem type of this name.");
        return ApiJson.Document(new ProblemTypeView(kind.Type, kind.Status, kind.Title.De, kind.Title.En), ApiJson.Context.ProblemTypeView);
    }
}
