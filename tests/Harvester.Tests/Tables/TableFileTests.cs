using System.Text;
using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Tests.Tables;

public sealed class TableFileTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Theory]
    [InlineData("Workbook", "source.old-excel", "ist im alten Excel-Format (.xls), das nicht gelesen wird. Bitte als .xlsx oder CSV speichern.")]
    [InlineData("EncryptedPackage", "source.encrypted", "ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.")]
    public void Old_and_locked_files_are_recognised_with_the_way_out(string stream, string reason, string message)
    {
        var fault = Assert.Throws<TableNotReadableException>(() => TestTables.Read([.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)]));

        Assert.Equal((reason, message), (fault.Reason, fault.Message));
    }

    [Fact]
    public void What_is_no_table_is_said_to_be_none()
    {
        Assert.Equal("source.empty-answer", Reason([]));
        Assert.Equal("source.html-instead-of-table", Reason("<!DOCTYPE html><title>Anmeldung</title>"u8.ToArray()));
        Assert.Equal("source.not-a-table", Reason("%PDF-1.7"u8.ToArray()));
        Assert.Equal("source.not-a-table", Reason(TestTables.Zip(("word/document.xml", []))));
        Assert.Equal("source.old-excel", Reason(TestTables.Zip(("xl/workbook.bin", [1]))));

        static string Reason(byte[] bytes) => Assert.Throws<TableNotReadableException>(() => TestTables.Read(bytes)).Reason;
    }

    [Fact]
    public void Bombs_and_damaged_archives_are_refused()
    {
        Assert.Equal("source.decompression-bomb", Reason(TestTables.Zip(("content.xml", new byte[20_000_000]))));
        Assert.Equal("source.broken-archive", Reason([.. TestTables.Xlsx("T", ["a"]).AsSpan()[..400]]));

        static string Reason(byte[] bytes) => Assert.Throws<ArchiveNotReadableException>(() => TestTables.Read(bytes)).Reason;
    }

    [Fact]
    public void A_table_of_LibreOffice_is_read_with_its_repetitions_notes_and_dates()
    {
        const string body = """
            <table:table table:name="Datensätze">
            <table:table-column/>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Anmerkung</text:p></office:annotation><text:p>Titel<text:s text:c="2"/><text:span>fett</text:span></text:p><text:p>Zeile 2</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7,0</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="5111000"><text:p>05111000</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="date" office:date-value="2025-12-01"><text:p>1. Dez</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>#REF!</text:p></table:table-cell></table:table-row>
            <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
            </table:table>
            <table:table table:name="Versteckt" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>geheim</text:p></table:table-cell></table:table-row></table:table>
            """;
        const string styles = """<style:style style:name="ta2"><style:table-properties xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" table:display="false"/></style:style>""";

        var sheets = TestTables.Read(TestTables.Ods(body, styles)).Sheets;

        Assert.Equal("A3=Titel  fett|Zeile 2 B3#7 C3#7 D3=05111000 A4@2025-12-01 B4?true C4!#REF! A5@2025-12-01 B5=x", sheets[0].Shown());
        Assert.Equal(("Versteckt", true, 0), (sheets[1].Name, sheets[1].Hidden, sheets[1].Rows.Count));
    }

    [Theory]
    [InlineData("a;b\r\nc;d\r\n", "A1=a B1=b A2=c B2=d")]
    [InlineData("a\tb,c\n\nd\te", "A1=a B1=b,c A3=d B3=e")]
    [InlineData("Titel,Schlagwort,Ort\n\"Bäume, alt\",\"x;y;z\",Bonn", "A1=Titel B1=Schlagwort C1=Ort A2=Bäume, alt B2=x;y;z C2=Bonn")]
    [InlineData("Inventar, Stand 2025\nKennung;Titel;Ort\n1;a, b, c, d;x", "A1=Inventar, Stand 2025 A2=Kennung B2=Titel C2=Ort A3=1 B3=a, b, c, d C3=x")]
    [InlineData("a;\"eine\r\nZeile \"\"mehr\"\"\";c\n05111000;5\" Rohr;\"zu\"satz\n", "A1=a B1=eine\r|Zeile \"mehr\" C1=c A2=05111000 B2=5\" Rohr C2=zusatz")]
    [InlineData("sep=|\r\na|b;c\r\n", "A2=a B2=b;c")]
    [InlineData("a;b\rc;d", "A1=a B1=b A2=c B2=d")]
    public void Separated_values_are_read_as_the_programs_write_them(string text, string shown) =>
        Assert.Equal(shown, TestTables.Read(Encoding.UTF8.GetBytes(text)).Sheets[0].Shown());

    [Theory]
    [InlineData("windows-1252", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Umlauts_survive_in_each_usual_charset(string charset, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] text = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Straße;Größe – Länge")];

        Assert.Equal("A1=Straße B1=Größe – Länge", TestTables.Read(text).Sheets[0].Shown());
    }

    [Fact]
    public void An_open_quotation_is_named_by_its_row()
    {
        var fault = Assert.Throws<TableNotReadableException>(() => TestTables.Read("a;b\nc;\"d\ne;f\n"u8.ToArray()));

        Assert.Equal(("source.unclosed-quote", true), (fault.Reason, fault.Message.Contains("ab Zeile 2 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void Columns_have_the_letters_that_spreadsheets_give_them(int column, string letters)
    {
        Assert.Equal(letters, CellName.Column(column));
        Assert.True(CellName.TryParse(letters + "7", out var row, out var parsed));
        Assert.Equal((7, column), (row, parsed));
    }
}
