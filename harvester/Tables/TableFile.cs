using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Opens a table in whatever form it comes; what cannot be opened is named with the way out.</summary>
internal static class TableFile
{
    private const string SaveAs = "Bitte als .xlsx oder CSV speichern.";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads a table.</summary>
    /// <exception cref="TableNotReadableException">It is no table, in a form that is not read, damaged or too large.</exception>
    /// <exception cref="ArchiveNotReadableException">It cannot be unpacked.</exception>
    public static Workbook Read(SourceDocument document)
    {
        var bytes = document.Content.Span;
        if (bytes.IsEmpty) throw new TableNotReadableException("source.empty-answer", "ist leer. Bitte die Adresse oder Datei prüfen.");
        if (bytes.StartsWith(OldOffice)) throw Old(bytes);
        if (ZipContents.IsZip(bytes)) return ReadZip(document);
        if (WebPages.IsWebPage(document)) throw new TableNotReadableException("source.html-instead-of-table", "ist eine Webseite, keine Tabelle. Bitte die Adresse prüfen, unter der die Tabelle selbst liegt.");
        if (bytes.StartsWith("%PDF"u8)) throw new TableNotReadableException("source.not-a-table", $"ist ein PDF. {SaveAs}");
        return CsvTable.Read(document);
    }

    /// <summary>Whether bytes are those of a spreadsheet file, by their beginning.</summary>
    public static bool IsSpreadsheet(ReadOnlySpan<byte> head) =>
        head.StartsWith(OldOffice)
        || (ZipContents.IsZip(head) && (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("_rels/.rels"u8) >= 0 || head.IndexOf("opendocument.spreadsheet"u8) >= 0));

    private static Workbook ReadZip(SourceDocument document)
    {
        using var zip = ZipContents.Open(document.Content, ArchiveLimits.Workbook);
        if (zip.Names.Contains("content.xml")) return OdsReader.Read(zip);
        if (zip.Names.Contains("xl/workbook.bin")) throw new TableNotReadableException("source.old-excel", $"ist im binären Format von Excel (.xlsb), das nicht gelesen wird. {SaveAs}");
        return XlsxReader.Read(zip);
    }

    // A workbook with a password is a container of the same kind as the old format, with a stream of this name.
    private static TableNotReadableException Old(ReadOnlySpan<byte> bytes) => bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
        ? new TableNotReadableException("source.encrypted", "ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.")
        : new TableNotReadableException("source.old-excel", $"ist im alten Excel-Format (.xls), das nicht gelesen wird. {SaveAs}");
}
