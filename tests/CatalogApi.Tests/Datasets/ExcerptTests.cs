using OpenDataNrw.CatalogApi.Datasets;

namespace OpenDataNrw.CatalogApi.Tests.Datasets;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("<p></p>", null)]
    [InlineData("Zählstellen", "Zählstellen")]
    [InlineData("<p>Erster Satz.</p><p>Zweiter &amp; letzter.</p>", "Erster Satz. Zweiter & letzter.")]
    [InlineData("Werte < 5 und > 3", "Werte < 5 und > 3")]
    [InlineData("offen <b", "offen <b")]
    [InlineData("Zeile\r\n\r\n\tZeile\u00A0zwei", "Zeile Zeile zwei")]
    public void Markup_becomes_one_line_of_text(string? markup, string? expected) => Assert.Equal(expected, Excerpt.Of(markup, 40));

    [Theory]
    [InlineData("Die Zählung des Radverkehrs, jede Stunde.", 30, "Die Zählung des Radverkehrs…")]
    [InlineData("Straßenverkehrsunfallstatistikdatenbank", 10, "Straßenve…")]
    [InlineData("12345678😀😀😀", 10, "12345678…")]
    public void A_long_text_is_cut_at_a_word_and_never_within_a_character(string text, int length, string expected) =>
        Assert.Equal(expected, Excerpt.Of(text, length));
}
