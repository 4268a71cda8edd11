using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>Every property that DCAT-AP.de 3.0 describes goes into the model and comes back out of it.</summary>
public sealed class PropertyCoverageTests
{
    private const string Dataset = "ex:d a dcat:Dataset ; {0} .";
    private const string Service = "ex:d a dcat:DataService ; {0} .";
    private const string Series = "ex:d a dcat:DatasetSeries ; {0} .";
    private const string Distribution = "ex:d a dcat:Dataset ; dcat:distribution ex:f . ex:f a dcat:Distribution ; {0} .";
    private const string Period = "ex:d a dcat:Dataset ; dct:temporal [ a dct:PeriodOfTime ; {0} ] .";
    private const string Place = "ex:d a dcat:Dataset ; dct:spatial [ a dct:Location ; {0} ] .";
    private const string Agent = "ex:d a dcat:Dataset ; dct:publisher ex:p . ex:p a foaf:Agent ; {0} .";
    private const string Contact = "ex:d a dcat:Dataset ; dcat:contactPoint ex:k . ex:k a vcard:Kind ; {0} .";

    private const string Person = "[ a foaf:Agent ; foaf:name \"Amt\"@de ]";
    private const string EuTheme = "<http://publications.europa.eu/resource/authority/data-theme/TRAN>";
    private const string EuLanguage = "<http://publications.europa.eu/resource/authority/language/DEU>";
    private const string EuFrequency = "<http://publications.europa.eu/resource/authority/frequency/DAILY>";
    private const string EuAvailability = "<http://publications.europa.eu/resource/authority/planned-availability/STABLE>";
    private const string EuFormat = "<http://publications.europa.eu/resource/authority/file-type/CSV>";
    private const string EuAccess = "<http://publications.europa.eu/resource/authority/access-right/PUBLIC>";
    private const string IanaCsv = "<https://www.iana.org/assignments/media-types/text/csv>";
    private const string Licence = "<http://dcat-ap.de/def/licenses/dl-by-de/2.0>";
    private const string Wkt = "\"POINT (7 51)\"^^geo:wktLiteral";

    /// <summary>The document in which the table tries the properties of a class.</summary>
    internal static string DocumentOf(string @class) => @class switch
    {
        "dcat:DataService" => Service,
        "dcat:DatasetSeries" => Series,
        "dcat:Distribution" => Distribution,
        "dcterms:PeriodOfTime" => Period,
        "dcterms:Location" => Place,
        "foaf:Agent" => Agent,
        "vcard:Kind" => Contact,
        _ => Dataset,
    };

    /// <summary>Document, property, value as Turtle.</summary>
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var resource in (string[])[Dataset, Service, Series])
            {
                rows.Add(resource, "dct:title", "\"Titel\"@de");
                rows.Add(resource, "dct:description", "\"Text\", \"Text\"@en");
                rows.Add(resource, "dct:publisher", Person);
                rows.Add(resource, "dcat:contactPoint", "[ a vcard:Kind ; vcard:fn \"Amt\" ]");
                rows.Add(resource, "dct:spatial", "<http://dcat-ap.de/def/politicalGeocoding/districtKey/05315>");
                rows.Add(resource, "dct:temporal", "[ a dct:PeriodOfTime ; dcat:startDate \"2020\"^^xsd:gYear ]");
                rows.Add(resource, "dct:issued", "\"2020-01-02\"^^xsd:date");
                rows.Add(resource, "dct:modified", "\"2020-01-02T03:04:05Z\"^^xsd:dateTime");
                rows.Add(resource, "dcatap:applicableLegislation", "<http://data.europa.eu/eli/reg_impl/2023/138/oj>");
                rows.Add(resource, "dct:accessRights", EuAccess);
                rows.Add(resource, "dcatap:availability", EuAvailability);
                rows.Add(resource, "dcat:keyword", "\"Rad\"@de, \"bike\"@en");
                rows.Add(resource, "dcat:theme", EuTheme);
                rows.Add(resource, "dct:identifier", "\"id-1\"");
                rows.Add(resource, "dcat:landingPage", "ex:seite");
                rows.Add(resource, "foaf:page", "ex:handbuch");
                rows.Add(resource, "dct:conformsTo", "ex:norm");
                rows.Add(resource, "dct:language", EuLanguage);
                rows.Add(resource, "dcatap:hvdCategory", "<http://data.europa.eu/bna/c_b79e35eb>");
                rows.Add(resource, "dct:creator", Person);
                rows.Add(resource, "dct:contributor", Person);
                rows.Add(resource, "dct:type", "<http://publications.europa.eu/resource/authority/dataset-type/STATISTICAL>");
            }

            foreach (var resource in (string[])[Dataset, Series]) rows.Add(resource, "dct:accrualPeriodicity", EuFrequency);
            rows.Add(Dataset, "dcatde:politicalGeocodingLevelURI", "<http://dcat-ap.de/def/politicalGeocoding/Level/state>");
            rows.Add(Dataset, "dcat:distribution", "ex:f . ex:f a dcat:Distribution ; dcat:accessURL ex:datei");
            rows.Add(Dataset, "adms:sample", "ex:f . ex:f a dcat:Distribution ; dcat:accessURL ex:probe");
            rows.Add(Dataset, "dcatde:contributorID", "<http://dcat-ap.de/def/contributors/openNRW>");
            rows.Add(Dataset, "adms:identifier", "[ a adms:Identifier ; skos:notation \"10.1/2\"^^xsd:anyURI ]");
            rows.Add(Dataset, "dcat:version", "\"2.1\"");
            rows.Add(Dataset, "adms:versionNotes", "\"neu\"@de");
            rows.Add(Dataset, "dct:relation", "ex:verwandt");
            rows.Add(Dataset, "dct:provenance", "[ a dct:ProvenanceStatement ; rdfs:label \"gemessen\"@de ]");
            rows.Add(Dataset, "prov:wasGeneratedBy", "ex:messung");
            rows.Add(Dataset, "dcat:spatialResolutionInMeters", "\"10.5\"^^xsd:decimal");
            rows.Add(Dataset, "dcat:temporalResolution", "\"P1D\"^^xsd:duration");
            rows.Add(Dataset, "prov:qualifiedAttribution", $"[ a prov:Attribution ; prov:agent {Person} ; dcat:hadRole ex:rolle ]");
            rows.Add(Dataset, "dcat:qualifiedRelation", "[ a dcat:Relationship ; dct:relation ex:x ; dcat:hadRole ex:rolle ]");
            rows.Add(Dataset, "dct:isReferencedBy", "ex:aufsatz");
            rows.Add(Dataset, "dct:references", "<https://musterdatenkatalog.de/def/musterdatensatz/haushalt/finanzplan>");
            rows.Add(Dataset, "dcat:hasVersion", "ex:v2");
            rows.Add(Dataset, "geodcatap:originator", Person);
            rows.Add(Dataset, "geodcatap:custodian", Person);
            rows.Add(Dataset, "dcat:inSeries", "ex:serie");
            rows.Add(Service, "dcat:endpointURL", "ex:wfs");
            rows.Add(Service, "dcat:endpointDescription", "<https://example.org/wfs?request=GetCapabilities>");
            rows.Add(Service, "dcat:servesDataset", "ex:x");
            rows.Add(Service, "dct:license", Licence);
            rows.Add(Service, "dct:rights", "ex:rechte");
            rows.Add(Service, "dct:format", EuFormat);

            rows.Add(Distribution, "dcat:accessURL", "ex:datei");
            rows.Add(Distribution, "dct:license", Licence);
            rows.Add(Distribution, "dct:title", "\"CSV\"");
            rows.Add(Distribution, "dct:modified", "\"2020-01\"^^xsd:gYearMonth");
            rows.Add(Distribution, "dct:format", EuFormat);
            rows.Add(Distribution, "dcatap:availability", EuAvailability);
            rows.Add(Distribution, "dcatde:licenseAttributionByText", "\"Stadt\"@de");
            rows.Add(Distribution, "dct:description", "\"Datei\"");
            rows.Add(Distribution, "dcat:byteSize", "\"42702\"^^xsd:nonNegativeInteger");
            rows.Add(Distribution, "dct:issued", "\"2020\"^^xsd:gYear");
            rows.Add(Distribution, "dcat:downloadURL", "ex:datei.csv ; dcat:accessURL ex:datei");
            rows.Add(Distribution, "dct:language", EuLanguage);
            rows.Add(Distribution, "foaf:page", "ex:handbuch");
            rows.Add(Distribution, "dct:rights", "[ a dct:RightsStatement ; rdfs:label \"frei\" ]");
            rows.Add(Distribution, "dct:conformsTo", "ex:norm");
            rows.Add(Distribution, "dcat:mediaType", IanaCsv);
            rows.Add(Distribution, "dcat:compressFormat", "<https://www.iana.org/assignments/media-types/application/gzip>");
            rows.Add(Distribution, "dcat:packageFormat", "<https://www.iana.org/assignments/media-types/application/zip>");
            rows.Add(Distribution, "odrl:hasPolicy", "ex:regel");
            rows.Add(Distribution, "adms:status", "<http://publications.europa.eu/resource/authority/distribution-status/COMPLETED>");
            rows.Add(Distribution, "dcat:spatialResolutionInMeters", "\"10\"^^xsd:decimal");
            rows.Add(Distribution, "dcat:temporalResolution", "\"PT15M\"^^xsd:duration");
            rows.Add(Distribution, "dcatap:applicableLegislation", "<http://data.europa.eu/eli/reg_impl/2023/138/oj>");
            rows.Add(Distribution, "dcat:accessService", "[ a dcat:DataService ; dcat:endpointURL ex:wfs ] ; dcat:accessURL ex:wfs");
            rows.Add(Distribution, "spdx:checksum", "[ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha1 ; spdx:checksumValue \"0aff\"^^xsd:hexBinary ]");

            rows.Add(Period, "dcat:startDate", "\"2020-01-01\"^^xsd:date");
            rows.Add(Period, "dcat:endDate", "\"2020-12-31\"^^xsd:date");
            rows.Add(Place, "dcat:bbox", Wkt);
            rows.Add(Place, "dcat:centroid", Wkt);
            rows.Add(Place, "locn:geometry", $"[ a locn:Geometry ; geo:asWKT {Wkt} ]");
            rows.Add(Place, "skos:prefLabel", "\"Köln\"@de");
            rows.Add(Agent, "foaf:name", "\"Amt\", \"Office\"@en");
            rows.Add(Agent, "dct:type", "<http://purl.org/adms/publishertype/LocalAuthority>");
            rows.Add(Agent, "foaf:mbox", "<mailto:amt@example.org>");
            rows.Add(Agent, "foaf:homepage", "ex:amt");
            rows.Add(Contact, "vcard:fn", "\"Amt\"");
            rows.Add(Contact, "vcard:organization-name", "\"Stadt\"");
            rows.Add(Contact, "vcard:hasEmail", "<mailto:amt@example.org>");
            rows.Add(Contact, "vcard:hasURL", "ex:formular");
            rows.Add(Contact, "vcard:hasTelephone", "<tel:+49-221-1>");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_property_of_the_profile_goes_into_the_model_and_comes_back(string document, string property, string value)
    {
        var source = Turtle.Graph(string.Format(System.Globalization.CultureInfo.InvariantCulture, document, $"{property} {value}"));

        var (resource, findings) = DcatReader.Read(source, Turtle.Subject);
        var written = Entries.WrittenResource(resource);

        Assert.Null(resource.ExtraTriples);
        Assert.Empty(findings);
        Assert.Equal(Turtle.Lines(source), Turtle.Lines(WithoutTypesOfLinks(written, source)));
    }

    [Fact]
    public void Time_instants_are_valid_in_3_0_and_stay_beside_the_dates_taken_from_them()
    {
        var source = Turtle.Graph("ex:d a dcat:Dataset ; dct:temporal [ a dct:PeriodOfTime ; time:hasBeginning [ a time:Instant ; time:inXSDDate \"2020-01-01\"^^xsd:date ] ] .");

        var resource = DcatReader.Read(source, Turtle.Subject).Value;
        var written = Entries.WrittenResource(resource);

        Assert.Equal([new PeriodOfTime(new DcatDate("2020-01-01"), null)], resource.Temporal);
        var expected = Turtle.Graph(
            "ex:d a dcat:Dataset ; dct:temporal [ a dct:PeriodOfTime ; dcat:startDate \"2020-01-01\"^^xsd:date ; time:hasBeginning [ a time:Instant ; time:inXSDDate \"2020-01-01\"^^xsd:date ] ] .");
        Assert.Equal(Turtle.Lines(expected), Turtle.Lines(written));
    }

    /// <summary>The writer also says of linked things what they are (themes are concepts …); the documents of the table do not.</summary>
    internal static RdfGraph WithoutTypesOfLinks(RdfGraph written, RdfGraph source)
    {
        var described = source.Subjects.ToHashSet();
        var rest = new RdfGraph();
        foreach (var triple in written.Triples)
            if (triple.Subject.IsBlank || described.Contains(triple.Subject))
                rest.Add(triple);
        return rest;
    }
}
