using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class DcatWriterTests
{
    [Fact]
    public void An_entry_without_own_iri_is_written_under_our_address_with_a_record_about_it()
    {
        var entry = Entries.Of(new Dataset { Titles = [new LangString("A")], Distributions = [new Distribution { DownloadUrls = ["https://example.org/a.csv"] }] });
        var graph = new RdfGraph();

        DcatWriter.Write(entry, Entries.Catalog, graph);

        var address = $"https://daten.example/dataset/{entry.Id}";
        Assert.Equal(
            Turtle.Lines(Turtle.Graph($"""
                <{address}> a dcat:Dataset ; dct:title "A" ; dcat:distribution <{address}/distribution/1> .
                <{address}/distribution/1> a dcat:Distribution ; dcat:downloadURL <https://example.org/a.csv> ; dcat:accessURL <https://example.org/a.csv> .
                <{address}#record> a dcat:CatalogRecord ; foaf:primaryTopic <{address}> ; dct:identifier "1" ;
                    dct:issued "2026-01-02T03:04:05Z"^^xsd:dateTime ; dct:modified "2026-02-03T04:05:06Z"^^xsd:dateTime ;
                    dct:conformsTo <https://www.dcat-ap.de/def/dcatde/3.0/spec/> ;
                    prov:wasDerivedFrom <https://daten.example/api/v1/sources/teststadt> .
                """)),
            Turtle.Lines(graph));
    }

    [Fact]
    public void A_download_beside_an_access_service_becomes_a_distribution_of_its_own_convention_41()
    {
        var resource = new Dataset
        {
            Iri = "https://example.org/d",
            Distributions =
            [
                new Distribution
                {
                    Iri = "https://example.org/f",
                    DownloadUrls = ["https://example.org/a.csv"],
                    License = new CodedValue("https://example.org/l"),
                    AccessServices = [new DataService { Iri = "https://example.org/wfs", EndpointUrls = ["https://example.org/wfs/"] }],
                },
            ],
        };

        var download = $"https://daten.example/dataset/{Entries.Of(resource).Id}/distribution/1/download";
        Assert.Equal(
            Turtle.Lines(Turtle.Graph($"""
                ex:d a dcat:Dataset ; dcat:distribution ex:f, <{download}> .
                ex:f a dcat:Distribution ; dcat:accessURL <https://example.org/wfs/> ; dct:license ex:l ; dcat:accessService ex:wfs .
                ex:wfs a dcat:DataService ; dcat:endpointURL <https://example.org/wfs/> .
                <{download}> a dcat:Distribution ; dcat:accessURL ex:a.csv ; dcat:downloadURL ex:a.csv ; dct:license ex:l .
                ex:l a dct:LicenseDocument .
                """)),
            Turtle.Lines(Entries.WrittenResource(resource)));
    }

    [Fact]
    public void Words_for_codes_become_labelled_nodes_and_official_codes_carry_no_foreign_words()
    {
        var resource = new Dataset
        {
            Iri = "https://example.org/d",
            Themes = [new CodedValue("http://publications.europa.eu/resource/authority/data-theme/TRAN", "Verkehr"), new CodedValue(null, "Radwege"), new CodedValue("kein IRI")],
            AccessRights = new CodedValue(null, "öffentlich"),
            ConformsTo = [new CodedValue("https://example.org/norm", "Norm 1")],
        };

        Assert.Equal(
            Turtle.Lines(Turtle.Graph("""
                @prefix theme: <http://publications.europa.eu/resource/authority/data-theme/> .
                ex:d a dcat:Dataset ; dcat:theme theme:TRAN, [ a skos:Concept ; skos:prefLabel "Radwege" ], [ a skos:Concept ; skos:prefLabel "kein IRI" ] ;
                    dct:accessRights [ a dct:RightsStatement ; rdfs:label "öffentlich" ] ; dct:conformsTo ex:norm .
                theme:TRAN a skos:Concept .
                ex:norm a dct:Standard ; rdfs:label "Norm 1" .
                """)),
            Turtle.Lines(Entries.WrittenResource(resource)));
    }

    [Theory]
    [InlineData("2020", "\"2020\"^^xsd:gYear")]
    [InlineData("2020-05", "\"2020-05\"^^xsd:gYearMonth")]
    [InlineData("2020-05-06", "\"2020-05-06\"^^xsd:date")]
    [InlineData("2020-05-06T07:08:09", "\"2020-05-06T07:08:09\"^^xsd:dateTime")]
    [InlineData("2020-05-06T07:08:09.123+02:00", "\"2020-05-06T07:08:09.123+02:00\"^^xsd:dateTime")]
    [InlineData("2020-05-06T07:08", "\"2020-05-06T07:08\"")]
    [InlineData("06.05.2020", "\"06.05.2020\"")]
    public void Dates_are_typed_by_their_precision(string lexical, string expected)
    {
        var written = Entries.WrittenResource(new Dataset { Iri = "https://example.org/d", Issued = new DcatDate(lexical) });

        Assert.Equal(Turtle.Lines(Turtle.Graph($"ex:d a dcat:Dataset ; dct:issued {expected} .")), Turtle.Lines(written));
    }

    [Theory]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[7.0100,51.5,80]}", "POINT (7.0100 51.5)")]
    [InlineData("{\"type\":\"polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[1,2]],[[1,1],[2,2],[3,3],[1,1]]]}", "POLYGON ((1 2, 3 4, 5 6, 1 2), (1 1, 2 2, 3 3, 1 1))")]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,2],[3,4],[5,6],[1,2]]],[[[7,8],[9,1],[2,3],[7,8]]]]}", "MULTIPOLYGON (((1 2, 3 4, 5 6, 1 2)), ((7 8, 9 1, 2 3, 7 8)))")]
    [InlineData("{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}}", "LINESTRING (1 2, 3 4)")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"Point\",\"coordinates\":[3,4]}]}", "GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4))")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[356000,5645000],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}}", "<http://www.opengis.net/def/crs/EPSG/0/25832> POINT (356000 5645000)")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/25832> POINT (356000 5645000)", "<http://www.opengis.net/def/crs/EPSG/0/25832> POINT (356000 5645000)")]
    public void Shapes_are_written_as_well_known_text(string shape, string expected)
    {
        var written = Entries.WrittenResource(new Dataset { Iri = "https://example.org/d", Spatial = [new Location { Centroid = shape, Geometry = shape }] });

        Assert.Equal(
            Turtle.Lines(Turtle.Graph($"ex:d a dcat:Dataset ; dct:spatial [ a dct:Location ; dcat:centroid \"{expected}\"^^geo:wktLiteral ; locn:geometry [ a locn:Geometry ; geo:asWKT \"{expected}\"^^geo:wktLiteral ] ] .")),
            Turtle.Lines(written));
    }

    [Theory]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[]}")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[\"a\",\"b\"]}")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[1,2]]}")]
    [InlineData("{\"type\":\"Kreis\"}")]
    [InlineData("{\"type\":\"Point\"")]
    [InlineData("[1,2]")]
    [InlineData("irgendwo")]
    public void A_text_that_is_no_shape_is_not_called_one(string shape)
    {
        var graph = Entries.WrittenResource(new Dataset { Iri = "https://example.org/d", Spatial = [new Location { Bbox = shape }] });

        Assert.Contains(graph.Triples, t => t.Predicate.Value == DCAT.Bbox && t.Object == RdfTerm.Literal(shape));
    }

    [Fact]
    public void Deep_nesting_of_a_shape_is_no_shape()
    {
        var shape = string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 10_000));

        var graph = Entries.WrittenResource(new Dataset { Iri = "https://example.org/d", Spatial = [new Location { Bbox = shape }] });

        Assert.Contains(graph.Triples, t => t.Predicate.Value == DCAT.Bbox && t.Object == RdfTerm.Literal(shape));
    }

    [Fact]
    public void A_known_area_is_named_by_its_key_and_never_given_the_shape_of_one_record()
    {
        var resource = new Dataset
        {
            Iri = "https://example.org/d",
            Spatial = [new Location { Labels = [new LangString("Köln")], Ags = "05315" }, new Location { Bbox = "POINT (7 51)", Ags = "05" }],
        };

        Assert.Equal(
            Turtle.Lines(Turtle.Graph("""
                @prefix key: <http://dcat-ap.de/def/politicalGeocoding/> .
                ex:d a dcat:Dataset ; dct:spatial <http://dcat-ap.de/def/politicalGeocoding/districtKey/05315>,
                    [ a dct:Location ; dcat:bbox "POINT (7 51)"^^geo:wktLiteral ], <http://dcat-ap.de/def/politicalGeocoding/stateKey/05> .
                <http://dcat-ap.de/def/politicalGeocoding/districtKey/05315> a dct:Location ; skos:prefLabel "Köln" .
                <http://dcat-ap.de/def/politicalGeocoding/stateKey/05> a dct:Location .
                """)),
            Turtle.Lines(Entries.WrittenResource(resource)));
    }

    [Fact]
    public void Deprecated_geocoding_is_written_only_on_demand_and_read_back_as_the_same_places()
    {
        var resource = new Dataset
        {
            Iri = "https://example.org/d",
            Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/districtKey/05315", Ags = "05315" }, new Location { Labels = [new LangString("Innenstadt")] }],
        };

        var written = Entries.WrittenResource(resource, new DcatWriteOptions { DeprecatedGeocoding = true });

        Assert.DoesNotContain(Entries.WrittenResource(resource).Triples, t => t.Predicate.Value.StartsWith(DCATDE.Namespace, StringComparison.Ordinal));
        Assert.True(written.Contains(Turtle.Subject, RdfTerm.Iri(DCATDE.PoliticalGeocodingUri), RdfTerm.Iri(resource.Spatial[0].Iri!)));
        Assert.True(written.Contains(Turtle.Subject, RdfTerm.Iri(DCATDE.GeocodingDescription), RdfTerm.Literal("Innenstadt")));
        Assert.Equal(Turtle.Json(resource), Turtle.Json(DcatReader.Read(written, Turtle.Subject).Value));
    }

    [Fact]
    public void A_geometry_can_be_written_as_a_literal_for_readers_of_2_0()
    {
        var written = Entries.WrittenResource(
            new Dataset { Iri = "https://example.org/d", Spatial = [new Location { Geometry = "POINT (7 51)" }] }, new DcatWriteOptions { LiteralGeometry = true });

        Assert.Equal(
            Turtle.Lines(Turtle.Graph("ex:d a dcat:Dataset ; dct:spatial [ a dct:Location ; locn:geometry \"POINT (7 51)\"^^geo:wktLiteral ] .")), Turtle.Lines(written));
    }

    [Theory]
    [InlineData("+49 (0)221 / 221-0", "tel:+49-(0)221-221-0")]
    [InlineData(" 0221 1 ", "tel:0221-1")]
    [InlineData("+49-221-1", "tel:+49-221-1")]
    public void Telephone_numbers_become_tel_iris_without_blanks(string number, string expected)
    {
        var graph = Entries.WrittenResource(new Dataset { Iri = "https://example.org/d", ContactPoints = [new ContactPoint { Telephones = [number] }] });

        Assert.Contains(graph.Triples, t => t.Predicate.Value == VCARD.HasTelephone && t.Object == RdfTerm.Iri(expected));
    }

    [Fact]
    public void Extra_triples_of_a_part_that_a_rule_removed_go_with_it()
    {
        var read = DcatReader.Read(
            Turtle.Graph("""
                ex:d a dcat:Dataset ; ex:eigen [ ex:wert "bleibt" ] ;
                    dct:creator [ foaf:name "A" ; ex:mehr [ ex:wert "geht" ] ], [ foaf:name "B" ; ex:mehr "x" ] .
                """),
            Turtle.Subject).Value;

        var written = Entries.WrittenResource(read with { Creators = [read.Creators[1]] });

        Assert.Equal(
            Turtle.Lines(Turtle.Graph("ex:d a dcat:Dataset ; ex:eigen [ ex:wert \"bleibt\" ] ; dct:creator [ a foaf:Agent ; foaf:name \"B\" ] .")),
            Turtle.Lines(written));
    }

    [Fact]
    public void A_document_with_extras_comes_back_whole()
    {
        var source = Turtle.Graph("""
            ex:d a dcat:Dataset, prov:Entity ; dct:title "A"@de ; dct:isPartOf ex:ganzes ; dct:rightsHolder [ a foaf:Organization ; foaf:name "Inhaber" ] ;
                dct:publisher ex:p ; dcat:contactPoint [ a vcard:Kind, vcard:Organization ; vcard:fn "K" ; vcard:hasAddress [ vcard:locality "Köln" ] ] ;
                dcat:distribution ex:f .
            ex:p a foaf:Agent, foaf:Organization ; foaf:name "Amt" ; foaf:depiction ex:logo .
            ex:f a dcat:Distribution ; dcat:accessURL ex:a ; ex:mehr ex:d ; dct:license [ a dct:LicenseDocument ; rdfs:label "frei" ; dct:description "lang"@de ] .
            """);

        Assert.Equal(Turtle.Lines(source), Turtle.Lines(Entries.WrittenResource(DcatReader.Read(source, Turtle.Subject).Value)));
    }

    [Fact]
    public void Two_entries_in_one_document_share_no_blank_nodes()
    {
        var graph = new RdfGraph();
        var resource = new Dataset { Publisher = new Agent { Names = [new LangString("Amt")] } };

        DcatWriter.Write(Entries.Of(resource, "1"), Entries.Catalog, graph);
        DcatWriter.Write(Entries.Of(resource, "2"), Entries.Catalog, graph);

        Assert.Equal(2, graph.Triples.Where(t => t.Predicate.Value == DCTERMS.Publisher).Select(t => t.Object).Distinct().Count());
    }
}
