using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Ckan;

/// <summary>Each field of CKAN, ckanext-dcat, ckanext-dcatde, ckanext-scheming and OGD 1.1 by itself: what it says, and where it goes.</summary>
public sealed class CkanFieldTests
{
    private static readonly HarvestSource Portal = Harvest.Source("ckan", "https://portal.example");

    /// <summary>Members of a package (after "E:" as extras, after "R:" of its resource), path in the model, value there.</summary>
    public static TheoryData<string, string, string> Fields => new()
    {
        { "E: \"uri\":\"https://x.example/id/1\"", "iri", "\"https://x.example/id/1\"" },
        { "\"name\":\"umbenannt\"", "iri", "\"https://portal.example/dataset/1\"" },
        { "\"notes\":\"Text\"", "descriptions", "[{\"value\":\"Text\"}]" },
        { "\"tags\":[{\"name\":\"baum\",\"display_name\":\"Baum\"}]", "keywords", "[{\"value\":\"Baum\"}]" },
        { "E: \"identifier\":\"I\",\"guid\":\"G\"", "identifiers", "[\"I\"]" },
        { "E: \"guid\":\"G\"", "identifiers", "[\"G\"]" },
        { "\"name\":\"n\"", "identifiers", "[\"1\"]" },
        { "E: \"alternate_identifier\":\"[\\\"a\\\"]\"", "otherIdentifiers", "[{\"notation\":\"a\"}]" },
        { "\"metadata_created\":\"2019\",\"extras\":[{\"key\":\"issued\",\"value\":\"2018\"}]", "issued", "\"2018\"" },
        { "\"metadata_created\":\"2019\"", "issued", "\"2019\"" },
        { "\"metadata_modified\":\"2019\",\"extras\":[{\"key\":\"modified\",\"value\":\"2018\"}]", "modified", "\"2018\"" },
        { "\"metadata_modified\":\"2019\"", "modified", "\"2019\"" },
        { "\"version\":\"1\",\"extras\":[{\"key\":\"dcat_version\",\"value\":\"2\"}]", "version", "\"2\"" },
        { "\"version\":\"1\"", "version", "\"1\"" },
        { "E: \"version_notes\":\"neu\"", "versionNotes", "[{\"value\":\"neu\"}]" },
        { "E: \"language\":\"[\\\"de\\\",\\\"http://publications.europa.eu/resource/authority/language/ENG\\\"]\"", "languages", "[{\"text\":\"de\"},{\"iri\":\"http://publications.europa.eu/resource/authority/language/ENG\"}]" },
        { "\"url\":\"https://x.example/seite\"", "landingPages", "[\"https://x.example/seite\"]" },
        { "\"url\":\"https://x.example/weiter\",\"extras\":[{\"key\":\"metadata_original_html\",\"value\":\"https://x.example/ursprung\"}]", "landingPages", "[\"https://x.example/ursprung\"]" },
        { "E: \"frequency\":\"monatlich\"", "accrualPeriodicity", "{\"text\":\"monatlich\"}" },
        { "E: \"conforms_to\":\"[\\\"https://x.example/norm\\\"]\"", "conformsTo", "[{\"iri\":\"https://x.example/norm\"}]" },
        { "E: \"documentation\":\"[\\\"https://x.example/doku\\\"]\"", "pages", "[\"https://x.example/doku\"]" },
        { "E: \"provenance\":\"gemessen\"", "provenance", "[{\"value\":\"gemessen\"}]" },
        { "E: \"access_rights\":\"public\"", "accessRights", "{\"text\":\"public\"}" },
        { "E: \"dcat_type\":\"Statistik\"", "types", "[{\"text\":\"Statistik\"}]" },
        { "E: \"sample\":\"[\\\"https://x.example/probe\\\"]\"", "samples[0].accessUrls", "[\"https://x.example/probe\"]" },
        { "E: \"has_version\":\"[\\\"https://x.example/v2\\\"]\"", "hasVersions", "[\"https://x.example/v2\"]" },
        { "E: \"is_referenced_by\":\"[\\\"https://x.example/studie\\\"]\"", "isReferencedBy", "[\"https://x.example/studie\"]" },
        { "E: \"was_generated_by\":\"[\\\"https://x.example/messung\\\"]\"", "wasGeneratedBy", "[\"https://x.example/messung\"]" },
        { "E: \"spatial_uri\":\"http://www.geonames.org/2886242\",\"spatial_text\":\"Köln\",\"spatial\":\"{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[7,51]}\"", "spatial", "[{\"iri\":\"http://www.geonames.org/2886242\",\"labels\":[{\"value\":\"Köln\"}],\"geometry\":\"{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[7,51]}\"}]" },
        { "E: \"temporal_start\":\"2020\",\"temporal_end\":\"2021\"", "temporal", "[{\"start\":\"2020\",\"end\":\"2021\"}]" },
        { "E: \"theme\":\"[\\\"http://publications.europa.eu/resource/authority/data-theme/ENVI\\\"]\"", "themes", "[{\"iri\":\"http://publications.europa.eu/resource/authority/data-theme/ENVI\"}]" },
        { "\"groups\":[{\"name\":\"soci\"}]", "themes", "[{\"text\":\"soci\"}]" },
        { "E: \"publisher_name\":\"Amt\",\"publisher_uri\":\"https://x.example/amt\",\"publisher_email\":\"a@x.example\",\"publisher_url\":\"https://amt.example\",\"publisher_type\":\"LocalAuthority\"", "publisher", "{\"iri\":\"https://x.example/amt\",\"names\":[{\"value\":\"Amt\"}],\"type\":{\"text\":\"LocalAuthority\"},\"email\":\"a@x.example\",\"homepage\":\"https://amt.example\"}" },
        { "\"organization\":{\"title\":\"Stadt\"}", "publisher.names", "[{\"value\":\"Stadt\"}]" },
        { "E: \"contact_name\":\"K\",\"contact_uri\":\"https://x.example/k\",\"contact_email\":\"k@x.example\",\"contact_url\":\"https://x.example/formular\",\"contact_tel\":\"1\"", "contactPoints", "[{\"iri\":\"https://x.example/k\",\"name\":\"K\",\"emails\":[\"k@x.example\"],\"urls\":[\"https://x.example/formular\"],\"telephones\":[\"1\"]}]" },
        { "\"maintainer\":\"M\",\"maintainer_email\":\"m@x.example\",\"author\":\"A\"", "contactPoints", "[{\"name\":\"M\",\"emails\":[\"m@x.example\"]}]" },
        { "\"author\":\"A\",\"author_email\":\"a@x.example\"", "contactPoints", "[{\"name\":\"A\",\"emails\":[\"a@x.example\"]}]" },
        { "\"author\":\"A\",\"author_email\":\"a@x.example\"", "creators", "[{\"names\":[{\"value\":\"A\"}],\"email\":\"a@x.example\"}]" },
        { "E: \"author_name\":\"A\",\"author_url\":\"https://a.example\"", "creators", "[{\"names\":[{\"value\":\"A\"}],\"homepage\":\"https://a.example\"}]" },
        { "E: \"contact_name\":\"K\",\"contact_street\":\"Platz 1\",\"contact_city\":\"Köln\",\"contact_zip\":\"50667\",\"contact_country\":\"DE\"", "extraTriples", "\"<urn:datenraum:self#contact1of1> <http://www.w3.org/2006/vcard/ns#hasCountryName> \\\"DE\\\" .\\n<urn:datenraum:self#contact1of1> <http://www.w3.org/2006/vcard/ns#hasLocality> \\\"Köln\\\" .\\n<urn:datenraum:self#contact1of1> <http://www.w3.org/2006/vcard/ns#hasPostalCode> \\\"50667\\\" .\\n<urn:datenraum:self#contact1of1> <http://www.w3.org/2006/vcard/ns#hasStreetAddress> \\\"Platz 1\\\" .\\n\"" },
        { "E: \"contributorID\":\"[\\\"http://dcat-ap.de/def/contributors/openNRW\\\"]\"", "contributorIds", "[{\"iri\":\"http://dcat-ap.de/def/contributors/openNRW\"}]" },
        { "E: \"politicalGeocodingLevelURI\":\"http://dcat-ap.de/def/politicalGeocoding/Level/state\"", "politicalGeocodingLevels", "[{\"iri\":\"http://dcat-ap.de/def/politicalGeocoding/Level/state\"}]" },
        { "E: \"politicalGeocodingURI\":\"[\\\"http://dcat-ap.de/def/politicalGeocoding/stateKey/05\\\"]\"", "spatial", "[{\"iri\":\"http://dcat-ap.de/def/politicalGeocoding/stateKey/05\"}]" },
        { "E: \"geocodingText\":\"[\\\"Innenstadt\\\"]\"", "spatial", "[{\"labels\":[{\"value\":\"Innenstadt\"}]}]" },
        { "E: \"legalbasisText\":\"[\\\"UIG\\\"]\"", "extraTriples", "\"<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/legalBasis> \\\"UIG\\\" .\\n\"" },
        { "E: \"qualityProcessURI\":\"https://x.example/qs\"", "extraTriples", "\"<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/qualityProcessURI> <https://x.example/qs> .\\n\"" },
        { "E: \"originator_name\":\"U\",\"originator_email\":\"u@x.example\",\"originator_url\":\"https://u.example\",\"originator_contacttype\":\"Person\"", "originators", "[{\"names\":[{\"value\":\"U\"}],\"email\":\"u@x.example\",\"homepage\":\"https://u.example\"}]" },
        { "E: \"contributor_name\":\"B\"", "contributors", "[{\"names\":[{\"value\":\"B\"}]}]" },
        { "E: \"maintainer_name\":\"V\",\"maintainer_url\":\"https://v.example\"", "custodians", "[{\"names\":[{\"value\":\"V\"}],\"homepage\":\"https://v.example\"}]" },
        { "E: \"availability\":\"http://dcat-ap.de/def/plannedAvailability/stable\"", "availability", "{\"iri\":\"http://dcat-ap.de/def/plannedAvailability/stable\"}" },
        { "E: \"references\":\"[\\\"https://x.example/m\\\"]\"", "references", "[\"https://x.example/m\"]" },
        { "E: \"used_datasets\":\"[\\\"https://x.example/u\\\"]\"", "relations", "[\"https://x.example/u\"]" },
        { "E: \"applicable_legislation\":\"[\\\"http://data.europa.eu/eli/reg_impl/2023/138/oj\\\"]\"", "applicableLegislation", "[\"http://data.europa.eu/eli/reg_impl/2023/138/oj\"]" },
        { "E: \"hvd_category\":\"[\\\"http://data.europa.eu/bna/c_ac64a52d\\\"]\"", "hvdCategories", "[{\"iri\":\"http://data.europa.eu/bna/c_ac64a52d\"}]" },
        { "\"in_series\":[\"reihe-7\",\"https://x.example/reihe\"]", "inSeries", "[\"https://portal.example/dataset/reihe-7\",\"https://x.example/reihe\"]" },
        { "\"license_url\":\"https://l.example\",\"license_id\":\"l\",\"license_title\":\"L\",\"resources\":[{\"url\":\"https://x.example\"}]", "distributions[0].license", "{\"iri\":\"https://l.example\",\"text\":\"l\"}" },
        { "\"qualified_attribution\":[{\"agent\":[{\"name\":\"IT\"}],\"role\":\"https://x.example/hoster\"}]", "qualifiedAttributions", "[{\"agent\":{\"names\":[{\"value\":\"IT\"}]},\"roles\":[\"https://x.example/hoster\"]}]" },
        { "R: \"uri\":\"https://x.example/r\"", "distributions[0].iri", "\"https://x.example/r\"" },
        { "R: \"id\":\"r1\"", "distributions[0].iri", "\"https://portal.example/dataset/1/resource/r1\"" },
        { "R: \"name\":\"Datei\",\"description\":\"Alles\"", "distributions[0].titles", "[{\"value\":\"Datei\"}]" },
        { "R: \"access_url\":\"https://x.example/zugang\",\"url\":\"https://x.example/u\"", "distributions[0].accessUrls", "[\"https://x.example/zugang\"]" },
        { "R: \"download_url\":\"https://x.example/d\"", "distributions[0].downloadUrls", "[\"https://x.example/d\"]" },
        { "R: \"url\":\"https://x.example/d.csv\"", "distributions[0].downloadUrls", "[\"https://x.example/d.csv\"]" },
        { "R: \"url\":\"https://x.example/d\",\"url_type\":\"upload\"", "distributions[0].downloadUrls", "[\"https://x.example/d\"]" },
        { "R: \"format\":\"CSV\"", "distributions[0].format", "{\"text\":\"CSV\"}" },
        { "R: \"mimetype\":\"application/zip\",\"mimetype_inner\":\"text/csv\"", "distributions[0].packageFormat", "{\"text\":\"application/zip\"}" },
        { "R: \"license\":\"http://dcat-ap.de/def/licenses/cc-zero\"", "distributions[0].license", "{\"iri\":\"http://dcat-ap.de/def/licenses/cc-zero\"}" },
        { "R: \"licenseAttributionByText\":\"Stadt\"", "distributions[0].attributionTexts", "[{\"value\":\"Stadt\"}]" },
        { "R: \"plannedAvailability\":\"http://dcat-ap.de/def/plannedAvailability/stable\"", "distributions[0].availability", "{\"iri\":\"http://dcat-ap.de/def/plannedAvailability/stable\"}" },
        { "R: \"size\":\"2 kB\"", "distributions[0].byteSize", "2000" },
        { "R: \"hash\":\"00ff00ff\",\"hash_algorithm\":\"MD5\"", "distributions[0].checksum", "{\"algorithm\":{\"text\":\"MD5\"},\"value\":\"00ff00ff\"}" },
        { "R: \"created\":\"2019\",\"last_modified\":\"2020\"", "distributions[0].modified", "\"2020\"" },
        { "R: \"status\":\"http://purl.org/adms/status/Completed\"", "distributions[0].status", "{\"iri\":\"http://purl.org/adms/status/Completed\"}" },
        { "R: \"rights\":\"frei\"", "distributions[0].rights", "[{\"text\":\"frei\"}]" },
        { "R: \"language\":\"[\\\"de\\\"]\"", "distributions[0].languages", "[{\"text\":\"de\"}]" },
        { "R: \"conforms_to\":\"[\\\"https://x.example/norm\\\"]\"", "distributions[0].conformsTo", "[{\"iri\":\"https://x.example/norm\"}]" },
        { "R: \"documentation\":\"[\\\"https://x.example/doku\\\"]\"", "distributions[0].pages", "[\"https://x.example/doku\"]" },
        { "R: \"compress_format\":\"gzip\"", "distributions[0].compressFormat", "{\"text\":\"gzip\"}" },
        { "R: \"package_format\":\"zip\"", "distributions[0].packageFormat", "{\"text\":\"zip\"}" },
        { "R: \"extras\":[{\"key\":\"license\",\"value\":\"cc-zero\"}]", "distributions[0].license", "{\"text\":\"cc-zero\"}" },
        { "R: \"access_services\":\"[{\\\"title\\\":\\\"API\\\",\\\"endpoint_url\\\":[\\\"https://api.example\\\"],\\\"endpoint_description\\\":\\\"https://api.example/doku\\\",\\\"license\\\":\\\"cc-zero\\\",\\\"access_rights\\\":\\\"public\\\",\\\"serves_dataset\\\":[\\\"https://x.example/id/1\\\"],\\\"conforms_to\\\":[\\\"https://x.example/norm\\\"],\\\"format\\\":\\\"JSON\\\",\\\"availability\\\":\\\"stable\\\"}]\"", "distributions[0].accessServices[0].endpointUrls", "[\"https://api.example\"]" },
        { "E: \"metadata_original_id\":\"ORIG\"", "identifiers", "[\"ORIG\"]" },
        { "E: \"metadata_original_portal\":\"http://portal.example\"", "contributorIds", "[{\"iri\":\"http://portal.example\"}]" },
        { "E: \"spatial_reference\":\"{\\\"text\\\":\\\"Köln\\\"}\"", "spatial", "[{\"labels\":[{\"value\":\"Köln\"}]}]" },
        { "E: \"geographical_granularity\":\"kommune\"", "politicalGeocodingLevels", "[{\"text\":\"kommune\"}]" },
        { "E: \"temporal_coverage_from\":\"2010\",\"temporal_coverage_to\":\"2011\"", "temporal", "[{\"start\":\"2010\",\"end\":\"2011\"}]" },
        { "E: \"temporal_granularity\":\"Jahr\"", "temporalResolution", "\"P1Y\"" },
        { "E: \"temporal_granularity\":\"5 Jahre\"", "temporalResolution", "\"P5Y\"" },
        { "E: \"dates\":\"[{\\\"role\\\":\\\"veroeffentlicht\\\",\\\"date\\\":\\\"2011\\\"},{\\\"role\\\":\\\"erstellt\\\",\\\"date\\\":\\\"2009\\\"}]\"", "issued", "\"2011\"" },
        { "E: \"dates\":\"[{\\\"role\\\":\\\"aktualisiert\\\",\\\"date\\\":\\\"2012\\\"}]\"", "modified", "\"2012\"" },
        { "E: \"contacts\":\"[{\\\"role\\\":\\\"autor\\\",\\\"name\\\":\\\"A\\\"}]\"", "creators", "[{\"names\":[{\"value\":\"A\"}]}]" },
        { "E: \"contacts\":\"[{\\\"role\\\":\\\"ansprechpartner\\\",\\\"name\\\":\\\"K\\\",\\\"email\\\":\\\"k@x.example\\\"},{\\\"role\\\":\\\"vertrieb\\\",\\\"name\\\":\\\"V\\\"}]\"", "contactPoints", "[{\"name\":\"K\",\"emails\":[\"k@x.example\"]}]" },
        { "E: \"contacts\":\"[{\\\"role\\\":\\\"veroeffentlichende_stelle\\\",\\\"name\\\":\\\"Amt\\\"}]\"", "publisher.names", "[{\"value\":\"Amt\"}]" },
        { "\"resources\":[{\"url\":\"https://x.example\"}],\"extras\":[{\"key\":\"terms_of_use\",\"value\":\"{\\\"licence_id\\\":\\\"cc-by\\\",\\\"licence_url\\\":\\\"https://l.example\\\",\\\"attribution_text\\\":\\\"Stadt\\\"}\"}]", "distributions[0].license", "{\"iri\":\"https://l.example\",\"text\":\"cc-by\"}" },
        { "\"groups\":[\"umwelt_klima\"]", "themes", "[{\"text\":\"umwelt_klima\"}]" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_goes_where_the_table_says(string said, string path, string expected)
    {
        var (resource, findings) = Mapped.Json(Package(said), Portal);

        var actual = At(JsonNode.Parse(CatalogJson.Write(resource))!, path);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"{path}: {actual?.ToJsonString()}");
        Assert.DoesNotContain(findings, f => f.Rule is "transport.unknown-fields" or "transport.value-left-out");
    }

    [Theory]
    [InlineData("source", "dcterms:source")]
    [InlineData("granularity", "dcat:granularity")]
    public void What_has_no_place_in_3_0_is_left_out_and_reported(string extra, string property) =>
        Assert.Equal(
            [new Finding("transport.value-left-out", Severity.Warning, Responsibility.Transport, property, "x", null)],
            Mapped.Json(Package($"E: \"{extra}\":\"x\""), Portal).Findings);

    [Fact]
    public void Names_that_nobody_knows_are_reported_and_book_keeping_is_not()
    {
        var (_, findings) = Mapped.Json("""
            {
              "id": "1", "title": "x", "num_tags": 3, "eigenes_feld": "A", "leer": "", "owner_org": "o",
              "extras": [{"key": "zweites", "value": "B"}, {"key": "harvest_object_id", "value": "h"}, {"key": "nichts", "value": null}],
              "resources": [{"url": "https://x.example", "position": 1, "spalten": ["a"]}, {"url": "https://y.example", "spalten": ["b"], "zeilen": 5}]
            }
            """, Portal);

        Assert.Equal(
        [
            new Finding("transport.unknown-fields", Severity.Note, Responsibility.Transport, "extras", "eigenes_feld, zweites", null),
            new Finding("transport.unknown-fields", Severity.Note, Responsibility.Transport, "resources", "spalten, zeilen", null),
        ],
            findings.OrderBy(f => f.Property, StringComparer.Ordinal));
    }

    [Fact]
    public void A_series_and_a_service_of_CKAN_are_told_from_datasets()
    {
        var series = Mapped.Json("""{"id":"s","title":"Reihe","type":"dataset_series","extras":[{"key":"frequency","value":"jährlich"}]}""", Portal).Value;
        var service = Mapped.Json("""{"id":"d","title":"API","type":"data-service","endpoint_url":["https://api.example"],"serves_dataset":["https://x.example/1"],"license_id":"cc-zero"}""", Portal).Value;

        Mapped.Equal(
            new DatasetSeries { Iri = "https://portal.example/dataset/s", Titles = [new LangString("Reihe")], Identifiers = ["s"], AccrualPeriodicity = new CodedValue(null, "jährlich") },
            series);
        Mapped.Equal(
            new DataService
            {
                Iri = "https://portal.example/dataset/d",
                Titles = [new LangString("API")],
                Identifiers = ["d"],
                EndpointUrls = ["https://api.example"],
                ServesDatasets = ["https://x.example/1"],
                License = new CodedValue(null, "cc-zero"),
            },
            service);
    }

    private static string Package(string said)
    {
        var members = said[..2] switch
        {
            "E:" => "\"extras\":{" + said[3..] + "}",
            "R:" => "\"resources\":[{" + said[3..] + "}]",
            _ => said,
        };
        return "{\"id\":\"1\",\"title\":\"x\"," + members + "}";
    }

    private static JsonNode? At(JsonNode node, string path)
    {
        JsonNode? at = node;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
            at = step[0] == '[' ? at?[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)] : at?[step];
        return at;
    }
}
