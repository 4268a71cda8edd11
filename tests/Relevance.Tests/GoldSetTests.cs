using System.Globalization;
using System.Text;
using OpenDataNrw.Relevance.Tests.Corpora;
using OpenDataNrw.Relevance.Tests.Gold;

namespace OpenDataNrw.Relevance.Tests;

/// <summary>
/// What the product finds for judged queries, against floors that must not be missed and against other analyses in the same run.
/// Where <c>OPENDATANRW_RELEVANCE</c> names a folder, the tables and what was missed are written there.
/// </summary>
public sealed class GoldSetTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string?> Embedded = new() { ["Search:Engine"] = "memory" };

    private static readonly CompositeFormat Missing = CompositeFormat.Parse("{0}: {1} '{2}' nDCG {3:0.00}, recall {4:0.00}, violations {5}\n  missed: {6}\n  not judged: {7}\n  forbidden: {8}\n");

    /// <summary>The catalogues with judged queries.</summary>
    public static TheoryData<string> Catalogs => [Catalogues.Own, Catalogues.Samples, Catalogues.Koeln, Catalogues.Berlin];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task Every_judgement_names_a_record_and_none_contradicts_itself(string catalogue)
    {
        var corpus = await Catalogues.ReadAsync(catalogue, TestContext.Current.CancellationToken);
        var queries = GoldFile.Read($"{catalogue}.txt");

        Assert.Empty(queries.SelectMany(q => q.Grades.Keys.Concat(q.MustNotMatch).Where(key => !corpus.Records.ContainsKey(key)).Select(key => $"line {q.Line}: {key}")));
        Assert.Empty(queries.Where(q => q.MustNotMatch.Any(q.Grades.ContainsKey)).Select(q => $"line {q.Line}: wanted and forbidden"));
        Assert.Empty(queries.Where(q => q.Grades.Count == 0 && q.MustNotMatch.Count == 0).Select(q => $"line {q.Line}: nothing judged"));
        Assert.Empty(queries.GroupBy(q => (q.Kind, q.Text)).Where(g => g.Count() > 1).Select(g => $"twice: {g.Key}"));
    }

    [Fact]
    public void There_are_two_hundred_queries_without_any_feed_and_each_kind_has_several()
    {
        var queries = GoldFile.Read($"{Catalogues.Own}.txt").Concat(GoldFile.Read($"{Catalogues.Samples}.txt")).ToList();

        Assert.True(queries.Count >= 200, $"{queries.Count} queries");
        Assert.All(queries.GroupBy(q => q.Kind), kind => Assert.True(kind.Count() >= 5, kind.Key));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task The_product_finds_no_less_than_it_did(string catalogue)
    {
        var table = await RunAsync(catalogue);
        var floors = Floors.Read();

        Assert.All(table.Kinds, kind =>
        {
            var reached = table.Of(0, kind);
            var floor = floors[(catalogue, kind)];
            Assert.True(
                reached.Ndcg >= floor.Ndcg && reached.Recall >= floor.Recall && reached.Violations <= floor.Violations,
                $"{kind}: reached {reached}, must reach {floor}");
        });
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task No_compared_analysis_answers_better(string catalogue)
    {
        var table = await RunAsync(catalogue);
        var product = table.Of(0, GoldTable.Overall);

        Assert.All(Enumerable.Range(1, table.Systems.Count - 1), other => Assert.True(
            product.Ndcg > table.Of(other, GoldTable.Overall).Ndcg && product.Recall > table.Of(other, GoldTable.Overall).Recall,
            $"{table.Systems[other].Name}: {table.Of(other, GoldTable.Overall)}, the product {product}"));
    }

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task Elasticsearch_has_the_same_first_ten_ties_aside(string catalogue)
    {
        var url = Environment.GetEnvironmentVariable("OPENDATANRW_ELASTICSEARCH_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "OPENDATANRW_ELASTICSEARCH_URL names no Elasticsearch to ask.");
        var stop = TestContext.Current.CancellationToken;
        var corpus = await Catalogues.ReadAsync(catalogue, stop);
        var queries = GoldFile.Read($"{catalogue}.txt");
        var here = await GoldRun.AskProductAsync(corpus, queries, Embedded, stop);
        var there = await GoldRun.AskProductAsync(corpus, queries, new Dictionary<string, string?> { ["Search:Engine"] = "elasticsearch", ["Search:Elasticsearch:Nodes:0"] = url }, stop);

        Assert.Empty(queries.Select((query, i) => (query, Absent: WithoutTies(here[i]).Except(there[i].Take(10).Select(h => h.Key)).ToList()))
            .Where(q => q.Absent.Count > 0)
            .Select(q => $"line {q.query.Line} '{q.query.Text}': {string.Join(' ', q.Absent)}"));
    }

    // The first ten, without those that score like the eleventh: which of them come first is chance.
    private static IEnumerable<string> WithoutTies(IReadOnlyList<FoundRecord> hits) =>
        hits.Take(10).Where(h => hits.Count <= 10 || h.Score > hits[10].Score * 1.001f).Select(h => h.Key);

    private async Task<GoldTable> RunAsync(string catalogue)
    {
        var stop = TestContext.Current.CancellationToken;
        var corpus = await Catalogues.ReadAsync(catalogue, stop);
        var queries = GoldFile.Read($"{catalogue}.txt");
        var found = await GoldRun.AskProductAsync(corpus, queries, Embedded, stop);
        IReadOnlyList<string>[] product = [.. found.Select(hits => hits.Select(h => h.Key).ToList())];
        var table = new GoldTable(queries,
        [
            (GoldRun.Product, Measure(queries, product)),
            .. GoldRun.Compared.Select(analysis => (analysis.Name, Measure(queries, GoldRun.AskCompared(corpus, queries, analysis)))),
        ]);
        output.WriteLine(table.Markdown());
        if (Environment.GetEnvironmentVariable("OPENDATANRW_RELEVANCE") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{catalogue}.md"), table.Markdown(), stop);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{catalogue}.floors.txt"), Floors.Write(catalogue, table), stop);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{catalogue}.missed.txt"), Missed(queries, product, table), stop);
        }

        return table;
    }

    private static Measures[] Measure(IReadOnlyList<GoldQuery> queries, IEnumerable<IReadOnlyList<string>> hits) =>
        [.. queries.Zip(hits, Measures.Of)];

    private static string Missed(IReadOnlyList<GoldQuery> queries, IReadOnlyList<string>[] hits, GoldTable table)
    {
        var text = new StringBuilder();
        for (var i = 0; i < queries.Count; i++)
        {
            var (query, found, of) = (queries[i], hits[i], table.Systems[0].Each[i]);
            var unjudged = found.Take(10).Where(key => !query.Grades.ContainsKey(key) && !query.MustNotMatch.Contains(key)).ToList();
            if (of is { Ndcg: > 0.999, Violations: 0 } && unjudged.Count == 0) continue;
            text.AppendFormat(CultureInfo.InvariantCulture, Missing, query.Line, query.Kind, query.Text, of.Ndcg, of.Recall, of.Violations,
                string.Join(' ', query.Grades.Where(g => g.Value > 1 && !found.Contains(g.Key)).Select(g => $"{g.Key}={g.Value}")),
                string.Join(' ', unjudged), string.Join(' ', found.Where(query.MustNotMatch.Contains)));
        }

        return text.ToString();
    }
}
