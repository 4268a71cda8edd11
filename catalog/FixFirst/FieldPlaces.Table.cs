using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.FixFirst;

public static partial class FieldPlaces
{
    /// <summary>Fields of the forms of CKAN by topic: whether of the resource, their names as the software shows them, and the key of the API.</summary>
    private static readonly FrozenDictionary<string, (bool Resource, string German, string English, string Key)> Ckan =
        new Dictionary<string, (bool, string, string, string)>(StringComparer.Ordinal)
        {
            ["title"] = (false, "Titel", "Title", "title"),
            ["description"] = (false, "Beschreibung", "Description", "notes"),
            ["keywords"] = (false, "Tags", "Tags", "tags"),
            ["theme"] = (false, "Gruppen", "Groups", "groups"),
            ["licence"] = (false, "Lizenz", "License", "license_id"),
            ["openness"] = (false, "Lizenz", "License", "license_id"),
            ["publisher"] = (false, "Organisation", "Organization", "owner_org"),
            ["contact"] = (false, "E-Mail des Verantwortlichen", "Maintainer Email", "maintainer_email"),
            ["files"] = (false, "Daten und Ressourcen", "Data and Resources", "resources"),
            ["data-format"] = (false, "Daten und Ressourcen", "Data and Resources", "resources"),
            ["address"] = (true, "URL", "URL", "url"),
            ["broken-link"] = (true, "URL", "URL", "url"),
            ["access"] = (true, "URL", "URL", "url"),
            ["format"] = (true, "Format", "Format", "format"),
            ["media-type"] = (true, "MIME-Typ", "MIME Type", "mimetype"),
            ["size"] = (true, "Dateigröße", "File Size", "size"),
            ["attribution"] = (true, "Namensnennungstext", "Attribution text", "licenseAttributionByText"),
            ["rights"] = (true, "Nutzungsbestimmungen", "Terms of use", "rights"),
            ["dcat:landingPage"] = (false, "Quelle", "Source", "url"),
            ["hvd-file-law"] = (true, "Rechtsgrundlage", "Applicable legislation", "applicable_legislation"),
            ["hvd-service-law"] = (true, "Dienste", "Access services", "access_services[].applicable_legislation"),
            ["hvd-service"] = (false, "Daten und Ressourcen", "Data and Resources", "resources"),
            ["hvd-bulk"] = (false, "Daten und Ressourcen", "Data and Resources", "resources"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a new resource of CKAN holds, by topic.</summary>
    private static readonly FrozenDictionary<string, string> CkanExamples = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hvd-service"] = "url: https://geodienste.beispielstadt.de/wfs, format: WFS, license: http://dcat-ap.de/def/licenses/cc-by/4.0, applicable_legislation: http://data.europa.eu/eli/reg_impl/2023/138/oj",
        ["hvd-bulk"] = "url: https://www.beispielstadt.de/daten/alles.gpkg, format: GPKG, license: http://dcat-ap.de/def/licenses/cc-by/4.0, applicable_legislation: http://data.europa.eu/eli/reg_impl/2023/138/oj",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys of CKAN's custom fields by topic.</summary>
    private static readonly FrozenDictionary<string, string> CkanExtras = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["place"] = "spatial_uri",
        ["level"] = "politicalGeocodingLevelURI",
        ["period"] = "temporal_start",
        ["identifier"] = "identifier",
        ["documentation"] = "documentation",
        ["standard"] = "conforms_to",
        ["access-rights"] = "access_rights",
        ["availability"] = "availability",
        ["modified"] = "modified",
        ["update"] = "modified",
        ["issued"] = "issued",
        ["frequency"] = "frequency",
        ["contributor"] = "contributorID",
        ["hvd-law"] = "applicable_legislation",
        ["hvd-category"] = "hvd_category",
        ["dcterms:language"] = "language",
        ["dcterms:type"] = "dcat_type",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys of data.json (DCAT-US 1.1; DKAN) by topic.</summary>
    private static readonly FrozenDictionary<string, (string Key, string? Example)> DataJson = new Dictionary<string, (string, string?)>(StringComparer.Ordinal)
    {
        ["title"] = ("title", null),
        ["description"] = ("description", null),
        ["keywords"] = ("keyword", "\"keyword\": [\"Baum\", \"Stadtgrün\", \"Umwelt\"]"),
        ["theme"] = ("theme", "\"theme\": [\"http://publications.europa.eu/resource/authority/data-theme/ENVI\"]"),
        ["place"] = ("spatial", "\"spatial\": \"6.77,50.83,7.16,51.08\""),
        ["period"] = ("temporal", "\"temporal\": \"2020-01-01/2024-12-31\""),
        ["identifier"] = ("identifier", null),
        ["modified"] = ("modified", "\"modified\": \"2024-03-31\""),
        ["update"] = ("modified", null),
        ["issued"] = ("issued", "\"issued\": \"2019-04-01\""),
        ["frequency"] = ("accrualPeriodicity", "\"accrualPeriodicity\": \"R/P1Y\""),
        ["access-rights"] = ("accessLevel", "\"accessLevel\": \"public\""),
        ["publisher"] = ("publisher.name", "\"publisher\": { \"@type\": \"org:Organization\", \"name\": \"Stadt Köln\" }"),
        ["contact"] = ("contactPoint.hasEmail", "\"contactPoint\": { \"@type\": \"vcard:Contact\", \"fn\": \"Amt 62\", \"hasEmail\": \"mailto:geodaten@beispielstadt.de\" }"),
        ["documentation"] = ("describedBy", null),
        ["standard"] = ("conformsTo", null),
        ["licence"] = ("license", "\"license\": \"http://dcat-ap.de/def/licenses/dl-by-de/2.0\""),
        ["openness"] = ("license", "\"license\": \"http://dcat-ap.de/def/licenses/dl-zero-de/2.0\""),
        ["rights"] = ("rights", null),
        ["files"] = ("distribution", null),
        ["data-format"] = ("distribution", null),
        ["format"] = ("distribution[].format", "\"format\": \"CSV\""),
        ["media-type"] = ("distribution[].mediaType", "\"mediaType\": \"text/csv\""),
        ["size"] = ("distribution[].byteSize", null),
        ["address"] = ("distribution[].accessURL", null),
        ["broken-link"] = ("distribution[].accessURL", null),
        ["access"] = ("distribution[].downloadURL", null),
        ["dcat:landingPage"] = ("landingPage", null),
        ["hvd-service"] = ("distribution", "\"distribution\": [{ \"@type\": \"dcat:Distribution\", \"accessURL\": \"https://geodienste.beispielstadt.de/wfs\", \"format\": \"WFS\" }]"),
        ["hvd-bulk"] = ("distribution", "\"distribution\": [{ \"@type\": \"dcat:Distribution\", \"downloadURL\": \"https://www.beispielstadt.de/daten/alles.gpkg\", \"mediaType\": \"application/geopackage+sqlite3\" }]"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements of ISO 19139 by topic.</summary>
    private static readonly FrozenDictionary<string, (string Path, string German, string English)> Iso =
        new Dictionary<string, (string, string, string)>(StringComparer.Ordinal)
        {
            ["title"] = ("identificationInfo/*/citation/*/title", "Titel der Ressource", "title of the resource"),
            ["description"] = ("identificationInfo/*/abstract", "Zusammenfassung", "abstract"),
            ["keywords"] = ("identificationInfo/*/descriptiveKeywords/*/keyword", "Schlüsselwörter", "keywords"),
            ["theme"] = ("identificationInfo/*/topicCategory", "Thematik (topicCategory)", "topic category"),
            ["place"] = ("identificationInfo/*/extent/*/geographicElement", "Räumliche Ausdehnung", "geographic extent"),
            ["period"] = ("identificationInfo/*/extent/*/temporalElement", "Zeitliche Ausdehnung", "temporal extent"),
            ["identifier"] = ("identificationInfo/*/citation/*/identifier", "Ressourcenidentifikator", "resource identifier"),
            ["modified"] = ("identificationInfo/*/citation/*/date[revision]", "Datum der letzten Überarbeitung", "date of revision"),
            ["update"] = ("identificationInfo/*/citation/*/date[revision]", "Datum der letzten Überarbeitung", "date of revision"),
            ["issued"] = ("identificationInfo/*/citation/*/date[publication]", "Datum der Veröffentlichung", "date of publication"),
            ["frequency"] = ("identificationInfo/*/resourceMaintenance/*/maintenanceAndUpdateFrequency", "Pflegeintervall", "maintenance frequency"),
            ["publisher"] = ("identificationInfo/*/pointOfContact[publisher]", "Verantwortliche Stelle mit der Rolle „Herausgeber“", "responsible party with role “publisher”"),
            ["contact"] = ("identificationInfo/*/pointOfContact/*/contactInfo/*/address/*/electronicMailAddress", "E-Mail der Kontaktstelle", "e-mail of the point of contact"),
            ["licence"] = ("identificationInfo/*/resourceConstraints/*/otherConstraints", "Nutzungsbedingungen (otherConstraints, mit Verweis auf die Lizenz)", "use constraints (otherConstraints, with a link to the licence)"),
            ["openness"] = ("identificationInfo/*/resourceConstraints/*/otherConstraints", "Nutzungsbedingungen (otherConstraints)", "use constraints (otherConstraints)"),
            ["access-rights"] = ("identificationInfo/*/resourceConstraints/*/accessConstraints", "Zugriffseinschränkungen", "access constraints"),
            ["standard"] = ("dataQualityInfo/*/report/*/result/*/specification", "Konformität (Spezifikation)", "conformity (specification)"),
            ["format"] = ("distributionInfo/*/distributionFormat", "Abgabeformat", "distribution format"),
            ["files"] = ("distributionInfo/*/transferOptions/*/onLine", "Online-Zugriff", "online resource"),
            ["address"] = ("distributionInfo/*/transferOptions/*/onLine/*/linkage", "Online-Zugriff: Adresse", "online resource: linkage"),
            ["access"] = ("distributionInfo/*/transferOptions/*/onLine/*/linkage", "Online-Zugriff: Adresse der Datei", "online resource: linkage of the file"),
            ["broken-link"] = ("distributionInfo/*/transferOptions/*/onLine/*/linkage", "Online-Zugriff: Adresse", "online resource: linkage"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Statements in Turtle by topic.</summary>
    private static readonly FrozenDictionary<string, string> RdfExamples = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "dcterms:title \"Baumkataster\"@de ;",
        ["description"] = "dcterms:description \"Alle Bäume auf städtischen Flächen …\"@de ;",
        ["keywords"] = "dcat:keyword \"Baum\"@de , \"Stadtgrün\"@de , \"Umwelt\"@de ;",
        ["theme"] = "dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;",
        ["place"] = "dcterms:spatial <http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000> ;",
        ["level"] = "dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/municipality> ;",
        ["period"] = "dcterms:temporal [ a dcterms:PeriodOfTime ; dcat:startDate \"2020-01-01\"^^xsd:date ] ;",
        ["identifier"] = "dcterms:identifier \"baumkataster-2024\" ;",
        ["format"] = "dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;",
        ["media-type"] = "dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;",
        ["size"] = "dcat:byteSize \"1258291\"^^xsd:nonNegativeInteger ;",
        ["address"] = "dcat:accessURL <https://www.beispielstadt.de/daten/baumkataster.csv> ;",
        ["broken-link"] = "dcat:accessURL <https://www.beispielstadt.de/daten/baumkataster.csv> ;",
        ["access"] = "dcat:downloadURL <https://www.beispielstadt.de/daten/baumkataster.csv> ;",
        ["documentation"] = "foaf:page <https://www.beispielstadt.de/daten/baumkataster-erklaerung.html> ;",
        ["standard"] = "dcterms:conformsTo <https://www.beispielstadt.de/schema/baumkataster.json> ;",
        ["licence"] = "dcterms:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0> ;",
        ["openness"] = "dcterms:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ;",
        ["attribution"] = "dcatde:licenseAttributionByText \"Stadt Köln, dl-de/by-2-0\"@de ;",
        ["access-rights"] = "dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;",
        ["rights"] = "dcterms:rights <https://www.beispielstadt.de/nutzungsbestimmungen> ;",
        ["availability"] = "dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> ;",
        ["modified"] = "dcterms:modified \"2024-03-31\"^^xsd:date ;",
        ["issued"] = "dcterms:issued \"2019-04-01\"^^xsd:date ;",
        ["frequency"] = "dcterms:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;",
        ["publisher"] = "dcterms:publisher [ a foaf:Agent ; foaf:name \"Stadt Köln\"@de ; dcterms:type <http://purl.org/adms/publishertype/LocalAuthority> ] ;",
        ["contact"] = "dcat:contactPoint [ a vcard:Organization ; vcard:fn \"Amt 62\" ; vcard:hasEmail <mailto:geodaten@beispielstadt.de> ] ;",
        ["contributor"] = "dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW> ;",
        ["hvd-law"] = "dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;",
        ["hvd-category"] = "dcatap:hvdCategory <http://data.europa.eu/bna/c_b79e35eb> ;",
        ["hvd-file-law"] = "dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;",
        ["hvd-service-law"] = "dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ;",
        ["hvd-service"] = "dcat:accessService [ a dcat:DataService ; dcat:endpointURL <https://geodienste.beispielstadt.de/wfs> ; dcterms:license <http://dcat-ap.de/def/licenses/cc-by/4.0> ; dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ] ;",
        ["hvd-bulk"] = "dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://www.beispielstadt.de/daten/alles.gpkg> ; dcat:downloadURL <https://www.beispielstadt.de/daten/alles.gpkg> ; dcterms:license <http://dcat-ap.de/def/licenses/cc-by/4.0> ; dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ] ;",
        ["endpoint"] = "dcat:endpointURL <https://geodienste.beispielstadt.de/wfs> ;",
        ["interface"] = "dcat:endpointDescription <https://geodienste.beispielstadt.de/wfs?SERVICE=WFS&REQUEST=GetCapabilities> ;",
        ["serves"] = "dcat:servesDataset <https://www.beispielstadt.de/dataset/baumkataster> ;",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
