using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Guesses the kind of a source for a check, from its address and its first bytes.</summary>
internal static class SourceKindGuess
{
    private static readonly string[] RdfEndings = [".ttl", ".rdf", ".xml", ".jsonld", ".nt", ".n3"];

    private static readonly string[] TableEndings = [".xlsx", ".ods", ".csv", ".tsv", ".xls"];

    /// <summary>The kind that fits best; <c>dcat</c> for anything that looks like RDF or XML.</summary>
    public static string For(Uri url, ReadOnlySpan<byte> head)
    {
        var path = url.AbsolutePath;
        if (path.Contains("/api/3", StringComparison.Ordinal) || path.Contains("/api/action", StringComparison.Ordinal)) return "ckan";
        // Tables before archives: an XLSX file is a ZIP file too.
        if (TableFile.IsSpreadsheet(head) || TableEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return "spreadsheet";
        if (ZipContents.IsZip(head) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return "folder";
        if (path.EndsWith("data.json", StringComparison.OrdinalIgnoreCase)) return "datajson";
        if (head.IndexOf("\"resources\""u8) >= 0 || head.IndexOf("\"help\""u8) >= 0) return "ckan";
        if (head.IndexOf("project-open-data"u8) >= 0 || head.IndexOf("\"accessLevel\""u8) >= 0 || head.IndexOf("\"contactPoint\""u8) >= 0) return "datajson";
        return !head.IsEmpty || RdfEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? "dcat" : "ckan";
    }
}
