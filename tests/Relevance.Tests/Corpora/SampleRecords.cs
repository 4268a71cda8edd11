using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>
/// The demonstration sources of <c>samples/</c> as they are harvested in operation. Their keys are the place and the words of
/// the title: <c>lindenau:straßenbeleuchtung</c>.
/// </summary>
internal static class SampleRecords
{
    private static readonly string Root = Path.Combine(SharedMaterial.RepositoryRoot, "samples");

    public static async Task<List<KeyValuePair<string, StoredDataset>>> ReadAsync(CancellationToken cancellationToken)
    {
        using var services = Connectors.With(new SampleSiteHandler(Root, new Uri("https://daten.example/"), new Unreachable()));
        using var json = File.OpenRead(Path.Combine(Root, "sources.json"));
        var found = new List<KeyValuePair<string, StoredDataset>>();
        foreach (var source in CatalogJson.ReadSources(json))
            await foreach (var (record, resource) in Connectors.ReadAsync(services, source, cancellationToken))
            {
                var title = string.Join('-', (resource.Titles.In() ?? "").ToLowerInvariant().Split([' ', ',', '(', ')', ':', '„', '“'], StringSplitOptions.RemoveEmptyEntries));
                found.Add(new($"{source.Id.Value["beispiel-".Length..]}:{title}", Corpus.Entry(source.Id, record.Identifier, resource, found.Count + 10_000)));
            }

        return [.. found.DistinctBy(f => f.Value.Id).DistinctBy(f => f.Key)];
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.RequestUri} is not a demonstration site.");
    }
}
