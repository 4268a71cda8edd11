using OpenDataNrw.Catalog;
using static OpenDataNrw.Harvester.Tests.Mapping.Iso.IsoXml;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

/// <summary>Licences, attribution, access rights and acts out of constraints.</summary>
public sealed class IsoTermsTests
{
    private const string Json = "{ \"id\": \"dl-by-de/2.0\", \"name\": \"Datenlizenz Deutschland\", \"url\": \"https://www.govdata.de/dl-de/by-2-0\", \"quelle\": \"© Stadt\" }";
    private const string Limitations = "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/";
    private const string Conditions = "http://inspire.ec.europa.eu/metadata-codelist/ConditionsApplyingToAccessAndUse/";

    private static (Distribution Distribution, Dataset Dataset) With(params string[] constraints)
    {
        var dataset = Dataset(Record(string.Concat(constraints.Select(Legal)), distribution: Transfer(Online("https://x.example/a.zip"))));
        return (dataset.Distributions.Single(), dataset);
    }

    [Fact]
    public void The_JSON_of_GDI_DE_goes_before_all_other_statements()
    {
        var (distribution, _) = With($"<gmd:useLimitation>{Text("CC0 1.0")}</gmd:useLimitation>", Other(Anchor("http://creativecommons.org/licenses/by/4.0/", "CC BY")) + Other(Text(Json)));

        Assert.Equal(new CodedValue("https://www.govdata.de/dl-de/by-2-0", "dl-by-de/2.0"), distribution.License);
        Assert.Equal([new LangString("© Stadt")], distribution.AttributionTexts);
    }

    [Fact]
    public void FIS_Broker_writes_the_JSON_in_the_place_of_the_code()
    {
        var (distribution, _) = With($"<gmd:useConstraints>{Text(Json)}</gmd:useConstraints>");

        Assert.Equal("https://www.govdata.de/dl-de/by-2-0", distribution.License?.Iri);
    }

    [Fact]
    public void JSON_without_address_gives_its_id_and_broken_JSON_is_named()
    {
        Assert.Equal(new CodedValue(null, "cc-zero"), With(Other(Text("{\"id\":\"cc-zero\",\"name\":\"CC0\"}"))).Distribution.License);

        var mapped = Map(Record(Legal(Other(Text("{ \"id\": \"dl-by-de/2.0\", \"url\": ")))));
        Assert.Equal(["transport.broken-json"], mapped.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void An_anchor_that_is_known_as_licence_goes_before_one_that_is_not()
    {
        var (distribution, _) = With(Other(Anchor("https://stadt.example/agb.pdf", "AGB")) + Other(Anchor("https://www.govdata.de/dl-de/zero-2-0", "Datenlizenz Zero")));

        Assert.Equal("https://www.govdata.de/dl-de/zero-2-0", distribution.License?.Iri);
    }

    [Fact]
    public void An_unknown_address_is_delivered_for_the_rules_to_judge() =>
        Assert.Equal(new CodedValue("https://stadt.example/agb.pdf", "AGB"), With(Other(Anchor("https://stadt.example/agb.pdf", "AGB"))).Distribution.License);

    [Fact]
    public void A_licence_named_by_a_text_alone_is_one_and_a_sentence_gives_the_address_in_it()
    {
        Assert.Equal("Datenlizenz Deutschland Namensnennung 2.0", With(Other(Text("Datenlizenz Deutschland Namensnennung 2.0"))).Distribution.License?.Text);

        var sentence = "Es gilt die Datenlizenz (https://www.govdata.de/dl-de/by-2-0). Der Quellenvermerk gemäß (2) lautet \"Geoportal Musterstadt\".";
        var (distribution, _) = With($"<gmd:useLimitation>{Text(sentence)}</gmd:useLimitation>");
        Assert.Equal(
            ("https://www.govdata.de/dl-de/by-2-0", "Geoportal Musterstadt", sentence),
            (distribution.License?.Iri, distribution.AttributionTexts.Single().Value, distribution.Rights.Single().Text));
    }

    [Theory]
    [InlineData("Quellenvermerk: © Stadt Musterstadt; Stand 2024", "© Stadt Musterstadt")]
    [InlineData("Der Quellenvermerk lautet „Geobasis NRW“.", "Geobasis NRW")]
    [InlineData("Ein Quellenvermerk ist nötig.", null)]
    public void The_words_to_name_the_source_with_are_taken_from_the_text(string text, string? source) =>
        Assert.Equal(source, With(Other(Text(text))).Distribution.AttributionTexts.SingleOrDefault().Value);

    [Fact]
    public void No_licence_is_made_of_conditions()
    {
        var (distribution, _) = With(Other(Anchor(Conditions + "noConditionsApply", "Es gelten keine Bedingungen")), $"<gmd:useLimitation>{Text("Es gelten keine Bedingungen")}</gmd:useLimitation>");

        Assert.Null(distribution.License);
        Assert.Equal([new CodedValue(Conditions + "noConditionsApply", "Es gelten keine Bedingungen"), new CodedValue(null, "Es gelten keine Bedingungen")], distribution.Rights);
    }

    [Fact]
    public void No_limitations_means_public_and_a_limitation_is_a_right()
    {
        Assert.Equal("http://publications.europa.eu/resource/authority/access-right/PUBLIC", With(Other(Anchor(Limitations + "noLimitations", "Keine"))).Dataset.AccessRights?.Iri);

        var (distribution, dataset) = With(Other(Anchor(Limitations + "INSPIRE_Directive_Article13_1e", "Geistiges Eigentum")));
        Assert.Null(dataset.AccessRights);
        Assert.Equal(Limitations + "INSPIRE_Directive_Article13_1e", distribution.Rights.Single().Iri);
    }

    [Fact]
    public void An_act_in_constraints_applies() =>
        Assert.Equal(["http://data.europa.eu/eli/reg_impl/2023/138/oj"], With(Other(Anchor("http://data.europa.eu/eli/reg_impl/2023/138/oj", "HVD"))).Dataset.ApplicableLegislation);

    [Fact]
    public void A_second_licence_and_a_restriction_without_place_are_named()
    {
        var mapped = Map(Record(Legal($"<gmd:useConstraints>{Code("MD_RestrictionCode", "copyright")}</gmd:useConstraints><gmd:useConstraints>{Code("MD_RestrictionCode", "otherRestrictions")}</gmd:useConstraints>"
            + Other(Anchor("https://www.govdata.de/dl-de/zero-2-0", "Zero")) + Other(Anchor("https://www.govdata.de/dl-de/by-2-0", "By"))), distribution: Transfer(Online("https://x.example/a.zip"))));

        Assert.Equal(
            ["dcterms:license https://www.govdata.de/dl-de/by-2-0", "dcterms:accessRights useConstraints=copyright"],
            mapped.Findings.Select(f => $"{f.Property} {f.Before}"));
    }
}
