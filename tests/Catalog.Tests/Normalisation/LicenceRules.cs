namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class LicenceRules
{
    [Theory]
    [InlineData(null, "dl-de-by-2.0", "dl-by-de/2.0")]
    [InlineData(null, "Datenlizenz Deutschland Namensnennung 2.0", "dl-by-de/2.0")]
    [InlineData(null, "datenlizenz+deutschland+–+zero+–+version+2.0", "dl-zero-de/2.0")]
    [InlineData(null, "cc-by", "cc-by")]
    [InlineData(null, "CC-BY-4.0", "cc-by/4.0")]
    [InlineData(null, "  https://www.govdata.de/dl-de/zero-2-0  ", "dl-zero-de/2.0")]
    [InlineData(null, "Datenlizenz Deutschland Zero (https://www.govdata.de/dl-de/zero-2-0).", "dl-zero-de/2.0")]
    [InlineData(null, "Datenlizenz Deutschland Zero 2.0 (bitte beachten)", "dl-zero-de/2.0")]
    [InlineData("https://www.govdata.de/dl-de/by-2-0", null, "dl-by-de/2.0")]
    [InlineData("http://dcat-ap.de/def/licenses/dl-by-de/2.0/", null, "dl-by-de/2.0")]
    [InlineData("https://www.dcat-ap.de/def/licenses/20210721.html#dl-by-de/2.0", null, "dl-by-de/2.0")]
    [InlineData("https://www.dcat-ap.de/def/licenses/20200715.html#cc-zero", null, "cc-zero")]
    [InlineData("http://dcat-ap.de/def/licenses/20210721/cc-by/4.0/", null, "cc-by/4.0")]
    [InlineData("http://dcat-ap.de/def/licenses/official-work", null, "officialWork")]
    [InlineData("http://dcat-ap.de/def/licenses/cc-by-de/3_0", null, "cc-by-de/3.0")]
    [InlineData("https://daten.example/lizenz.html", "dl-zero-de/2.0", "dl-zero-de/2.0")]
    [InlineData("http://publications.europa.eu/resource/authority/licence/CC0", null, "cc-zero")]
    public void Spellings_of_the_wild_become_the_address_of_the_list(string? iri, string? text, string code)
    {
        var (distribution, findings) = Of(new CodedValue(iri, text));

        Assert.Equal(Cases.Licences + code, distribution.License?.Iri);
        var finding = Assert.Single(findings, f => f.Rule == "licence.alias");
        Assert.Equal((Severity.Note, Cases.Licences + code, 1), (finding.Severity, finding.After, finding.Distribution));
    }

    [Fact]
    public void The_words_of_the_source_are_kept_beside_the_address() =>
        Assert.Equal(new CodedValue(Cases.Licences + "cc-zero", "CC0"), Of(new CodedValue(null, "CC0")).Distribution.License);

    [Theory]
    [InlineData(null, "notspecified", "licence.not-a-licence")]
    [InlineData(null, "Es gelten keine Bedingungen", "licence.not-a-licence")]
    [InlineData("http://dcat-ap.de/def/licenses/cc-nc", null, "licence.not-a-licence")]
    [InlineData(null, "frei", "licence.unknown")]
    [InlineData("https://musterstadt.example/agb", null, "licence.unknown")]
    [InlineData("http://publications.europa.eu/resource/authority/licence/MIT", null, "licence.not-in-list")]
    [InlineData("https://opensource.org/licenses/MIT", null, "licence.not-in-list")]
    public void What_is_no_licence_of_the_list_stays_and_is_reported(string? iri, string? text, string rule)
    {
        var (distribution, findings) = Of(new CodedValue(iri, text));

        Assert.Equal(new CodedValue(iri, text), distribution.License);
        Assert.Equal((rule, Severity.Warning, iri ?? text), (Assert.Single(findings).Rule, findings[0].Severity, findings[0].Before));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public void A_missing_licence_is_an_error_and_stays_missing(string? iri, string? text)
    {
        var (distribution, findings) = Of(new CodedValue(iri, text));

        Assert.Null(distribution.License);
        Assert.Equal(("licence.missing", Severity.Error), (Assert.Single(findings).Rule, findings[0].Severity));
    }

    [Fact]
    public void Address_and_text_that_disagree_are_reported_and_the_address_counts()
    {
        var (distribution, findings) = Of(new CodedValue(Cases.Licences + "dl-zero-de/2.0", "CC BY 4.0"));

        Assert.Equal(Cases.Licences + "dl-zero-de/2.0", distribution.License?.Iri);
        Assert.Equal("licence.contradiction", Cases.Ids(findings));
    }

    [Fact]
    public void A_text_that_only_says_less_than_the_address_contradicts_nothing() =>
        Assert.Empty(Of(new CodedValue(Cases.Licences + "cc-by/4.0", "cc-by"), "Stadt Köln").Findings);

    [Theory]
    [InlineData("dl-by-de/2.0", "", "licence.attribution-missing")]
    [InlineData("cc-by/4.0", "", "licence.attribution-missing")]
    [InlineData("cc-by/4.0", "Stadt Köln", "")]
    [InlineData("dl-zero-de/2.0", "", "")]
    [InlineData("officialWork", "", "")]
    public void A_licence_that_demands_attribution_wants_a_text_for_it(string code, string text, string rules) =>
        Assert.Equal(rules, Cases.Ids(Of(new CodedValue(Cases.Licences + code), text).Findings));

    private static (Distribution Distribution, IReadOnlyList<Finding> Findings) Of(CodedValue licence, string attribution = "") =>
        Cases.Normalise(Cases.CleanDistribution with { License = licence, AttributionTexts = attribution.Length == 0 ? [] : [new LangString(attribution)] });
}
