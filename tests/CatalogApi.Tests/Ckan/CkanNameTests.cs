using OpenDataNrw.CatalogApi.Ckan;

namespace OpenDataNrw.CatalogApi.Tests.Ckan;

public sealed class CkanNameTests
{
    [Theory]
    [InlineData("Stadt Köln", "stadt-koeln")]
    [InlineData("Stadt Ko\u0308ln", "stadt-koeln")]
    [InlineData("  Groß-Gerau / Amt 62 (GIS) ", "gross-gerau-amt-62-gis")]
    [InlineData("Café Église", "cafe-eglise")]
    [InlineData("東京", "")]
    [InlineData("halb\uD83Der", "halb-er")]
    public void A_name_is_lower_case_ASCII_with_umlauts_spelt_out(string text, string expected) => Assert.Equal(expected, CkanName.From(text));

    [Fact]
    public void A_name_has_a_hundred_characters_at_most() => Assert.Equal(new string('a', 100), CkanName.From(new string('A', 500)));

    [Fact]
    public void An_id_depends_on_kind_and_key_alone()
    {
        Assert.Equal(CkanName.Id("tag", "Verkehr"), CkanName.Id("tag", "Verkehr"));
        Assert.NotEqual(CkanName.Id("tag", "Verkehr"), CkanName.Id("group", "Verkehr"));
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", CkanName.Id("tag", "Verkehr"));
    }
}
