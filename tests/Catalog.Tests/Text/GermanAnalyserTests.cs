using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Text;

public sealed class GermanAnalyserTests
{
    [Theory]
    [InlineData("Straßenbäume", "STRASSENBÄUME", "Strassenbaeume", "strassenbaume", "Straßenba\u0308ume", "Strassenbäume")]
    [InlineData("Überflutung", "Ueberflutung", "UBERFLUTUNG", "U\u0308berflutung")]
    [InlineData("Café", "CAFE\u0301", "cafe")]
    [InlineData("Fläche", "Flächen", "Flaechen", "\uFB02äche", "Ｆläche", "Flä\u00ADche")]
    [InlineData("m²", "m2")]
    public void Spellings_of_one_word_meet(params string[] spellings) =>
        Assert.Single(spellings.Select(s => Tokens(s)[0]).Distinct());

    [Theory]
    [InlineData("Haushalt", "Haushalte", "Haushalten", "Haushalts")]
    [InlineData("Rad", "Räder", "Rädern")]
    [InlineData("Baum", "Bäume", "Bäumen", "Baumes")]
    [InlineData("Gemeinde", "Gemeinden")]
    [InlineData("Ergebnis", "Ergebnisse", "Ergebnissen")]
    [InlineData("Rechenzentrum", "Rechenzentren", "Rechenzentrums")]
    [InlineData("Museum", "Museen", "Museums")]
    [InlineData("Einwohner", "Einwohnern", "Einwohnerin", "Einwohnerinnen", "EinwohnerInnen", "Einwohner:innen", "Einwohner*innen", "Einwohner_innen")]
    [InlineData("Verkehr", "Verkehrs", "Verkehre")]
    [InlineData("Sportstätte", "Sportstätten")]
    public void Inflections_of_one_word_meet(params string[] forms) =>
        Assert.Single(forms.Select(f => Words(f)[0]).Distinct());

    [Theory]
    [InlineData("Ort", "Sport")]
    [InlineData("Steuer", "Stur")]
    [InlineData("Quelle", "Qulle")]
    [InlineData("Gefahr", "Fahrt")]
    [InlineData("Raum", "Ra")]
    [InlineData("Berlin", "Berl")]
    public void Different_words_stay_apart(string one, string other) => Assert.NotEqual(Tokens(one), Tokens(other));

    [Theory]
    [InlineData("Rhein-Sieg-Kreis", "rheinsiegkreis", "rhein", "sieg", "kreis")]
    [InlineData("Open\u2011Data", "opendata", "open", "data")]
    [InlineData("Rad- und Fußwege", "fuss", "weg", "rad", "fussweg")]
    [InlineData("PM10", "pm10", "pm", "10")]
    [InlineData("2020-2023", "2020", "2023")]
    [InlineData("01.02.2023", "01", "02", "2023")]
    [InlineData("2,5 / 2.5", "2.5", "2.5")]
    [InlineData("10.000 Einwohner", "10000", "einwohn")]
    [InlineData("DTK 1:5000", "dtk", "1", "5000")]
    [InlineData("Bürger:innen", "burg", "burg")]
    [InlineData("Student*innen", "studentinn", "student")]
    [InlineData("file_name.csv", "fil", "nam", "csv")]
    [InlineData("😀 – … ---", new string[0])]
    [InlineData("\uD800", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("die der und", new string[0])]
    public void Words_numbers_and_parts_are_found(string text, params string[] tokens) => Assert.Equal(tokens, Tokens(text));

    [Fact]
    public void A_word_without_end_is_cut_and_harms_nobody()
    {
        var tokens = Tokens(new string('ﬃ', 10_000) + new string('-', 10_000) + string.Concat(Enumerable.Repeat("a-", 10_000)));

        Assert.NotEmpty(tokens);
        Assert.All(tokens, t => Assert.InRange(t.Length, 1, 300));
    }

    [Fact]
    public void The_memory_changes_no_answer()
    {
        var analyser = new GermanAnalyser();
        var first = new FieldTokens();
        var second = new FieldTokens();

        analyser.Analyse("Rhein-Sieg-Kreis: Straßenbäume 2025", first);
        analyser.Analyse("Rhein-Sieg-Kreis: Straßenbäume 2025", second);

        Assert.Equal(["rhein", "sieg", "kreis", "strassenbaum", "2025"], first.Words);
        Assert.Equal(["rheinsiegkreis", "strass", "baum"], first.Beside);
        Assert.All(first.Words.Zip(second.Words, ReferenceEquals), Assert.True);
        Assert.All(first.Beside.Zip(second.Beside, ReferenceEquals), Assert.True);
        Assert.Equal((first.Words.Count, first.Beside.Count), (second.Words.Count, second.Beside.Count));
    }

    [Theory]
    [InlineData("„Ärzte“ in Köln", "arzte in koln")]
    [InlineData("  Zähler/Maße (2025) ", "zahler masse 2025")]
    [InlineData("Goethe", "goethe")]
    [InlineData("!!!", "")]
    public void Titles_sort_as_words_in_lists(string title, string key) => Assert.Equal(key, GermanFolding.SortKey(title));

    [Fact]
    public void A_sort_key_has_an_end() => Assert.InRange(GermanFolding.SortKey(new string('ß', 1000)).Length, 1, GermanFolding.MaxSortKeyLength);

    private static List<string> Words(string text)
    {
        var tokens = new FieldTokens();
        new GermanAnalyser().Analyse(text, tokens);
        return tokens.Words;
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new FieldTokens();
        new GermanAnalyser().Analyse(text, tokens);
        return [.. tokens.Beside, .. tokens.Words];
    }
}
