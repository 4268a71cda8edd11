using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Tables;

namespace OpenDataNrw.Harvester.Tests.Connectors.Spreadsheet;

public sealed class SpreadsheetListingTests
{
    private static readonly HarvestSource Source = Harvest.Source("spreadsheet", "https://stadt.example/inventar.xlsx");

    [Fact]
    public async Task Rows_and_files_of_two_sheets_become_datasets()
    {
        var file = TestTables.Xlsx(
        [
            ("Datensätze", false, TestTables.Body(
                ["Inventar der Stadt Musterstadt", null, null],
                [],
                ["Titel *", "KENNUNG", "Notiz für uns", "Geändert  am"],
                ["Bäume", "baeume", "nicht vergessen", "15.01.2026"],
                [],
                ["Bänke", "baenke"])),
            ("Dateien", false, TestTables.Body(
                ["Kennung", "Adresse", "Titel", "Format", "Größe"],
                ["baeume", "https://stadt.example/b.csv", "Als CSV", "CSV", "1,5 MB"],
                [null, "https://stadt.example/b.json", "Als JSON", "JSON", "1.234.567"])),
        ]);

        var events = await ListAsync(file);

        Assert.Equal("+baeume +baenke", events.Shown());
        Assert.Equal(
            """{"key":"baeume","values":{"key":"baeume","modified":"2026-01-15","title":"Bäume"},"files":[{"downloadUrl":"https://stadt.example/b.csv","fileTitle":"Als CSV","format":"CSV","size":"1,5 MB"},{"downloadUrl":"https://stadt.example/b.json","fileTitle":"Als JSON","format":"JSON","size":"1234567"}],"unknown":{"Notiz für uns":"nicht vergessen"},"notes":[]}""",
            Encoding.UTF8.GetString(events.Records()[0].Content.Span));
    }

    [Fact]
    public async Task Several_rows_of_one_key_are_one_dataset_with_several_files()
    {
        const string csv = """
            Kennung;Titel;Lizenz;Datei-Adresse
            1;Bäume;dl-de/zero-2-0;https://stadt.example/1.csv
            1;;;https://stadt.example/1.json
            ;;;https://stadt.example/1.xml
            1;Alte Bäume;;https://stadt.example/1.zip
            2;Bänke;;
            """;

        var events = await ListAsync(Encoding.UTF8.GetBytes(csv));

        Assert.Equal("+1 +2", events.Shown());
        var mapped = Harvest.Connector("spreadsheet").Map(events.Records()[0], Source);
        Assert.Equal(["1.csv", "1.json", "1.xml", "1.zip"], ((Dataset)mapped.Value).Distributions.Select(d => d.DownloadUrls[0][22..]));
        Assert.Equal(["spreadsheet.contradiction: Zelle B5: Alte Bäume → Bäume"], mapped.Findings.Select(f => $"{f.Rule}: {f.Before} → {f.After}"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_by_its_cell_with_what_to_write()
    {
        var file = TestTables.Xlsx(
        [
            ("Liste 2026", false, TestTables.Body(
                ["Titel", "Kennung", "Datei-Adresse"],
                ["Ohne Kennung", null, null],
                [null, "ohne-titel", "https://stadt.example/1"],
                [null, "ohne-titel", "https://stadt.example/2"],
                ["Bäume", "baeume", null],
                ["Etwas anderes", "baeume", null],
                ["Beispiel", "Beispiel", null])),
            ("Dateien", false, TestTables.Body(["Kennung", "Link"], ["baueme", "https://stadt.example/3"], ["ohne-titel", "https://stadt.example/4"])),
        ]);

        var events = await ListAsync(file);

        Assert.Equal(
        [
            "Liste 2026 record.no-identifier Zeile 2 (Ohne Kennung): Blatt ‚Liste 2026‘, Zelle B2: Hier fehlt die Kennung. Bitte eine feste, einmalige Kennung eintragen; an ihr wird der Datensatz beim nächsten Mal wiedererkannt.",
            "Liste 2026 record.no-title ohne-titel (): Blatt ‚Liste 2026‘, Zelle A3: Der Datensatz 'ohne-titel' hat keinen Titel. Bitte einen Titel eintragen, der sagt, worum es geht.",
            "Liste 2026 record.duplicate-identifier baeume (Etwas anderes): Blatt ‚Liste 2026‘, Zelle B6: Die Kennung 'baeume' steht schon in einer früheren Zeile; nur die erste wurde übernommen. Bitte jedem Datensatz eine eigene Kennung geben.",
            "Liste 2026 record.unknown-dataset baueme (): Blatt ‚Dateien‘, Zelle A2: Einen Datensatz mit der Kennung 'baueme' gibt es nicht. Bitte die Kennung so schreiben wie auf dem Blatt der Datensätze.",
        ], events.OfType<ListingEvent.Unreadable>().Select(u => $"Liste 2026 {u.Rejection.Reason} {u.Rejection.Identifier} ({u.Rejection.Title}): {u.Rejection.Message}"));
        Assert.Equal(["baeume"], events.Records().Select(r => r.Identifier));
    }

    [Theory]
    [InlineData("nein", "-1")]
    [InlineData("noch nicht", "-1")]
    [InlineData("ja", "+1")]
    [InlineData("", "+1")]
    [InlineData("X", "+1")]
    public async Task A_dataset_that_is_not_to_be_published_is_held_back(string word, string shown) =>
        Assert.Equal(shown, (await ListAsync(Encoding.UTF8.GetBytes($"Kennung;Titel;Veröffentlichen\n1;Bäume;{word}\n"))).Shown());

    [Theory]
    [InlineData("", "source.empty-answer")]
    [InlineData("Straße;Baumart\nHauptstraße;Linde\n", "source.no-inventory")]
    [InlineData("Titel;Lizenz\nBäume;cc-by\n", "source.no-key-column")]
    [InlineData("Kennung;Titel\n1;\"Bäume\n", "source.unclosed-quote")]
    public async Task What_is_no_inventory_is_a_fault_of_the_source(string csv, string reason)
    {
        var (fault, before) = await Harvest.FaultAsync(Source, Site(Encoding.UTF8.GetBytes(csv)));

        Assert.Equal((reason, 0), (fault.Reason, before.Count));
        Assert.StartsWith("Die Tabelle https://stadt.example/inventar.xlsx ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_looks_the_same_when_rows_are_moved_unless_a_cell_of_it_is_named()
    {
        const string head = "Kennung;Titel;Geändert am\n";
        var before = await ListAsync(Encoding.UTF8.GetBytes(head + "1;Bäume;01.02.2026\n2;Bänke;31.02.2026\n"));
        var after = await ListAsync(Encoding.UTF8.GetBytes(head + "3;Brunnen;\n1;Bäume;01.02.2026\n2;Bänke;31.02.2026\n"));

        Assert.Equal(before.Records()[0].Hash, after.Records()[1].Hash);
        Assert.NotEqual(before.Records()[1].Hash, after.Records()[2].Hash);
    }

    [Fact]
    public async Task A_file_in_the_inbox_is_read_and_nothing_beside_it()
    {
        var inbox = Directory.CreateTempSubdirectory("inbox");
        try
        {
            var root = inbox.CreateSubdirectory("eingang");
            await File.WriteAllTextAsync(Path.Combine(inbox.FullName, "geheim.csv"), "Kennung;Titel\n1;Geheim\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(root.CreateSubdirectory("stadt").FullName, "in ventar.csv"), "Kennung;Titel\n1;Bäume\n", TestContext.Current.CancellationToken);
            File.CreateSymbolicLink(Path.Combine(root.FullName, "link.csv"), Path.Combine(inbox.FullName, "geheim.csv"));

            Assert.Equal("+1", await OutcomeAsync("inbox:/stadt/in%20ventar.csv", root.FullName));
            Assert.Equal("source.forbidden-address", await OutcomeAsync("inbox:/link.csv", root.FullName));
            Assert.Equal("source.forbidden-address", await OutcomeAsync("inbox:/stadt/%2e%2e%2f..%2fgeheim.csv", root.FullName));
            Assert.Equal("source.forbidden-address", await OutcomeAsync("inbox:/../geheim.csv", root.FullName));
            Assert.Equal("source.not-found", await OutcomeAsync("inbox:/stadt", root.FullName));
            Assert.Equal("source.no-inbox", await OutcomeAsync("inbox:/stadt/x.csv", null));
        }
        finally
        {
            inbox.Delete(recursive: true);
        }
    }

    private static async Task<string> OutcomeAsync(string url, string? inbox)
    {
        var source = Harvest.Source("spreadsheet", url);
        var connector = Harvest.Connector("spreadsheet", ("Harvest:InboxFolder", inbox));
        var events = new List<ListingEvent>();
        try
        {
            await foreach (var found in connector.ListAsync(source, Harvest.Client(new FakeFiles(), source), TestContext.Current.CancellationToken)) events.Add(found);
        }
        catch (SourceFaultException fault)
        {
            return fault.Reason;
        }

        return events.Shown();
    }

    private static Task<List<ListingEvent>> ListAsync(byte[] file) => Harvest.ListAsync(Source, Site(file));

    private static FakeFiles Site(byte[] file) => new FakeFiles().With("/inventar.xlsx", file, "application/octet-stream");
}
