using System.Text;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>
/// A catalogue in the manner of DCAT-AP.de that is the same in every run: German titles and long descriptions, blank nodes for
/// contacts, places and periods, typed literals, three distributions per dataset, now and then a list. About 66 triples per dataset.
/// </summary>
internal static class GeneratedCatalogue
{
    /// <summary>Prefixes under which the catalogue is written where a form has prefixes.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>
    {
        ["dcat"] = Dcat,
        ["dcatde"] = DcatDe,
        ["dct"] = Dct,
        ["locn"] = Locn,
        ["rdf"] = Rdf,
        ["schema"] = Schema,
        ["vcard"] = Vcard,
        ["xsd"] = Xsd.Namespace,
    };

    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string DcatDe = "http://dcat-ap.de/def/dcatde/";
    private const string Dct = "http://purl.org/dc/terms/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Locn = "http://www.w3.org/ns/locn#";
    private const string Schema = "http://schema.org/";
    private const string Vcard = "http://www.w3.org/2006/vcard/ns#";
    private const string Site = "https://opendata.beispielstadt-nrw.example/";

    private static readonly string[] Places =
        ["Köln", "Düsseldorf", "Münster", "Mönchengladbach", "Lüdenscheid", "Bonn", "Gütersloh", "Hürth", "Würselen", "Wuppertal", "Krefeld", "Soest"];

    private static readonly string[] Subjects =
        ["Bebauungspläne", "Straßenverkehrszählung", "Spielplätze", "Lärmkartierung", "Öffentliche Trinkbrunnen", "Haushaltsplan", "Baumkataster",
            "Wahlergebnisse", "Parkhäuser", "Grünflächen", "Hundefreilaufflächen", "Schülerzahlen", "Fernwärmenetz", "Gewässerüberwachung"];

    private static readonly string[] Sentences =
        ["Der Datensatz wird von der Stadtverwaltung gepflegt und fortlaufend ergänzt. ",
            "Die Angaben beruhen auf der amtlichen Statistik; Abweichungen sind möglich, da Grundstücke neu zugeschnitten werden. ",
            "Für jede Maßnahme sind Träger, Beginn, voraussichtliches Ende und Kosten in Euro angegeben. ",
            "Enthalten sind Geometrien im Bezugssystem ETRS89 / UTM Zone 32N (EPSG:25832).\n",
            "Der Abruf ist gebührenfrei; bei Veröffentlichungen ist die Quelle \"Stadt – Amt für Geoinformation\" zu nennen. ",
            "Größere Änderungen werden im Änderungsverzeichnis C:\\Daten\\Verlauf beschrieben. ",
            "Nicht enthalten sind personenbezogene Daten, Flächen unter 50 m² und Flurstücke außerhalb des Stadtgebiets. "];

    private static readonly string[] Formats = ["CSV", "JSON", "GEOJSON", "SHP", "PDF", "XLSX", "WFS_SRVC", "GML"];

    private static readonly string[] Themes = ["TRAN", "GOVE", "ENVI", "REGI", "SOCI", "EDUC", "HEAL", "ENER"];

    /// <summary>States datasets until there are at least so many statements.</summary>
    /// <returns>How many statements were made.</returns>
    public static long State(ITripleSink sink, long triples)
    {
        var statements = new StatementText(sink);
        for (var number = 0; statements.Count < triples; number++) StateDataset(statements, number);
        return statements.Count;
    }

    /// <summary>States one dataset with all that belongs to it.</summary>
    public static void StateDataset(StatementText to, int number)
    {
        var choice = new Choice(number);
        var place = choice.Of(Places);
        var subject = choice.Of(Subjects);
        to.About($"{Site}datensatz/{number:x8}-{choice.Below(65536):x4}-4a7b");
        to.Iri(Rdf + "type", Dcat + "Dataset");
        to.Tagged(Dct + "title", "de", $"{subject} {place} {2000 + choice.Below(26)}");
        to.Tagged(Dct + "title", "en", $"Dataset {number} of the city of {place}");
        to.Tagged(Dct + "description", "de", Description(choice));
        to.Literal(Dct + "identifier", $"{number:x8}-nrw");
        to.Typed(Dct + "issued", Xsd.Namespace + "date", $"20{10 + choice.Below(15)}-{1 + choice.Below(12):00}-{1 + choice.Below(28):00}");
        to.Typed(Dct + "modified", Xsd.Namespace + "dateTime", $"2025-{1 + choice.Below(12):00}-{1 + choice.Below(28):00}T{choice.Below(24):00}:15:30+02:00");
        to.Iri(Dct + "publisher", $"{Site}stelle/{choice.Below(400)}");
        to.Iri(Dct + "accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/ANNUAL");
        to.Iri(Dct + "language", "http://publications.europa.eu/resource/authority/language/DEU");
        to.Iri(DcatDe + "contributorID", "http://dcat-ap.de/def/contributors/openNRW");
        to.Iri(DcatDe + "politicalGeocodingURI", $"http://dcat-ap.de/def/politicalGeocoding/regionalKey/05{choice.Below(99999):00000}");
        to.Iri(Dcat + "landingPage", $"{Site}seite/{number}?ansicht=karte&sprache=de");
        for (var i = 0; i < 6; i++) to.Tagged(Dcat + "keyword", "de", $"{choice.Of(Subjects)} {choice.Below(60)}");
        for (var i = 0; i < 2; i++) to.Iri(Dcat + "theme", $"http://publications.europa.eu/resource/authority/data-theme/{choice.Of(Themes)}");
        for (var i = 0; i < 3; i++) to.Iri(Dcat + "distribution", $"{Site}datensatz/{number:x8}/datei/{i}");
        to.Blank(Dcat + "contactPoint", $"kontakt{number}");
        to.Blank(Dct + "spatial", $"ort{number}");
        to.Blank(Dct + "temporal", $"zeit{number}");
        var hasOrder = number % 10 == 0;
        if (hasOrder) to.Blank(Site + "def#reihenfolge", $"liste{number}a");
        StateContact(to, number, place);
        StatePlaceAndPeriod(to, number, choice);
        if (hasOrder) StateOrder(to, number);
        for (var i = 0; i < 3; i++) StateDistribution(to, number, i, choice);
    }

    private static string Description(Choice choice)
    {
        var text = new StringBuilder();
        for (var i = 2 + choice.Below(6); i > 0; i--) text.Append(choice.Of(Sentences));
        return text.ToString().TrimEnd(' ');
    }

    private static void StateContact(StatementText to, int number, string place)
    {
        to.AboutBlank($"kontakt{number}");
        to.Iri(Rdf + "type", Vcard + "Organization");
        to.Literal(Vcard + "fn", $"Stadt {place}, Amt für Geoinformation, Vermessung und Kataster");
        to.Iri(Vcard + "hasEmail", $"mailto:opendata{number % 400}@beispielstadt-nrw.example");
        to.Literal(Vcard + "hasTelephone", $"+49 221 {number % 90000}");
    }

    private static void StatePlaceAndPeriod(StatementText to, int number, Choice choice)
    {
        to.AboutBlank($"ort{number}");
        to.Iri(Rdf + "type", Dct + "Location");
        to.Typed(Locn + "geometry", "http://www.opengis.net/ont/geosparql#wktLiteral",
            $"POLYGON((6.{choice.Below(9999)} 50.{choice.Below(9999)}, 7.{choice.Below(9999)} 50.9, 7.1 51.{choice.Below(9999)}, 6.8 51.0))");
        to.AboutBlank($"zeit{number}");
        to.Iri(Rdf + "type", Dct + "PeriodOfTime");
        to.Typed(Schema + "startDate", Xsd.Namespace + "date", $"{1990 + choice.Below(30)}-01-01");
        to.Typed(Schema + "endDate", Xsd.Namespace + "date", $"{2020 + choice.Below(6)}-12-31");
    }

    /// <summary>The order in which the distributions are meant to be shown, as a list.</summary>
    private static void StateOrder(StatementText to, int number)
    {
        for (var i = 0; i < 3; i++)
        {
            to.AboutBlank($"liste{number}{(char)('a' + i)}");
            to.Iri(Rdf + "first", $"{Site}datensatz/{number:x8}/datei/{i}");
            if (i < 2) to.Blank(Rdf + "rest", $"liste{number}{(char)('b' + i)}");
            else to.Iri(Rdf + "rest", Rdf + "nil");
        }
    }

    private static void StateDistribution(StatementText to, int number, int file, Choice choice)
    {
        var format = choice.Of(Formats);
        to.About($"{Site}datensatz/{number:x8}/datei/{file}");
        to.Iri(Rdf + "type", Dcat + "Distribution");
        to.Tagged(Dct + "title", "de", $"{choice.Of(Subjects)} als {format}-Datei");
        to.Tagged(Dct + "description", "de", choice.Of(Sentences));
        to.Iri(Dcat + "accessURL", $"{Site}seite/{number}#datei-{file}");
        to.Iri(Dcat + "downloadURL", $"{Site}herunterladen/{number}/{file}/daten.{format}?stand=2025-{1 + choice.Below(12)}");
        to.Iri(Dct + "format", $"http://publications.europa.eu/resource/authority/file-type/{format}");
        to.Iri(Dct + "license", "http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        to.Literal(DcatDe + "licenseAttributionByText", $"Stadt {choice.Of(Places)}, Datenlizenz Deutschland – Namensnennung – Version 2.0");
        to.Typed(Dcat + "byteSize", Xsd.Decimal, $"{choice.Below(90_000_000)}.0");
        to.Typed(Dct + "modified", Xsd.Namespace + "dateTime", $"2025-{1 + choice.Below(12):00}-11T08:15:30Z");
    }

    /// <summary>The choices of one dataset: SplitMix64 from its number.</summary>
    private sealed class Choice(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15;

        public int Below(int limit)
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }

        public string Of(string[] all) => all[Below(all.Length)];
    }
}
