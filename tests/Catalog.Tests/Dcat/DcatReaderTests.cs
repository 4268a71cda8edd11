using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class DcatReaderTests
{
    [Fact]
    public void A_1_0_record_with_its_old_names_becomes_a_3_0_record()
    {
        var (resource, findings) = Read("""
            @prefix dcatde: <http://dcat-ap.de/def/dcatde/1_0/> .
            ex:d a dcat:Dataset, foaf:Document ;
                dct:title "Grundwasser" ;
                dcatde:maintainer [ a foaf:Person ; foaf:name "Pflege" ; foaf:mbox "mailto:p@example.org" ] ;
                dcatde:originator [ a foaf:Agent ; foaf:name "Urheber" ; foaf:mbox "u@example.org" ] ;
                dcatde:geocodingText "Hamburg" ;
                dcatde:legalbasisText "Umweltinformationsgesetz (UIG)" ;
                dcatde:qualityProcessURI ex:qs ;
                dcatde:politicalGeocodingURI <http://dcat-ap.de/def/politicalGeocoding/stateKey/02> ;
                dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/state> ;
                dcatde:contributorID "http://dcat-ap.de/def/contributors/transparenzportalHamburg" ;
                owl:versionInfo "2.0" ;
                dct:hasVersion ex:v4 ;
                dct:isVersionOf ex:v2 ;
                dct:provenance "MDK" ;
                dct:language "de" ;
                adms:identifier "4635D337" ;
                dct:temporal [ a dct:PeriodOfTime ; schema:startDate "2016-01-01"^^xsd:date ; schema:endDate "2016-12-31"^^xsd:date ] ;
                dct:spatial [ a dct:Location ; locn:adminUnitL2 <http://dcat-ap.de/def/politicalGeocoding/stateKey/02> ] ;
                dcat:distribution ex:f .
            ex:f a dcat:Distribution ;
                dcat:accessURL "http://example.org/a" ;
                dct:license <http://dcat-ap.de/def/licenses/dl-by-de/2_0> ;
                dcatde:plannedAvailability <http://dcat-ap.de/def/plannedAvailability/available> ;
                adms:status <http://purl.org/adms/status/Completed> ;
                dcat:mediaType "ZIP" ;
                dcat:byteSize "685246.0"^^xsd:decimal ;
                spdx:checksum [ a spdx:Checksum ; spdx:algorithm <http://dcat-ap.de/def/hashAlgorithms/sha/256> ; spdx:checksumValue "5bcc"^^xsd:hexBinary ] .
            """);

        var expected = new Dataset
        {
            Iri = "https://example.org/d",
            Titles = [new LangString("Grundwasser")],
            Originators = [new Agent { Names = [new LangString("Urheber")], Email = "u@example.org" }],
            Custodians = [new Agent { Names = [new LangString("Pflege")], Email = "p@example.org" }],
            Version = "2.0",
            HasVersions = ["https://example.org/v4"],
            Provenance = [new LangString("MDK")],
            Languages = [new CodedValue(null, "de")],
            OtherIdentifiers = [new OtherIdentifier("4635D337")],
            Temporal = [new PeriodOfTime(new DcatDate("2016-01-01"), new DcatDate("2016-12-31"))],
            Spatial =
            [
                new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/stateKey/02", Ags = "02" },
                new Location { Labels = [new LangString("Hamburg")] },
            ],
            PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/state")],
            ContributorIds = [new CodedValue("http://dcat-ap.de/def/contributors/transparenzportalHamburg")],
            Distributions =
            [
                new Distribution
                {
                    Iri = "https://example.org/f",
                    AccessUrls = ["http://example.org/a"],
                    License = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2_0"),
                    Availability = new CodedValue("http://dcat-ap.de/def/plannedAvailability/available"),
                    Status = new CodedValue("http://purl.org/adms/status/Completed"),
                    MediaType = new CodedValue(null, "ZIP"),
                    ByteSize = 685246,
                    Checksum = new Checksum(new CodedValue("http://dcat-ap.de/def/hashAlgorithms/sha/256"), "5bcc"),
                },
            ],
            ExtraTriples =
                "<urn:datenraum:self#custodian1of1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .\n"
                + "<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/legalBasis> \"Umweltinformationsgesetz (UIG)\" .\n"
                + "<urn:datenraum:self> <http://dcat-ap.de/def/dcatde/qualityProcessURI> <https://example.org/qs> .\n"
                + "<urn:datenraum:self> <http://purl.org/dc/terms/isVersionOf> <https://example.org/v2> .\n",
        };
        Assert.Equal(Turtle.Json(expected), Turtle.Json(resource));
        Assert.Equal(
            [
                DcatRules.DeprecatedKept, DcatRules.GeocodingMoved, DcatRules.LegalBasisText, DcatRules.LiteralForIri, DcatRules.LiteralForNode, DcatRules.OldName,
                DcatRules.OldNamespace, DcatRules.WrongDatatype,
            ],
            findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(new Finding(DcatRules.OldName, Severity.Note, Responsibility.Transport, "geodcatap:custodian", "http://dcat-ap.de/def/dcatde/1_0/maintainer", "geodcatap:custodian"), findings);
        Assert.Contains(new Finding(DcatRules.LiteralForIri, Severity.Note, Responsibility.Transport, "dcat:accessURL", "http://example.org/a", "http://example.org/a", 1), findings);
    }

    [Fact]
    public void A_2_0_record_keeps_what_3_0_no_longer_knows_beside_the_model()
    {
        var resource = Read("""
            ex:d a dcat:Dataset ;
                dcatde:legalBasis <https://example.org/gesetz> ;
                dcatde:geocodingDescription "Hamburg" ;
                dcatde:politicalGeocodingURI <http://dcat-ap.de/def/politicalGeocoding/regionalKey/020000000000> ;
                dct:spatial <http://dcat-ap.de/def/politicalGeocoding/regionalKey/020000000000> ;
                dcat:granularity "fein" ;
                dcat:contactPoint [ a vcard:Individual ; vcard:fn "König" ; vcard:hasEmail "j@example.org" ;
                    vcard:hasTelephone [ a vcard:Work ; vcard:hasValue <tel:+494012345665> ] ; vcard:hasStreetAddress "Platz 1" ] .
            """).Value;

        Assert.Equal(["https://example.org/gesetz"], resource.ApplicableLegislation);
        Assert.Equal(
            Turtle.Json(new Dataset
            {
                Spatial =
                [
                    new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/regionalKey/020000000000", Ags = "02" },
                    new Location { Labels = [new LangString("Hamburg")] },
                ],
                ContactPoints = [new ContactPoint { Name = "König", Emails = ["j@example.org"], Telephones = ["+494012345665"] }],
            }),
            Turtle.Json(new Dataset { Spatial = resource.Spatial, ContactPoints = resource.ContactPoints }));
        Assert.Equal(
            "<urn:datenraum:self#contact1of1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2006/vcard/ns#Individual> .\n"
            + "<urn:datenraum:self#contact1of1> <http://www.w3.org/2006/vcard/ns#hasStreetAddress> \"Platz 1\" .\n"
            + "<urn:datenraum:self> <http://www.w3.org/ns/dcat#granularity> \"fein\" .\n",
            resource.ExtraTriples);
    }

    [Fact]
    public void A_GeoDCAT_record_keeps_its_quality_measures_and_reads_its_nested_service()
    {
        var resource = (Dataset)Read("""
            @prefix dqv: <http://www.w3.org/ns/dqv#> .
            ex:d a dcat:Dataset, prov:Entity ;
                geodcatap:topicCategory <http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/planningCadastre> ;
                dcat:theme <https://www.eionet.europa.eu/gemet/en/concept/4614> ;
                dct:spatial [ a dct:Location ; dcat:bbox
                    "{\"type\":\"Polygon\",\"coordinates\":[[[14,36],[15,36],[15,35],[14,35],[14,36]]]}"^^geo:geoJSONLiteral,
                    "<gml:Envelope/>"^^geo:gmlLiteral, "POLYGON((14 36,15 36,15 35,14 35,14 36))"^^geo:wktLiteral ] ;
                dqv:hasQualityMeasurement [ a dqv:QualityMeasurement ; dqv:value 0.00002 ] ;
                dcat:distribution [ a dcat:Distribution ; dcat:accessURL ex:wfs ;
                    dcat:accessService [ a dcat:DataService ; dct:title "WFS" ; dcat:endpointURL ex:wfs ; geodcatap:serviceProtocol ex:ogc ] ] ;
                foaf:isPrimaryTopicOf [ a dcat:CatalogRecord ; dct:identifier "r" ] .
            <https://www.eionet.europa.eu/gemet/en/concept/4614> a skos:Concept ; skos:prefLabel "land use"@en, "Landnutzung"@de .
            """).Value;

        Assert.Equal([new CodedValue("https://www.eionet.europa.eu/gemet/en/concept/4614", "Landnutzung")], resource.Themes);
        Assert.Equal("POLYGON((14 36,15 36,15 35,14 35,14 36))", resource.Spatial[0].Bbox);
        Assert.Equal(["https://example.org/wfs"], resource.Distributions[0].AccessServices[0].EndpointUrls);
        Assert.Equal("WFS", resource.Distributions[0].AccessServices[0].Titles[0].Value);
        Assert.Contains("<urn:datenraum:self#distribution1of1-service1of1> <http://data.europa.eu/930/serviceProtocol> <https://example.org/ogc> .\n", resource.ExtraTriples, StringComparison.Ordinal);
        Assert.Contains("<http://www.w3.org/ns/dqv#value> \"0.00002\"", resource.ExtraTriples, StringComparison.Ordinal);
        Assert.Contains("<http://purl.org/dc/terms/identifier> \"r\" .\n", resource.ExtraTriples, StringComparison.Ordinal);
    }

    [Fact]
    public void Extra_triples_do_not_depend_on_order_or_labels()
    {
        const string blank = "[ a ex:Messung ; ex:wert 1 ; ex:ort [ ex:name \"A\" ] ]";
        const string other = "[ ex:ort [ ex:name \"B\" ] ; ex:wert 2 ; a ex:Messung ]";
        var one = Read($"ex:d a dcat:Dataset ; ex:m {blank}, {other} ; ex:n \"x\" .").Value;
        var two = Read($"ex:d ex:n \"x\" ; ex:m {other}, {blank} ; a dcat:Dataset .").Value;

        Assert.NotNull(one.ExtraTriples);
        Assert.Equal(one.ExtraTriples, two.ExtraTriples);
    }

    [Fact]
    public void Of_a_property_that_may_occur_once_the_surplus_is_reported_and_not_written()
    {
        var (resource, findings) = Read("""
            ex:d a dcat:Dataset ;
                dct:modified "2019-01-01"^^xsd:date, "2020-01-01"^^xsd:date, "gestern" ;
                dct:issued "2018-05-05"^^xsd:date, "2017-05-05"^^xsd:date ;
                dct:accessRights [ a dct:RightsStatement ; rdfs:label "öffentlich " ], [ a dct:RightsStatement ; rdfs:label "öffentlich " ] ;
                dct:publisher [ a foaf:Agent ; foaf:name "Zweiter" ], [ a foaf:Agent ; foaf:name "Erster" ] ;
                dct:accrualPeriodicity "täglich", <http://publications.europa.eu/resource/authority/frequency/DAILY> .
            """);

        Assert.Equal("2020-01-01", resource.Modified?.Lexical);
        Assert.Equal("2017-05-05", resource.Issued?.Lexical);
        Assert.Equal(new CodedValue(null, "öffentlich "), resource.AccessRights);
        Assert.Equal("Erster", resource.Publisher?.Names.In());
        Assert.Equal(new CodedValue("http://publications.europa.eu/resource/authority/frequency/DAILY"), ((Dataset)resource).AccrualPeriodicity);
        Assert.Null(resource.ExtraTriples);
        Assert.Equal(
            ["2018-05-05", "2019-01-01", "Zweiter", "gestern", "täglich"],
            findings.Where(f => f is { Rule: DcatRules.SurplusValue, Severity: Severity.Warning }).Select(f => f.Before).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_where_things_with_properties_belong_are_read_as_their_names()
    {
        var (resource, findings) = Read("""
            ex:d a dcat:Dataset ;
                dct:publisher "Stadt Köln"@de ;
                dct:creator <mailto:autor@example.org> ;
                dcat:contactPoint "open@example.org", <mailto:fach@example.org>, "Bürgeramt" ;
                dct:spatial "6.7,50.8,7.2,51.1", "Köln", "POINT(6.9 50.9)", "https://sws.geonames.org/2886242/" ;
                dct:temporal "2013-01-01/2014-12-31", "2015/" ;
                dcat:distribution "https://example.org/datei.csv" ;
                dct:format "CSV" .
            """);

        var expected = new Dataset
        {
            Iri = "https://example.org/d",
            Publisher = new Agent { Names = [new LangString("Stadt Köln", "de")] },
            Creators = [new Agent { Email = "autor@example.org" }],
            ContactPoints = [new ContactPoint { Emails = ["open@example.org"] }, new ContactPoint { Emails = ["fach@example.org"] }, new ContactPoint { Name = "Bürgeramt" }],
            Spatial =
            [
                new Location { Bbox = "POLYGON ((6.7 50.8, 7.2 50.8, 7.2 51.1, 6.7 51.1, 6.7 50.8))" },
                new Location { Labels = [new LangString("Köln")] },
                new Location { Geometry = "POINT(6.9 50.9)" },
                new Location { Iri = "https://sws.geonames.org/2886242/" },
            ],
            Temporal = [new PeriodOfTime(new DcatDate("2013-01-01"), new DcatDate("2014-12-31")), new PeriodOfTime(new DcatDate("2015"), null)],
            Distributions = [new Distribution { AccessUrls = ["https://example.org/datei.csv"] }],
            ExtraTriples = "<urn:datenraum:self> <http://purl.org/dc/terms/format> \"CSV\" .\n",
        };
        Assert.Equal(Turtle.Json(expected), Turtle.Json(resource));
        Assert.All(findings, f => Assert.Equal(DcatRules.LiteralForNode, f.Rule));
    }

    [Fact]
    public void Empty_values_are_left_out_and_reported()
    {
        var (resource, findings) = Read("ex:d a dcat:Dataset ; dct:conformsTo \"\" ; dct:title \" \" ; dcat:keyword \"a\", \"\" .");

        Assert.Equal(Turtle.Json(new Dataset { Iri = "https://example.org/d", Keywords = [new LangString("a")] }), Turtle.Json(resource));
        Assert.Equal(["dcat:keyword", "dcterms:conformsTo", "dcterms:title"], findings.Select(f => f.Property).Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Equal(DcatRules.EmptyValue, f.Rule));
    }

    [Fact]
    public void The_licence_of_the_dataset_goes_to_distributions_that_lack_one()
    {
        var (resource, findings) = Read("""
            ex:d a dcat:Dataset ; dct:license ex:l ; dcatde:licenseAttributionByText "Stadt" ;
                dcat:distribution ex:f1, ex:f2 .
            ex:f1 a dcat:Distribution ; dct:license ex:andere ; dcatde:licenseAttributionByText "Land" .
            ex:f2 a dcat:Distribution ; dct:title "ohne" .
            """);

        var distributions = ((Dataset)resource).Distributions;
        Assert.Equal([new CodedValue("https://example.org/andere"), new CodedValue("https://example.org/l")], distributions.Select(d => d.License!.Value));
        Assert.Equal(["Land", "Stadt"], distributions.Select(d => d.AttributionTexts.In()));
        Assert.Equal(
            [
                new Finding(DcatRules.DatasetLicence, Severity.Note, Responsibility.Transport, "dcterms:license", null, "https://example.org/l", 2),
                new Finding(DcatRules.DatasetAttribution, Severity.Note, Responsibility.Transport, "dcatde:licenseAttributionByText", null, "Stadt", 2),
            ],
            findings);
        Assert.Null(resource.ExtraTriples);
    }

    [Fact]
    public void A_licence_of_the_dataset_that_no_distribution_needs_stays_beside_the_model()
    {
        var resource = Read("ex:d a dcat:Dataset ; dct:license ex:l ; dcat:distribution ex:f . ex:f a dcat:Distribution ; dct:license ex:andere .").Value;

        Assert.Equal("<urn:datenraum:self> <http://purl.org/dc/terms/license> <https://example.org/l> .\n", resource.ExtraTriples);
    }

    [Fact]
    public void A_resource_named_by_no_web_address_has_no_iri_and_keeps_its_name_as_identifier()
    {
        var graph = Turtle.Graph("<urn:uuid:1> a dcat:Dataset ; dct:title \"A\" ; dct:relation <urn:uuid:1> ; ex:mehr \"x\" .");
        var (resource, findings) = DcatReader.Read(graph, RdfTerm.Iri("urn:uuid:1"));

        Assert.Null(resource.Iri);
        Assert.Equal(["urn:uuid:1"], resource.Identifiers);
        Assert.Equal("<urn:datenraum:self> <https://example.org/mehr> \"x\" .\n", resource.ExtraTriples);
        Assert.Equal([DcatRules.SubjectWithoutAddress], findings.Select(f => f.Rule));
    }

    [Fact]
    public void Bad_iris_and_odd_language_tags_are_kept_for_the_rules_and_never_break_a_document()
    {
        var resource = Read("""
            ex:d a dcat:Dataset ; dct:title "A"@de ; dcat:landingPage <http://example.org/ä b> ; ex:verweis <http://example.org/c d> ;
                dcat:distribution ex:f . ex:f dcat:downloadURL <https://example.org/Datei mit Leerzeichen.csv> .
            """).Value with
        { Keywords = [new LangString("alt", "de_DE"), new LangString("kaputt", "de DE!")] };

        Assert.Equal(["http://example.org/ä b"], resource.LandingPages);
        var written = Entries.Written(resource);
        Assert.All(Formats.Available, format => Assert.Equal(Turtle.Lines(written), Turtle.Lines(Formats.Reparse(written, format))));
        var lines = Turtle.Lines(written);
        Assert.Contains("<http://example.org/ä%20b>", lines, StringComparison.Ordinal);
        Assert.Contains("<http://example.org/c%20d>", lines, StringComparison.Ordinal);
        Assert.Contains("\"alt\"@de-de", lines, StringComparison.Ordinal);
        Assert.Contains("\"kaputt\" .", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_is_no_number_of_bytes_is_reported_and_not_guessed()
    {
        var (resource, findings) = Read("ex:d a dcat:Dataset ; dcat:distribution ex:f . ex:f a dcat:Distribution ; dcat:byteSize \"1.2 MB\" .");

        Assert.Null(((Dataset)resource).Distributions[0].ByteSize);
        Assert.Equal([new Finding(DcatRules.ByteSize, Severity.Warning, Responsibility.Source, "dcat:byteSize", "1.2 MB", null, 1)], findings);
    }

    [Fact]
    public void Misspelt_properties_and_the_wrong_namespace_of_official_shapes_are_understood()
    {
        var (resource, findings) = Read("""
            @prefix wrong: <http://data.europa.eu/r5r#> .
            ex:d a dcat:Dataset ; wrong:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ; dcat:distribution ex:f .
            ex:f a dcat:Distribution ; dcat:accessUrl ex:a ; dct:mediaType <https://www.iana.org/assignments/media-types/text/csv> .
            """);

        var distribution = ((Dataset)resource).Distributions[0];
        Assert.Equal("http://publications.europa.eu/resource/authority/planned-availability/STABLE", resource.Availability?.Iri);
        Assert.Equal(["https://example.org/a"], distribution.AccessUrls);
        Assert.Equal("https://www.iana.org/assignments/media-types/text/csv", distribution.MediaType?.Iri);
        Assert.Null(resource.ExtraTriples);
        Assert.Equal([DcatRules.MisspeltName, DcatRules.MisspeltName, DcatRules.OldNamespace], findings.Select(f => f.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Circles_and_long_chains_of_nodes_do_no_harm()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"_:b{i} ex:weiter _:b{i + 1} .\n"));
        var (resource, findings) = Read($"ex:d a dcat:Dataset ; dcat:distribution ex:d, _:b0 ; ex:kette _:b0 ; dct:publisher ex:d ; dct:relation ex:d . _:b20000 ex:weiter _:b0 .\n{chain}");

        Assert.Equal("https://example.org/d", resource.Publisher?.Iri);
        Assert.InRange(resource.ExtraTriples!.Count(c => c == '\n'), 900, 1100);
        Assert.Contains(findings, f => f.Rule == DcatRules.PartTooLarge);
    }

    [Fact]
    public void A_huge_part_is_read_up_to_a_limit_and_reported()
    {
        var names = string.Join(", ", Enumerable.Range(0, 1500).Select(i => $"\"Name {i}\""));
        var (resource, findings) = Read($"ex:d a dcat:Dataset ; dct:publisher ex:p . ex:p a foaf:Agent ; foaf:name {names} .");

        Assert.Equal(999, resource.Publisher?.Names.Count);
        Assert.Equal([DcatRules.PartTooLarge], findings.Select(f => f.Rule));
    }

    private static WithFindings<CatalogResource> Read(string turtle) => DcatReader.Read(Turtle.Graph(turtle), Turtle.Subject);
}
