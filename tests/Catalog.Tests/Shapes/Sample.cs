using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>A catalogue in which every property of DCAT-AP.de 3.0 that is not outdated has a value, and nothing is wrong.</summary>
internal static class Sample
{
    public const string Text = """
        ex:catalog a dcat:Catalog ;
            dcterms:title "Datenkatalog" ; dcterms:description "Alle Daten der Stadt." ; dcterms:publisher ex:stadt ;
            dcterms:issued "2020"^^xsd:gYear ; dcterms:modified "2024-05-31T10:00:00Z"^^xsd:dateTime ;
            dcterms:language <http://publications.europa.eu/resource/authority/language/DEU> ;
            foaf:homepage <https://daten.example.org/> ; dcterms:license <http://dcat-ap.de/def/licenses/cc-zero> ;
            dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
            dcterms:spatial <http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000> ;
            dcat:dataset ex:dataset ; dcterms:rights <https://daten.example.org/nutzung> ; dcat:catalog ex:part ;
            dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ; dcat:service ex:service ;
            dcterms:hasPart ex:part ; dcterms:isPartOf ex:part ; dcat:record ex:record ; dcterms:creator ex:stadt ;
            dcterms:temporal ex:period .
        ex:part a dcat:Catalog ;
            dcterms:title "Teil" ; dcterms:description "Ein Teil des Katalogs." ; dcterms:publisher ex:stadt ; dcat:dataset ex:dataset ;
            dcterms:issued "2020"^^xsd:gYear ; dcterms:modified "2024"^^xsd:gYear ; foaf:homepage <https://daten.example.org/teil> ;
            dcterms:language <http://publications.europa.eu/resource/authority/language/DEU> ;
            dcterms:license <http://dcat-ap.de/def/licenses/cc-zero> ;
            dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ; dcterms:spatial ex:place .

        ex:dataset a dcat:Dataset ;
            dcterms:title "Bäume", "trees"@en ; dcterms:description "Alle Bäume an Straßen."@de ; dcterms:publisher ex:stadt ;
            dcat:keyword "Baum", "Grün"@de ;
            dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/municipality> ;
            dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
            dcterms:spatial ex:place ; dcterms:temporal ex:period ; dcat:distribution ex:file, ex:access ; dcat:contactPoint ex:contact ;
            dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW> ;
            dcterms:identifier "baeume-1" ; adms:identifier ex:doi ;
            dcterms:issued "2021-03"^^xsd:gYearMonth ; dcterms:modified "2024-05-30"^^xsd:date ; dcat:version "3" ; adms:versionNotes "Neue Bäume" ;
            dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;
            dcterms:relation <https://example.org/gruen> ; dcat:landingPage <https://example.org/baeume> ; foaf:page <https://example.org/hilfe> ;
            dcterms:language <http://publications.europa.eu/resource/authority/language/DEU> ;
            dcterms:conformsTo <https://example.org/norm> ;
            dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
            dcterms:provenance ex:provenance ;
            dcterms:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY> ;
            dcterms:type <http://publications.europa.eu/resource/authority/dataset-type/STATISTICAL> ;
            prov:wasGeneratedBy <https://example.org/zaehlung> ; dcat:spatialResolutionInMeters 12.5 ;
            dcat:temporalResolution "P1M"^^xsd:duration ; prov:qualifiedAttribution ex:attribution ; dcat:qualifiedRelation ex:relationship ;
            dcterms:isReferencedBy <https://example.org/aufsatz> ;
            dcterms:references <https://musterdatenkatalog.de/def/musterdatensatz/stadtgruen/baumkataster> ;
            dcat:hasVersion ex:older ; adms:sample ex:file ; dcterms:creator ex:stadt ; dcterms:contributor ex:stadt ;
            geodcatap:originator ex:person ; geodcatap:custodian ex:stadt ; dcat:inSeries ex:series .
        ex:older a dcat:Dataset ;
            dcterms:title "Bäume (alt)" ; dcterms:description "Bäume bis 2020." ; dcterms:publisher ex:stadt ; dcat:keyword "Baum" ;
            dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/municipality> ;
            dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
            dcterms:spatial <https://sws.geonames.org/2886242/> ; dcterms:temporal ex:period ; dcat:distribution ex:file ;
            dcat:contactPoint ex:contact ; dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW> ; dcterms:identifier "baeume-0" ;
            dcterms:issued "2019-01-01"^^xsd:date ; dcterms:modified "2020-01-01"^^xsd:date ; dcat:landingPage <https://example.org/baeume-alt> .

        ex:service a dcat:DataService ;
            dcat:endpointURL <https://dienst.example.org/wfs> ; dcterms:title "Bäume als WFS" ; dcterms:publisher ex:stadt ;
            dcat:endpointDescription <https://dienst.example.org/wfs?request=GetCapabilities> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
            dcat:servesDataset ex:dataset ; dcterms:description "Zugang zu allen Bäumen." ;
            dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> ;
            dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
            dcterms:format <http://publications.europa.eu/resource/authority/file-type/GML> ;
            dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;
            dcterms:conformsTo <http://www.opengis.net/def/serviceType/ogc/wfs> ; dcat:landingPage <https://example.org/dienste> ;
            foaf:page <https://example.org/wfs-hilfe> ; dcat:keyword "WFS" ; dcat:contactPoint ex:contact ;
            dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> .

        ex:series a dcat:DatasetSeries ;
            dcterms:title "Bäume je Jahr" ; dcterms:description "Ein Datensatz je Jahr." ; dcterms:publisher ex:stadt ;
            dcterms:spatial <http://publications.europa.eu/resource/authority/place/DEU_CGN> ; dcterms:temporal ex:period ; dcat:contactPoint ex:contact ;
            dcterms:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;
            dcterms:issued "2019"^^xsd:gYear ; dcterms:modified "2024-05-31"^^xsd:date ;
            dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> .

        ex:file a dcat:Distribution ;
            dcat:accessURL <https://daten.example.org/baeume.csv> ; dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> ;
            dcterms:title "Bäume als CSV" ; dcterms:modified "2024-05-30"^^xsd:date ;
            dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;
            dcatde:licenseAttributionByText "© Musterstadt" ; dcterms:description "Eine Zeile je Baum." ;
            dcat:byteSize "20480"^^xsd:nonNegativeInteger ; dcterms:issued "2021-03-01"^^xsd:date ;
            dcat:downloadURL <https://daten.example.org/baeume.csv> ;
            dcterms:language <http://publications.europa.eu/resource/authority/language/DEU> ; foaf:page <https://example.org/spalten> ;
            dcterms:rights <https://example.org/nutzung> ; dcterms:conformsTo <https://example.org/csv> ;
            dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;
            dcat:compressFormat <http://www.iana.org/assignments/media-types/application/gzip> ;
            dcat:packageFormat <https://www.iana.org/assignments/media-types/application/zip> ;
            odrl:hasPolicy <https://example.org/regeln> ;
            adms:status <http://publications.europa.eu/resource/authority/distribution-status/COMPLETED> ;
            dcat:spatialResolutionInMeters "10.0"^^xsd:decimal ; dcat:temporalResolution "P1D"^^xsd:duration ;
            dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ; spdx:checksum ex:checksum .
        ex:access a dcat:Distribution ;
            dcat:accessURL <https://dienst.example.org/wfs> ; dcat:accessService ex:service ; dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> ;
            dcterms:title "Bäume als WFS" ; dcterms:modified "2024-05-30"^^xsd:date ; dcatde:licenseAttributionByText "© Musterstadt" ;
            dcterms:format <http://publications.europa.eu/resource/authority/file-type/GML> ;
            dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> .

        ex:period a dcterms:PeriodOfTime ;
            dcat:startDate "2019-01-01"^^xsd:date ; dcat:endDate "2024-12-31"^^xsd:date ; time:hasBeginning ex:begin ; time:hasEnd ex:end .
        ex:begin a time:Instant .
        ex:end a time:Instant .
        ex:place a dcterms:Location ;
            dcat:bbox "POLYGON ((6 50, 7 50, 7 51, 6 51, 6 50))"^^geo:wktLiteral ; dcat:centroid "POINT (6.5 50.5)"^^geo:wktLiteral ;
            locn:geometry ex:geometry .
        ex:geometry a locn:Geometry ; geo:asWKT "POINT (6.5 50.5)"^^geo:wktLiteral .
        ex:provenance a dcterms:ProvenanceStatement .
        ex:stadt a foaf:Agent ; foaf:name "Stadt Musterstadt" ; dcterms:type <http://purl.org/adms/publishertype/LocalAuthority> .
        ex:person a foaf:Person ; foaf:name "Erika Muster" .
        ex:contact a vcard:Organization ;
            vcard:fn "Grünflächenamt" ; vcard:hasEmail <mailto:gruen@example.org> ; vcard:hasURL <https://example.org/kontakt> ;
            vcard:hasTelephone <tel:+49-221-0> .
        ex:doi a adms:Identifier ; skos:notation "10.1/2"^^<http://purl.org/spar/datacite/doi> .
        ex:checksum a spdx:Checksum ;
            spdx:algorithm <http://spdx.org/rdf/terms#checksumAlgorithm_sha256> ; spdx:checksumValue "0AFF"^^xsd:hexBinary .
        ex:record a dcat:CatalogRecord ;
            dcterms:modified "2024-05-31"^^xsd:date ; foaf:primaryTopic ex:dataset ; dcterms:conformsTo <http://dcat-ap.de/def/dcatde/3.0/> ;
            adms:status <https://example.org/geaendert> ; dcterms:issued "2021-03-01"^^xsd:date ; dcterms:title "Eintrag zu Bäumen" ;
            dcterms:description "Wie der Datensatz im Katalog steht." ;
            dcterms:language <http://publications.europa.eu/resource/authority/language/DEU> ; dcterms:source ex:original .
        ex:original a dcat:CatalogRecord ;
            dcterms:modified "2024-05-30"^^xsd:date ; dcterms:issued "2021-03-01"^^xsd:date ; foaf:primaryTopic ex:dataset ;
            dcterms:conformsTo <http://dcat-ap.de/def/dcatde/3.0/> .
        ex:relationship a dcat:Relationship ; dcat:hadRole ex:role ; dcterms:relation <https://example.org/ziel> .
        ex:role a dcat:Role .
        ex:attribution a prov:Attribution ; dcat:hadRole ex:role ; prov:agent ex:person .
        """;

    /// <summary>The resource of the sample that stands for a class.</summary>
    public static string SubjectOf(string @class) => @class switch
    {
        "dcat:Catalog" => "catalog",
        "dcat:Dataset" => "dataset",
        "dcat:DataService" => "service",
        "dcat:DatasetSeries" => "series",
        "dcat:Distribution" => "file",
        "dcterms:PeriodOfTime" => "period",
        "dcterms:Location" => "place",
        "foaf:Agent" => "stadt",
        "vcard:Kind" => "contact",
        "adms:Identifier" => "doi",
        "spdx:Checksum" => "checksum",
        "dcat:CatalogRecord" => "record",
        "dcat:Relationship" => "relationship",
        "prov:Attribution" => "attribution",
        _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, "The sample has no such resource."),
    };

    /// <summary>The sample with further statements.</summary>
    public static RdfGraph Graph(string more = "") => Turtle.Graph(Text + "\n" + more);

    /// <summary>The sample without the values that a resource has for a property, and with other values instead.</summary>
    public static RdfGraph With(string resource, string property, string instead)
    {
        var subject = RdfTerm.Iri("https://example.org/" + resource);
        var changed = new RdfGraph();
        foreach (var triple in Graph().Triples.Where(t => t.Subject != subject || Prefixes.Shorten(t.Predicate.Value) != property)) changed.Add(triple);
        if (instead.Length == 0) return changed;
        foreach (var triple in Turtle.Graph($"ex:{resource} {property} {instead} .").Triples) changed.Add(triple);
        return changed;
    }
}
