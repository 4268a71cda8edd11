using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every index must hold. Documents come from the one analyser, so only the engine differs.</summary>
public abstract partial class DatasetSearchContract(IDatasetSearch search, IDatasetIndexer indexer, ISearchSuggestions suggestions)
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SourceId Source = new("s");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<DatasetId, string> NamesOfIds = new();

    protected static DatasetId Id(string name)
    {
        var id = DatasetId.For(Source, name);
        NamesOfIds[id] = name;
        return id;
    }

    protected static SearchDocument Document(
        string name, string? title = null, string? keyword = null, string? publisher = null, string? description = null,
        int day = 0, long change = 0, string? theme = null, params string[] formats)
    {
        var fields = new FieldTokens[Enum.GetValues<SearchField>().Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = new FieldTokens();
        GermanAnalyser.Default.Analyse(title, fields[(int)SearchField.Title]);
        GermanAnalyser.Default.Analyse(keyword, fields[(int)SearchField.Keyword]);
        GermanAnalyser.Default.Analyse(publisher, fields[(int)SearchField.Name]);
        GermanAnalyser.Default.Analyse(description, fields[(int)SearchField.Description]);
        return new SearchDocument
        {
            Id = Id(name),
            ChangeNumber = change,
            Fields = fields,
            FacetValues = [.. Facets.All.Select(f => f.Name switch
            {
                "theme" when theme is not null => [theme],
                "format" => formats,
                "kind" => ["dataset"],
                _ => (IReadOnlyList<string>)[],
            })],
            Modified = Day.AddDays(day),
            Title = title ?? "",
            TitleKey = GermanFolding.SortKey(title ?? ""),
        };
    }

    private Task AddFacetedAsync() => AddAsync(
        Document("1", title: "eins", theme: "ENVI", formats: ["CSV"]),
        Document("2", title: "zwei", theme: "ENVI", formats: ["WMS", "WMS"]),
        Document("3", title: "drei", theme: "TRAN", formats: ["CSV", "WMS"]),
        Document("4", title: "vier", theme: "TRAN", formats: "WMS"));

    private Task AddAsync(params SearchDocument[] documents) =>
        indexer.ApplyAsync(documents, [], documents.Max(d => d.ChangeNumber), Cancel);

    private async Task<List<string>> FindAsync(string? text) => Names(await search.SearchAsync(new DatasetQuery { Text = text, Size = 1000 }, Cancel));

    private async Task<List<string>> FilterAsync(params (string Facet, string Value)[] filters) =>
        [.. Names(await search.SearchAsync(new DatasetQuery { Filters = Filter(filters) }, Cancel)).Order()];

    private static Dictionary<string, IReadOnlyList<string>> Filter(params (string Facet, string Value)[] filters) =>
        filters.GroupBy(f => f.Facet).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(f => f.Value)]);

    private static List<string> Names(SearchPage page) => [.. page.Hits.Select(NameOf)];

    private static string NameOf(SearchHit hit) => NamesOfIds[hit.Id];
}
