using Microsoft.AspNetCore.Http;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Json;

namespace OpenDataNrw.CatalogApi.Problems;

/// <summary>Answers requests that cannot be fulfilled with problem details in the client's language.</summary>
internal static class ProblemFilter
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ProblemException problem)
        {
            return Result(problem, context.HttpContext);
        }
        catch (InvalidQueryException fault)
        {
            return Result(Translate(fault), context.HttpContext);
        }
    }

    /// <summary>The answer to a problem.</summary>
    public static IResult Result(ProblemException problem, HttpContext http)
    {
        var language = ReaderLanguage.Of(http.Request);
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Append("Vary", "Accept-Language");
        var body = new ApiProblem
        {
            Type = problem.Kind.Type,
            Title = problem.Kind.Title.In(language),
            Status = problem.Kind.Status,
            Detail = problem.Detail.In(language),
            Instance = http.Request.PathBase + http.Request.Path,
            Parameter = problem.Parameter,
            Allowed = problem.Allowed,
        };
        return TypedResults.Bytes(ApiJson.Write(body, ApiJson.Context.ApiProblem), "application/problem+json").WithStatus(body.Status);
    }

    // The engines' messages are German; what they can reject beyond what is checked here is, in practice, the cursor.
    private static ProblemException Translate(InvalidQueryException fault) =>
        fault.Parameter == "cursor"
            ? new ProblemException(ProblemKind.InvalidCursor, new Words(
                "Die Blättermarke gehört nicht zu dieser Suche oder ist verändert worden. Beginnen Sie die Suche ohne „cursor“ neu.",
                "The cursor does not belong to this search or was altered. Start the search again without 'cursor'."))
            {
                Parameter = fault.Parameter,
            }
            : new ProblemException(ProblemKind.InvalidParameter, new Words(fault.Message, fault.Message)) { Parameter = fault.Parameter };

    private static StatusResult WithStatus(this IResult result, int status) => new(result, status);

    private sealed class StatusResult(IResult result, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return result.ExecuteAsync(httpContext);
        }
    }
}
