using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>Tells a table by its beginning, its name or its media type; whether it follows the template is said when it is read.</summary>
internal sealed class SpreadsheetRecognition : ISourceRecognition
{
    private static readonly string[] Endings = [".xlsx", ".ods", ".csv", ".tsv", ".xls"];

    public string Kind => "spreadsheet";

    public string Name => "Tabelle nach Vorlage";

    public string Accept => "*/*";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [];

    public Recognition Recognise(SourceDocument document)
    {
        if (document.Content.IsEmpty) return new Recognition.No("ein leeres Dokument");
        if (TableFile.IsSpreadsheet(document.Content.Span[..Math.Min(document.Content.Length, 4096)])) return new Recognition.Yes(document.Url, "der Form einer Arbeitsmappe");
        if (WebPages.IsWebPage(document)) return new Recognition.No("eine Webseite");
        return document.MediaType is "text/csv" or "text/tab-separated-values" || Array.Exists(Endings, e => document.Url.AbsolutePath.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            ? new Recognition.Yes(document.Url, "ihrem Namen oder Medientyp")
            : new Recognition.No("keine Arbeitsmappe und keine CSV-Datei");
    }
}
