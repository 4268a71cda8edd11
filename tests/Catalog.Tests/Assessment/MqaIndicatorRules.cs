using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Each indicator of the MQA: a description that earns it and nothing else, and descriptions that come close and do not.</summary>
public sealed class MqaIndicatorRules
{
    private const string Csv = "<http://publications.europa.eu/resource/authority/file-type/CSV>";
    private const string TextCsv = "<https://www.iana.org/assignments/media-types/text/csv>";

    /// <summary>Statements about the dataset, the indicators that they earn.</summary>
    public static TheoryData<string, string> Datasets => new()
    {
        { "", "" },
        { "dcterms:title 'Bäume' ; dcterms:description 'Alle' ; dcterms:identifier '1'", "" },
        { "dcat:keyword 'Baum'@de", "keywordAvailability" },
        { "dcat:keyword 'Baum', 'Ast', 'Blatt'", "keywordAvailability" },
        { "dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI>", "categoryAvailability" },
        { "dcat:theme 'Umwelt'", "categoryAvailability" },
        { "dcat:themes <http://publications.europa.eu/resource/authority/data-theme/ENVI>", "" },
        { "dcterms:spatial [ a dcterms:Location ]", "spatialAvailability" },
        { "dcatde:politicalGeocodingURI <http://dcat-ap.de/def/politicalGeocoding/stateKey/05>", "" },
        { "dcterms:temporal [ dcat:startDate '2020' ]", "temporalAvailability" },
        { "dcterms:accessRights 'öffentlich'", "accessRightsAvailability" },
        { "dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC>", "accessRightsAvailability accessRightsVocabularyAlignment" },
        { "dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/public>", "accessRightsAvailability" },
        { "dcterms:accessRights 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'", "accessRightsAvailability" },
        { "dcat:contactPoint [ vcard:fn 'Niemand' ]", "contactPointAvailability" },
        { "dcterms:publisher <https://stadt.example/>", "publisherAvailability" },
        { "dcterms:creator <https://stadt.example/>", "" },
        { "dcterms:issued '2020'", "dateIssuedAvailability" },
        { "dcterms:modified '2020-01-01'^^xsd:date", "dateModifiedAvailability" },
    };

    /// <summary>Statements about the one distribution, the indicators that they earn.</summary>
    public static TheoryData<string, string> Distributions => new()
    {
        { "dcterms:title 'Datei'", "" },
        { "dcat:accessURL <https://stadt.example/works>", "accessUrlStatusCode" },
        { "dcat:accessURL <https://stadt.example/moved>", "accessUrlStatusCode" },
        { "dcat:accessURL <https://stadt.example/gone>", "" },
        { "dcat:accessURL <https://stadt.example/silent>", "" },
        { "dcat:accessURL 'https://stadt.example/works'", "accessUrlStatusCode" },
        { "dcat:accessURL [ ]", "" },
        { "dcat:accessURL <https://stadt.example/gone>, <https://stadt.example/works>", "" },
        { "dcat:downloadURL <https://stadt.example/gone>", "downloadUrlAvailability" },
        { "dcat:downloadURL <https://stadt.example/works>", "downloadUrlAvailability downloadUrlStatusCode" },
        { "dcterms:format 'Tabelle'", "formatAvailability" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/PDF>", "formatAvailability" },
        { $"dcterms:format {Csv}", "formatAvailability formatMediaTypeNonProprietary formatMediaTypeMachineInterpretable" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/PNG>", "formatAvailability formatMediaTypeNonProprietary" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/XLSX>", "formatAvailability formatMediaTypeMachineInterpretable" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/WMS_SRVC>", "formatAvailability formatMediaTypeNonProprietary" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/WFS_SRVC>", "formatAvailability" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/GML>", "formatAvailability" },
        { "dcterms:format <http://publications.europa.eu/resource/authority/file-type/csv>", "formatAvailability" },
        { "dcterms:format 'CSV'", "formatAvailability" },
        { "dcat:mediaType 'text/csv'", "mediaTypeAvailability" },
        { $"dcat:mediaType {TextCsv}", "mediaTypeAvailability" },
        {
            $"dcterms:format {Csv} ; dcat:mediaType {TextCsv}",
            "formatAvailability mediaTypeAvailability formatMediaTypeVocabularyAlignment formatMediaTypeNonProprietary formatMediaTypeMachineInterpretable"
        },
        {
            "dcterms:format <http://publications.europa.eu/resource/authority/file-type/PDF> ; dcat:mediaType <http://www.iana.org/assignments/media-types/APPLICATION/PDF>",
            "formatAvailability mediaTypeAvailability formatMediaTypeVocabularyAlignment"
        },
        {
            "dcterms:format <http://publications.europa.eu/resource/authority/file-type/PDF> ; dcat:mediaType <https://www.iana.org/assignments/media-types/application/erfunden>",
            "formatAvailability mediaTypeAvailability"
        },
        {
            "dcterms:format <http://publications.europa.eu/resource/authority/file-type/PDF> ; dcat:mediaType 'application/pdf'",
            "formatAvailability mediaTypeAvailability"
        },
        { "dcterms:license 'Datenlizenz Deutschland'", "licenceAvailability" },
        { "dcterms:license <https://stadt.example/lizenz>", "licenceAvailability" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0>", "licenceAvailability knownLicence" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0>", "licenceAvailability knownLicence" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/cc-by/4.0>", "licenceAvailability knownLicence" },
        { "dcterms:license <https://creativecommons.org/licenses/by/4.0/>", "licenceAvailability knownLicence" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0/>", "licenceAvailability" },
        { "dcterms:license 'http://dcat-ap.de/def/licenses/dl-by-de/2.0'", "licenceAvailability" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/officialWork>", "licenceAvailability" },
        { "dcterms:license <http://dcat-ap.de/def/licenses/geonutz/20130319>", "licenceAvailability" },
        { "dcterms:rights 'Alle'", "rightsAvailability" },
        { "dcat:byteSize 17", "byteSizeAvailability" },
        { "dcterms:issued '2020' ; dcterms:modified '2021'", "" },
    };

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_dataset_earns_what_it_states(string statements, string earned) =>
        Assert.Equal(earned, Graphs.Achieved(Graphs.Measure(statements.Length == 0 ? "" : $"<#d> {statements} .", conforms: false)));

    [Theory]
    [MemberData(nameof(Distributions))]
    public void A_distribution_earns_what_it_states(string statements, string earned) =>
        Assert.Equal(earned, Graphs.Achieved(Graphs.Measure($"<#d> dcat:distribution <#f> . <#f> {statements} .", conforms: false)));

    [Fact]
    public void Every_indicator_is_earned_in_some_case_and_missed_in_another()
    {
        var cases = Datasets.Concat(Distributions).Select(row => row.Data.Item2.Split(' ')).ToList();

        foreach (var indicator in MqaIndicators.All.Where(i => i.Metric != "dcatApCompliance"))
        {
            Assert.Contains(cases, earned => earned.Contains(indicator.Metric));
            Assert.Contains(cases, earned => !earned.Contains(indicator.Metric));
        }
    }

    [Theory]
    [InlineData(true, "Achieved")]
    [InlineData(false, "Missed")]
    [InlineData(null, "NotMeasured")]
    public void Conformance_comes_from_outside(bool? conforms, string state) =>
        Assert.Equal(state, Graphs.Measure("", conforms: conforms).State(MqaIndicators.ByMetric("dcatApCompliance")!).ToString());

    [Fact]
    public void The_points_are_those_of_the_published_vocabulary()
    {
        var published = File.ReadLines(SharedMaterial.PathTo("facts", "mqa-metrics.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(fields => fields[3].Length > 0)
            .Select(fields => $"{fields[1]} {fields[2]} {fields[3]}").Order(StringComparer.Ordinal);

        Assert.Equal(published, MqaIndicators.All.Select(i => $"{i.MetricIri} {i.Dimension.ToString().ToLowerInvariant()} {i.Points}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_adds_up_by_dimension() =>
        Assert.Equal(
            "Findability 100, Accessibility 100, Interoperability 110, Reusability 75, Contextuality 20",
            string.Join(", ", MqaIndicators.All.GroupBy(i => i.Dimension).Select(g => $"{g.Key} {g.Sum(i => i.Points)}")));

    [Fact]
    public void The_order_of_the_table_is_that_of_stored_results() =>
        Assert.Equal(
            "keywordAvailability categoryAvailability spatialAvailability temporalAvailability accessUrlStatusCode downloadUrlAvailability "
            + "downloadUrlStatusCode formatAvailability mediaTypeAvailability formatMediaTypeVocabularyAlignment formatMediaTypeNonProprietary "
            + "formatMediaTypeMachineInterpretable dcatApCompliance licenceAvailability knownLicence accessRightsAvailability "
            + "accessRightsVocabularyAlignment contactPointAvailability publisherAvailability rightsAvailability byteSizeAvailability "
            + "dateIssuedAvailability dateModifiedAvailability",
            string.Join(' ', MqaIndicators.All.Select((indicator, i) => indicator.Index == i ? indicator.Metric : "out of place")));

    [Fact]
    public void All_words_are_there_in_both_languages_and_differ() =>
        Assert.All(MqaIndicators.All, i =>
        {
            Assert.All((string[])[i.German.Name, i.German.Why, i.German.Advice, i.English.Name, i.English.Why, i.English.Advice], text => Assert.True(text.Length > 4));
            Assert.NotEqual(i.German.Why, i.English.Why);
            Assert.Same(i.English, i.Words("en"));
            Assert.Same(i.German, i.Words("de"));
        });
}
