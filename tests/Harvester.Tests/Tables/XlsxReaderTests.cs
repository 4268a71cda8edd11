using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Tests.Tables;

public sealed class XlsxReaderTests
{
    [Theory]
    [InlineData("""<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c>""", "A1=Titel B1=Rot und fett")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Wald </t></r><r><t>und Wiese</t></r></is></c>""", "A1=Wald und Wiese")]
    [InlineData("""<c r="B1" t="str"><f>A1&amp;"x"</f><v>berechnet</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>NOW()</f></c>""", "B1=berechnet C1#2")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>""", "A1?true B1?false C1!#REF!")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>erste_x000D_&#10;zweite _x0041_ _xZZZZ_</t></is></c>""", "A1=erste\r|zweite A _xZZZZ_")]
    [InlineData("""<c r="A1"><v>5111000</v></c><c r="B1" s="3"><v>5111000</v></c><c r="C1"><v>1.5</v></c><c r="D1"><v>1E+20</v></c><c r="E1" s="4"><v>7</v></c>""", "A1#5111000 B1=05111000 C1#1.5 D1#1E+20 E1#7")]
    [InlineData("""<c r="A1" s="1"><v>45992</v></c><c r="B1" s="2"><v>45992.5</v></c><c r="C1" s="1"><v>1</v></c><c r="D1" s="1"><v>60</v></c><c r="E1" s="1"><v>61</v></c><c r="F1" s="1"><v>0.25</v></c>""", "A1@2025-12-01 B1@2025-12-01T12:00:00 C1@1900-01-01 D1@1900-02-28 E1@1900-03-01 F1#0.25")]
    [InlineData("""<c r="A1" t="d"><v>2025-12-01T00:00:00</v></c><c r="B1" s="1"><v>99999999</v></c><c r="C1" s="1"><v>-5</v></c>""", "A1@2025-12-01 B1#99999999 C1#-5")]
    [InlineData("""<c t="inlineStr"><is><t>ohne</t></is></c><c t="inlineStr"><is><t>Ort</t></is></c><c r="QQQQQQ9" t="inlineStr"><is><t>krumm</t></is></c>""", "A1=ohne B1=Ort C1=krumm")]
    [InlineData("""<c r="A1" s="999"><v>1</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1"><v>NaN</v></c>""", "A1#1 C1=NaN")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><r><t>!</t></r></is></c>""", "A1=東京!")]
    public void Each_kind_of_cell_is_read_as_what_it_means(string cells, string shown)
    {
        const string strings = "<si><t>Titel</t></si><si><r><t>Rot</t></r><r><t xml:space=\"preserve\"> und fett</t></r></si>";

        Assert.Equal(shown, TestTables.Read(TestTables.Xlsx([("T", false, $"<sheetData><row r=\"1\">{cells}</row></sheetData>")], strings)).Sheets[0].Shown());
    }

    [Fact]
    public void Dates_of_old_Macs_count_from_1904() =>
        Assert.Equal("A1@2025-12-01", TestTables.Read(TestTables.Xlsx([("T", false, """<sheetData><row r="1"><c r="A1" s="1"><v>44530</v></c></row></sheetData>""")], from1904: true)).Sheets[0].Shown());

    [Fact]
    public void What_is_merged_downwards_holds_for_each_row_and_headlines_stay_single()
    {
        const string body = """
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Inventar</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>baeume</t></is></c><c r="B3"><v>1</v></c></row>
            <row r="4"><c r="A4" s="1"/><c r="B4"><v>2</v></c></row>
            <row r="9"><c r="B9"><v>3</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A3:A1000000"/><mergeCell ref="quer"/></mergeCells>
            """;

        Assert.Equal("A1=Inventar A3=baeume B3#1 A4=baeume B4#2 A9=baeume B9#3", TestTables.Read(TestTables.Xlsx([("T", false, body)])).Sheets[0].Shown());
    }

    [Fact]
    public void Hidden_sheets_are_named_but_nothing_in_them_is_read()
    {
        var sheets = TestTables.Read(TestTables.Xlsx([("Alt & neu", false, TestTables.Body(["a"])), ("geheim", true, TestTables.Body(["b"]))])).Sheets;

        Assert.Equal([("Alt & neu", false, 1), ("geheim", true, 0)], sheets.Select(s => (s.Name, s.Hidden, s.Rows.Count)));
    }

    [Fact]
    public void Blank_cells_far_out_take_no_place_and_filled_ones_are_refused_with_words()
    {
        var blank = TestTables.Xlsx([("T", false, """<sheetData><row r="1048576"><c r="XFD1048576" s="1"/></row><row r="7"><c r="A7"><v>1</v></c></row></sheetData>""")]);
        var filled = TestTables.Xlsx([("T", false, """<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>""")]);

        Assert.Equal("A7#1", TestTables.Read(blank).Sheets[0].Shown());
        var fault = Assert.Throws<TableNotReadableException>(() => TestTables.Read(filled));
        Assert.Equal(
            ("source.table-too-large", "ist zu groß (Blatt ‚T‘): Spalte XFD ist belegt; gelesen werden höchstens 1000 Spalten. Bitte leere Bereiche löschen oder die Tabelle aufteilen."),
            (fault.Reason, fault.Message));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "source.broken-table")]
    [InlineData("<worksheet><sheetData><row>", "source.broken-table")]
    public void Document_types_and_broken_parts_are_refused(string sheet, string reason)
    {
        var file = TestTables.Zip(
            ("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="T" r:id="a"/></sheets></workbook>"""u8.ToArray()),
            ("xl/_rels/workbook.xml.rels", """<R><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></R>"""u8.ToArray()),
            ("xl/s.xml", System.Text.Encoding.UTF8.GetBytes(sheet)));

        Assert.Equal(reason, Assert.Throws<TableNotReadableException>(() => TestTables.Read(file)).Reason);
    }

    [Fact]
    public void A_link_that_Excel_made_of_a_mistyped_address_does_no_harm()
    {
        var file = TestTables.Xlsx(
            [("T", false, TestTables.Body(["a"]) + """<hyperlinks><hyperlink ref="A1" r:id="h" xmlns:r="r"/></hyperlinks>""")], more:
            ("xl/worksheets/_rels/sheet1.xml.rels", """<R><Relationship Id="h" Type="x/hyperlink" Target="mailto:amt@stadt.de, vertretung" TargetMode="External"/></R>"""));

        Assert.Equal("A1=a", TestTables.Read(file).Sheets[0].Shown());
    }
}
