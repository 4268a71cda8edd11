using System.IO.Compression;
using System.Security;
using System.Text;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Tests.Tables;

/// <summary>Writes table files part by part, as strange as a test needs them.</summary>
internal static class TestTables
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Formats of cells in the XLSX files: 0 plain, 1 date, 2 date of the file's own, 3 eight digits, 4 currency.</summary>
    private const string Styles =
        $"""<styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-407]dd/ mmmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/><numFmt numFmtId="166" formatCode="#,##0.00\ &quot;day&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    /// <summary>An XLSX file.</summary>
    /// <param name="sheets">Name, whether hidden, and what stands in the worksheet element.</param>
    /// <param name="strings">What stands in the list of shared texts.</param>
    /// <param name="from1904">Whether dates count from 1904.</param>
    /// <param name="more">Further parts.</param>
    public static byte[] Xlsx(IReadOnlyList<(string Name, bool Hidden, string Body)> sheets, string strings = "", bool from1904 = false, params (string Name, string Content)[] more)
    {
        var list = string.Concat(sheets.Select((s, i) => $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"{(s.Hidden ? " state=\"hidden\"" : "")}/>"""));
        var targets = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", $"""<Relationships xmlns="x"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{list}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="x">{targets}<Relationship Id="rS" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rF" Type="{Relations}/styles" Target="/xl/styles.xml"/></Relationships>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{strings}</sst>"""),
            ("xl/styles.xml", Styles),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}">{s.Body}</worksheet>""")),
            .. more,
        ];
        return Zip([.. parts.Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2)))]);
    }

    /// <summary>An XLSX file with one sheet of texts, <c>null</c> for an empty cell.</summary>
    public static byte[] Xlsx(string name, params string?[][] rows) => Xlsx([(name, false, Body(rows))]);

    /// <summary>A worksheet of inline texts.</summary>
    public static string Body(params string?[][] rows) => "<sheetData>" + string.Concat(rows.Select((cells, r) =>
        $"<row r=\"{r + 1}\">" + string.Concat(cells.Select((text, c) => text is null ? "" : $"<c r=\"{CellName.Of(r + 1, c)}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>")) + "</row>")) + "</sheetData>";

    /// <summary>An ODS file with this content of the spreadsheet element.</summary>
    public static byte[] Ods(string body, string styles = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
        ("content.xml", Encoding.UTF8.GetBytes(
            $"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>""")));

    /// <summary>A ZIP file.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return file.ToArray();
    }

    /// <summary>Reads bytes as a table.</summary>
    public static Workbook Read(byte[] bytes) => TableFile.Read(new SourceDocument(new Uri("https://stadt.example/inventar"), bytes, "", null));

    /// <summary>The cells of a sheet in a form to compare: <c>A1=Titel B2#5 C3@2025-01-01</c>.</summary>
    public static string Shown(this Sheet sheet) => string.Join(' ', sheet.Rows.SelectMany(row => row.Cells.Select((cell, column) => (row.Number, column, cell)).Where(c => !c.cell.IsEmpty))
        .Select(c => CellName.Of(c.Number, c.column) + (c.cell.Kind switch { CellKind.Number => '#', CellKind.Date => '@', CellKind.Boolean => '?', CellKind.Error => '!', _ => '=' }) + c.cell.Text.Replace('\n', '|')));
}
