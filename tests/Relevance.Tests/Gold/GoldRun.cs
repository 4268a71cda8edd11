using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines;
using OpenDataNrw.Relevance.Tests.Baselines;
using OpenDataNrw.Relevance.Tests.Corpora;

namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>A hit by key.</summary>
/// <param name="Key">Under which judgements name the record.</param>
/// <param name="Score">What the engine gave it.</param>
internal readonly record struct FoundRecord(string Key, float Score);

/// <summary>Asks the same questions of the product and of the analyses it is compared with.</summary>
internal static class GoldRun
{
    /// <summary>What the product is called in the table.</summary>
    public const string Product = "Datenraum NRW";

    /// <summary>The analyses the product is compared with.</summary>
    public static IReadOnlyList<IAnalysis> Compared { get; } = [new PlainStemming(), new ElasticsearchGerman(), new GramsAtIndexTime(), new EnglishStemming()];

    /// <summary>All hits of each query by the product with an engine, best first. The parts of compounds are learnt from the catalogue, as in operation.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<FoundRecord>>> AskProductAsync(
        Corpus corpus, IReadOnlyList<GoldQuery> queries, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        await using var services = Services(settings);
        var learner = new CompoundPartsLearner().AddVocabularies();
        foreach (var entry in corpus.Records.Values) learner.Add(entry.Resource);
        var analyser = new GermanAnalyser(learner.Learn(1));
        var documents = corpus.Records.Values.Select(entry => SearchDocumentBuilder.Build(entry, analyser)).ToList();
        await using (var build = await services.GetRequiredService<IDatasetIndexer>().BeginBuildAsync(analyser, cancellationToken))
        {
            await build.ApplyAsync(documents, [], documents.Max(d => d.ChangeNumber), cancellationToken);
            await build.SwitchAsync(cancellationToken);
        }

        var search = services.GetRequiredService<IDatasetSearch>();
        var keys = corpus.Records.ToDictionary(r => r.Value.Id, r => r.Key);
        var hits = new List<IReadOnlyList<FoundRecord>>();
        foreach (var query in queries)
        {
            var page = await search.SearchAsync(new DatasetQuery { Text = query.Text, Size = DatasetQuery.MaxSize }, cancellationToken);
            hits.Add([.. page.Hits.Select(h => new FoundRecord(keys[h.Id], h.Score))]);
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
