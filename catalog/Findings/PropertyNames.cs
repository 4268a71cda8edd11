using System.Collections.Frozen;

namespace OpenDataNrw.Catalog;

/// <summary>What the properties of DCAT-AP.de are called where people read of them.</summary>
public static class PropertyNames
{
    private static readonly FrozenDictionary<string, (string German, string English)> Names = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["adms:identifier"] = ("Weitere Kennung", "Other identifier"),
        ["adms:sample"] = ("Beispieldatei", "Sample file"),
        ["adms:status"] = ("Status", "Status"),
        ["dcat:accessURL"] = ("Zugangsadresse", "Access address"),
        ["dcat:bbox"] = ("Umgebendes Rechteck", "Bounding box"),
        ["dcat:byteSize"] = ("Dateigröße", "File size"),
        ["dcat:centroid"] = ("Mittelpunkt", "Centroid"),
        ["dcat:compressFormat"] = ("Kompressionsformat", "Compression format"),
        ["dcat:contactPoint"] = ("Kontakt", "Contact"),
        ["dcat:distribution"] = ("Dateien", "Files"),
        ["dcat:downloadURL"] = ("Adresse zum Herunterladen", "Download address"),
        ["dcat:endDate"] = ("Ende des Zeitraums", "End of the period"),
        ["dcat:endpointDescription"] = ("Beschreibung der Schnittstelle", "Description of the interface"),
        ["dcat:endpointURL"] = ("Adresse des Dienstes", "Address of the service"),
        ["dcat:keyword"] = ("Schlagwörter", "Keywords"),
        ["dcat:landingPage"] = ("Webseite", "Web page"),
        ["dcat:mediaType"] = ("Medientyp", "Media type"),
        ["dcat:packageFormat"] = ("Paketformat", "Package format"),
        ["dcat:servesDataset"] = ("Bereitgestellter Datensatz", "Dataset served"),
        ["dcat:spatialResolutionInMeters"] = ("Räumliche Auflösung", "Spatial resolution"),
        ["dcat:startDate"] = ("Beginn des Zeitraums", "Start of the period"),
        ["dcat:temporalResolution"] = ("Zeitliche Auflösung", "Temporal resolution"),
        ["dcat:theme"] = ("Thema", "Theme"),
        ["dcatap:applicableLegislation"] = ("Rechtsgrundlage", "Applicable legislation"),
        ["dcatap:availability"] = ("Verfügbarkeit", "Availability"),
        ["dcatap:hvdCategory"] = ("Kategorie hochwertiger Datensätze", "High-value dataset category"),
        ["dcatde:contributorID"] = ("Kennung des Datenbereitstellers", "Contributor id"),
        ["dcatde:geocodingDescription"] = ("Beschreibung des Gebiets", "Description of the area"),
        ["dcatde:licenseAttributionByText"] = ("Namensnennungstext", "Attribution text"),
        ["dcatde:maintainer"] = ("Verantwortliche Stelle", "Maintainer"),
        ["dcatde:originator"] = ("Urheber", "Originator"),
        ["dcatde:politicalGeocodingLevelURI"] = ("Verwaltungsebene", "Administrative level"),
        ["dcatde:politicalGeocodingURI"] = ("Gebietsschlüssel", "Area key"),
        ["dcterms:accessRights"] = ("Zugangsrechte", "Access rights"),
        ["dcterms:accrualPeriodicity"] = ("Aktualisierung", "Update frequency"),
        ["dcterms:conformsTo"] = ("Eingehaltener Standard", "Standard followed"),
        ["dcterms:creator"] = ("Ersteller", "Creator"),
        ["dcterms:description"] = ("Beschreibung", "Description"),
        ["dcterms:format"] = ("Format", "Format"),
        ["dcterms:identifier"] = ("Kennung", "Identifier"),
        ["dcterms:issued"] = ("Veröffentlichungsdatum", "Date of publication"),
        ["dcterms:language"] = ("Sprache", "Language"),
        ["dcterms:license"] = ("Lizenz", "Licence"),
        ["dcterms:modified"] = ("Änderungsdatum", "Date of change"),
        ["dcterms:provenance"] = ("Entstehung", "Provenance"),
        ["dcterms:publisher"] = ("Herausgeber", "Publisher"),
        ["dcterms:references"] = ("Verweis", "Reference"),
        ["dcterms:relation"] = ("Verwandtes", "Related resource"),
        ["dcterms:rights"] = ("Rechte", "Rights"),
        ["dcterms:source"] = ("Herkunft", "Source"),
        ["dcat:accessService"] = ("Dienst", "Service"),
        ["dcterms:spatial"] = ("Raumbezug", "Place"),
        ["dcterms:temporal"] = ("Zeitraum", "Period"),
        ["dcterms:title"] = ("Titel", "Title"),
        ["dcterms:type"] = ("Art", "Type"),
        ["foaf:homepage"] = ("Startseite", "Home page"),
        ["foaf:mbox"] = ("E-Mail-Adresse", "E-mail address"),
        ["foaf:name"] = ("Name", "Name"),
        ["foaf:page"] = ("Dokumentation", "Documentation"),
        ["geodcatap:custodian"] = ("Verwalter", "Custodian"),
        ["geodcatap:originator"] = ("Urheber", "Originator"),
        ["locn:geometry"] = ("Geometrie", "Geometry"),
        ["spdx:checksum"] = ("Prüfsumme", "Checksum"),
        ["vcard:fn"] = ("Name des Kontakts", "Name of the contact"),
        ["vcard:hasEmail"] = ("E-Mail-Adresse", "E-mail address"),
        ["vcard:hasTelephone"] = ("Telefonnummer", "Telephone number"),
        ["vcard:hasURL"] = ("Kontaktseite", "Contact page"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a property in a language (<c>de</c> or <c>en</c>); a property without a name is shown as it is.</summary>
    /// <param name="property">As a prefixed name, such as <c>dcterms:license</c>.</param>
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    public static string In(string property, string language)
    {
        ArgumentNullException.ThrowIfNull(property);
        return !Names.TryGetValue(property, out var name) ? property : language == "en" ? name.English : name.German;
    }
}
