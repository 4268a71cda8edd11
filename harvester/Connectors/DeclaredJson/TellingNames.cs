using System.Collections.Frozen;
using System.Text;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>Names of fields that tell what stands in them, as German and English publishers use them.</summary>
internal static class TellingNames
{
    /// <summary>The list of files of a record.</summary>
    public static readonly FrozenSet<string> Files = Set("distribution distributions distributionen resources resource ressourcen dateien files downloads");

    /// <summary>What wraps the record within an item: GeoJSON, exports of databases.</summary>
    public static readonly FrozenSet<string> Wrappers = Set("properties attributes fields record");

    /// <summary>What of an object in the place of a text is the text, the likeliest first.</summary>
    public static readonly string[] Inner = ["value", "text", "#text", "de", "rendered", "name", "label", "description"];

    /// <summary>The properties of a record, in the order in which they choose their field; the likeliest names first.</summary>
    public static readonly IReadOnlyList<(string Property, string[] Names)> OfRecord =
    [
        ("identifier", Words("identifier id uuid guid kennung identifikator datasetid datensatzid metadatenid metadataoriginalid schluessel nummer nr url name")),
        ("title", Words("title titel bezeichnung name datensatz datensatzname ueberschrift label")),
        ("description", Words("description beschreibung notes abstract kurzbeschreibung zusammenfassung inhalt text")),
        ("keyword", Words("keyword keywords schlagwort schlagworte schlagwoerter stichwort stichworte stichwoerter tags")),
        ("theme", Words("theme themes thema themen kategorie kategorien category categories rubrik")),
        ("publisher", Words("publisher herausgeber bereitsteller datenbereitsteller veroeffentlicher organisation organization dienststelle amt")),
        ("creator", Words("creator author autor urheber ersteller")),
        ("contact.name", Words("contactname contactpoint kontakt ansprechpartner ansprechperson maintainer")),
        ("contact.email", Words("contactemail kontaktemail email mail maintaineremail authoremail")),
        ("issued", Words("issued created published erstellt erstelltam erstellungsdatum veroeffentlicht veroeffentlichtam veroeffentlichungsdatum datum")),
        ("modified", Words("modified updated updatedat lastmodified metadatamodified geaendert geaendertam aenderungsdatum aktualisiert aktualisiertam letzteaenderung stand")),
        ("language", Words("language sprache")),
        ("accrualPeriodicity", Words("accrualperiodicity frequency updatefrequency turnus aktualisierungszyklus aktualisierungsintervall aktualisierung")),
        ("license", Words("license licence lizenz licenseid lizenzid nutzungsbedingungen")),
        ("spatial", Words("spatial raumbezug gebiet ort")),
        ("temporal.start", Words("temporalstart zeitraumvon gueltigvon")),
        ("temporal.end", Words("temporalend zeitraumbis gueltigbis")),
        ("landingPage", Words("landingpage homepage website webseite detailseite infoseite seite link")),
    ];

    /// <summary>The properties of a file, be it in a list of files or told by the record itself.</summary>
    public static readonly IReadOnlyList<(string Property, string[] Names)> OfFile =
    [
        ("distribution.downloadUrl", Words("downloadurl downloadlink download datei dateiurl file")),
        ("distribution.url", Words("url accessurl href link adresse datenurl zugriffsurl")),
        ("distribution.format", Words("format dateiformat dateityp formate type typ")),
        ("distribution.mediaType", Words("mediatype mimetype")),
        ("distribution.title", Words("title titel name bezeichnung dateiname")),
        ("distribution.description", Words("description beschreibung")),
        ("distribution.license", Words("license licence lizenz")),
        ("distribution.modified", Words("modified lastmodified geaendert stand")),
        ("distribution.size", Words("size bytesize groesse dateigroesse")),
    ];

    /// <summary>A name without what differs from hand to hand: case, separators, umlauts.</summary>
    public static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var c in name)
            switch (char.ToLowerInvariant(c))
            {
                case 'ä': bare.Append("ae"); break;
                case 'ö': bare.Append("oe"); break;
                case 'ü': bare.Append("ue"); break;
                case 'ß': bare.Append("ss"); break;
                case var letter when char.IsLetterOrDigit(letter): bare.Append(letter); break;
            }

        return bare.ToString();
    }

    private static string[] Words(string names) => names.Split(' ');

    private static FrozenSet<string> Set(string names) => Words(names).ToFrozenSet(StringComparer.Ordinal);
}
