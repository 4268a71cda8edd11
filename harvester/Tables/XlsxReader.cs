using System.Globalization;
using System.Xml;
using OpenDataNrw.Harvester.Archives;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Reads an XLSX file (ECMA-376, transitional and strict): values only, of formulas the value that was computed last.</summary>
internal static class XlsxReader
{
    private const int MostSheets = 100;

    /// <summary>The workbook.</summary>
    /// <exception cref="TableNotReadableException">It is damaged, too large or none.</exception>
    /// <exception cref="ArchiveNotReadableException">A part of it cannot be unpacked.</exception>
    public static Workbook Read(ZipContents zip)
    {
        var parts = XlsxParts.Read(zip);
        if (parts.Sheets.Count > MostSheets) throw new TableNotReadableException("source.table-too-large", $"hat mehr als {MostSheets} Blätter. Bitte aufteilen.");
        return new Workbook([.. parts.Sheets.Select(s => ReadSheet(zip, parts, s.Name, s.Hidden, s.Path))], parts.From1904);
    }

    private static Sheet ReadSheet(ZipContents zip, XlsxParts parts, string name, bool hidden, string path)
    {
        var sheet = new SheetBuilder(name, hidden);
        // A hidden sheet is known by name, but nobody sees what stands in it.
        if (hidden) return sheet.Build();
        var (row, column) = (0, 0);
        TableXml.Read(zip, path, xml =>
        {
            switch (xml.LocalName)
            {
                case "row":
                    // Without a number it is the next one.
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_048_576 ? number : row + 1;
                    column = 0;
                    break;
                case "c":
                    if (xml.GetAttribute("r") is { } place && CellName.TryParse(place, out var itsRow, out var itsColumn)) (row, column) = (itsRow, itsColumn);
                    sheet.Put(row, column++, ReadCell(xml, parts));
                    break;
                case "mergeCell":
                    Merge(sheet, xml.GetAttribute("ref") ?? "");
                    break;
            }
        });
        return sheet.Build();
    }

    private static Cell ReadCell(XmlReader xml, XlsxParts parts)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        string? value = null;
        string? inline = null;
        TableXml.Below(xml, below =>
        {
            if (below.LocalName == "v") value = TableXml.Text(below);
            else if (below.LocalName == "is") inline = XlsxParts.ItemText(below);
        });
        if (type == "inlineStr") return new Cell(CellKind.Text, inline);
        if (string.IsNullOrEmpty(value)) return default;
        return type switch
        {
            "s" => new Cell(CellKind.Text, parts.String(value)),
            "str" => new Cell(CellKind.Text, XlsxParts.Unescape(value)),
            "b" => new Cell(CellKind.Boolean, value is "1" or "true" ? "true" : "false"),
            "e" => new Cell(CellKind.Error, value),
            "d" => new Cell(CellKind.Date, value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..10] : value),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? parts.Number(number, style)
                : new Cell(CellKind.Text, value),
        };
    }

    private static void Merge(SheetBuilder sheet, string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && CellName.TryParse(range.AsSpan(0, colon), out var row, out var column) && CellName.TryParse(range.AsSpan(colon + 1), out var lastRow, out _))
            sheet.Merge(row, column, lastRow);
    }
}
