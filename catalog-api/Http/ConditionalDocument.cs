using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>How long an answer may be reused without asking again.</summary>
internal static class Caching
{
    /// <summary>Ask each time, a 304 may answer: what harvesters build upon.</summary>
    public const string Revalidate = "public, no-cache";

    /// <summary>A minute: search results.</summary>
    public const string Minute = "public, max-age=60";

    /// <summary>A day: what changes only with a new release.</summary>
    public const string Day = "public, max-age=86400";
}

/// <summary>
/// Answers with a document and its validators, or with 304 when the client already holds it (RFC 9110 §13).
/// The body is only made when it is sent.
/// </summary>
/// <param name="mediaType">The Content-Type.</param>
/// <param name="tag">What changes with the document, without quotes; sent as a weak ETag because the host may compress.</param>
/// <param name="body">Makes the body.</param>
internal sealed class ConditionalDocument(string mediaType, string tag, Func<ReadOnlyMemory<byte>> body) : IResult
{
    /// <summary>When the document last changed, if known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The Cache-Control.</summary>
    public string CacheControl { get; init; } = Caching.Revalidate;

    /// <summary>The request headers on which the choice of the document depends.</summary>
    public string? Vary { get; init; }

    /// <summary>The language of the document's words, if they are in one language.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>A document whose tag is the hash of its bytes.</summary>
    public static ConditionalDocument Of(string mediaType, byte[] bytes) =>
        new(mediaType, ContentHash.Of(bytes).ToString(), () => bytes);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        var etag = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        response.Headers.ETag = etag.ToString();
        response.Headers.CacheControl = CacheControl;
        if (LastModified is { } changed) response.Headers.LastModified = changed.ToString("R", CultureInfo.InvariantCulture);
        if (Vary is not null) response.Headers.Append(HeaderNames.Vary, Vary);
        if (ContentLanguage is not null) response.Headers.ContentLanguage = ContentLanguage;

        if (IsHeldBy(httpContext.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = body();
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private bool IsHeldBy(HttpRequest request, EntityTagHeaderValue etag)
    {
        var headers = request.GetTypedHeaders();
        // If-None-Match, where sent, alone decides (RFC 9110 §13.2.2).
        if (request.Headers.IfNoneMatch.Count > 0)
            return headers.IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(etag, useStrongComparison: false));
        return headers.IfModifiedSince is { } since && LastModified is { } changed && WholeSecond(changed) <= since;
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), instant.Offset);
}
