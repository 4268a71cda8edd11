using System.Globalization;
using System.Text;
using System.Xml;
using OpenDataNrw.Harvester.Archives;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Reads an ODS file (OpenDocument 1.2 and later), as LibreOffice writes it.</summary>
internal static class OdsReader
{
    private const int MostSheets = 100;

    /// <summary>The workbook.</summary>
    /// <exception cref="TableNotReadableException">It is damaged, too large or none.</exception>
    /// <exception cref="ArchiveNotReadableException">A part of it cannot be unpacked.</exception>
    public static Workbook Read(ZipContents zip)
    {
        RefuseEncrypted(zip);
        var sheets = new List<Sheet>();
        var hiddenStyles = new HashSet<string>(StringComparer.Ordinal);
        var style = "";
        var found = TableXml.Read(zip, "content.xml", xml =>
        {
            if (xml.LocalName == "style") style = Attribute(xml, "name") ?? "";
            else if (xml.LocalName == "table-properties" && Attribute(xml, "display") == "false") hiddenStyles.Add(style);
            else if (xml.LocalName == "table")
            {
                if (sheets.Count >= MostSheets) throw new TableNotReadableException("source.table-too-large", $"hat mehr als {MostSheets} Blätter. Bitte aufteilen.");
                sheets.Add(ReadSheet(xml, hiddenStyles));
            }
        });
        return found ? new Workbook(sheets) : throw new TableNotReadableException("source.not-a-table", "ist keine Tabelle (.ods). Bitte als .xlsx oder CSV speichern.");
    }

    private static Sheet ReadSheet(XmlReader table, HashSet<string> hiddenStyles)
    {
        var hidden = Attribute(table, "style-name") is { } itsStyle && hiddenStyles.Contains(itsStyle);
        var sheet = new SheetBuilder(Attribute(table, "name") ?? "", hidden);
        var (row, column, repeatedRows) = (0, 0, 1);
        TableXml.Below(table, xml =>
        {
            if (xml.LocalName == "table-row")
            {
                row += repeatedRows;
                if (row == 0) row = 1;
                repeatedRows = Repeated(xml, "number-rows-repeated");
                column = 0;
            }
            else if (xml.LocalName is "table-cell" or "covered-table-cell")
            {
                if (row == 0) return;
                var repeatedColumns = Repeated(xml, "number-columns-repeated");
                var spannedRows = Repeated(xml, "number-rows-spanned");
                var cell = ReadCell(xml);
                if (!hidden && !cell.IsEmpty) Repeat(sheet, row, column, repeatedRows, repeatedColumns, cell);
                sheet.Merge(row, column, row + spannedRows - 1);
                column += repeatedColumns;
            }
        });
        return sheet.Build();
    }

    private static void Repeat(SheetBuilder sheet, int row, int column, int rows, int columns, Cell cell)
    {
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                sheet.Put(row + r, column + c, cell);
    }

    private static Cell ReadCell(XmlReader xml)
    {
        var (type, value) = (Attribute(xml, "value-type"), Attribute(xml, "value"));
        var date = Attribute(xml, "date-value");
        var boolean = Attribute(xml, "boolean-value");
        var text = CellText(xml);
        return type switch
        {
            "date" when date is not null => new Cell(CellKind.Date, date.EndsWith("T00:00:00", StringComparison.Ordinal) ? date[..10] : date),
            "boolean" when boolean is not null => new Cell(CellKind.Boolean, boolean),
            "float" or "currency" or "percentage" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                // Shown with leading zeros, it was meant with them.
                text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit) ? new Cell(CellKind.Text, text) : new Cell(CellKind.Number, NumberFormats.Text(number)),
            _ when text.StartsWith("Err:", StringComparison.Ordinal) || (text.StartsWith('#') && text.EndsWith('!')) => new Cell(CellKind.Error, text),
            _ => new Cell(CellKind.Text, text),
        };
    }

    // Paragraphs become lines; notes that hang at a cell are not part of it.
    private static string CellText(XmlReader cell)
    {
        if (cell.IsEmptyElement) return "";
        var depth = cell.Depth;
        var text = new StringBuilder();
        var paragraphs = 0;
        cell.Read();
        while (cell.Depth > depth)
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "annotation")
            {
                cell.Skip();
                continue;
            }

            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "p" && paragraphs++ > 0) TableXml.Add(text, "\n");
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "s") TableXml.Add(text, new string(' ', Math.Min(Repeated(cell, "c"), 1000)));
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "tab") TableXml.Add(text, "\t");
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "line-break") TableXml.Add(text, "\n");
            else if (cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && paragraphs > 0) TableXml.Add(text, cell.Value);
            if (!cell.Read()) break;
        }

        return text.ToString();
    }

    private static void RefuseEncrypted(ZipContents zip) => TableXml.Read(zip, "META-INF/manifest.xml", xml =>
    {
        if (xml.LocalName == "encryption-data") throw new TableNotReadableException("source.encrypted", "ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.");
    });

    private static int Repeated(XmlReader xml, string name) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? Math.Min(times, 1_048_576) : 1;

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == name && xml.NamespaceURI.StartsWith("urn:oasis:names:tc:opendocument:", StringComparison.Ordinal)) value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }
}
