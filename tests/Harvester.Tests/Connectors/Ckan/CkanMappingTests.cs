using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.Ckan;

public sealed class CkanMappingTests
{
    private static readonly HarvestSource Portal = Harvest.Source("ckan", "https://opendata.musterstadt.example/api/3");

    [Fact]
    public void A_package_of_plain_CKAN_becomes_a_dataset()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "id": "5f3c", "name": "strassenbaeume", "title": " Straßenbäume ", "notes": "Alle **Bäume**.\r\nStand 2025", "url": "https://www.musterstadt.example/baeume",
              "version": "3", "license_id": "dl-de-by-2.0", "license_title": "Datenlizenz Deutschland", "license_url": "https://www.govdata.de/dl-de/by-2-0",
              "author": "Grünflächenamt", "author_email": "gruen@musterstadt.example", "maintainer": "Herr Ahorn", "maintainer_email": "ahorn@musterstadt.example",
              "metadata_created": "2024-02-03T04:05:06.7", "metadata_modified": "2025-02-03T04:05:06.7", "private": false, "state": "active", "type": "dataset",
              "organization": {"id": "o1", "name": "musterstadt", "title": "Stadt Musterstadt"},
              "groups": [{"name": "envi", "title": "Umwelt"}, {"name": "tran"}],
              "tags": [{"name": "baum", "display_name": "Baum"}, {"name": "Straße"}],
              "resources": [
                {"id": "r1", "name": "Bäume als CSV", "description": "Eine Zeile je Baum", "url": "https://opendata.musterstadt.example/dataset/x/baeume.CSV?v=2",
                 "format": "CSV", "mimetype": "text/csv", "size": 2048, "hash": "d41d8cd98f00b204e9800998ecf8427e", "created": "2024-02-03", "last_modified": "2025-02-03"},
                {"id": "r2", "url": "https://karten.musterstadt.example/baeume/", "format": "WMS", "mimetype": null, "size": null, "hash": "", "license": "http://dcat-ap.de/def/licenses/cc-zero"},
                {"id": "r3", "url": "https://opendata.musterstadt.example/dataset/x/download", "url_type": "upload", "mimetype": "application/zip", "mimetype_inner": "text/csv", "size": "1.5 MB"},
                {"id": "r4", "url": "https://weg.example/a.csv", "state": "deleted"}
              ]
            }
            """, Portal);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://opendata.musterstadt.example/dataset/5f3c",
                Titles = [new LangString("Straßenbäume")],
                Descriptions = [new LangString("Alle **Bäume**.\r\nStand 2025")],
                Publisher = new Agent { Names = [new LangString("Stadt Musterstadt")] },
                Creators = [new Agent { Names = [new LangString("Grünflächenamt")], Email = "gruen@musterstadt.example" }],
                ContactPoints = [new ContactPoint { Name = "Herr Ahorn", Emails = ["ahorn@musterstadt.example"] }],
                Identifiers = ["5f3c"],
                Keywords = [new LangString("Baum"), new LangString("Straße")],
                Themes = [new CodedValue(null, "envi"), new CodedValue(null, "tran")],
                Issued = new DcatDate("2024-02-03T04:05:06.7"),
                Modified = new DcatDate("2025-02-03T04:05:06.7"),
                LandingPages = ["https://www.musterstadt.example/baeume"],
                Version = "3",
                Distributions =
                [
                    new Distribution
                    {
                        Iri = "https://opendata.musterstadt.example/dataset/5f3c/resource/r1",
                        Titles = [new LangString("Bäume als CSV")],
                        Descriptions = [new LangString("Eine Zeile je Baum")],
                        AccessUrls = ["https://opendata.musterstadt.example/dataset/x/baeume.CSV?v=2"],
                        DownloadUrls = ["https://opendata.musterstadt.example/dataset/x/baeume.CSV?v=2"],
                        License = new CodedValue("https://www.govdata.de/dl-de/by-2-0", "dl-de-by-2.0"),
                        Format = new CodedValue(null, "CSV"),
                        MediaType = new CodedValue(null, "text/csv"),
                        ByteSize = 2048,
                        Checksum = new Checksum(new CodedValue(null, "MD5"), "d41d8cd98f00b204e9800998ecf8427e"),
                        Issued = new DcatDate("2024-02-03"),
                        Modified = new DcatDate("2025-02-03"),
                    },
                    new Distribution
                    {
                        Iri = "https://opendata.musterstadt.example/dataset/5f3c/resource/r2",
                        AccessUrls = ["https://karten.musterstadt.example/baeume/"],
                        License = new CodedValue("http://dcat-ap.de/def/licenses/cc-zero"),
                        Format = new CodedValue(null, "WMS"),
                    },
                    new Distribution
                    {
                        Iri = "https://opendata.musterstadt.example/dataset/5f3c/resource/r3",
                        AccessUrls = ["https://opendata.musterstadt.example/dataset/x/download"],
                        DownloadUrls = ["https://opendata.musterstadt.example/dataset/x/download"],
                        License = new CodedValue("https://www.govdata.de/dl-de/by-2-0", "dl-de-by-2.0"),
                        MediaType = new CodedValue(null, "text/csv"),
                        PackageFormat = new CodedValue(null, "application/zip"),
                        ByteSize = 1_500_000,
                    },
                ],
            },
            resource);
        Assert.Equal([new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, "dcat:byteSize", "1.5 MB", "1500000", 3)], findings);
    }

    [Fact]
    public void A_package_of_ckanext_dcatde_keeps_all_it_says()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "id": "a1", "name": "luft", "title": "Luftgüte", "notes": "Messwerte", "license_id": "", "url": "https://x.example/", "version": "9",
              "organization": {"title": "Sammelstelle"}, "author": "Messnetz", "author_email": "netz@x.example",
              "maintainer": "Frau Pflege", "maintainer_email": "pflege@x.example", "state": "active",
              "tags": [], "groups": [],
              "extras": [
                {"key": "uri", "value": "https://x.example/id/luft"}, {"key": "identifier", "value": "LUFT-1"}, {"key": "guid", "value": "nicht-gefragt"},
                {"key": "alternate_identifier", "value": "[\"alt-1\", \"alt-2\"]"},
                {"key": "issued", "value": "01.02.2023"}, {"key": "modified", "value": "2024-05-06"},
                {"key": "metadata_original_html", "value": "https://x.example/luft.html"},
                {"key": "theme", "value": "[\"http://publications.europa.eu/resource/authority/data-theme/ENVI\"]"},
                {"key": "language", "value": "[\"http://publications.europa.eu/resource/authority/language/DEU\", \"en\"]"},
                {"key": "frequency", "value": "täglich"}, {"key": "conforms_to", "value": "[\"http://xoev.de/luft\"]"}, {"key": "documentation", "value": "[\"https://x.example/doku\"]"},
                {"key": "provenance", "value": "Stationen"}, {"key": "access_rights", "value": "öffentlich "}, {"key": "dcat_type", "value": "statistisch"},
                {"key": "has_version", "value": "[\"https://x.example/luft/1\"]"}, {"key": "version_notes", "value": "Neu geeicht"}, {"key": "dcat_version", "value": "2.1"},
                {"key": "is_referenced_by", "value": "[\"https://x.example/studie\"]"}, {"key": "references", "value": "[\"https://x.example/muster\"]"},
                {"key": "used_datasets", "value": "[\"https://x.example/id/wetter\"]"}, {"key": "sample", "value": "[\"https://x.example/probe.csv\"]"},
                {"key": "availability", "value": "http://dcat-ap.de/def/plannedAvailability/stable"},
                {"key": "applicable_legislation", "value": "[\"http://data.europa.eu/eli/reg_impl/2023/138/oj\"]"}, {"key": "hvd_category", "value": "[\"http://data.europa.eu/bna/c_dd313021\"]"},
                {"key": "contributorID", "value": "[\"http://dcat-ap.de/def/contributors/openNRW\"]"},
                {"key": "politicalGeocodingLevelURI", "value": "http://dcat-ap.de/def/politicalGeocoding/Level/municipality"},
                {"key": "politicalGeocodingURI", "value": "[\"http://dcat-ap.de/def/politicalGeocoding/districtKey/05315\"]"}, {"key": "geocodingText", "value": "[\"Köln-Mülheim\"]"},
                {"key": "legalbasisText", "value": "[\"§ 44 \\\"BImSchG\\\"\"]"}, {"key": "qualityProcessURI", "value": "https://x.example/qs"},
                {"key": "spatial", "value": "{\"type\":\"Point\",\"coordinates\":[6.96,50.94]}"}, {"key": "spatial_uri", "value": "http://www.geonames.org/2886242"}, {"key": "spatial_text", "value": "Köln"},
                {"key": "temporal_start", "value": "2020"}, {"key": "temporal_end", "value": "2024-12"},
                {"key": "publisher_name", "value": "Landesamt"}, {"key": "publisher_email", "value": "mailto:amt@x.example"}, {"key": "publisher_url", "value": "https://amt.example"}, {"key": "publisher_uri", "value": "https://x.example/amt"}, {"key": "publisher_type", "value": "http://purl.org/adms/publishertype/RegionalAuthority"},
                {"key": "contact_name", "value": "Auskunft"}, {"key": "contact_email", "value": "auskunft@x.example"}, {"key": "contact_url", "value": "https://x.example/kontakt"}, {"key": "contact_tel", "value": "0221 / 12 34"},
                {"key": "maintainer_contacttype", "value": "Person"}, {"key": "maintainer_tel", "value": "1"}, {"key": "originator_name", "value": "Ursprung"}, {"key": "contributor_name", "value": "Mitwirkung"},
                {"key": "author_url", "value": "https://netz.example"}, {"key": "licenseAttributionByText", "value": "Landesamt, Luftmessnetz"},
                {"key": "qualified_relation", "value": "[{\"relation\":\"https://x.example/id/wetter\",\"role\":\"http://www.iana.org/assignments/relation/related\"}]"}
              ],
              "resources": [{
                "uri": "https://x.example/id/luft/csv", "url": "https://x.example/luft", "access_url": "https://x.example/zugang", "download_url": "https://x.example/luft.csv",
                "name": "CSV", "format": "http://publications.europa.eu/resource/authority/file-type/CSV", "license": "http://dcat-ap.de/def/licenses/dl-by-de/2.0", "licenseAttributionByText": "Eigene Nennung",
                "plannedAvailability": "http://publications.europa.eu/resource/authority/planned-availability/STABLE", "hash": "sha256:00ff00ff", "hash_algorithm": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                "language": "[\"de\"]", "rights": "frei", "documentation": "[\"https://x.example/felder\"]", "conforms_to": "[\"RFC 4180\"]", "status": "http://purl.org/adms/status/Completed",
                "issued": "2023-02-01", "modified": "2024-05-06", "compress_format": "gzip", "applicable_legislation": "[\"http://data.europa.eu/eli/reg_impl/2023/138/oj\"]", "temporal_resolution": "PT1H",
                "access_services": "[{\"uri\":\"https://x.example/id/dienst\",\"title\":\"Messwert-API\",\"endpoint_url\":[\"https://api.x.example/\"],\"endpoint_description\":\"https://api.x.example/openapi.json\",\"serves_dataset\":[\"https://x.example/id/luft\"],\"license\":\"cc-zero\"}]"
              }]
            }
            """, Portal);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://x.example/id/luft",
                Titles = [new LangString("Luftgüte")],
                Descriptions = [new LangString("Messwerte")],
                Publisher = new Agent
                {
                    Iri = "https://x.example/amt",
                    Names = [new LangString("Landesamt")],
                    Email = "amt@x.example",
                    Homepage = "https://amt.example",
                    Type = new CodedValue("http://purl.org/adms/publishertype/RegionalAuthority"),
                },
                Creators = [new Agent { Names = [new LangString("Messnetz")], Email = "netz@x.example" }],
                Contributors = [new Agent { Names = [new LangString("Mitwirkung")] }],
                Originators = [new Agent { Names = [new LangString("Ursprung")] }],
                Custodians = [new Agent { Names = [new LangString("Frau Pflege")], Email = "pflege@x.example" }],
                ContactPoints = [new ContactPoint { Name = "Auskunft", Emails = ["auskunft@x.example"], Urls = ["https://x.example/kontakt"], Telephones = ["0221 / 12 34"] }],
                Identifiers = ["LUFT-1"],
                OtherIdentifiers = [new OtherIdentifier("alt-1"), new OtherIdentifier("alt-2")],
                Themes = [new CodedValue("http://publications.europa.eu/resource/authority/data-theme/ENVI")],
                Types = [new CodedValue(null, "statistisch")],
                Issued = new DcatDate("01.02.2023"),
                Modified = new DcatDate("2024-05-06"),
                Languages = [new CodedValue("http://publications.europa.eu/resource/authority/language/DEU"), new CodedValue(null, "en")],
                AccessRights = new CodedValue(null, "öffentlich"),
                Availability = new CodedValue("http://dcat-ap.de/def/plannedAvailability/stable"),
                LandingPages = ["https://x.example/luft.html"],
                Pages = ["https://x.example/doku"],
                ConformsTo = [new CodedValue("http://xoev.de/luft")],
                ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"],
                HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_dd313021")],
                Spatial =
                [
                    new Location { Iri = "http://www.geonames.org/2886242", Labels = [new LangString("Köln")], Geometry = "{\"type\":\"Point\",\"coordinates\":[6.96,50.94]}" },
                    new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/districtKey/05315" },
                    new Location { Labels = [new LangString("Köln-Mülheim")] },
                ],
                Temporal = [new PeriodOfTime(new DcatDate("2020"), new DcatDate("2024-12"))],
                PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")],
                ContributorIds = [new CodedValue("http://dcat-ap.de/def/contributors/openNRW")],
                Relations = ["https://x.example/id/wetter"],
                References = ["https://x.example/muster"],
                QualifiedRelations = [new Relationship("https://x.example/id/wetter", ["http://www.iana.org/assignments/relation/related"])],
                ExtraTriples =
                    "<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/legalBasis> \"§ 44 \\\"BImSchG\\\"\" .\n"
                    + "<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/qualityProcessURI> <https://x.example/qs> .\n",
                Samples = [new Distribution { AccessUrls = ["https://x.example/probe.csv"] }],
                AccrualPeriodicity = new CodedValue(null, "täglich"),
                Version = "2.1",
                VersionNotes = [new LangString("Neu geeicht")],
                HasVersions = ["https://x.example/luft/1"],
                Provenance = [new LangString("Stationen")],
                IsReferencedBy = ["https://x.example/studie"],
                Distributions =
                [
                    new Distribution
                    {
                        Iri = "https://x.example/id/luft/csv",
                        Titles = [new LangString("CSV")],
                        AccessUrls = ["https://x.example/zugang"],
                        DownloadUrls = ["https://x.example/luft.csv"],
                        AccessServices =
                        [
                            new DataService
                            {
                                Iri = "https://x.example/id/dienst",
                                Titles = [new LangString("Messwert-API")],
                                EndpointUrls = ["https://api.x.example/"],
                                EndpointDescriptions = ["https://api.x.example/openapi.json"],
                                ServesDatasets = ["https://x.example/id/luft"],
                                License = new CodedValue(null, "cc-zero"),
                            },
                        ],
                        License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0"),
                        AttributionTexts = [new LangString("Eigene Nennung")],
                        Rights = [new CodedValue(null, "frei")],
                        Format = new CodedValue("http://publications.europa.eu/resource/authority/file-type/CSV"),
                        CompressFormat = new CodedValue(null, "gzip"),
                        Checksum = new Checksum(new CodedValue("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"), "00ff00ff"),
                        Issued = new DcatDate("2023-02-01"),
                        Modified = new DcatDate("2024-05-06"),
                        Languages = [new CodedValue(null, "de")],
                        Pages = ["https://x.example/felder"],
                        ConformsTo = [new CodedValue(null, "RFC 4180")],
                        Availability = new CodedValue("http://publications.europa.eu/resource/authority/planned-availability/STABLE"),
                        Status = new CodedValue("http://purl.org/adms/status/Completed"),
                        ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"],
                        TemporalResolution = "PT1H",
                    },
                ],
            },
            resource);
        Assert.Empty(findings);
    }

    [Fact]
    public void A_package_of_ckanext_scheming_is_read_from_its_own_members()
    {
        var (resource, _) = Mapped.Json("""
            {
              "id": "s1", "title": "Vorrang", "title_translated": {"de": "Haushalt", "en": "Budget"}, "notes_translated": {"de": "Plan", "en": ""},
              "identifier": "H-1", "theme": ["ECON"], "language": ["de"], "hvd_category": [], "tag_string": "Geld, Plan ,",
              "publisher": [{"name": "Kämmerei", "email": "k@x.example", "url": "https://k.example", "identifier": "https://k.example/id", "type": "public_body"}],
              "contact": [{"name": "A", "email": "a@x.example"}, {"name": "B", "url": "https://b.example", "identifier": "123"}], "creator": [{"name": "C"}],
              "temporal_coverage": [{"start": "2024-01-01", "end": "2024-12-31"}, {"start": "2025-01-01"}],
              "spatial_coverage": [{"uri": "https://sws.geonames.org/1/", "text": "Ort", "bbox": {"type":"Point","coordinates":[1,2]}}, {"text": "Nur Name"}],
              "spatial_resolution_in_meters": [1.5], "temporal_resolution": "P1Y", "resources": null
            }
            """, Portal);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://opendata.musterstadt.example/dataset/s1",
                Titles = [new LangString("Haushalt", "de"), new LangString("Budget", "en")],
                Descriptions = [new LangString("Plan", "de")],
                Publisher = new Agent { Iri = "https://k.example/id", Names = [new LangString("Kämmerei")], Email = "k@x.example", Homepage = "https://k.example", Type = new CodedValue(null, "public_body") },
                Creators = [new Agent { Names = [new LangString("C")] }],
                ContactPoints = [new ContactPoint { Name = "A", Emails = ["a@x.example"] }, new ContactPoint { Name = "B", Urls = ["https://b.example"] }],
                Identifiers = ["H-1"],
                Keywords = [new LangString("Geld"), new LangString("Plan")],
                Themes = [new CodedValue(null, "ECON")],
                Languages = [new CodedValue(null, "de")],
                Spatial =
                [
                    new Location { Iri = "https://sws.geonames.org/1/", Labels = [new LangString("Ort")], Bbox = "{\"type\":\"Point\",\"coordinates\":[1,2]}" },
                    new Location { Labels = [new LangString("Nur Name")] },
                ],
                Temporal = [new PeriodOfTime(new DcatDate("2024-01-01"), new DcatDate("2024-12-31")), new PeriodOfTime(new DcatDate("2025-01-01"), null)],
                SpatialResolutionInMeters = "1.5",
                TemporalResolution = "P1Y",
            },
            resource);
    }

    [Fact]
    public void A_package_of_the_German_scheme_OGD_1_1_is_understood()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "id": "b1", "name": "sportplaetze", "title": "Sportplätze", "notes": null, "type": "datensatz", "state": "active", "license_id": null,
              "author": "Sportamt", "author_email": "", "maintainer": "", "maintainer_email": "sport@x.example", "isopen": true,
              "groups": ["kultur_freizeit_sport_tourismus", "geo"], "tags": ["sport", "platz"],
              "metadata_created": "2013-01-01", "metadata_modified": "2014-01-01",
              "extras": {
                "metadata_original_id": "ORIG-7", "metadata_original_portal": "http://datenregister.example", "sector": "oeffentlich",
                "dates": "[{\"role\":\"erstellt\",\"date\":\"2010\"},{\"role\":\"veroeffentlicht\",\"date\":\"2011-02\"},{\"role\":\"aktualisiert\",\"date\":\"2012-03-04\"}]",
                "contacts": [{"role":"veroeffentlichende_stelle","name":"Bezirksamt","email":"ba@x.example","url":"http://ba.example"},{"role":"ansprechpartner","name":"Frau Ball","email":"ball@x.example"},{"role":"autor","name":"egal"}],
                "terms_of_use": "{\"licence_id\":\"cc-by\",\"licence_url\":\"http://creativecommons.org/licenses/by/3.0/de/\",\"attribution_text\":\"Bezirksamt\"}",
                "temporal_coverage_from": "2010-01-01", "temporal_coverage_to": "2011-01-01", "temporal_granularity": "Quartal", "temporal_granularity_factor": "2",
                "geographical_granularity": "stadt", "geographical_coverage": "nicht gefragt", "spatial_reference": "{\"ags\":\"05315000\",\"text\":\"Köln\"}"
              },
              "resources": [{"id": "r", "url": "http://x.example/plaetze.kmz", "format": "kmz", "language": "de", "description": "Karte", "name": null}]
            }
            """, Portal);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://opendata.musterstadt.example/dataset/b1",
                Titles = [new LangString("Sportplätze")],
                Publisher = new Agent { Names = [new LangString("Bezirksamt")], Email = "ba@x.example", Homepage = "http://ba.example" },
                Creators = [new Agent { Names = [new LangString("Sportamt")] }],
                ContactPoints = [new ContactPoint { Name = "Frau Ball", Emails = ["ball@x.example"] }],
                Identifiers = ["ORIG-7"],
                Keywords = [new LangString("sport"), new LangString("platz")],
                Themes = [new CodedValue(null, "kultur_freizeit_sport_tourismus"), new CodedValue(null, "geo")],
                Issued = new DcatDate("2011-02"),
                Modified = new DcatDate("2012-03-04"),
                Spatial = [new Location { Ags = "05315000", Labels = [new LangString("Köln")] }],
                Temporal = [new PeriodOfTime(new DcatDate("2010-01-01"), new DcatDate("2011-01-01"))],
                PoliticalGeocodingLevels = [new CodedValue(null, "stadt")],
                ContributorIds = [new CodedValue("http://datenregister.example")],
                TemporalResolution = "P6M",
                Distributions =
                [
                    new Distribution
                    {
                        Iri = "https://opendata.musterstadt.example/dataset/b1/resource/r",
                        Descriptions = [new LangString("Karte")],
                        AccessUrls = ["http://x.example/plaetze.kmz"],
                        DownloadUrls = ["http://x.example/plaetze.kmz"],
                        License = new CodedValue("http://creativecommons.org/licenses/by/3.0/de/", "cc-by"),
                        AttributionTexts = [new LangString("Bezirksamt")],
                        Format = new CodedValue(null, "kmz"),
                        Languages = [new CodedValue(null, "de")],
                    },
                ],
            },
            resource);
        Assert.Empty(findings);
    }

    [Fact]
    public void A_package_of_DKAN_1_is_freed_of_its_oddities()
    {
        var (resource, findings) = Mapped.Json("""
            {
              "id": "7388", "name": "spielplätze-köln", "title": "Spielplätze", "notes": "<p>Alle</p>", "private": "Veröffentlicht", "state": "Active", "type": "Dataset",
              "url": "http://dkan.example/dataset/spielplätze-köln", "license_title": "cc-by", "maintainer": "Offene Daten", "maintainer_email": "od@x.example",
              "metadata_created": "2014-10-14T14:15:36+02:00", "revision_timestamp": "2014-10-15", "metadata_modified": "Date changed\t2014-10-14T14:15:36+02:00",
              "groups": [{"name": "group/stadt-köln", "title": "Stadt Köln", "id": "g"}], "tags": [{"name": "Freizeit, Sport und Kultur", "vocabulary_id": "2"}],
              "resources": [{"id": "r1", "name": "dataset/7388/resource/r1", "url": "http://dkan.example/dataset/7388/resource/r1", "format": "json", "mimetype": "json", "size": "",
                "created": "2014-10-14", "last_modified": "Date changed\t2014-11-17T08:17:01+01:00", "state": "Active"}, {"id": "r2", "url": "http://dkan.example/r2", "last_modified": "Date changed\t", "size": "42 octets"}]
            }
            """, Harvest.Source("ckan", "http://dkan.example/"));

        Mapped.Equal(
            new Dataset
            {
                Iri = "http://dkan.example/dataset/7388",
                Titles = [new LangString("Spielplätze")],
                Descriptions = [new LangString("<p>Alle</p>")],
                Publisher = new Agent { Names = [new LangString("Stadt Köln")] },
                ContactPoints = [new ContactPoint { Name = "Offene Daten", Emails = ["od@x.example"] }],
                Identifiers = ["7388"],
                Keywords = [new LangString("Freizeit, Sport und Kultur")],
                Issued = new DcatDate("2014-10-14T14:15:36+02:00"),
                Modified = new DcatDate("2014-10-14T14:15:36+02:00"),
                LandingPages = ["http://dkan.example/dataset/spielplätze-köln"],
                Distributions =
                [
                    new Distribution
                    {
                        Iri = "http://dkan.example/dataset/7388/resource/r1",
                        AccessUrls = ["http://dkan.example/dataset/7388/resource/r1"],
                        License = new CodedValue(null, "cc-by"),
                        Format = new CodedValue(null, "json"),
                        MediaType = new CodedValue(null, "json"),
                        Issued = new DcatDate("2014-10-14"),
                        Modified = new DcatDate("2014-11-17T08:17:01+01:00"),
                    },
                    new Distribution { Iri = "http://dkan.example/dataset/7388/resource/r2", AccessUrls = ["http://dkan.example/r2"], License = new CodedValue(null, "cc-by"), ByteSize = 42 },
                ],
            },
            resource);
        Assert.Equal(
        [
            new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, "dcterms:modified", "Date changed\t2014-10-14T14:15:36+02:00", "2014-10-14T14:15:36+02:00"),
            new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, "dcterms:modified", "Date changed\t2014-11-17T08:17:01+01:00", "2014-11-17T08:17:01+01:00", 1),
            new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, "dcat:byteSize", "42 octets", "42", 2),
        ],
            findings);
    }

    [Fact]
    public void A_package_from_a_file_has_no_address_unless_the_portal_is_named()
    {
        const string json = """{"id":"a b/ü","title":"x","resources":[{"id":"r","url":"http://x.example"}]}""";

        var alone = (Dataset)Mapped.Json(json, Harvest.Source("ckan", "https://x.example/p.json")).Value;
        var named = (Dataset)Mapped.Json(json, Harvest.Source("ckan", "https://x.example/p.json", ("siteUrl", "https://portal.example"))).Value;

        Assert.Equal((null, null), (alone.Iri, alone.Distributions[0].Iri));
        Assert.Equal(("https://portal.example/dataset/a%20b%2F%C3%BC", "https://portal.example/dataset/a%20b%2F%C3%BC/resource/r"), (named.Iri, named.Distributions[0].Iri));
    }

    [Theory]
    [InlineData("contact", 0)]
    [InlineData("custodian", 1)]
    [InlineData("auto", 0)]
    public void The_source_decides_what_a_maintainer_is(string setting, int custodians)
    {
        var dataset = Mapped.Json("""{"id":"1","title":"x","maintainer":"M","maintainer_email":"m@x.example"}""", Harvest.Source("ckan", "https://x.example", ("maintainer", setting))).Value;

        Assert.Equal(custodians, dataset.Custodians.Count);
        Assert.Equal("M", Assert.Single(dataset.ContactPoints).Name);
    }

    [Theory]
    [InlineData("""{"license_url":"https://l.example/1","license_id":"l1","license_title":"Lizenz 1"}""", "https://l.example/1", "l1")]
    [InlineData("""{"license_id":"http://dcat-ap.de/def/licenses/dl-zero-de/2.0","license_title":"http://dcat-ap.de/def/licenses/dl-zero-de/2.0"}""", "http://dcat-ap.de/def/licenses/dl-zero-de/2.0", null)]
    [InlineData("""{"license_id":"notspecified","license_title":"Ohne Angabe"}""", null, "notspecified")]
    [InlineData("""{"license":"Creative Commons Namensnennung (CC-BY)","license_id":""}""", null, "Creative Commons Namensnennung (CC-BY)")]
    public void The_licence_is_taken_from_address_then_id_then_title(string terms, string? iri, string? text)
    {
        var dataset = (Dataset)Mapped.Json($$"""{"id":"1","title":"x","resources":[{"url":"http://x.example"}],{{terms[1..]}}""", Portal).Value;

        Assert.Equal(new CodedValue(iri, text), dataset.Distributions[0].License);
    }

    [Fact]
    public void A_licence_without_a_resource_to_hold_it_is_reported()
    {
        var (_, findings) = Mapped.Json("""{"id":"1","title":"x","license_id":"cc-zero","resources":[]}""", Portal);

        Assert.Equal([new Finding("transport.value-left-out", Severity.Warning, Responsibility.Transport, "dcterms:license", "cc-zero", null)], findings);
    }

    [Fact]
    public void Lists_written_as_broken_text_stay_a_text_and_are_reported()
    {
        var (resource, findings) = Mapped.Json("""{"id":"1","title":"x","extras":[{"key":"language","value":"['de', 'en']"}]}""", Portal);

        Assert.Equal([new CodedValue(null, "['de', 'en']")], resource.Languages);
        Assert.Equal([new Finding("transport.broken-json", Severity.Warning, Responsibility.Transport, "language", "['de', 'en']", null)], findings);
    }

    [Fact]
    public void Half_a_character_within_a_list_written_as_text_breaks_only_that_list()
    {
        var (resource, findings) = Mapped.Json("""{"id":"1","title":"x","extras":[{"key":"language","value":"[\"\\ud83d\"]"}]}""", Portal);

        Assert.Equal([new CodedValue(null, "[\"\\ud83d\"]")], resource.Languages);
        Assert.Equal("transport.broken-json", Assert.Single(findings).Rule);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "record.no-title", "Der Datensatz '1' hat keinen Titel. Bitte im Portal unter 'title' einen Titel eintragen.")]
    [InlineData("""{"id":"1","title":"  "}""", "record.no-title", null)]
    [InlineData("""{"title":"x"}""", "record.no-identifier", null)]
    [InlineData("[]", "record.not-an-object", null)]
    [InlineData("{\"id\":", "record.invalid-json", null)]
    [InlineData("""{"id":"1","title":"halb \ud83d"}""", "record.broken-text", null)]
    [InlineData("""{"id":"1","title":"verdreht \udd33\ud83d"}""", "record.broken-text", null)]
    [InlineData("""{"id":"1","title":"x","extras":{"\ud83d":1}}""", "record.broken-text", null)]
    public void A_record_that_cannot_be_an_entry_is_rejected_with_advice(string json, string reason, string? message)
    {
        var rejected = Mapped.Rejected(json, Portal);

        Assert.Equal(reason, rejected.Reason);
        if (message is not null) Assert.Equal(message, rejected.Message);
    }

    [Theory]
    [InlineData("""Baum \ud83c\udf33""", "Baum 🌳")]
    [InlineData("""C:\\ud83d""", @"C:\ud83d")]
    [InlineData("""\u00c4pfel\\""", @"Äpfel\")]
    public void Whole_characters_written_as_escapes_are_fine(string written, string title) =>
        Assert.Equal(title, Mapped.Json($$"""{"id":"1","title":"{{written}}"}""", Portal).Value.Titles[0].Value);

    [Fact]
    public void NUL_characters_do_not_reach_the_model() =>
        Assert.Equal("ab", Mapped.Json("""{"id":"1","title":"a\u0000b"}""", Portal).Value.Titles[0].Value);

    [Fact]
    public void No_member_of_an_unexpected_build_breaks_the_mapping()
    {
        string[] members =
        [
            "name", "notes", "tags", "groups", "extras", "resources", "organization", "url", "license_id", "version", "metadata_created", "spatial", "spatial_uri", "spatial_coverage",
            "spatial_reference", "temporal_coverage", "temporal_granularity", "dates", "contacts", "contact", "publisher", "creator", "theme", "language", "terms_of_use", "qualified_relation",
            "title_translated", "legalbasisText", "qualityProcessURI", "alternate_identifier", "maintainer", "author", "contributor", "size",
        ];
        string[] values =
        [
            "null", "5", "-1e400", "true", "\"\"", "\" \"", "\"[\"", "\"{\"", "\"[[1,{}],null]\"", "\"{\\\"a\\\":1}\"", "[]", "{}", "[[]]", "[null,1,\"a\",{},[]]",
            "{\"de\":null}", "{\"@value\":{}}", "[{\"key\":1,\"value\":[]},{\"key\":\"publisher_name\",\"value\":{}},{\"key\":\"x\"}]",
            "[{\"name\":[],\"title\":{},\"url\":5,\"size\":\"viel\",\"hash\":\"x\",\"access_services\":[{\"endpoint_url\":{}}],\"state\":[]}]",
        ];

        foreach (var member in members)
            foreach (var value in values)
            {
                Assert.NotEmpty(Mapped.Json($$"""{"id":"1","title":"x","{{member}}":{{value}}}""", Portal).Value.Titles);
                Assert.NotEmpty(Mapped.Json($$$"""{"id":"1","title":"x","extras":{"{{{member}}}":{{{value}}}}}""", Portal).Value.Titles);
                Assert.NotEmpty(Mapped.Json($$$"""{"id":"1","title":"x","resources":[{"{{{member}}}":{{{value}}}}]}""", Portal).Value.Titles);
            }
    }
}
