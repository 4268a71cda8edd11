using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Each of the 147 rows of DCAT-AP.de 3.0 has a place, and each place a test.</summary>
public sealed class ProfileRowsTests
{
    /// <summary>
    /// Class, property, and where it goes: into the <c>model</c>, or as a <c>part</c> of a value of it (<see cref="PropertyCoverageTests"/>);
    /// to its <c>successor</c>; <c>beside</c> the model and back; <c>both</c>; what our own <c>catalogue</c> and <c>record</c> say, and what they do
    /// <c>not-state</c> because nobody here knows it.
    /// </summary>
    private const string Table = """
        dcat:Catalog dcterms:title catalogue
        dcat:Catalog dcterms:description catalogue
        dcat:Catalog dcterms:publisher catalogue
        dcat:Catalog dcterms:issued not-stated
        dcat:Catalog dcterms:modified catalogue
        dcat:Catalog dcterms:language catalogue
        dcat:Catalog foaf:homepage catalogue
        dcat:Catalog dcterms:license not-stated
        dcat:Catalog dcat:themeTaxonomy catalogue
        dcat:Catalog dcatap:availability not-stated
        dcat:Catalog dcterms:spatial catalogue
        dcat:Catalog dcat:dataset catalogue
        dcat:Catalog dcterms:rights not-stated
        dcat:Catalog dcat:catalog not-stated
        dcat:Catalog dcatap:applicableLegislation catalogue
        dcat:Catalog dcat:service catalogue
        dcat:Catalog dcterms:hasPart not-stated
        dcat:Catalog dcterms:isPartOf not-stated
        dcat:Catalog dcat:record catalogue
        dcat:Catalog dcterms:creator not-stated
        dcat:Dataset dcterms:title model
        dcat:Dataset dcterms:description model
        dcat:Dataset dcterms:publisher model
        dcat:Dataset dcat:keyword model
        dcat:Dataset dcatde:politicalGeocodingLevelURI model
        dcat:Dataset dcatde:politicalGeocodingURI successor deprecated
        dcat:Dataset dcat:theme model
        dcat:Dataset dcatap:availability model
        dcat:Dataset dcterms:spatial model
        dcat:Dataset dcterms:temporal model
        dcat:Dataset dcat:distribution model
        dcat:Dataset dcat:contactPoint model
        dcat:Dataset dcatde:contributorID model
        dcat:Dataset dcatde:geocodingDescription successor deprecated
        dcat:Dataset dcterms:identifier model
        dcat:Dataset adms:identifier model
        dcat:Dataset dcterms:issued model
        dcat:Dataset dcterms:modified model
        dcat:Dataset dcat:version model
        dcat:Dataset owl:versionInfo successor deprecated
        dcat:Dataset adms:versionNotes model
        dcat:Dataset dcatap:applicableLegislation model
        dcat:Dataset dcatde:legalBasis successor deprecated
        dcat:Dataset dcterms:relation model
        dcat:Dataset dcat:landingPage model
        dcat:Dataset foaf:page model
        dcat:Dataset dcterms:language model
        dcat:Dataset dcterms:conformsTo model
        dcat:Dataset dcterms:accessRights model
        dcat:Dataset dcterms:provenance model
        dcat:Dataset dcterms:accrualPeriodicity model
        dcat:Dataset dcatde:qualityProcessURI beside deprecated
        dcat:Dataset dcterms:type model
        dcat:Dataset prov:wasGeneratedBy model
        dcat:Dataset dcat:spatialResolutionInMeters model
        dcat:Dataset dcat:temporalResolution model
        dcat:Dataset prov:qualifiedAttribution model
        dcat:Dataset dcat:qualifiedRelation model
        dcat:Dataset dcterms:isReferencedBy model
        dcat:Dataset dcterms:references model
        dcat:Dataset dcterms:source beside
        dcat:Dataset dcat:hasVersion model
        dcat:Dataset dcterms:hasVersion successor deprecated
        dcat:Dataset dcterms:isVersionOf beside deprecated
        dcat:Dataset adms:sample model
        dcat:Dataset dcterms:creator model
        dcat:Dataset dcterms:contributor model
        dcat:Dataset dcatde:originator successor deprecated
        dcat:Dataset geodcatap:originator model
        dcat:Dataset dcatde:maintainer successor deprecated
        dcat:Dataset geodcatap:custodian model
        dcat:Dataset dcat:inSeries model
        dcat:DataService dcat:endpointURL model
        dcat:DataService dcterms:title model
        dcat:DataService dcterms:publisher model
        dcat:DataService dcat:endpointDescription model
        dcat:DataService dcatap:availability model
        dcat:DataService dcat:servesDataset model
        dcat:DataService dcterms:description model
        dcat:DataService dcterms:license model
        dcat:DataService dcterms:accessRights model
        dcat:DataService dcterms:format model
        dcat:DataService dcatap:applicableLegislation model
        dcat:DatasetSeries dcterms:title model
        dcat:DatasetSeries dcterms:description model
        dcat:DatasetSeries dcterms:publisher model
        dcat:DatasetSeries dcterms:spatial model
        dcat:DatasetSeries dcterms:temporal model
        dcat:DatasetSeries dcat:contactPoint model
        dcat:DatasetSeries dcterms:accrualPeriodicity model
        dcat:DatasetSeries dcterms:issued model
        dcat:DatasetSeries dcterms:modified model
        dcat:DatasetSeries dcatap:applicableLegislation model
        dcat:Distribution dcat:accessURL model
        dcat:Distribution dcterms:license model
        dcat:Distribution dcterms:title model
        dcat:Distribution dcterms:modified model
        dcat:Distribution dcterms:format model
        dcat:Distribution dcatap:availability model
        dcat:Distribution dcatde:licenseAttributionByText model
        dcat:Distribution dcterms:description model
        dcat:Distribution dcat:byteSize model
        dcat:Distribution dcterms:issued model
        dcat:Distribution dcat:downloadURL model
        dcat:Distribution dcterms:language model
        dcat:Distribution foaf:page model
        dcat:Distribution dcterms:rights model
        dcat:Distribution dcterms:conformsTo model
        dcat:Distribution dcat:mediaType model
        dcat:Distribution dcat:compressFormat model
        dcat:Distribution dcat:packageFormat model
        dcat:Distribution odrl:hasPolicy model
        dcat:Distribution adms:status model
        dcat:Distribution dcat:spatialResolutionInMeters model
        dcat:Distribution dcat:temporalResolution model
        dcat:Distribution dcatap:applicableLegislation model
        dcat:Distribution dcat:accessService model
        dcat:Distribution spdx:checksum model
        dcterms:PeriodOfTime dcat:startDate model
        dcterms:PeriodOfTime dcat:endDate model
        dcterms:PeriodOfTime time:hasBeginning both
        dcterms:PeriodOfTime time:hasEnd both
        dcterms:Location dcat:bbox model
        dcterms:Location dcat:centroid model
        dcterms:Location locn:geometry model
        foaf:Agent foaf:name model
        foaf:Agent dcterms:type model
        vcard:Kind vcard:fn model
        vcard:Kind vcard:hasEmail model
        vcard:Kind vcard:hasURL model
        vcard:Kind vcard:hasTelephone model
        adms:Identifier skos:notation part
        spdx:Checksum spdx:algorithm part
        spdx:Checksum spdx:checksumValue part
        dcat:CatalogRecord dcterms:modified record
        dcat:CatalogRecord foaf:primaryTopic record
        dcat:CatalogRecord dcterms:conformsTo record
        dcat:CatalogRecord adms:status not-stated
        dcat:CatalogRecord dcterms:issued record
        dcat:CatalogRecord dcterms:title not-stated
        dcat:CatalogRecord dcterms:description not-stated
        dcat:CatalogRecord dcterms:language not-stated
        dcat:CatalogRecord dcterms:source not-stated
        dcat:Relationship dcat:hadRole part
        dcat:Relationship dcterms:relation part
        prov:Attribution dcat:hadRole part
        prov:Attribution prov:agent part
        """;

    private static readonly List<Row> Rows =
        [.. Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(cells => new Row(cells[0], cells[1], cells[2], cells.Length == 4))];

    [Fact]
    public void The_table_has_the_rows_of_the_profile_and_no_other() =>
        Assert.Equal((147, 147), (Rows.Count, Rows.Select(r => (r.Class, r.Property)).Distinct().Count()));

    [Fact]
    public void The_table_agrees_with_the_published_profile()
    {
        var published = File.ReadLines(SharedMaterial.PathTo("spec", "spec-dcat-ap-de-3.0.csv")).Skip(1).Select(l => l.Split(',')).Select(c => (c[0], c[1]));

        Assert.Equal(published, Rows.Select(r => (r.Class, r.Property)));
        var deprecated = File.ReadLines(SharedMaterial.PathTo("spec", "spec-dcat-ap-de-3.0.csv")).Where(l => l.Contains(",yes,", StringComparison.Ordinal)).Select(l => l.Split(',')[1]);
        Assert.Equal(deprecated, Rows.Where(r => r.IsDeprecated).Select(r => r.Property));
    }

    [Fact]
    public void Every_property_of_the_model_is_covered_by_a_round_trip()
    {
        var covered = PropertyCoverageTests.Rows.Select(r => (r.Data.Item1, Name: r.Data.Item2.Replace("dct:", "dcterms:", StringComparison.Ordinal), Value: r.Data.Item3)).ToList();
        foreach (var row in Rows.Where(r => r.Place == "model"))
            Assert.Contains(covered, c => c.Name == row.Property && c.Item1 == PropertyCoverageTests.DocumentOf(row.Class));
        foreach (var row in Rows.Where(r => r.Place == "part"))
            Assert.Contains(covered, c => c.Value.Contains(row.Property, StringComparison.Ordinal) || c.Value.Contains(row.Property.Replace("dcterms:", "dct:", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>Deprecated property, its value, what is written instead, and the finding.</summary>
    public static TheoryData<string, string, string, string> Successors => new()
    {
        { "dcatde:politicalGeocodingURI", "<http://dcat-ap.de/def/politicalGeocoding/districtKey/05315>", "dct:spatial <http://dcat-ap.de/def/politicalGeocoding/districtKey/05315>", DcatRules.GeocodingMoved },
        { "dcatde:geocodingDescription", "\"Innenstadt\"@de", "dct:spatial [ a dct:Location ; skos:prefLabel \"Innenstadt\"@de ]", DcatRules.OldName },
        { "owl:versionInfo", "\"2.1\"", "dcat:version \"2.1\"", DcatRules.OldName },
        { "dcatde:legalBasis", "<https://example.org/gesetz>", "dcatap:applicableLegislation <https://example.org/gesetz>", DcatRules.OldName },
        { "dcterms:hasVersion", "ex:v2", "dcat:hasVersion ex:v2", DcatRules.OldName },
        { "dcatde:originator", "[ a foaf:Agent ; foaf:name \"Amt\" ]", "geodcatap:originator [ a foaf:Agent ; foaf:name \"Amt\" ]", DcatRules.OldName },
        { "dcatde:maintainer", "[ a foaf:Agent ; foaf:name \"Amt\" ]", "geodcatap:custodian [ a foaf:Agent ; foaf:name \"Amt\" ]", DcatRules.OldName },
    };

    [Theory]
    [MemberData(nameof(Successors))]
    public void A_deprecated_property_is_written_as_its_successor_with_a_finding(string property, string value, string successor, string rule)
    {
        Assert.Contains(Rows, r => r.Property == property && r is { Place: "successor", IsDeprecated: true });
        var (resource, findings) = DcatReader.Read(Turtle.Graph($"ex:d a dcat:Dataset ; {property} {value} ."), Turtle.Subject);

        Assert.Equal(rule, Assert.Single(findings).Rule);
        Assert.Null(resource.ExtraTriples);
        Assert.Equal(
            Turtle.Lines(Turtle.Graph($"ex:d a dcat:Dataset ; {successor} .")),
            Turtle.Lines(PropertyCoverageTests.WithoutTypesOfLinks(Entries.WrittenResource(resource), Turtle.Graph($"ex:d {successor} ."))));
    }

    [Fact]
    public void Every_row_with_a_successor_is_in_that_test() =>
        Assert.Equal(Rows.Where(r => r.Place == "successor").Select(r => r.Property).Order(StringComparer.Ordinal), Successors.Select(s => s.Data.Item1).Order(StringComparer.Ordinal));

    /// <summary>
    /// Kept beside the model by decision: no successor (qualityProcessURI, isVersionOf), and dcterms:source, which convention 21 discourages.
    /// </summary>
    [Theory]
    [InlineData("dcatde:qualityProcessURI", "ex:qs", DcatRules.DeprecatedKept)]
    [InlineData("dcterms:isVersionOf", "ex:v1", DcatRules.DeprecatedKept)]
    [InlineData("dcterms:source", "ex:quelle", DcatRules.SourceDiscouraged)]
    public void A_property_without_place_stays_beside_the_model_with_a_finding(string property, string value, string rule)
    {
        Assert.Contains(Rows, r => r.Property == property && r.Place == "beside");
        var source = Turtle.Graph($"ex:d a dcat:Dataset ; {property} {value} .");

        var (resource, findings) = DcatReader.Read(source, Turtle.Subject);

        Assert.Equal(rule, Assert.Single(findings).Rule);
        Assert.NotNull(resource.ExtraTriples);
        Assert.Equal(Turtle.Lines(source), Turtle.Lines(Entries.WrittenResource(resource)));
    }

    /// <summary>GeoDCAT-AP: what the model has no place for, or a second one for, comes back as it was.</summary>
    [Theory]
    [InlineData("dcterms:rightsHolder [ a foaf:Organization ; foaf:name \"Inhaber\" ]")]
    [InlineData("geodcatap:distributor [ a foaf:Agent ; foaf:name \"Vertrieb\" ]")]
    [InlineData("geodcatap:resourceProvider ex:stelle")]
    [InlineData("geodcatap:spatialResolutionAsText \"1:5000\"@de")]
    [InlineData("dct:type <http://inspire.ec.europa.eu/metadata-codelist/ResourceType/dataset>")]
    [InlineData("prov:qualifiedAttribution [ a prov:Attribution ; prov:agent [ a foaf:Agent ; foaf:name \"Amt\" ] ; dcat:hadRole <http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/distributor> ]")]
    public void Statements_of_GeoDCAT_AP_come_back(string statement)
    {
        var source = Turtle.Graph($"ex:d a dcat:Dataset ; {statement} .");

        Assert.Equal(
            Turtle.Lines(source),
            Turtle.Lines(PropertyCoverageTests.WithoutTypesOfLinks(Entries.WrittenResource(DcatReader.Read(source, Turtle.Subject).Value), source)));
    }

    [Fact]
    public void A_topic_category_stands_in_for_a_theme_that_is_not_there()
    {
        const string topic = "<http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/health>";
        var (alone, findings) = DcatReader.Read(Turtle.Graph($"ex:d a dcat:Dataset ; geodcatap:topicCategory {topic} ."), Turtle.Subject);
        var beside = DcatReader.Read(Turtle.Graph($"ex:d a dcat:Dataset ; dcat:theme ex:t ; geodcatap:topicCategory {topic} ."), Turtle.Subject).Value;

        Assert.Equal([new CodedValue(topic[1..^1])], alone.Themes);
        Assert.Equal(DcatRules.TopicForTheme, Assert.Single(findings).Rule);
        Assert.Equal([new CodedValue("https://example.org/t")], beside.Themes);
        Assert.NotNull(alone.ExtraTriples);
    }

    [Fact]
    public void Our_catalogue_and_its_records_state_what_the_table_says()
    {
        var entry = Entries.Of(new Dataset { Iri = "https://example.org/d", Titles = [new LangString("A")], ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"] });
        var service = Entries.Of(new DataService { Iri = "https://example.org/s", Titles = [new LangString("S")] }, "2");
        var graph = new RdfGraph();

        DcatWriter.WriteCatalog(new CatalogPage([entry, service], 1, 1, null, null, 2, entry.LastChanged), Entries.Catalog, n => new Uri($"https://daten.example/catalog?page={n}"), graph);

        Assert.Equal(Stated("dcat:Catalog", "catalogue"), Properties(graph, DCAT.Catalog, "dcat:Catalog"));
        Assert.Equal(Stated("dcat:CatalogRecord", "record"), Properties(graph, DCAT.CatalogRecord, "dcat:CatalogRecord"));
    }

    private static IEnumerable<string> Stated(string @class, string place) =>
        Rows.Where(r => r.Class == @class && r.Place == place).Select(r => r.Property).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Properties(RdfGraph graph, string type, string @class)
    {
        var known = Rows.Where(r => r.Class == @class).Select(r => r.Property).ToHashSet();
        return graph.Find(null, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(type)).SelectMany(t => graph.Find(t.Subject)).Select(t => Prefixes.Shorten(t.Predicate.Value))
            .Distinct().Where(known.Contains).Order(StringComparer.Ordinal);
    }

    private sealed record Row(string Class, string Property, string Place, bool IsDeprecated);
}
