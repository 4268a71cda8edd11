using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Tests.Assessment;
using OpenDataNrw.Catalog.Tests.Dcat;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

public sealed class CorrectionTableRules
{
    private static readonly CorrectionTable Table = new(Entries.Catalog, "de");

    [Fact]
    public void The_head_begins_with_a_byte_order_mark_so_that_Excel_reads_umlauts() =>
        Assert.Equal(
            "\uFEFF\"Kennung\";\"Titel\";\"Adresse im Datenraum\";\"Datei\";\"Was zu tun ist\";\"Feld in der Quelle\";\"Schlüssel\";\"Bisher\";\"Neu\";\"Punkte Bewertung\";\"Punkte MQA\";\"Hier schon berichtigt\";\"Hinweis\"\r\n",
            Table.Head());

    [Fact]
    public void A_correction_names_field_old_and_new_value()
    {
        var entry = Fixes.Stored(Fixes.With(f => f with { License = CodedValue.Said("dl-de-by-2.0") }), "baeume-1");

        var line = Assert.Single(Lines(entry), l => l.Contains("license_id", StringComparison.Ordinal));

        Assert.StartsWith($"\"baeume-1\";\"Baumkataster\";\"https://daten.example/dataset/{entry.Id}\";\"1\";\"Lizenz: „dl-de-by-2.0“ durch", line, StringComparison.Ordinal);
        Assert.Contains(";\"CKAN: Datensatz bearbeiten, Feld „Lizenz“\";\"license_id\";\"dl-de-by-2.0\";\"http://dcat-ap.de/def/licenses/dl-by-de/2.0\";", line, StringComparison.Ordinal);
        Assert.EndsWith("\"\r\n", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://boese.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("＝1+1")]
    public void What_a_spreadsheet_would_run_stays_a_text(string title)
    {
        var entry = Fixes.Stored(Scored.Dataset with { Keywords = [] }) with { SourceIdentifier = title };

        Assert.All(Lines(entry), line => Assert.StartsWith("\"'", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Quotes_line_breaks_and_separators_do_not_break_a_line()
    {
        var entry = Fixes.Stored(Scored.Dataset with { Keywords = [] }) with { SourceIdentifier = "a\";\"b\r\nc\u0000d" };

        Assert.All(Lines(entry), line =>
        {
            Assert.StartsWith("\"a\"\";\"\"b  cd\";", line, StringComparison.Ordinal);
            Assert.Equal(line.Length - 2, line.IndexOf('\r', StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Only_separators_of_the_standard_are_taken() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorrectionTable(Entries.Catalog, "de", '"'));

    private static List<string> Lines(StoredDataset entry) =>
        [.. Table.Lines(entry, EntryEdits.Of(Fixes.Case(entry)), Fixes.Source)];
}
