using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Bench.Search;

/// <summary>The texts of an entry.</summary>
internal sealed record EntryText(int Number, string Title, string[] Keywords, string Publisher, Area Area, string Description);

/// <summary>
/// Entries made of the words of the vocabularies and the names of towns: some words in most of them, most words in few, as in
/// real texts (Zipf). The same number gives the same entry.
/// </summary>
internal static class SyntheticEntries
{
    private const int DescriptionWords = 40;
    private const int Keywords = 5;
    private const int CommonWords = 400;

    private static readonly DateTimeOffset Start = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SourceId Source = new("bench");
    private static readonly string[] Formats = ["CSV", "JSON", "XLSX", "SHP", "WMS_SRVC", "PDF", "GEOJSON"];

    private static readonly string[] Words =
    [
        .. ControlledVocabularies.All.SelectMany(v => v.Concepts).SelectMany(c => c.German.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 3 && w.All(char.IsLetter)).Distinct(StringComparer.Ordinal).OrderBy(w => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(w)).Low),
    ];

    /// <summary>The texts of an entry.</summary>
    public static EntryText Text(int number)
    {
        var random = new Random(number);
        var area = Areas.All[random.Next(Areas.All.Count)];
        var keywords = Enumerable.Range(0, Keywords).Select(_ => random.Next(4) == 0 ? Compound(random) : Word(random)).ToArray();
        var title = $"{Compound(random)} {Word(random)} {area.Name} {2000 + random.Next(26)}";
        return new EntryText(number, title, keywords, $"Stadt {area.Name}", area, string.Join(' ', Enumerable.Range(0, DescriptionWords).Select(_ => random.Next(8) == 0 ? Compound(random) : Word(random))));
    }

    /// <summary>What an index gets to see of it, analysed.</summary>
    public static SearchDocument Document(EntryText text, GermanAnalyser analyser)
    {
        var fields = new FieldTokens[Enum.GetValues<SearchField>().Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = new FieldTokens();
        analyser.Analyse(text.Title, fields[(int)SearchField.Title]);
        foreach (var keyword in text.Keywords) analyser.Analyse(keyword, fields[(int)SearchField.Keyword]);
        analyser.Analyse(text.Publisher, fields[(int)SearchField.Name]);
        analyser.Analyse(text.Area.Name, fields[(int)SearchField.Name]);
        analyser.Analyse(text.Description, fields[(int)SearchField.Description]);
        var themes = ControlledVocabularies.DataThemes.Concepts;
        var number = text.Number;
        return new SearchDocument
        {
            Id = DatasetId.For(Source, $"{number}"),
            ChangeNumber = number + 1,
            Fields = fields,
            FacetValues = [.. Facets.All.Select(f => (IReadOnlyList<string>)(f.Name switch
            {
                "theme" => [themes[number % themes.Count].Code],
                "publisher" => [text.Publisher],
                "region" => [.. Areas.Enclosing(text.Area.Ags).Select(a => a.Ags)],
                "format" => [Formats[number % 7], Formats[number / 7 % 7]],
                "licence" => [number % 3 == 0 ? "dl-by-de/2.0" : "dl-zero-de/2.0"],
                "openness" => ["open"],
                "frequency" => [number % 5 == 0 ? "ANNUAL" : "IRREG"],
                "source" => [$"source-{number % 150}"],
                "kind" => ["dataset"],
                "state" => ["present"],
                "keyword" => text.Keywords,
                _ => [],
            }))],
            Modified = Start.AddMinutes(number % 5_000_000),
            Title = text.Title,
            TitleKey = GermanFolding.SortKey(text.Title),
            Bounds = new GeoBox(text.Area.West, text.Area.South, text.Area.East, text.Area.North),
            Period = new DayRange(new DateOnly(2000 + (number % 25), 1, 1), new DateOnly(2000 + (number % 25), 12, 31)),
            Score = number % 1000 / 10.0,
        };
    }

    private static string Word(Random random) => Words[(int)(Math.Pow(Words.Length, random.NextDouble()) - 1)];

    // Of the commoner words, so that compounds recur as they do in real texts.
    private static string Compound(Random random) => CommonWord(random) + CommonWord(random).ToLowerInvariant();

    private static string CommonWord(Random random) => Words[(int)(Math.Pow(CommonWords, random.NextDouble()) - 1)];
}
