using OpenDataNrw.Catalog.Tests.Dcat;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>A rule beyond the property tables: a document that breaks it and one that keeps it, in Turtle.</summary>
internal sealed record Offence(string Shape, string Severity, string Breaking, string Keeping, bool IsHighValue = false)
{
    public Verdict[] Judge(string turtle) => IsHighValue ? Shapes.Judge.HighValue(Turtle.Graph(turtle)) : Shapes.Judge.Everyday(Turtle.Graph(turtle));
}

/// <summary>What a record can get wrong beyond the property tables: SEMIC's further properties, values, conventions, high-value datasets.</summary>
internal static class Offences
{
    private const string Violation = "Violation";
    private const string Warning = "Warning";
    private const string Info = "Info";
    private const string Eu = "http://publications.europa.eu/resource/authority/";
    private const string Law = "<http://data.europa.eu/eli/reg_impl/2023/138/oj>";

    public static IReadOnlyList<Offence> All { get; } = [.. Profile, .. Values, .. Conventions, .. HighValue];

    private static IEnumerable<Offence> Profile =>
    [
        new("catalog-temporal", Violation, "ex:x a dcat:Catalog ; dcterms:temporal \"2020\" .", "ex:x a dcat:Catalog ; dcterms:temporal ex:t . ex:t a dcterms:PeriodOfTime ."),
        new("catalog-creator", Violation, "ex:x a dcat:Catalog ; dcterms:creator ex:a, ex:b . ex:a a foaf:Agent . ex:b a foaf:Agent .", "ex:x a dcat:Catalog ; dcterms:creator ex:a . ex:a a foaf:Group ."),
        new("record-topic", Violation, "ex:x a dcat:CatalogRecord ; foaf:primaryTopic ex:y .", "ex:x a dcat:CatalogRecord ; foaf:primaryTopic ex:y . ex:y a dcat:DatasetSeries ."),
        new("dataset-spatial-place", Warning, "ex:x a dcat:Dataset ; dcterms:spatial ex:ort .", "ex:x a dcat:Dataset ; dcterms:spatial <http://dcat-ap.de/def/politicalGeocoding/districtKey/05315>, <https://sws.geonames.org/2861876/>, <http://www.geonames.org/2861876>, <http://publications.europa.eu/resource/authority/country/DEU>, [ a dcterms:Location ] ."),
        new("dataset-publisher", Violation, "ex:x a dcat:Dataset ; dcterms:publisher ex:a . ex:a a vcard:Organization .", "ex:x a dcat:Dataset ; dcterms:publisher ex:a . ex:a a <http://www.w3.org/ns/org#FormalOrganization> ; foaf:name \"Amt\" ."),
        new("dataset-temporal-resolution", Violation, "ex:x a dcat:Dataset ; dcat:temporalResolution \"P1D\"^^xsd:duration, \"P2D\"^^xsd:duration .", "ex:x a dcat:Dataset ; dcat:temporalResolution \"PT0.5S\"^^xsd:duration ."),
        new("dataset-contact", Violation, "ex:x a dcat:Dataset ; dcat:contactPoint ex:c . ex:c a foaf:Agent .", "ex:x a dcat:Dataset ; dcat:contactPoint [ a vcard:Individual ] ."),
        new("service-standard", Violation, "ex:x a dcat:DataService ; dcterms:conformsTo \"WFS\" .", "ex:x a dcat:DataService ; dcterms:conformsTo ex:wfs ."),
        new("service-landing-page", Violation, "ex:x a dcat:DataService ; dcat:landingPage \"Seite\" .", "ex:x a dcat:DataService ; dcat:landingPage ex:seite ."),
        new("service-page", Violation, "ex:x a dcat:DataService ; foaf:page \"Seite\" .", "ex:x a dcat:DataService ; foaf:page ex:seite ."),
        new("service-keyword", Violation, "ex:x a dcat:DataService ; dcat:keyword ex:wort .", "ex:x a dcat:DataService ; dcat:keyword \"Wort\" ."),
        new("service-theme", Violation, "ex:x a dcat:DataService ; dcat:theme \"Umwelt\" .", "ex:x a dcat:DataService ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ."),
        new("service-contact", Violation, "ex:x a dcat:DataService ; dcat:contactPoint ex:c .", "ex:x a dcat:DataService ; dcat:contactPoint ex:c . ex:c a vcard:Kind ."),
        new("contact-reachable", Violation, "ex:x a vcard:Kind ; vcard:fn \"Amt\" .", "ex:x a vcard:Kind ; vcard:hasTelephone <tel:110> ."),
        new("period-known", Violation, "ex:x a dcterms:PeriodOfTime .", "ex:x a dcterms:PeriodOfTime ; time:hasEnd [ a time:Instant ] ."),
        new("licence-type", Violation, "ex:x a dcterms:LicenseDocument ; dcterms:type \"frei\" .", "ex:x a dcterms:LicenseDocument ; dcterms:type <http://purl.org/adms/licencetype/Attribution> ."),
        new("deprecated-algorithm", Warning, "ex:x spdx:algorithm <http://dcat-ap.de/def/hashAlgorithms/md/5> .", "ex:x spdx:algorithm <http://spdx.org/rdf/terms#checksumAlgorithm_md5> ."),
        new("deprecated-status", Warning, "ex:x adms:status <http://purl.org/adms/status/Completed> .", $"ex:x adms:status <{Eu}distribution-status/COMPLETED> ."),
        new("deprecated-version-info", Warning, "ex:x a dcat:Dataset ; owl:versionInfo \"1\" .", "ex:x a owl:Ontology ; owl:versionInfo \"1\" ."),
    ];

    private static IEnumerable<Offence> Values =>
    [
        new("value-issued", Warning, "ex:x dcterms:issued \"2024-13-45\"^^xsd:date .", "ex:x dcterms:issued \"2024-02-29\"^^xsd:date ."),
        new("value-modified", Warning, "ex:x dcterms:modified \"2024\" .", "ex:x dcterms:modified \"2024-02\"^^xsd:gYearMonth ."),
        new("value-period-order", Warning, "ex:x dcat:startDate \"2024-02-01\"^^xsd:date ; dcat:endDate \"2024-01-31\"^^xsd:date .", "ex:x dcat:startDate \"2024\"^^xsd:gYear ; dcat:endDate \"2024\"^^xsd:gYear ."),
        new("value-email", Warning, "ex:x vcard:hasEmail <https://example.org/a@b> .", "ex:x vcard:hasEmail <MAILTO:a@example.org> ."),
        new("value-url", Warning, "ex:x vcard:hasURL <mailto:a@example.org> .", "ex:x vcard:hasURL <https://example.org/> ."),
        new("value-telephone", Warning, "ex:x vcard:hasTelephone <https://example.org/110> .", "ex:x vcard:hasTelephone <tel:+49-221-0> ."),
        new("value-access-url", Warning, "ex:x dcat:accessURL <urn:x> .", "ex:x dcat:accessURL <https://example.org/a> ."),
        new("value-download-url", Warning, "ex:x dcat:downloadURL [] .", "ex:x dcat:downloadURL <ftp://example.org/a> ."),
        new("value-endpoint", Warning, "ex:x dcat:endpointURL <file:///c> .", "ex:x dcat:endpointURL <http://example.org/wfs?> ."),
        new("value-title", Warning, "ex:x dcterms:title \" \" .", "ex:x dcterms:title \"ä\" ."),
        new("value-description", Warning, "ex:x dcterms:description \"\"@de .", "ex:x dcterms:description \"kurz\" ."),
        new("value-name", Warning, "ex:x foaf:name \"\\n\" .", "ex:x foaf:name \"Amt\" ."),
        new("value-notation", Info, "ex:x a adms:Identifier ; skos:notation \"10.1/2\"@de .", "ex:x a adms:Identifier ; skos:notation \"x\"^^xsd:anyURI ."),
    ];

    private static IEnumerable<Offence> Conventions =>
    [
        new("convention-contributor-id", Warning, "ex:x a dcat:Dataset ; dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW>, <http://dcat-ap.de/def/contributors/gdiDE> .", "ex:x a dcat:Dataset ; dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW>, <https://example.org/eigene> ."),
        new("convention-source", Warning, "ex:x a dcat:Dataset ; dcterms:source ex:y .", "ex:x a dcat:CatalogRecord ; dcterms:source ex:y ."),
        new("convention-theme", Warning, "ex:x a dcat:Dataset .", $"ex:x a dcat:Dataset ; dcat:theme <{Eu}data-theme/ENVI> ."),
        new("convention-keyword", Warning, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcat:keyword \"Baum\" ."),
        new("convention-landing-page", Warning, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcat:landingPage ex:seite ."),
        new("convention-issued", Warning, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcterms:issued \"2020\"^^xsd:gYear ."),
        new("convention-modified", Info, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcterms:modified \"2020\"^^xsd:gYear ."),
        new("convention-identifier", Info, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcterms:identifier \"1\" ."),
        new("convention-distribution", Info, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcat:distribution ex:d ."),
        new("convention-sample-dataset", Warning, "ex:x a dcat:Dataset ; dcterms:references <https://musterdatenkatalog.de/def/musterdatensatz/a/b>, <https://musterdatenkatalog.de/def/musterdatensatz/a/c> .", "ex:x a dcat:Dataset ; dcterms:references <https://musterdatenkatalog.de/def/musterdatensatz/a/b>, ex:y, ex:z ."),
        new("named-resources", Warning, "[] a dcat:Distribution .", "ex:x a dcat:Distribution ."),
        new("convention-spatial", Warning, "ex:x dcatde:politicalGeocodingURI ex:koeln .", "ex:x dcatde:politicalGeocodingURI ex:koeln ; dcterms:spatial ex:koeln ."),
        new("convention-distribution-title", Warning, "ex:x a dcat:Distribution .", "ex:x a dcat:Distribution ; dcterms:title \"CSV\" ."),
        new("convention-status", Info, $"ex:x a dcat:Distribution ; adms:status <{Eu}distribution-status/DEVELOP> .", $"ex:x a dcat:Distribution ; adms:status <{Eu}distribution-status/WITHDRAWN> ."),
        new("convention-archive", Info, $"ex:x a dcat:Distribution ; dcterms:format <{Eu}file-type/ZIP> .", $"ex:x a dcat:Distribution ; dcterms:format <{Eu}file-type/SHP> ; dcat:packageFormat <https://www.iana.org/assignments/media-types/application/zip> ."),
        new("attribution-convention", Warning, "ex:x a dcat:Distribution ; dcterms:license <http://dcat-ap.de/def/licenses/cc-by/4.0> .", "ex:x a dcat:Distribution ; dcterms:license <http://dcat-ap.de/def/licenses/cc-by/4.0> ; dcatde:licenseAttributionByText \"© Stadt\" . ex:y a dcat:Distribution ; dcterms:license <http://dcat-ap.de/def/licenses/cc-zero> . ex:z a dcat:Distribution ."),
        new("access-service-conventions", Warning, "ex:x dcat:accessURL <https://example.org/a> ; dcat:accessService ex:s . ex:s dcat:endpointURL <https://example.org/b> .", "ex:x dcat:accessURL <https://example.org/a> ; dcat:accessService ex:s . ex:s dcat:endpointURL <https://example.org/a> . ex:y dcat:accessService ex:t ."),
        new("convention-no-download", Warning, "ex:x dcat:accessService ex:s ; dcat:downloadURL <https://example.org/a> .", "ex:x dcat:accessService ex:s . ex:y dcat:downloadURL <https://example.org/a> ."),
        new("convention-access-url", Warning, "ex:x dcat:downloadURL <https://example.org/a> .", "ex:x dcat:downloadURL <https://example.org/a> ; dcat:accessURL <https://example.org/a> ."),
        new("service-conventions", Warning, "ex:x dcat:accessService ex:s ; dcterms:license ex:frei . ex:s a dcat:DataService .", "ex:x dcat:accessService ex:s ; dcterms:license ex:frei . ex:s a dcat:DataService ; dcterms:license ex:frei . ex:t a dcat:DataService ."),
        new("service-conventions", Warning, "ex:s a dcat:DataService ; dcat:servesDataset ex:d . ex:d dcat:distribution ex:x . ex:x dcterms:license ex:frei .", "ex:s a dcat:DataService ; dcat:servesDataset ex:d . ex:d dcat:distribution ex:x ."),
        new("convention-contact", Warning, "ex:x dcat:contactPoint ex:c . ex:c vcard:hasTelephone <tel:110> .", "ex:x dcat:contactPoint ex:c . ex:c vcard:hasURL <https://example.org/chat> ."),
        new("convention-publisher-type", Warning, "ex:x dcterms:publisher ex:a . ex:a dcterms:type <http://purl.org/adms/publishertype/Company> .", "ex:x dcterms:publisher ex:a ; dcterms:creator ex:b . ex:b dcterms:type <http://purl.org/adms/publishertype/Company> ."),
        new("convention-title-languages", Warning, "ex:x dcterms:title \"eins\", \"zwei\" .", "ex:x dcterms:title \"eins\", \"one\"@en ."),
        new("convention-description-languages", Warning, "ex:x dcterms:title \"x\" ; dcterms:description \"eins\"@de, \"zwei\"@de .", "ex:x dcterms:title \"x\" ; dcterms:description \"eins\"@de, \"one\"@en ."),
        new("convention-language-tag", Warning, "ex:x dcterms:title \"Titel\"@deu .", "ex:x dcterms:title \"Titel\"@de-DE, \"Titel\"@nds ."),
        new("convention-html", Info, "ex:x dcterms:title \"x\" ; dcterms:description \"<DIV>Text</DIV>\" .", "ex:x dcterms:title \"x\" ; dcterms:description \"<p>Text <b>fett</b>, Wert < 3</p>\" ."),
        new("convention-gml", Warning, "ex:x a dcterms:Location ; dcat:bbox \"<gml:Envelope/>\"^^geo:gmlLiteral .", "ex:x a dcterms:Location ; locn:geometry [ geo:asGML \"<gml:Envelope srsName='http://www.opengis.net/def/crs/EPSG/0/25832'/>\"^^geo:gmlLiteral ; geo:asWKT \"POINT (1 2)\"^^geo:wktLiteral ] ."),
        new("convention-catalog-content", Warning, "ex:x a dcat:Catalog .", "ex:x a dcat:Catalog ; dcat:service ex:s ."),
        new("convention-theme-taxonomy", Warning, "ex:x dcat:themeTaxonomy ex:eigene .", $"ex:x dcat:themeTaxonomy ex:eigene, <{Eu}data-theme> ."),
        new("convention-removed-availability", Warning, "ex:x dcatde:plannedAvailability ex:y .", "ex:x dcatap:availability ex:y ."),
        new("convention-removed-granularity", Warning, "ex:x dcat:granularity \"Jahr\" .", "ex:x dcat:temporalResolution \"P1Y\"^^xsd:duration ."),
        new("convention-removed-schema-start", Warning, "ex:x schema:startDate \"2020-01-01\"^^xsd:date .", "ex:x dcat:startDate \"2020-01-01\"^^xsd:date ."),
        new("convention-removed-schema-end", Warning, "ex:x schema:endDate \"2020-01-01\"^^xsd:date .", "ex:x dcat:endDate \"2020-01-01\"^^xsd:date ."),
    ];

    private static IEnumerable<Offence> HighValue =>
    [
        Hvd("hvd-dataset-law", Violation, "ex:x a dcat:Dataset ; dcatap:applicableLegislation <https://example.org/gesetz> .", $"ex:x a dcat:Dataset ; dcatap:applicableLegislation <https://example.org/gesetz>, {Law} ."),
        Hvd("hvd-dataset-category", Violation, "ex:x a dcat:Dataset ; dcatap:hvdCategory <http://data.europa.eu/bna/gibtesnicht> .", "ex:x a dcat:Dataset ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d> ."),
        Hvd("hvd-dataset-distribution", Violation, "ex:x a dcat:Dataset .", "ex:x a dcat:Dataset ; dcat:distribution ex:d ."),
        Hvd("hvd-dataset-api", Violation, "ex:x a dcat:Dataset ; dcat:distribution ex:d .", "ex:x a dcat:Dataset ; dcat:distribution ex:d . ex:d dcat:accessService ex:s . ex:y a dcat:Dataset . ex:s dcat:servesDataset ex:y ."),
        Hvd("hvd-distribution-law", Violation, "ex:x a dcat:Distribution .", $"ex:x a dcat:Distribution ; dcatap:applicableLegislation {Law} ."),
        Hvd("hvd-distribution-terms", Violation, "ex:x a dcat:Distribution .", "ex:x a dcat:Distribution ; dcterms:rights ex:frei . ex:y a dcat:Distribution ; dcterms:license ex:frei ."),
        Hvd("hvd-service-law", Violation, "ex:x a dcat:DataService .", $"ex:x a dcat:DataService ; dcatap:applicableLegislation {Law} ."),
        Hvd("hvd-service-category", Violation, "ex:x a dcat:DataService ; dcatap:hvdCategory \"Georaum\" .", "ex:x a dcat:DataService ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d> ."),
        Hvd("hvd-service-contact", Violation, "ex:x a dcat:DataService .", "ex:x a dcat:DataService ; dcat:contactPoint ex:c ."),
        Hvd("hvd-service-page", Violation, "ex:x a dcat:DataService .", "ex:x a dcat:DataService ; foaf:page ex:hilfe ."),
        Hvd("hvd-service-terms", Violation, "ex:x a dcat:DataService .", "ex:x a dcat:DataService ; dcterms:license ex:frei ."),
        Hvd("hvd-service-rights", Violation, "ex:x a dcat:DataService ; dcterms:rights \"frei\" .", "ex:x a dcat:DataService ; dcterms:rights ex:frei ."),
        Hvd("hvd-series-law", Violation, "ex:x a dcat:DatasetSeries .", $"ex:x a dcat:DatasetSeries ; dcatap:applicableLegislation {Law} ."),
        Hvd("hvd-series-category", Violation, "ex:x a dcat:DatasetSeries .", "ex:x a dcat:DatasetSeries ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d> ."),
        Hvd("hvd-catalog-law", Info, "ex:x a dcat:Catalog .", $"ex:x a dcat:Catalog ; dcatap:applicableLegislation {Law} ."),
        Hvd("hvd-contact-reachable", Warning, "ex:x a vcard:Kind ; vcard:hasTelephone <tel:110> .", "ex:x a vcard:Kind ; vcard:hasEmail <mailto:a@example.org> ."),
        Hvd("hvd-contact-email", Violation, "ex:x a vcard:Kind ; vcard:hasEmail <mailto:a@example.org>, <mailto:b@example.org> .", "ex:x a vcard:Kind ; vcard:hasEmail <mailto:a@example.org> ."),
        Hvd("hvd-contact-url", Violation, "ex:x a vcard:Kind ; vcard:hasURL ex:a, ex:b .", "ex:x a vcard:Kind ; vcard:hasURL ex:a ."),
        Hvd("hvd-licence-match", Warning, "ex:x a dcterms:LicenseDocument .", $"ex:x a dcterms:LicenseDocument ; skos:exactMatch <{Eu}licence/CC_BY_4_0> ."),
    ];

    private static Offence Hvd(string shape, string severity, string breaking, string keeping) => new(shape, severity, breaking, keeping, true);
}
