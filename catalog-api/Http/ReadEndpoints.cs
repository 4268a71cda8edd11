using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>How endpoints that anybody may read are mapped: GET and HEAD, open to scripts of any origin, faults as problem details.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] Head = [HttpMethods.Head];
    private static readonly string[] Options = [HttpMethods.Options];

    /// <summary>Maps a reading endpoint; what is added to the returned builder describes its GET.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler)
    {
        endpoints.MapMethods(pattern, Head, handler).Open().AddEndpointFilter(ProblemFilter.InvokeAsync).ExcludeFromDescription();
        endpoints.MapPreflight(pattern, "GET, HEAD");
        return endpoints.MapGet(pattern, handler).Open().AddEndpointFilter(ProblemFilter.InvokeAsync);
    }

    /// <summary>Answers a browser's question whether a script of another origin may send a request (Fetch standard, CORS preflight).</summary>
    public static void MapPreflight(this IEndpointRouteBuilder endpoints, string pattern, string methods) =>
        endpoints.MapMethods(pattern, Options, (HttpResponse response) =>
        {
            response.Headers.AccessControlAllowMethods = methods;
            response.Headers.AccessControlAllowHeaders = "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since";
            response.Headers.AccessControlMaxAge = "86400";
            return TypedResults.NoContent();
        }).Open().ExcludeFromDescription();

    /// <summary>Lets scripts of any origin read the answer, and forbids guessing its type.</summary>
    public static RouteHandlerBuilder Open(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
    {
        Open(context.HttpContext.Response.Headers);
        return next(context);
    });

    /// <inheritdoc cref="Open(RouteHandlerBuilder)"/>
    public static void Open(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link, Content-Disposition";
        headers.XContentTypeOptions = "nosniff";
    }
}
