using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class TextQueryTests
{
    // Without synonyms and places: what the words and marks alone say.
    private static readonly GermanAnalyser Words = new(CompoundParts.Vocabularies, Synonyms.None, Places.None);

    [Theory]
    [InlineData(null, "")]
    [InlineData(" ?! und ", "")]
    [InlineData("Bäume Baeume Baum", "baum")]
    [InlineData("Rhein-Sieg-Kreis 2025", "rheinsiegkreis|rhein+sieg+kreis, 2025")]
    [InlineData("2020-2023", "2020+2023")]
    [InlineData("Rechenzentrumsauslastung", "rechenzentrumsauslastung|rechenzentr+auslastung|rech+zentr+auslastung")]
    public void A_word_is_found_by_itself_or_by_all_its_parts(string? text, string expected) => Assert.Equal(expected, Describe(text, Words));

    [Theory]
    [InlineData("\"Bäume der Stadt\" Köln", "\"baum stadt\", koln")]
    [InlineData("„Bäume der Stadt“", "\"baum stadt\"")]
    [InlineData("»Bäume der Stadt«", "\"baum stadt\"")]
    [InlineData("\"Bäume\"", "baum")]
    [InlineData("\"der die das\"", "")]
    [InlineData("\"Bäume Köln", "baum, koln")]
    [InlineData("Köln\"", "koln")]
    [InlineData("Bäume -Köln", "baum, -koln")]
    [InlineData("Bäume NICHT Köln", "baum, -koln")]
    [InlineData("Bäume NOT titel:Köln", "baum, -Title:koln")]
    [InlineData("Bäume nicht Köln", "baum, koln")]
    [InlineData("-\"Bäume Köln\"", "-\"baum koln\"")]
    [InlineData("Bäume - Köln", "baum, koln")]
    [InlineData("- -- NICHT", "")]
    [InlineData("titel:Bäume Schlagwort:\"Köln Bonn\" HERAUSGEBER: Bonn", "Title:baum, Keyword:\"koln bonn\", Name:bonn")]
    [InlineData("title:trees keyword:a1x publisher:bonn description:x1", "Title:tre, Keyword:a1x, Name:bonn, Description:x1|x+1")]
    [InlineData("https://bonn.de titel:", "https|http, bonn, de")]
    [InlineData("Rechen*", "rechen*|rech")]
    [InlineData("Straßenbäu* titel:Ko*", "strassenbau*, Title:ko*")]
    [InlineData("R* *", "r")]
    [InlineData("Bäume ODER Sträucher Köln", "baum|strauch, koln")]
    [InlineData("ODER Bäume ODER", "baum")]
    [InlineData("Bäume OR -Köln", "baum, -koln")]
    [InlineData("Bäume\u0000\u0007Köln\u001b", "baum, koln")]
    [InlineData("\uD800\uDC00\uD800", "")]
    public void Marks_are_understood_and_what_is_none_is_read_as_words(string text, string expected) => Assert.Equal(expected, Describe(text, Words));

    [Theory]
    [InlineData("Kita", "kindertagesstatt")]
    [InlineData("Kitaplätze", "kindertagesstatt+platz")]
    [InlineData("Kindertagesstättenplätze", "kita+platz")]
    [InlineData("öffentlicher Nahverkehr", "opnv")]
    [InlineData("ÖPNV", "offentlich+personennahverkehr")]
    [InlineData("B-Plan", "bebauungsplan")]
    [InlineData("Bebauungspläne", "bplan")]
    [InlineData("Müllkalender", "abfallkalend")]
    [InlineData("Gewässer", "bach")]
    [InlineData("RZ", "rechenzentr")]
    [InlineData("cities", "city")]
    public void What_means_the_same_is_looked_for_and_counts_less(string text, string expected)
    {
        var clause = Assert.Single(TextQuery.Parse(text, new GermanAnalyser()).Clauses);
        var same = Assert.Single(clause.Alternatives.OfType<ClauseAlternative.Together>(), a => string.Join('+', a.Tokens) == expected);

        Assert.Equal(1, clause.Alternatives[0].Weight);
        Assert.InRange(same.Weight, 0.1f, 0.95f);
    }

    [Theory]
    [InlineData("Köln", "ags:05315")]
    [InlineData("KOELN", "ags:05315")]
    [InlineData("Cologne", "ags:05315 koln")]
    [InlineData("Stadt Köln", "ags:05315 koln")]
    [InlineData("Kreis Mettmann", "ags:05158 mettmann")]
    [InlineData("Mettmann", "ags:05158024")]
    [InlineData("Rhein Sieg Kreis", "ags:05382")]
    [InlineData("Rhein-Sieg-Kreis", "ags:05382")]
    [InlineData("Mülheim (Ruhr)", "ags:05117")]
    [InlineData("Mülheim an der Ruhr", "ags:05117")]
    [InlineData("Regierungsbezirk Münster", "ags:055 mun")]
    [InlineData("Münster", "ags:05515")]
    [InlineData("Bergisch Gladbach", "ags:05378004")]
    [InlineData("MG", "ags:05116 monchengladbach")]
    [InlineData("mg", "")]
    [InlineData("Wetter", "")]
    [InlineData("Stadt Wetter", "ags:05954032 wett+ruhr")]
    [InlineData("OWL", "ags:05711 ags:05754 ags:05758 ags:05762 ags:05766 ags:05770 ags:05774")]
    [InlineData("Ostwestfalen-Lippe", "ags:05711 ags:05754 ags:05758 ags:05762 ags:05766 ags:05770 ags:05774")]
    [InlineData("NRW", "ags:05 nordrhein+westfal")]
    public void A_place_is_looked_for_by_its_key_too(string text, string expected)
    {
        var analyser = new GermanAnalyser(new CompoundParts(0, []), Synonyms.None, Places.Default);
        var clause = Assert.Single(TextQuery.Parse(text, analyser).Clauses);

        Assert.StartsWith(expected, string.Join(' ', clause.Alternatives.Where(a => a.Weight < 1).Cast<ClauseAlternative.Together>().Select(a => string.Join('+', a.Tokens))), StringComparison.Ordinal);
        if (expected.Length == 0) Assert.DoesNotContain(clause.Alternatives, a => a is ClauseAlternative.Together { Tokens: [['a', 'g', 's', ':', ..]] });
    }

    [Fact]
    public void A_name_among_other_words_is_one_clause_with_what_was_typed() =>
        Assert.Equal(
            ["Bäume", "Rhein Sieg Kreis", "2025"],
            TextQuery.Parse("Bäume Rhein Sieg Kreis 2025", new GermanAnalyser()).Clauses.Select(c => c.Written));

    [Fact]
    public void What_is_excluded_is_excluded_to_the_letter() =>
        Assert.Equal(
            ["mull"],
            Assert.IsType<ClauseAlternative.Together>(Assert.Single(Assert.Single(TextQuery.Parse("-Müll", new GermanAnalyser()).Clauses).Alternatives)).Tokens);

    [Theory]
    [InlineData("wort ", 10_000)]
    [InlineData("Rechenzentrumsauslastung ", 500)]
    [InlineData("-\"a b\" ODER titel:", 5_000)]
    [InlineData("\"", 10_000)]
    [InlineData("ﬃ", 10_000)]
    [InlineData("a-", 10_000)]
    [InlineData("Köln ", 10_000)]
    public void A_long_query_is_looked_at_from_the_beginning(string part, int times)
    {
        var query = TextQuery.Parse(string.Concat(Enumerable.Range(0, times).Select(i => part.Replace("wort", $"wort{i}x", StringComparison.Ordinal))), new GermanAnalyser());

        Assert.InRange(query.Clauses.Count, 0, TextQuery.MaxWords);
        Assert.All(query.Clauses, c => Assert.InRange(c.Alternatives.Count, 1, QueryAlternatives.MaxAlternatives * TextQuery.MaxWords));
    }

    private static string Describe(string? text, GermanAnalyser analyser) =>
        string.Join(", ", TextQuery.Parse(text, analyser).Clauses.Select(c =>
            (c.Excluded ? "-" : "") + (c.Field is { } field ? field + ":" : "") + string.Join('|', c.Alternatives.Select(Describe))));

    private static string Describe(ClauseAlternative alternative) => alternative switch
    {
        ClauseAlternative.Together together => string.Join('+', together.Tokens),
        ClauseAlternative.Phrase phrase => '"' + string.Join(' ', phrase.Words) + '"',
        ClauseAlternative.Beginning beginning => beginning.Prefix + "*",
        _ => throw new InvalidOperationException(),
    };
}
