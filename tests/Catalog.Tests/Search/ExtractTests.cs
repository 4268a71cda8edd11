using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class ExtractTests
{
    [Theory]
    [InlineData("Auslastung", "Die [Rechenzentrumsauslastung] je Stunde.")]
    [InlineData("Rechenzentrum", "Die [Rechenzentrumsauslastung] je Stunde.")]
    [InlineData("Kita", "Plätze in [Kindertagesstätten] der Stadt")]
    [InlineData("baeume", "Alle [Bäume] an Straßen")]
    [InlineData("\"Alle Bäume\"", "[Alle] [Bäume] an Straßen")]
    [InlineData("Stra*", "Alle Bäume an [Straßen]")]
    [InlineData("-Bäume", "Alle Bäume an Straßen")]
    [InlineData("titel:Bäume", "Alle Bäume an Straßen")]
    [InlineData("", "Alle Bäume an Straßen")]
    public void The_words_that_answer_are_marked_in_the_original_text(string query, string expected) =>
        Assert.Equal(expected, Show(Make(query, expected.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)).Passage!));

    [Fact]
    public void Markup_is_no_text() =>
        Assert.Equal("[Bäume] & Sträucher", Show(Make("Bäume", "<p><b>B&auml;ume</b> &amp; Sträucher</p>").Passage!));

    [Fact]
    public void Of_a_long_description_the_passage_with_most_of_the_words_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("Hier steht etwas anderes. ", 60));

        var passage = Make("Bäume Köln", $"Bäume wachsen. {filler}Die Bäume von Köln stehen hier. {filler}").Passage!;

        Assert.StartsWith("… ", passage.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", passage.Text, StringComparison.Ordinal);
        Assert.InRange(passage.Text.Length, 60, Extract.PassageLength + 4);
        Assert.Equal(["Bäume", "Köln"], passage.Marked.Select(m => passage.Text[m]));
    }

    [Fact]
    public void A_hostile_text_takes_bounded_time_and_gives_valid_ranges()
    {
        var passage = Make("Bäume", string.Concat(Enumerable.Repeat("Bäume\U0001F600", 200_000))).Passage!;

        Assert.All(passage.Marked, m => Assert.Equal("Bäume", passage.Text[m]));
        Assert.InRange(passage.Text.Length, 1, Extract.PassageLength + 4);
    }

    [Fact]
    public void An_entry_without_texts_has_an_extract() => Assert.Equal(("", null), (Extract.Of(new Dataset(), TextQuery.Empty, new GermanAnalyser()) is var e ? e.Title.Text : "-", e.Passage));

    private static Extract Make(string query, string description)
    {
        var analyser = new GermanAnalyser();
        return Extract.Of(new Dataset { Titles = [new LangString("Titel")], Descriptions = [new LangString(description)] }, TextQuery.Parse(query, analyser), analyser);
    }

    private static string Show(MarkedText text)
    {
        var shown = text.Text;
        foreach (var mark in text.Marked.Reverse()) shown = shown.Insert(mark.End.Value, "]").Insert(mark.Start.Value, "[");
        return shown;
    }
}
