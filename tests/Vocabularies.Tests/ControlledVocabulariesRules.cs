using System.Diagnostics;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Vocabularies.Tests;

public sealed class ControlledVocabulariesRules
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";

    /// <summary>Vocabulary and how many concepts its published table has.</summary>
    public static TheoryData<string, int> Sizes => new()
    {
        { "data-theme", 14 }, { "frequency", 41 }, { "language", 399 }, { "file-type", 203 }, { "media-type", 2111 }, { "licence", 34 },
        { "eu-licence", 173 }, { "access-right", 7 }, { "planned-availability", 5 }, { "distribution-status", 5 }, { "hvd-category", 96 },
        { "contributor", 69 }, { "geocoding-level", 6 }, { "publisher-type", 11 }, { "dataset-type", 24 }, { "checksum-algorithm", 17 },
        { "topic-category", 19 }, { "inspire-theme", 34 }, { "sample-dataset", 242 }, { "country", 284 }, { "continent", 7 }, { "place", 631 },
        { "state", 16 }, { "area", 455 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_table_is_complete(string name, int size) =>
        Assert.Equal(size, ControlledVocabularies.All.Single(v => v.Name == name).Concepts.Count);

    [Fact]
    public void There_is_no_vocabulary_beside_those_counted() =>
        Assert.Equal(Sizes.Select(row => row.Data.Item1).Order(), ControlledVocabularies.All.Select(v => v.Name).Order());

    [Theory]
    [InlineData("alias-licence", 313)]
    [InlineData("alias-format", 797)]
    [InlineData("alias-frequency", 200)]
    [InlineData("map-theme", 122)]
    public void The_alias_tables_are_complete(string table, int rows) => Assert.Equal(rows, Csv.Table(table).Count());

    [Theory]
    [InlineData("alias-licence")]
    [InlineData("alias-format")]
    [InlineData("alias-format-more")]
    [InlineData("alias-frequency")]
    [InlineData("alias-language")]
    [InlineData("alias-access-right")]
    public void Aliases_are_keyed_in_folded_form(string table) =>
        Assert.All(Csv.Table(table), row => Assert.Equal(row[0], Alias.Fold(row[0])));

    [Fact]
    public void Every_concept_has_labels_in_both_languages_and_is_found_by_its_iri() =>
        Assert.All(ControlledVocabularies.All, vocabulary => Assert.All(vocabulary.Concepts, concept =>
        {
            Assert.Same(concept, vocabulary.ByIri(concept.Iri));
            Assert.Equal(concept.Iri, ControlledVocabularies.FindByIri(concept.Iri)?.Iri);
            Assert.NotEqual("", concept.German);
            Assert.NotEqual("", concept.English);
            Assert.NotEqual("", concept.Code);
        }));

    [Fact]
    public void Labels_come_in_the_language_asked_for()
    {
        Assert.Equal("Umwelt", ControlledVocabularies.Label(Eu + "data-theme/ENVI", "de"));
        Assert.Equal("Environment", ControlledVocabularies.Label(Eu + "data-theme/ENVI", "en"));
        Assert.Equal("Köln", ControlledVocabularies.Label("http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000", "de"));
        Assert.Equal("urn:x", ControlledVocabularies.Label("urn:x", "de"));
    }

    [Theory]
    [InlineData("Datenlizenz Deutschland – Namensnennung – Version 2.0", "dl-by-de/2.0")]
    [InlineData(" dl-de-by-2.0 ", "dl-by-de/2.0")]
    [InlineData("datenlizenz+deutschland+namensnennung+2.0", "dl-by-de/2.0")]
    [InlineData("https://www.govdata.de/dl-de/by-2-0", "dl-by-de/2.0")]
    [InlineData("http://dcat-ap.de/def/licenses/official-work/", "officialWork")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/deed.de", "cc-zero")]
    [InlineData("cc-nc", "cc-by-nc")]
    public void Licences_are_known_by_the_spellings_of_the_wild(string text, string code)
    {
        Assert.True(ControlledVocabularies.Licences.TryAlias(text, out var licence));
        Assert.Equal(code, licence?.Code);
    }

    [Theory]
    [InlineData("notspecified")]
    [InlineData("CC BY-NC-SA 4.0")]
    [InlineData("Es gelten keine Bedingungen")]
    public void Known_texts_that_name_no_licence_are_known_and_mean_nothing(string text)
    {
        Assert.True(ControlledVocabularies.Licences.TryAlias(text, out var licence));
        Assert.Null(licence);
    }

    [Theory]
    [InlineData("http://dcat-ap.de/def/licenses/dl-by-de/2.0", true, true, "https://www.govdata.de/dl-de/by-2-0")]
    [InlineData("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", true, false, "https://www.govdata.de/dl-de/zero-2-0")]
    [InlineData("http://dcat-ap.de/def/licenses/cc-by-nc/4.0", false, true, "http://creativecommons.org/licenses/by-nc/4.0/")]
    [InlineData("http://dcat-ap.de/def/licenses/other-closed", false, false, null)]
    [InlineData("http://publications.europa.eu/resource/authority/licence/MIT", false, false, "https://opensource.org/licenses/MIT")]
    public void Facts_of_licences(string iri, bool open, bool attribution, string? text)
    {
        Assert.Equal(open, ControlledVocabularies.IsOpenLicence(iri));
        Assert.Equal(attribution, ControlledVocabularies.LicenceNeedsAttribution(iri));
        Assert.Equal(text, ControlledVocabularies.LicenceTextUrl(iri));
    }

    [Theory]
    [InlineData("http://dcat-ap.de/def/plannedAvailability/stable", Eu + "planned-availability/STABLE")]
    [InlineData("http://data.europa.eu/r5r/availability/temporary", Eu + "planned-availability/TEMPORARY")]
    [InlineData("http://purl.org/adms/status/UnderDevelopment", Eu + "distribution-status/DEVELOP")]
    [InlineData("http://dcat-ap.de/def/hashAlgorithms/sha/256", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")]
    [InlineData("http://publications.europa.eu/mdr/authority/language/DEU", Eu + "language/DEU")]
    [InlineData("http://publications.europa.eu/mdr/resource/authority/data-theme/ENVI", Eu + "data-theme/ENVI")]
    [InlineData("https://publications.europa.eu/resource/authority/file-type/csv/", Eu + "file-type/CSV")]
    [InlineData("http://www.iana.org/assignments/media-types/text/csv", "https://www.iana.org/assignments/media-types/text/csv")]
    [InlineData(Eu + "file-type/CSV", null)]
    [InlineData("http://example.org/x", null)]
    public void Old_and_misspelt_IRIs_are_led_to_the_present_ones(string old, string? present) =>
        Assert.Equal(present, ControlledVocabularies.Replaced(old));

    [Theory]
    [InlineData("MONTHLY", 30.438)]
    [InlineData("DAILY", 1.0)]
    [InlineData("IRREG", null)]
    public void Frequencies_say_how_many_days_they_mean(string code, double? days) =>
        Assert.Equal(days, ControlledVocabularies.FrequencyDays(Eu + "frequency/" + code));

    [Theory]
    [InlineData("ogd-1.1-group", "Bildung_Wissenschaft", "EDUC TECH")]
    [InlineData("berlin-group", "verkehr", "TRAN")]
    [InlineData("inspire-theme", "http://inspire.ec.europa.eu/theme/tn", "TRAN")]
    [InlineData("iso-topic-category", "inlandWaters", "ENVI TRAN AGRI")]
    [InlineData("ogd-1.1-group", "geo", "")]
    [InlineData("ogd-1.1-group", "unbekannt", null)]
    public void Other_classifications_lead_to_themes(string scheme, string value, string? codes)
    {
        var themes = ControlledVocabularies.ThemeFor(scheme, value);

        Assert.Equal(codes, themes is null ? null : string.Join(' ', themes.Select(t => t.Code)));
    }

    [Theory]
    [InlineData("csv", "CSV")]
    [InlineData(".GeoJSON", "GEOJSON")]
    [InlineData("htm", "HTML")]
    [InlineData("ttl", "RDF_TURTLE")]
    [InlineData("tar.gz", "TAR_GZ")]
    [InlineData("xml", "XML")]
    [InlineData("php", null)]
    public void Extensions_lead_to_file_types(string extension, string? code) =>
        Assert.Equal(code, ControlledVocabularies.FileTypeForExtension(extension)?.Code);

    [Theory]
    [InlineData("text/csv; charset=utf-8", "CSV")]
    [InlineData("APPLICATION/PDF", "PDF")]
    [InlineData("application/json", "JSON")]
    [InlineData("application/octet-stream", null)]
    [InlineData("csv", null)]
    public void Media_types_lead_to_file_types(string mediaType, string? code) =>
        Assert.Equal(code, ControlledVocabularies.FileTypeForMediaType(mediaType)?.Code);

    [Theory]
    [InlineData("CSV", "text/csv")]
    [InlineData("XML", "application/xml")]
    [InlineData("JSON", "application/json")]
    [InlineData("GEOJSON", "application/geo+json")]
    [InlineData("KML", "application/vnd.google-earth.kml+xml")]
    [InlineData("HTML", "text/html")]
    [InlineData("SHP", "application/vnd.shp")]
    [InlineData("WMS_SRVC", null)]
    public void File_types_lead_to_media_types_that_IANA_knows(string code, string? mediaType) =>
        Assert.Equal(mediaType, ControlledVocabularies.MediaTypeForFileType(Eu + "file-type/" + code)?.Code);

    [Theory]
    [InlineData("de", "DEU")]
    [InlineData("ger", "DEU")]
    [InlineData("de-DE", "DEU")]
    [InlineData("EN", "ENG")]
    public void Language_tags_are_aliases(string tag, string code)
    {
        Assert.True(ControlledVocabularies.Languages.TryAlias(tag, out var language));
        Assert.Equal(code, language?.Code);
    }

    [Fact]
    public void The_tag_of_a_language_is_its_BCP_47_tag() => Assert.Equal("de", ControlledVocabularies.LanguageTag(Eu + "language/DEU"));

    [Fact]
    public void Each_high_value_category_lies_under_one_of_six()
    {
        var tops = ControlledVocabularies.HvdCategories.Concepts.Select(c => ControlledVocabularies.TopHvdCategory(c.Iri)!.Iri).Distinct();

        Assert.Equal(6, tops.Count());
        Assert.Null(ControlledVocabularies.TopHvdCategory("http://example.org/"));
    }

    [Fact]
    public void Loading_everything_takes_less_than_a_second_even_on_a_busy_machine()
    {
        var start = Stopwatch.GetTimestamp();
        _ = ControlledVocabularies.FindByIri("x");
        _ = ControlledVocabularies.Replaced("x");
        _ = Areas.ByName("x");
        var elapsed = Stopwatch.GetElapsedTime(start);

        TestContext.Current.TestOutputHelper?.WriteLine($"{elapsed.TotalMilliseconds:F0} ms");
        Assert.True(elapsed < TimeSpan.FromSeconds(1), $"{elapsed.TotalMilliseconds} ms");
    }

    [Theory]
    [InlineData(DCTERMS.Title, "dcterms:title")]
    [InlineData(DCAT.AccessUrl, "dcat:accessURL")]
    [InlineData(DCATAP.HvdCategory, "dcatap:hvdCategory")]
    [InlineData("http://data.europa.eu/r5r/availability/stable", "http://data.europa.eu/r5r/availability/stable")]
    [InlineData("http://example.org/x", "http://example.org/x")]
    public void Terms_are_shortened_by_the_standard_prefixes(string iri, string shortened) => Assert.Equal(shortened, Prefixes.Shorten(iri));

    [Theory]
    [InlineData("http://dcat-ap.de/def/dcatde/1_0/geocodingText", DCATDE.GeocodingText)]
    [InlineData("http://dcat-ap.de/def/dcatde/1.0.1/contributorID", DCATDE.ContributorId)]
    [InlineData(DCATDE.ContributorId, null)]
    public void Terms_of_old_namespaces_are_recognised(string old, string? present) => Assert.Equal(present, DCATDE.FromOldNamespace(old));
}
