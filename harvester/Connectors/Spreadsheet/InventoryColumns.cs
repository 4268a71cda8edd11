using System.Collections.Frozen;
using System.Text;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>How the text of a cell is read.</summary>
internal enum ColumnType
{
    Text,
    Key,
    Date,
    Address,
    Email,
    Size,
    AreaKey,
    YesNo,
    Theme,
    Frequency,
    Licence,
    Format,
    HighValueCategory,
}

/// <summary>A column of the inventory.</summary>
/// <param name="Id">By which the entry keeps its value.</param>
/// <param name="Name">Its heading in the template.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="Property">The property it becomes.</param>
/// <param name="Hint">What to write, as the template explains it.</param>
/// <param name="Example">What stands in the example row.</param>
/// <param name="Aliases">Other headings for the same, folded as <see cref="InventoryColumns.Fold"/> does.</param>
internal sealed record InventoryColumn(string Id, string Name, ColumnType Type, string Property, string Hint, string Example, params string[] Aliases);

/// <summary>The columns that an inventory may have, for datasets and for their files.</summary>
internal static class InventoryColumns
{
    public const string Key = "key";
    public const string Title = "title";
    public const string Published = "published";
    public const string DownloadUrl = "downloadUrl";
    public const string AccessUrl = "accessUrl";

    /// <summary>What stands as key in the example row, which is passed over.</summary>
    public const string ExampleKey = "BEISPIEL";

    /// <summary>The columns of datasets, in the order of the template.</summary>
    public static IReadOnlyList<InventoryColumn> Datasets { get; } =
    [
        new(Key, "Kennung", ColumnType.Key, "dcterms:identifier", "Pflicht. Ein kurzer Name, der nur einmal vorkommt und immer gleich bleibt.", ExampleKey,
            "kennungdesdatensatzes", "datensatzkennung", "id", "identifier", "key", "schluessel", "nr", "nummer", "datasetid", "datensatzid"),
        new(Title, "Titel", ColumnType.Text, "dcterms:title", "Pflicht. Worum es geht, mit Ort: „Baumkataster der Stadt Musterstadt“.", "Baumkataster der Stadt Musterstadt",
            "title", "bezeichnung", "datensatz", "dataset", "titeldesdatensatzes"),
        new("description", "Beschreibung", ColumnType.Text, "dcterms:description", "Zwei bis fünf Sätze: Was steht in den Daten, woher kommen sie, wofür sind sie gut?", "Standort, Art und Pflanzjahr aller städtischen Bäume. Grundlage ist die Erfassung durch das Grünflächenamt.",
            "description", "notes", "inhalt", "abstract", "kurzbeschreibung"),
        new("keywords", "Schlagwörter", ColumnType.Text, "dcat:keyword", "Mehrere mit Komma oder Semikolon trennen.", "Bäume, Stadtgrün, Kataster",
            "keywords", "keyword", "tags", "schlagworte", "schlagwort", "stichwoerter", "stichworte"),
        new("theme", "Thema", ColumnType.Theme, "dcat:theme", "Aus der Liste wählen; mehrere mit Semikolon trennen.", "Umwelt",
            "theme", "themes", "themen", "kategorie", "kategorien", "category"),
        new("publisher", "Herausgeber", ColumnType.Text, "dcterms:publisher", "Die Stelle, die die Daten veröffentlicht. Leer: die Stadt oder der Kreis, für den die Tabelle gilt.", "Stadt Musterstadt, Grünflächenamt",
            "publisher", "veroeffentlichendestelle", "veroeffentlicher", "datenbereitsteller", "organisation", "organization", "amt"),
        new("contactName", "Ansprechpartner", ColumnType.Text, "dcat:contactPoint", "Wer Fragen zu den Daten beantwortet; am besten eine Stelle, keine Person.", "Grünflächenamt",
            "kontakt", "contact", "contactname", "ansprechperson", "kontaktstelle", "maintainer", "ansprechstelle"),
        new("contactEmail", "E-Mail", ColumnType.Email, "dcat:contactPoint", "Adresse des Ansprechpartners.", "gruenflaechen@musterstadt.example",
            "email", "mail", "kontaktemail", "contactemail", "emailadresse"),
        new("contactPhone", "Telefon", ColumnType.Text, "dcat:contactPoint", "Rufnummer des Ansprechpartners.", "",
            "phone", "telephone", "telefonnummer", "tel"),
        new("frequency", "Aktualisierung", ColumnType.Frequency, "dcterms:accrualPeriodicity", "Wie oft die Daten erneuert werden; aus der Liste wählen.", "jährlich",
            "frequency", "turnus", "aktualisierungszyklus", "aktualisierungsfrequenz", "aktualisierungsintervall", "aktualisierungsturnus", "accrualperiodicity"),
        new("issued", "Veröffentlicht am", ColumnType.Date, "dcterms:issued", "TT.MM.JJJJ", "01.03.2024",
            "issued", "veroeffentlicht", "veroeffentlichungsdatum", "published", "datereleased", "erstelltam"),
        new("modified", "Geändert am", ColumnType.Date, "dcterms:modified", "TT.MM.JJJJ; wann sich die Daten zuletzt geändert haben.", "15.01.2026",
            "modified", "geaendert", "stand", "datenstand", "letzteaenderung", "aktualisiertam", "lastmodified", "lastupdate", "aenderungsdatum", "dateupdated"),
        new("periodStart", "Zeitraum von", ColumnType.Date, "dcterms:temporal", "Beginn des Zeitraums, von dem die Daten handeln: TT.MM.JJJJ oder JJJJ.", "01.01.2025",
            "zeitraumbeginn", "zeitbezugvon", "temporalstart", "startdate", "von", "beginn"),
        new("periodEnd", "Zeitraum bis", ColumnType.Date, "dcterms:temporal", "Ende des Zeitraums; leer, wenn er andauert.", "31.12.2025",
            "zeitraumende", "zeitbezugbis", "temporalend", "enddate", "bis", "ende"),
        new("areaKey", "Gemeindeschlüssel", ColumnType.AreaKey, "dcterms:spatial", "Amtlicher Gemeindeschlüssel (AGS) des Gebiets mit führender Null, 2, 3, 5 oder 8 Ziffern.", "05111000",
            "ags", "amtlichergemeindeschluessel", "regionalschluessel", "gebietsschluessel", "areakey", "ars"),
        new("place", "Ort", ColumnType.Text, "dcterms:spatial", "Name des Gebiets, wenn es keinen Schlüssel hat: ein Stadtteil, ein Park.", "",
            "raumbezug", "raeumlicherbezug", "gebiet", "place", "spatial", "ortsbezug"),
        new("landingPage", "Webseite", ColumnType.Address, "dcat:landingPage", "Seite, auf der mehr über die Daten steht.", "https://www.musterstadt.example/baeume",
            "website", "webpage", "landingpage", "seite", "internetseite", "homepage"),
        new("documentation", "Dokumentation", ColumnType.Address, "foaf:page", "Beschreibung der Spalten, Handbuch.", "",
            "documentation", "datenbeschreibung", "dokumente"),
        new("licence", "Lizenz", ColumnType.Licence, "dcterms:license", "Aus der Liste wählen. Sie gilt für alle Dateien, die keine eigene haben.", "Datenlizenz Deutschland – Zero – Version 2.0",
            "license", "licence", "nutzungsbedingungen", "lizenzname", "licenseid"),
        new("attribution", "Namensnennung", ColumnType.Text, "dcatde:licenseAttributionByText", "Wie die Quelle zu nennen ist, wenn die Lizenz es verlangt.", "",
            "attribution", "quellenvermerk", "quellenangabe", "namensnennungstext", "attributiontext"),
        new("hvdCategory", "Kategorie hochwertiger Daten", ColumnType.HighValueCategory, "dcatap:hvdCategory", "Nur für hochwertige Datensätze nach der Verordnung (EU) 2023/138; aus der Liste wählen.", "",
            "hvdkategorie", "hvdcategory", "hochwertigerdatensatz", "hvd"),
        new("titleEnglish", "Titel (englisch)", ColumnType.Text, "dcterms:title", "Freiwillig.", "", "titelenglisch", "titleenglish", "titleen", "titelen", "englishtitle"),
        new("descriptionEnglish", "Beschreibung (englisch)", ColumnType.Text, "dcterms:description", "Freiwillig.", "", "beschreibungenglisch", "descriptionenglish", "descriptionen", "beschreibungen"),
        new("version", "Version", ColumnType.Text, "dcat:version", "Freiwillig.", "", "versionsnummer", "ausgabe"),
        new(Published, "Veröffentlichen", ColumnType.YesNo, "", "ja oder nein; leer heißt ja. „nein“ hält den Datensatz zurück.", "ja", "freigegeben", "publish", "oeffentlich", "public"),
    ];

    /// <summary>The columns of files, in the order of the template; on a sheet of datasets they stand beside those.</summary>
    public static IReadOnlyList<InventoryColumn> Files { get; } =
    [
        new(DownloadUrl, "Datei-Adresse", ColumnType.Address, "dcat:downloadURL", "Pflicht, wenn es keine Zugangsadresse gibt. Adresse der Datei selbst, mit https:// am Anfang.", "https://www.musterstadt.example/daten/baeume.csv",
            "downloadurl", "download", "downloadlink", "dateiurl", "dateilink", "url", "link", "datei", "file", "fileurl", "ressource", "dateiadresse"),
        new(AccessUrl, "Zugangsadresse", ColumnType.Address, "dcat:accessURL", "Adresse eines Dienstes (WMS, WFS, API) oder einer Seite, auf der die Datei zu haben ist.", "",
            "accessurl", "zugangsurl", "dienst", "dienstadresse", "api", "zugriffsurl"),
        new("fileTitle", "Dateititel", ColumnType.Text, "dcterms:title", "Wie die Datei heißen soll.", "Baumkataster als CSV", "filetitle", "dateiname", "filename", "titelderdatei", "ressourcenname"),
        new("fileDescription", "Dateibeschreibung", ColumnType.Text, "dcterms:description", "Freiwillig.", "", "filedescription", "beschreibungderdatei"),
        new("format", "Format", ColumnType.Format, "dcterms:format", "Aus der Liste wählen.", "CSV", "dateiformat", "fileformat", "dateityp", "datenformat"),
        new("mediaType", "Medientyp", ColumnType.Text, "dcat:mediaType", "Freiwillig, zum Beispiel text/csv.", "", "mediatype", "mimetype", "mimetyp"),
        new("size", "Größe", ColumnType.Size, "dcat:byteSize", "Mit Einheit (1,5 MB) oder in Byte.", "1,5 MB", "size", "dateigroesse", "filesize", "bytesize", "groessebyte", "groesseinbyte"),
        new("fileModified", "Datei geändert am", ColumnType.Date, "dcterms:modified", "TT.MM.JJJJ", "15.01.2026", "filemodified", "dateistand", "standderdatei"),
        new("fileLicence", "Datei-Lizenz", ColumnType.Licence, "dcterms:license", "Nur, wenn sie von der des Datensatzes abweicht.", "", "filelicense", "filelicence", "lizenzderdatei"),
    ];

    private static readonly FrozenDictionary<string, InventoryColumn> OfDatasets = ByHeading([.. Datasets, .. Files]);

    // On a sheet of files, "Titel" is the file's.
    private static readonly FrozenDictionary<string, InventoryColumn> OfFiles = ByHeading(
    [
        Datasets[0],
        .. Files.Select(c => c.Id switch
        {
            "fileTitle" => c with { Aliases = [.. c.Aliases, "titel", "title", "bezeichnung", "name"] },
            "fileDescription" => c with { Aliases = [.. c.Aliases, "beschreibung", "description"] },
            "fileModified" => c with { Aliases = [.. c.Aliases, "geaendertam", "geaendert", "stand", "modified"] },
            "fileLicence" => c with { Aliases = [.. c.Aliases, "lizenz", "license", "licence"] },
            DownloadUrl => c with { Aliases = [.. c.Aliases, "adresse"] },
            _ => c,
        }),
    ]);

    /// <summary>The column that a heading means; null for a stranger.</summary>
    /// <param name="heading">The heading; case, umlauts, signs and remarks in brackets do not count.</param>
    /// <param name="ofFiles">Whether it stands on a sheet of files.</param>
    public static InventoryColumn? Find(string heading, bool ofFiles)
    {
        var known = ofFiles ? OfFiles : OfDatasets;
        if (known.GetValueOrDefault(Fold(heading)) is { } whole) return whole;
        var bracket = heading.IndexOfAny(['(', '[']);
        return bracket > 0 ? known.GetValueOrDefault(Fold(heading[..bracket])) : null;
    }

    /// <summary>A heading without what people write in different ways.</summary>
    public static string Fold(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (var c in heading.Length > 200 ? heading[..200] : heading)
        {
            switch (char.ToLowerInvariant(c))
            {
                case 'ä': folded.Append("ae"); break;
                case 'ö': folded.Append("oe"); break;
                case 'ü': folded.Append("ue"); break;
                case 'ß': folded.Append("ss"); break;
                case var lower when char.IsLetterOrDigit(lower): folded.Append(lower); break;
            }
        }

        return folded.ToString();
    }

    private static FrozenDictionary<string, InventoryColumn> ByHeading(IReadOnlyList<InventoryColumn> columns) =>
        columns.SelectMany(c => c.Aliases.Prepend(Fold(c.Name)).Distinct().Select(a => KeyValuePair.Create(a, c))).ToFrozenDictionary(StringComparer.Ordinal);
}
