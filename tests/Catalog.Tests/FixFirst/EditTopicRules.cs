using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

public sealed class EditTopicRules
{
    private static readonly string[] Software = ["ckan", "dkan", "datajson", "dcat", "csv", "csw", "something else"];

    [Fact]
    public void Every_topic_names_indicators_and_metrics_that_exist()
    {
        foreach (var topic in EditTopics.All)
        {
            Assert.All(topic.Indicators, id => Assert.NotNull(ScoreIndicators.ById(id)));
            Assert.All(topic.Metrics, metric => Assert.NotNull(MqaIndicators.ByMetric(metric)));
        }
    }

    [Fact]
    public void Every_rule_that_finds_something_has_a_topic_with_words()
    {
        foreach (var rule in FindingTexts.Rules)
        {
            var topic = EditTopics.OfFinding(new Finding(rule, Severity.Warning, Responsibility.Source, "dcterms:license", "x", null));
            Assert.NotEqual("", topic.German.Improve + topic.English.Improve);
        }
    }

    [Fact]
    public void Every_topic_has_a_place_in_every_software_in_both_languages()
    {
        foreach (var topic in EditTopics.All)
            foreach (var software in Software)
            {
                var place = FieldPlaces.Of(software, topic);
                Assert.NotEqual(place.In("de"), place.In("en"));
                Assert.True(place.German.Length is > 10 and < 200, place.German);
            }
    }

    [Theory]
    [InlineData("ckan", "licence", "CKAN: Datensatz bearbeiten, Feld „Lizenz“", "license_id")]
    [InlineData("ckan", "media-type", "CKAN: Ressource bearbeiten, Feld „MIME-Typ“", "resources[].mimetype")]
    [InlineData("ckan", "access-rights", "CKAN: Datensatz bearbeiten, Feld „Zugangsrechte“ oder Zusatzfeld „access_rights“", "extras[key=access_rights]")]
    [InlineData("datajson", "format", "data.json: Schlüssel „distribution[].format“", "distribution[].format")]
    [InlineData("dcat", "licence", "RDF-Export: Eigenschaft dcterms:license an jeder dcat:Distribution", "dcterms:license")]
    [InlineData("csw", "description", "ISO-Metadaten (ISO 19139): Zusammenfassung", "identificationInfo/*/abstract")]
    [InlineData("xlsx", "licence", "Tabelle: Spalte „Lizenz“", "Lizenz")]
    [InlineData("fax", "licence", "Angabe „Lizenz“ (dcterms:license)", "dcterms:license")]
    public void The_place_is_named_as_the_software_shows_it(string software, string topic, string german, string key)
    {
        var place = FieldPlaces.Of(software, EditTopics.Of(topic));

        Assert.Equal((german, key), (place.German, place.Key));
    }

    [Fact]
    public void The_setting_of_a_source_goes_before_its_kind()
    {
        var source = Fixes.Source with { Settings = new Dictionary<string, string> { ["software"] = "dkan" } };

        Assert.Equal("DKAN: Datensatz bearbeiten, Feld „Lizenz“ (license)", FieldPlaces.Of(source, EditTopics.Of("licence")).German);
    }
}
