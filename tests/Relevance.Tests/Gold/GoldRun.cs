using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Engines;
using OpenDataNrw.Relevance.Tests.Baselines;
using OpenDataNrw.Relevance.Tests.Corpora;

namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>Asks the same questions of the product and of the analyses it is compared with.</summary>
internal static class GoldRun
{
    /// <summary>What the product is called in the table.</summary>
    public const string Product = "Datenraum NRW";

    /// <summary>The analyses the product is compared with.</summary>
    public static IReadOnlyList<IAnalysis> Compared { get; } = [new PlainStemming(), new ElasticsearchGerman(), new GramsAtIndexTime(), new EnglishStemming()];

    /// <summary>All hits of each query by the product with an engine.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> AskProductAsync(
        Corpus corpus, IReadOnlyList<GoldQuery> queries, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        using var services = Services(settings);
        var search = services.GetRequiredService<IDatasetSearch>();
        var documents = corpus.Records.Values.Select(entry => SearchDocumentBuilder.Build(entry, search.Analyser)).ToList();
        await services.GetRequiredService<IDatasetIndexer>().ApplyAsync(documents, [], documents.Max(d => d.ChangeNumber), cancellationToken);
        var keys = corpus.Records.ToDictionary(r => r.Value.Id, r => r.Key);
        var hits = new List<IReadOnlyList<string>>();
        foreach (var query in queries)
        {
            var page = await search.SearchAsync(new DatasetQuery { Text = query.Text, Size = DatasetQuery.MaxSize }, cancellationToken);
            hits.Add([.. page.Hits.Select(h => keys[h.Id])]);
        }

        return hits;
    }

    /// <summary>All hits of each query by an analysis the product is compared with.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> AskCompared(Corpus corpus, IReadOnlyList<GoldQuery> queries, IAnalysis analysis)
    {
        var index = new BaselineIndex(analysis, corpus.Records.Select(r => (r.Key, RecordTexts.Of(r.Value.Resource))));
        return [.. queries.Select(q => index.Search(q.Text))];
    }

    private static ServiceProvider Services(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddEngines(configuration);
        return services.BuildServiceProvider();
    }
}
