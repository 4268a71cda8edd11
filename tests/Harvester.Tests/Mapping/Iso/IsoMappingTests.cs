using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.TestSupport;
using static OpenDataNrw.Harvester.Tests.Mapping.Iso.IsoXml;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

public sealed class IsoMappingTests
{
    /// <summary>One record in both standards says the same.</summary>
    [Theory]
    [InlineData("record-19139.xml")]
    [InlineData("record-19115-3.xml")]
    public void A_whole_record_becomes_a_whole_dataset(string file)
    {
        var xml = File.ReadAllText(Path.Combine(SharedMaterial.RepositoryRoot, "tests", "Harvester.Tests", "Mapping", "Iso", file));

        var mapped = Map(xml);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://registry.gdi-de.org/id/de.nw.musterstadt/baeume",
                Titles = [new LangString("Straßenbäume", "de"), new LangString("Street trees", "en")],
                Descriptions = [new LangString("Alle Bäume an Straßen.", "de"), new LangString("All trees along streets.", "en")],
                Publisher = new Agent { Names = [new LangString("Stadt Musterstadt", "de")], Email = "geo@musterstadt.example", Homepage = "https://musterstadt.example/" },
                Originators = [new Agent { Names = [new LangString("Ingenieurbüro Ahorn", "de")] }],
                ContactPoints = [new ContactPoint { Name = "Erika Muster", Organisation = "Amt für Grünflächen", Emails = ["baum@musterstadt.example"], Telephones = ["+49 201 123"] }],
                Identifiers = ["https://registry.gdi-de.org/id/de.nw.musterstadt/baeume"],
                OtherIdentifiers = [new OtherIdentifier("0e2fe549-d534-42b0-a0ff-a16c3d0f1aa2")],
                Keywords = [new LangString("Umweltüberwachung", "de"), new LangString("opendata", "de"), new LangString("HVD", "de")],
                Themes = [CodedValue.Said("Umweltüberwachung"), CodedValue.Said("environment")],
                HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_dd313021", "Erdbeobachtung und Umwelt")],
                ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"],
                Issued = new DcatDate("2024-05-01"),
                Modified = new DcatDate("2026-01-15"),
                Languages = [CodedValue.Said("ger")],
                AccessRights = new CodedValue("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
                ConformsTo =
                [
                    new CodedValue("http://data.europa.eu/eli/reg/2010/1089", "VERORDNUNG (EG) Nr. 1089/2010"),
                    new CodedValue("http://www.opengis.net/def/crs/EPSG/0/25832", "EPSG:25832"),
                ],
                Spatial =
                [
                    new Location { Labels = [new LangString("05113000", "de")] },
                    new Location { Bbox = "POLYGON((6.89 51.53,7.14 51.53,7.14 51.34,6.89 51.34,6.89 51.53))" },
                ],
                Temporal = [new PeriodOfTime(new DcatDate("2020-01-01"), null)],
                AccrualPeriodicity = CodedValue.Said("annually"),
                Provenance = [new LangString("Begehung im Sommer.", "de")],
                SpatialResolutionInMeters = "0.5",
                Distributions =
                [
                    new Distribution
                    {
                        Titles = [new LangString("Bäume als CSV", "de")],
                        AccessUrls = ["https://geo.musterstadt.example/baeume.csv"],
                        DownloadUrls = ["https://geo.musterstadt.example/baeume.csv"],
                        Format = CodedValue.Said("CSV"),
                        License = new CodedValue("https://www.govdata.de/dl-de/by-2-0", "dl-by-de/2.0"),
                        AttributionTexts = [new LangString("© Stadt Musterstadt", "de")],
                        ByteSize = 2_097_152,
                    },
                ],
                ExtraTriples =
                    "<urn:datenraum:self> <http://data.europa.eu/930/topicCategory> <http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/environment> .\n"
                    + "<urn:datenraum:self> <http://purl.org/dc/terms/created> \"2019-03-01\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
            },
            mapped.Value);
        Assert.Equal(["transport.value-reshaped", "transport.value-reshaped"], mapped.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_service_has_its_endpoint_and_serves_what_it_operates_on()
    {
        var xml = $"""
            <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:srv="http://www.isotc211.org/2005/srv" xmlns:xlink="http://www.w3.org/1999/xlink"><gmd:fileIdentifier>{Text("s1")}</gmd:fileIdentifier><gmd:hierarchyLevel>{Code("MD_ScopeCode", "service")}</gmd:hierarchyLevel>
            <gmd:identificationInfo><srv:SV_ServiceIdentification><gmd:citation><gmd:CI_Citation><gmd:title>{Text("WMS Bäume")}</gmd:title></gmd:CI_Citation></gmd:citation>
            <srv:serviceType><gco:LocalName>view</gco:LocalName></srv:serviceType><srv:serviceTypeVersion>{Text("OGC:WMS 1.3.0")}</srv:serviceTypeVersion>
            <srv:containsOperations><srv:SV_OperationMetadata><srv:operationName>{Text("GetCapabilities")}</srv:operationName><srv:connectPoint><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>https://geo.musterstadt.example/wms?map=baum&amp;SERVICE=WMS&amp;REQUEST=GetCapabilities&amp;VERSION=1.3.0</gmd:URL></gmd:linkage></gmd:CI_OnlineResource></srv:connectPoint></srv:SV_OperationMetadata></srv:containsOperations>
            <srv:operatesOn uuidref="https://registry.gdi-de.org/id/de.nw.musterstadt/baeume" xlink:href="https://geo.musterstadt.example/csw?id=f1"/><srv:operatesOn xlink:href="https://geo.musterstadt.example/csw?id=f2"/><srv:operatesOn uuidref="f3"/></srv:SV_ServiceIdentification></gmd:identificationInfo></gmd:MD_Metadata>
            """;

        var mapped = Map(xml);

        Mapped.Equal(
            new DataService
            {
                Titles = [new LangString("WMS Bäume")],
                Identifiers = ["s1"],
                EndpointUrls = ["https://geo.musterstadt.example/wms?map=baum"],
                EndpointDescriptions = ["https://geo.musterstadt.example/wms?map=baum&SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0"],
                ServesDatasets = ["https://registry.gdi-de.org/id/de.nw.musterstadt/baeume", "https://geo.musterstadt.example/csw?id=f2"],
                Formats = [CodedValue.Said("WMS")],
                ExtraTriples = "<urn:datenraum:self> <http://data.europa.eu/930/serviceType> <http://inspire.ec.europa.eu/metadata-codelist/SpatialDataServiceType/view> .\n",
            },
            mapped.Value);
        Assert.Equal(["transport.value-left-out dcat:servesDataset f3"], mapped.Findings.Select(f => $"{f.Rule} {f.Property} {f.Before}"));
    }

    [Theory]
    [InlineData("", "Dataset")]
    [InlineData("https://geo.musterstadt.example/dop.zip", "Dataset")]
    public void A_series_that_is_offered_itself_is_a_dataset(string file, string kind)
    {
        var resource = Map(Record(level: "series", distribution: file.Length > 0 ? Transfer(Online(file)) : "")).Value;

        Assert.Equal(file.Length > 0 ? kind : "DatasetSeries", resource.GetType().Name);
        Assert.Contains("ResourceType/series", resource.ExtraTriples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner", "Vermessungsamt", "owner")]
    [InlineData("distributor", "Vermessungsamt", "distributor")]
    [InlineData("pointOfContact", "Vermessungsamt", "pointOfContact")]
    [InlineData("", "Geodatenzentrum", "contact")]
    public void Where_nobody_is_publisher_the_next_role_stands_in_and_says_so(string role, string name, string said)
    {
        var mapped = Map(Record(
            role.Length > 0 ? $"<gmd:pointOfContact>{Party("user", "Nutzer")}</gmd:pointOfContact><gmd:pointOfContact>{Party(role, "Vermessungsamt")}</gmd:pointOfContact>" : "",
            metadata: $"<gmd:contact>{Party("pointOfContact", "Geodatenzentrum", "geo@kreis.example")}</gmd:contact>"));

        Assert.Equal(name, mapped.Value.Publisher?.Names.Single().Value);
        Assert.Equal([$"publisher.from-role {said} {name}"], mapped.Findings.Select(f => $"{f.Rule} {f.Before} {f.After}"));
    }

    [Fact]
    public void A_publisher_needs_no_stand_in()
    {
        var mapped = Map(Record($"<gmd:pointOfContact>{Party("owner", "Vermessungsamt")}</gmd:pointOfContact><gmd:pointOfContact>{Party("publisher", "Stadt")}</gmd:pointOfContact>"));

        Assert.Equal(("Stadt", 0), (mapped.Value.Publisher?.Names.Single().Value, mapped.Findings.Count));
        Assert.Equal(["http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/owner"], mapped.Value.QualifiedAttributions.SelectMany(a => a.Roles));
        Assert.Contains("rightsHolder> _:owner1", mapped.Value.ExtraTriples, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_stand_in_attributes_or_in_texts_and_texts_in_anchors()
    {
        var dataset = Dataset(Record(
            "<gmd:language><gco:CharacterString>deu</gco:CharacterString></gmd:language><gmd:topicCategory><gmd:MD_TopicCategoryCode>structure</gmd:MD_TopicCategoryCode></gmd:topicCategory>"
            + "<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation><gmd:maintenanceAndUpdateFrequency><gmd:MD_MaintenanceFrequencyCode>biannually</gmd:MD_MaintenanceFrequencyCode></gmd:maintenanceAndUpdateFrequency></gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>"));

        Assert.Equal(("deu", "structure", "biannually"), (dataset.Languages[0].Text, dataset.Themes[0].Text, dataset.AccrualPeriodicity?.Text));
    }

    [Fact]
    public void Empty_elements_with_nilReason_say_nothing()
    {
        var dataset = Dataset(Record(
            "<gmd:abstract gco:nilReason=\"missing\"><gco:CharacterString/></gmd:abstract><gmd:resourceConstraints/><gmd:extent><gmd:EX_Extent/></gmd:extent><gmd:pointOfContact/>",
            citation: "<gmd:date gco:nilReason=\"unknown\"/><gmd:identifier><gmd:MD_Identifier><gmd:code/></gmd:MD_Identifier></gmd:identifier>", distribution: Transfer("<gmd:onLine/>")));

        Mapped.Equal(new Dataset { Titles = [new LangString("Baumkataster")], Identifiers = ["f1"] }, dataset);
    }

    [Theory]
    [InlineData("de.nw.musterstadt", "baeume", "de.nw.musterstadt/baeume")]
    [InlineData("https://registry.gdi-de.org/id/de.nw/", "x", "https://registry.gdi-de.org/id/de.nw/x")]
    [InlineData("https://registry.gdi-de.org/id/de.nw", "https://registry.gdi-de.org/id/de.nw/x", "https://registry.gdi-de.org/id/de.nw/x")]
    public void Name_space_and_code_are_the_identifier(string space, string code, string whole)
    {
        var dataset = Dataset(Record(citation: $"<gmd:identifier><gmd:RS_Identifier><gmd:code>{Text(code)}</gmd:code><gmd:codeSpace>{Text(space)}</gmd:codeSpace></gmd:RS_Identifier></gmd:identifier>"));

        Assert.Equal([whole], dataset.Identifiers);
    }

    [Theory]
    [InlineData("EPSG:25832", "http://www.opengis.net/def/crs/EPSG/0/25832")]
    [InlineData("urn:ogc:def:crs:EPSG::4326", "http://www.opengis.net/def/crs/EPSG/0/4326")]
    [InlineData("EPSG 31466: DHDN / Gauß-Krüger", "EPSG 31466: DHDN / Gauß-Krüger")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/3857", "http://www.opengis.net/def/crs/EPSG/0/3857")]
    [InlineData("DE_DHHN2016_NH", "DE_DHHN2016_NH")]
    public void Codes_of_reference_systems_become_addresses(string said, string standard)
    {
        var dataset = Dataset(Record(metadata: $"<gmd:referenceSystemInfo><gmd:MD_ReferenceSystem><gmd:referenceSystemIdentifier><gmd:RS_Identifier><gmd:code>{Text(said)}</gmd:code></gmd:RS_Identifier></gmd:referenceSystemIdentifier></gmd:MD_ReferenceSystem></gmd:referenceSystemInfo>"));

        Assert.Equal(standard, dataset.ConformsTo.Single().ToString());
    }

    [Theory]
    [InlineData("m", "0.2", "0.2")]
    [InlineData("urn:ogc:def:uom:EPSG::9001", "10", "10")]
    [InlineData("http://standards.iso.org/uom/ML_gmxUom.xsd#m", "10", "10")]
    [InlineData("km", "1", "1 km")]
    [InlineData("degree", "0.1", null)]
    public void A_distance_is_a_resolution_where_it_is_a_length(string unit, string value, string? resolution)
    {
        var mapped = Map(Record($"<gmd:spatialResolution><gmd:MD_Resolution><gmd:distance><gco:Distance uom=\"{unit}\">{value}</gco:Distance></gmd:distance></gmd:MD_Resolution></gmd:spatialResolution>"));

        Assert.Equal((resolution, resolution is null ? 1 : 0), (((Dataset)mapped.Value).SpatialResolutionInMeters, mapped.Findings.Count));
    }

    [Theory]
    [InlineData("<gml:TimePeriod gml:id=\"t\"><gml:beginPosition>2020</gml:beginPosition><gml:endPosition indeterminatePosition=\"now\"/></gml:TimePeriod>", "2020", null)]
    [InlineData("<gml:TimePeriod><gml:begin><gml:TimeInstant><gml:timePosition>2020-01-01</gml:timePosition></gml:TimeInstant></gml:begin><gml:end><gml:TimeInstant><gml:timePosition>2020-12-31</gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod>", "2020-01-01", "2020-12-31")]
    [InlineData("<gml:TimeInstant><gml:timePosition>2021-06-30</gml:timePosition></gml:TimeInstant>", "2021-06-30", "2021-06-30")]
    [InlineData("<gml:TimePeriod xmlns:gml=\"http://www.opengis.net/gml\"><gml:beginPosition indeterminatePosition=\"unknown\"/><gml:endPosition>1999</gml:endPosition></gml:TimePeriod>", null, "1999")]
    public void Periods_are_read_in_all_forms_of_GML(string time, string? begin, string? end)
    {
        var dataset = Dataset(Record($"<gmd:extent><gmd:EX_Extent><gmd:temporalElement><gmd:EX_TemporalExtent><gmd:extent>{time}</gmd:extent></gmd:EX_TemporalExtent></gmd:temporalElement></gmd:EX_Extent></gmd:extent>"));

        Assert.Equal((begin, end), (dataset.Temporal.Single().Start?.Lexical, dataset.Temporal.Single().End?.Lexical));
    }

    [Theory]
    [InlineData("srsName=\"http://www.opengis.net/def/crs/EPSG/0/4326\"", "51 6.8 51 7 51.2 7 51 6.8", "POLYGON((6.8 51,7 51,7 51.2,6.8 51))")]
    [InlineData("srsName=\"EPSG:4326\"", "6.8 51 7 51 7 51.2 6.8 51", "POLYGON((6.8 51,7 51,7 51.2,6.8 51))")]
    [InlineData("", "6.8 51 7 51 7 51.2 6.8 51", "POLYGON((6.8 51,7 51,7 51.2,6.8 51))")]
    [InlineData("srsName=\"urn:ogc:def:crs:EPSG::25832\"", "350000 5700000 350001 5700000 350001 5700001 350000 5700000", null)]
    [InlineData("", "6.8 51 sieben 51", null)]
    public void Polygons_are_longitude_first_or_named(string system, string coordinates, string? wkt)
    {
        var mapped = Map(Record($"<gmd:extent><gmd:EX_Extent><gmd:geographicElement><gmd:EX_BoundingPolygon><gmd:polygon><gml:Polygon {system}><gml:exterior><gml:LinearRing><gml:posList>{coordinates}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gmd:polygon></gmd:EX_BoundingPolygon></gmd:geographicElement></gmd:EX_Extent></gmd:extent>"));

        Assert.Equal(wkt, mapped.Value.Spatial.SingleOrDefault()?.Geometry);
        Assert.Equal(wkt is null ? ["locn:geometry"] : [], mapped.Findings.Select(f => f.Property));
    }

    [Fact]
    public void What_has_no_place_is_named()
    {
        var mapped = Map(Record($"<gmd:purpose>{Text("Zweck")}</gmd:purpose><gmd:credit>{Text("Dank")}</gmd:credit>", metadata: $"<gmd:parentIdentifier>{Text("fe1413cc")}</gmd:parentIdentifier>"));

        Assert.Equal(["transport.value-left-out fe1413cc", "transport.unknown-fields credit, purpose"], mapped.Findings.Select(f => $"{f.Rule} {f.Before}"));
    }

    [Theory]
    [InlineData("<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\"><gmd:fileIdentifier/>", "record.invalid-xml")]
    [InlineData("<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\"/>", "record.no-title")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "record.unknown-form")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "record.invalid-xml")]
    public void What_cannot_become_an_entry_is_rejected_with_a_reason(string xml, string reason) =>
        Assert.Equal(reason, Assert.Throws<RecordRejectedException>(() => Map(xml)).Reason);

    [Fact]
    public void Depth_is_bounded()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Equal("record.invalid-xml", Assert.Throws<RecordRejectedException>(() => Map(xml)).Reason);
    }

    [Theory]
    [InlineData("<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\"><gmd:file", true)]
    [InlineData("<?xml version=\"1.0\"?><!-- x --><gmi:MI_Metadata xmlns:gmi=\"http://www.isotc211.org/2005/gmi\"/>", true)]
    [InlineData("<csw:GetRecordByIdResponse xmlns:csw=\"c\"><mdb:MD_Metadata xmlns:mdb=\"http://standards.iso.org/iso/19115/-3/mdb/2.0\"/></csw:GetRecordByIdResponse>", true)]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", false)]
    [InlineData("{\"title\":1}", false)]
    [InlineData("", false)]
    public void Records_are_recognised_by_their_beginning(string xml, bool isRecord) => Assert.Equal(isRecord, IsoRecords.Recognise(Encoding.UTF8.GetBytes(xml)));
}
