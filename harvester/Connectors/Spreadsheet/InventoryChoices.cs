using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>The terms that the template offers, in German words that the rules understand.</summary>
internal static class InventoryChoices
{
    private static readonly string[] LicenceCodes =
        ["dl-zero-de/2.0", "dl-by-de/2.0", "cc-zero", "cc-by/4.0", "cc-by-sa/4.0", "odbl", "officialWork", "other-closed"];

    private static readonly string[] FrequencyCodes =
        ["CONT", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL_2", "ANNUAL", "BIENNIAL", "AS_NEEDED", "IRREG", "NEVER", "UNKNOWN"];

    private static readonly string[] FileFormats =
        ["CSV", "XLSX", "ODS", "JSON", "GeoJSON", "XML", "GML", "GPKG", "SHP", "KML", "TIFF", "PDF", "HTML", "TXT", "ZIP", "WMS", "WFS"];

    /// <summary>The columns that have a list, with its terms.</summary>
    public static IReadOnlyList<(ColumnType Type, string Heading, IReadOnlyList<string> Terms)> All { get; } =
    [
        (ColumnType.Licence, "Lizenz", Labels(ControlledVocabularies.Licences, LicenceCodes)),
        (ColumnType.Theme, "Thema", [.. ControlledVocabularies.DataThemes.Concepts.Where(c => c.Code != "OP_DATPRO").Select(c => c.German).Order(StringComparer.Ordinal)]),
        (ColumnType.Frequency, "Aktualisierung", Labels(ControlledVocabularies.Frequencies, FrequencyCodes)),
        (ColumnType.Format, "Format", FileFormats),
        // The six categories themselves; what lies below them is too much for a list to choose from.
        (ColumnType.HighValueCategory, "Kategorie hochwertiger Daten", Labels(ControlledVocabularies.HvdCategories, ["c_dd313021", "c_ac64a52d", "c_164e0bf5", "c_b79e35eb", "c_e1da4e07", "c_a9135398"])),
        (ColumnType.YesNo, "Veröffentlichen", ["ja", "nein"]),
    ];

    private static List<string> Labels(Vocabulary vocabulary, IEnumerable<string> codes) =>
        [.. codes.Select(vocabulary.ByCode).OfType<Concept>().Select(c => c.German)];
}
