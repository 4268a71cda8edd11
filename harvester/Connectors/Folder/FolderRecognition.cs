using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>Tells a ZIP file by its first bytes, and from a workbook, which begins with the same, by what is in it.</summary>
internal sealed class FolderRecognition : ISourceRecognition
{
    private const int Head = 4096;

    public string Kind => "folder";

    public string Name => "ZIP-Datei mit Katalogen";

    public string Accept => "application/zip, */*;q=0.1";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [];

    public Recognition Recognise(SourceDocument document)
    {
        if (!ZipContents.IsZip(document.Content.Span)) return new Recognition.No("keine ZIP-Datei");
        return IsWorkbook(document.Content) ? new Recognition.No("eine Arbeitsmappe") : new Recognition.Yes(document.Url, "ihren ersten Bytes");
    }

    private static bool IsWorkbook(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = ZipContents.Open(content, ArchiveLimits.Delivery);
            return zip.Names.Contains("[Content_Types].xml") || zip.Names.Contains("content.xml");
        }
        catch (ArchiveNotReadableException)
        {
            // Damaged: whoever reads it says so. Its beginning still tells who that should be.
            return TableFile.IsSpreadsheet(content.Span[..Math.Min(content.Length, Head)]);
        }
    }
}
