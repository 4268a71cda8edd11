using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>
/// Answers <c>package_list</c>: all names in order, written as they are read, because there may be a million. Of several routes to
/// one dataset it names the one that is shown, as <c>package_search</c> does.
/// </summary>
/// <param name="help">The envelope's help.</param>
/// <param name="store">Where the names are.</param>
/// <param name="duplicates">Knows which entries are shown.</param>
/// <param name="offset">How many names to leave out.</param>
/// <param name="limit">The most names; null for all.</param>
internal sealed class PackageList(string help, IDatasetStore store, DuplicateIndex duplicates, int offset, int? limit) : IResult
{
    private const int Chunk = 5000;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var cancellationToken = httpContext.RequestAborted;
        httpContext.Response.ContentType = CkanAnswers.MediaType;
        httpContext.Response.Headers.CacheControl = "no-cache";
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter, CkanAnswers.Writing);
        CkanAnswers.Begin(writer, help, success: true);
        writer.WriteStartArray("result");
        var after = "";
        var skip = offset;
        for (var left = limit ?? int.MaxValue; left > 0;)
        {
            var names = await store.ReadNamesAsync(after, 0, Chunk, cancellationToken);
            if (names.Count == 0) break;
            var shown = names.Where(n => !duplicates.IsHidden(n)).ToList();
            foreach (var name in shown.Skip(skip).Take(left))
            {
                writer.WriteStringValue(name);
                left--;
            }

            skip = Math.Max(0, skip - shown.Count);
            await writer.FlushAsync(cancellationToken);
            after = names[^1];
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
