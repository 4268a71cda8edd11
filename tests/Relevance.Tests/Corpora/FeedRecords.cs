using System.Net;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>Records of a real CKAN catalogue, by the name that its portal gave them. Skips the test where the file is absent.</summary>
internal static class FeedRecords
{
    public static async Task<List<KeyValuePair<string, StoredDataset>>> ReadAsync(string name, string[] file, CancellationToken cancellationToken)
    {
        var packages = Packages(await File.ReadAllBytesAsync(SharedMaterial.PathTo(["feeds", .. file]), cancellationToken));
        var source = new HarvestSource { Id = new SourceId(name), Title = name, Kind = "ckan", Url = new Uri($"https://{name}.example/"), Publisher = $"Stadt {char.ToUpperInvariant(name[0])}{name[1..]}" };
        using var wire = new OnePage(packages);
        using var services = Connectors.With(wire);
        var found = new List<KeyValuePair<string, StoredDataset>>();
        await foreach (var (record, resource) in Connectors.ReadAsync(services, source, cancellationToken))
        {
            using var package = JsonDocument.Parse(record.Content);
            found.Add(new(package.RootElement.GetProperty("name").GetString()!, Corpus.Entry(source.Id, record.Identifier, resource, found.Count + 1)));
        }

        return [.. found.DistinctBy(f => f.Value.Id).DistinctBy(f => f.Key)];
    }

    // A list of packages, or the answer of an API around one.
    private static List<JsonElement> Packages(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var list = document.RootElement;
        if (list.ValueKind == JsonValueKind.Object) list = list.GetProperty("result");
        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Array) list = list[0];
        return [.. list.EnumerateArray().Select(p => p.Clone())];
    }

    /// <summary>A portal that answers every search with its packages.</summary>
    private sealed class OnePage(List<JsonElement> packages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
            if (!request.RequestUri.AbsolutePath.EndsWith("/package_search", StringComparison.Ordinal)) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            var start = int.TryParse(query["start"], out var given) ? given : 0;
            var rows = int.TryParse(query["rows"], out var wanted) ? wanted : 10;
            var answer = JsonSerializer.SerializeToUtf8Bytes(new { success = true, result = new { count = packages.Count, results = packages.Skip(start).Take(rows) } });
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(answer) { Headers = { ContentType = new("application/json") } },
            });
        }
    }
}
