namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class VocabularyRules
{
    [Theory]
    [InlineData("monatlich", "MONTHLY")]
    [InlineData("R/P1Y", "ANNUAL")]
    [InlineData("P1M", "MONTHLY")]
    [InlineData("biannually", "ANNUAL_2")]
    [InlineData("http://purl.org/cld/freq/daily", "DAILY")]
    [InlineData("http://publications.europa.eu/mdr/authority/frequency/WEEKLY", "WEEKLY")]
    [InlineData("http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#MD_MaintenanceFrequencyCode_annually", "ANNUAL")]
    [InlineData("http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequency/asNeeded", "AS_NEEDED")]
    public void Frequencies_are_recognised(string said, string code)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { AccrualPeriodicity = CodedValue.Said(said) });

        Assert.Equal(Cases.Eu + "frequency/" + code, dataset.AccrualPeriodicity?.Iri);
        Assert.Equal("frequency.alias", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("ab und zu")]
    [InlineData("https://daten.example/frequenz/ab-und-zu")]
    public void An_unknown_frequency_stays_and_is_reported(string said)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { AccrualPeriodicity = CodedValue.Said(said) });

        Assert.Equal(CodedValue.Said(said), dataset.AccrualPeriodicity);
        Assert.Equal("frequency.unknown", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("de", "DEU")]
    [InlineData("deu", "DEU")]
    [InlineData("ger", "DEU")]
    [InlineData("Deutsch", "DEU")]
    [InlineData("de-LI", "DEU")]
    [InlineData("en_AU", "ENG")]
    [InlineData("lang:GER", "DEU")]
    [InlineData("http://publications.europa.eu/mdr/authority/language/DEU", "DEU")]
    [InlineData("http://publications.europa.eu/resource/authority/language/deu", "DEU")]
    public void Languages_are_recognised(string said, string code)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Languages = [CodedValue.Said(said)] });

        Assert.Equal([Cases.Eu + "language/" + code], dataset.Languages.Select(l => l.Iri));
        Assert.Equal("language.alias", Cases.Ids(findings));
    }

    [Fact]
    public void One_language_named_twice_is_one_language_and_none_stays_none()
    {
        Assert.Single(Cases.Normalise(Cases.Clean with { Languages = [CodedValue.Said("de"), CodedValue.Said("deu")] }).Dataset.Languages);
        Assert.Empty(Cases.Normalise(Cases.Clean with { Languages = [] }).Findings);
        Assert.Equal("language.unknown", Cases.Ids(Cases.Normalise(Cases.Clean with { Languages = [CodedValue.Said("Kölsch")] }).Findings));
    }

    [Theory]
    [InlineData("envi", "ENVI", "theme.alias")]
    [InlineData("Umwelt", "ENVI", "theme.alias")]
    [InlineData("Environment", "ENVI", "theme.alias")]
    [InlineData("http://publications.europa.eu/mdr/authority/data-theme/ENVI", "ENVI", "theme.alias")]
    [InlineData("https://publications.europa.eu/resource/authority/data-theme/TRAN", "TRAN", "theme.alias")]
    [InlineData("bildung_wissenschaft", "EDUC TECH", "theme.mapped")]
    [InlineData("verentsorgung", "ENER", "theme.mapped")]
    [InlineData("http://inspire.ec.europa.eu/theme/tn", "TRAN", "theme.mapped")]
    [InlineData("Verkehrsnetze", "TRAN", "theme.mapped")]
    [InlineData("inlandWaters", "ENVI", "theme.mapped")]
    [InlineData("http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/health", "HEAL", "theme.mapped")]
    public void Themes_are_recognised_or_translated(string said, string codes, string rule)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Themes = [CodedValue.Said(said)] });

        Assert.Equal(codes.Split(' ').Select(c => Cases.Eu + "data-theme/" + c), dataset.Themes.Select(t => t.Iri));
        Assert.Equal(rule, Cases.Ids(findings));
    }

    [Theory]
    [InlineData("Smart City")]
    [InlineData("geo")]
    public void A_theme_that_stands_for_none_becomes_a_keyword(string said)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Themes = [CodedValue.Said(said), Cases.Clean.Themes[0]] });

        Assert.Equal(Cases.Clean.Themes, dataset.Themes);
        Assert.Equal([.. Cases.Clean.Keywords, new LangString(said)], dataset.Keywords);
        Assert.Equal("theme.to-keyword", Cases.Ids(findings));
    }

    [Fact]
    public void A_theme_that_is_a_keyword_already_is_not_added_again()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Themes = [CodedValue.Said("BAUM")] });

        Assert.Same(Cases.Clean.Keywords, dataset.Keywords);
        Assert.Equal("theme.to-keyword theme.suggested", Cases.Ids(findings));
    }

    [Fact]
    public void A_theme_of_another_list_stays_and_is_reported()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Themes = [new CodedValue("https://themen.example/1")] });

        Assert.Equal([new CodedValue("https://themen.example/1")], dataset.Themes);
        Assert.Equal("theme.unknown", Cases.Ids(findings));
    }

    [Fact]
    public void Lists_that_were_replaced_lead_to_those_that_replace_them()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with
        {
            AccessRights = CodedValue.Said("public"),
            Availability = CodedValue.Said("http://dcat-ap.de/def/plannedAvailability/stable"),
            Distributions =
            [
                Cases.CleanDistribution with
                {
                    Availability = CodedValue.Said("http://data.europa.eu/r5r/availability/temporary"),
                    Status = CodedValue.Said("http://purl.org/adms/status/Completed"),
                    Checksum = new Checksum(CodedValue.Said("http://dcat-ap.de/def/hashAlgorithms/md/5"), "00"),
                },
            ],
        });

        Assert.Equal((Cases.Eu + "access-right/PUBLIC", Cases.Eu + "planned-availability/STABLE"), (dataset.AccessRights?.Iri, dataset.Availability?.Iri));
        var distribution = dataset.Distributions[0];
        Assert.Equal(
            (Cases.Eu + "planned-availability/TEMPORARY", Cases.Eu + "distribution-status/COMPLETED", "http://spdx.org/rdf/terms#checksumAlgorithm_md5"),
            (distribution.Availability?.Iri, distribution.Status?.Iri, distribution.Checksum?.Algorithm.Iri));
        Assert.Equal("access-rights.alias availability.alias availability.alias status.alias checksum.alias", Cases.Ids(findings));
    }

    [Fact]
    public void Values_that_no_list_knows_stay_and_are_reported()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with
        {
            AccessRights = CodedValue.Said("mal sehen"),
            Availability = CodedValue.Said("mal so"),
            Types = [CodedValue.Said("Sammlung")],
            Distributions = [Cases.CleanDistribution with { Status = CodedValue.Said("fertig"), Checksum = new Checksum(CodedValue.Said("crc"), "00") }],
        });

        Assert.Equal("access-rights.unknown availability.unknown type.unknown status.unknown checksum.unknown", Cases.Ids(findings));
        Assert.Equal(CodedValue.Said("mal sehen"), dataset.AccessRights);
        Assert.Equal([CodedValue.Said("Sammlung")], dataset.Types);
        Assert.Equal(CodedValue.Said("crc"), dataset.Distributions[0].Checksum?.Algorithm);
    }

    [Fact]
    public void High_value_datasets_name_regulation_and_category()
    {
        const string category = "http://data.europa.eu/bna/c_ac64a52d";

        Assert.Equal("hvd.legislation-missing", Regulated(Cases.Normalise(Cases.Clean with { HvdCategories = [new CodedValue(category)] }).Findings));
        Assert.Equal("hvd.category-missing hvd.legislation-sole-file", Regulated(Cases.Normalise(Cases.Clean with { ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"] }).Findings));
        Assert.Equal("hvd.category-unknown hvd.legislation-missing", Regulated(Cases.Normalise(Cases.Clean with { HvdCategories = [CodedValue.Said("Alles")] }).Findings));
        var (dataset, findings) = Cases.Normalise(Cases.Clean with
        {
            HvdCategories = [CodedValue.Said("Georaum"), new CodedValue(category)],
            ApplicableLegislation = ["https://data.europa.eu/eli/reg_impl/2023/138/oj/", "https://gesetze.example/1"],
        });
        Assert.Equal("hvd.category-alias hvd.legislation-alias hvd.legislation-sole-file", Regulated(findings));
        Assert.Equal([category], dataset.HvdCategories.Select(c => c.Iri));
        Assert.Equal(["http://data.europa.eu/eli/reg_impl/2023/138/oj", "https://gesetze.example/1"], dataset.ApplicableLegislation);
    }

    [Fact]
    public void The_contributor_comes_from_the_source_where_it_is_agreed()
    {
        var source = Cases.Source with { ContributorId = "http://dcat-ap.de/def/contributors/openNRW" };

        var (added, findings) = Cases.Normalise(Cases.Clean, source);
        Assert.Equal([new CodedValue(source.ContributorId)], added.ContributorIds);
        Assert.Equal(new Finding("contributor.from-source", Severity.Note, Responsibility.Platform, "dcatde:contributorID", null, source.ContributorId), Assert.Single(findings));
        Assert.Empty(Cases.Normalise(Cases.Clean).Findings);

        var (kept, others) = Cases.Normalise(Cases.Clean with { ContributorIds = [CodedValue.Said("Open.NRW"), CodedValue.Said("https://ids.example/7"), CodedValue.Said("wir")] }, source);
        Assert.Equal([source.ContributorId, "https://ids.example/7", "wir"], kept.ContributorIds.Select(c => c.ToString()));
        Assert.Equal("contributor.alias contributor.unknown", Cases.Ids(others));
    }

    [Fact]
    public void Keywords_are_one_each_and_each_once()
    {
        var (list, findings) = Cases.Normalise(Cases.Clean with { Keywords = [new LangString("Baum, Park,, Wald ")] });
        Assert.Equal(["Baum", "Park", "Wald"], list.Keywords.Select(k => k.Value));
        Assert.Equal("text.characters keyword.split", Cases.Ids(findings));

        var (many, _) = Cases.Normalise(Cases.Clean with { Keywords = [new LangString("a;b"), new LangString("Bildung, Kultur und Sport"), new LangString("c,d,e,f", "en")] });
        Assert.Equal(["a", "b", "Bildung, Kultur und Sport", "c", "d", "e", "f"], many.Keywords.Select(k => k.Value));
        Assert.Equal("en", many.Keywords[^1].Language);

        var (once, doubles) = Cases.Normalise(Cases.Clean with { Keywords = [new LangString("Baum"), new LangString("baum", "de"), new LangString("Baum", "en"), new LangString("  ")] });
        Assert.Equal([new LangString("Baum"), new LangString("Baum", "en")], once.Keywords);
        Assert.Equal("text.characters keyword.duplicate", Cases.Ids(doubles));
    }

    // What the regulation asks of the files is held by HighValueRules.
    private static string Regulated(IReadOnlyList<Finding> findings) => Cases.Ids(findings.Where(f => f.Rule.StartsWith("hvd.cat", StringComparison.Ordinal) || f.Rule.StartsWith("hvd.legis", StringComparison.Ordinal)));
}
