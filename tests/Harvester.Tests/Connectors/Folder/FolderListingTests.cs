using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Tables;

namespace OpenDataNrw.Harvester.Tests.Connectors.Folder;

public sealed class FolderListingTests
{
    private const string Turtle = """
        @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
        <https://stadt.example/d/1> a dcat:Dataset ; dct:title "Bäume" .
        [] a dcat:Dataset ; dct:title "Bänke" ; dct:identifier "b-2" .
        """;

    private const string Inventory = "Kennung;Titel\n1;Brunnen\n";
    private const string DataJson = """{"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[{"identifier":"1","title":"Denkmäler"}]}""";
    private const string Packages = """{"help":"x","success":true,"result":[{"id":"1","name":"laternen","title":"Laternen","resources":[]}]}""";

    private static readonly HarvestSource Source = Harvest.Source("folder", "https://stadt.example/lieferung.zip");

    [Fact]
    public async Task Each_file_is_read_by_what_it_is_and_its_identifiers_are_its_own()
    {
        var file = Zip(
            ("export-2026-11-21/README.txt", "Hallo"), ("export-2026-11-21/a.ttl", Turtle), ("export-2026-11-21/amt 62/inventar.csv", Inventory),
            ("export-2026-11-21/data.json", DataJson), ("export-2026-11-21/x#y/pakete.json", Packages), ("__MACOSX/export-2026-11-21/._a.ttl", "x"),
            ("export-2026-11-21/~$inventar.xlsx", "x"), ("export-2026-11-21/bild.png", "x"), ("export-2026-11-21/leer/", ""));

        var events = await ListAsync(file);

        Assert.Equal(
            ["https://stadt.example/d/1", "a.ttl#b-2", "amt 62/inventar.csv#1", "data.json#1", "x%23y/pakete.json#1"],
            events.Records().Select(r => r.Identifier));
        Assert.Equal(events.Count, events.Records().Count);
        Assert.Equal(
            ["Bäume", "Bänke", "Brunnen", "Denkmäler", "Laternen"],
            events.Records().Select(r => Harvest.Connector("folder").Map(r, Source).Value.Titles[0].Value));
    }

    [Fact]
    public async Task Metadata_by_ISO_are_read_alone_and_in_the_answer_of_a_service()
    {
        var file = Zip(
            ("a.xml", $"<?xml version=\"1.0\"?>{Iso("id-1", "Bodenkarte")}"),
            ("b.xml", $"<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchResults>{Iso("id-2", "Luftbild")}{Iso("id-3", "Relief")}</csw:SearchResults></csw:GetRecordsResponse>"),
            ("c.xml", "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"/>"));

        var (fault, before) = await Harvest.FaultAsync(Source, Site(file));

        Assert.Equal("+a.xml#id-1 +b.xml#id-2 +b.xml#id-3 !source.unknown-form(c.xml)", before.Shown());
        Assert.Equal("source.unreadable-files", fault.Reason);
        Assert.Equal(["Bodenkarte", "Luftbild", "Relief"], before.Records().Select(r => Harvest.Connector("folder").Map(r, Source).Value.Titles[0].Value));

        static string Iso(string identifier, string title) => $"""
            <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"><gmd:fileIdentifier><gco:CharacterString>{identifier}</gco:CharacterString></gmd:fileIdentifier>
            <gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>{title}</gco:CharacterString></gmd:title></gmd:CI_Citation></gmd:citation></gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>
            """;
    }

    [Fact]
    public async Task What_is_described_in_RDF_stays_described()
    {
        var events = await ListAsync(Zip(("a.ttl", Turtle)));

        Assert.All(events.Records(), r => Assert.NotNull(Harvest.Connector("folder").Describe(r, Source).Description));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_keeps_everything_from_going_missing()
    {
        var file = Zip(("a.ttl", Turtle), ("b.ttl", "<kein Turtle"), ("c.csv", "Straße;Baum\n"), ("d.zip", "PK"), ("e.json", """{"type":"FeatureCollection"}"""), ("f.xml", "<?xml version=\"1.0\"?><!-- x --><gpx/>"), ("g.json", ""));

        var (fault, before) = await Harvest.FaultAsync(Source, Site(file));

        Assert.Equal("source.unreadable-files", fault.Reason);
        Assert.Equal(
            "+https://stadt.example/d/1 +a.ttl#b-2 !source.invalid-rdf(b.ttl) !source.no-inventory(c.csv) !source.nested-archive(d.zip) !source.unknown-form(e.json) !source.unknown-form(f.xml) !source.empty-answer(g.json)",
            before.Shown());
        Assert.StartsWith(
            "In https://stadt.example/lieferung.zip sind 6 Dateien nicht zu lesen; was die anderen enthalten, wurde übernommen, und nichts gilt als vermisst. 'b.ttl' kann nicht gelesen werden: ",
            fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Dazu 1 weitere.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_record_in_two_files_counts_once()
    {
        var events = await ListAsync(Zip(("a.ttl", Turtle), ("b.ttl", Turtle)));

        Assert.Equal("+https://stadt.example/d/1 +a.ttl#b-2 !record.duplicate-identifier(https://stadt.example/d/1) +b.ttl#b-2", events.Shown());
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_named_with_their_file()
    {
        var events = await ListAsync(Zip(("inventar.csv", Inventory + ";Ohne Kennung\n2;\n3;x;\n")));

        Assert.Equal("+inventar.csv#1 !record.no-identifier(inventar.csv: Zeile 3) +inventar.csv#3", events.Where(e => e is not ListingEvent.Unreadable { Rejection.Reason: "record.no-title" }).Shown());
        Assert.Contains(events, e => e is ListingEvent.Unreadable { Identifier: "inventar.csv#2" });
    }

    [Fact]
    public async Task Paths_that_lead_out_and_names_of_old_systems_are_brought_into_form()
    {
        var file = Zip(("../../etc/a.csv", Inventory), ("./amt\\Bäume.csv", Inventory), ("u\u0308bersicht.csv", Inventory));

        Assert.Equal("+amt/Bäume.csv#1 +etc/a.csv#1 +übersicht.csv#1", (await ListAsync(file)).Shown());
    }

    [Theory]
    [InlineData("B\u0084ume.csv")] // code page 437
    [InlineData("B\u00C3\u00A4ume.csv")] // UTF-8 that does not say so
    public async Task Umlauts_in_names_are_read_whatever_wrote_them(string bytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            await using var entry = await zip.CreateEntry(bytes).OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Inventory), TestContext.Current.CancellationToken);
        }

        Assert.Equal("+Bäume.csv#1", (await ListAsync(file.ToArray())).Shown());
    }

    [Fact]
    public async Task Links_are_passed_over_and_locked_entries_are_named()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = zip.CreateEntry("link.csv");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            await using (var target = await link.OpenAsync(TestContext.Current.CancellationToken)) await target.WriteAsync("/etc/passwd"u8.ToArray(), TestContext.Current.CancellationToken);
            await using var entry = await zip.CreateEntry("locked.csv").OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Inventory), TestContext.Current.CancellationToken);
        }

        var bytes = file.ToArray();
        Lock(bytes, "locked.csv");
        var (fault, before) = await Harvest.FaultAsync(Source, Site(bytes));

        Assert.Equal(("source.unreadable-files", "!source.encrypted(locked.csv)"), (fault.Reason, before.Shown()));
    }

    [Fact]
    public async Task Bombs_and_deliveries_without_catalogue_are_faults_of_the_source()
    {
        Assert.Equal("!source.decompression-bomb(a.csv)", (await Harvest.FaultAsync(Source, Site(TestTables.Zip(("a.csv", new byte[30_000_000]))))).Before.Shown());
        Assert.Equal("source.empty-delivery", (await Harvest.FaultAsync(Source, Site(Zip(("bild.png", "x"))))).Fault.Reason);
        Assert.Equal("source.not-an-archive", (await Harvest.FaultAsync(Source, Site("Hallo"u8.ToArray()))).Fault.Reason);
        Assert.Equal("source.broken-archive", (await Harvest.FaultAsync(Source, Site(Zip(("a.csv", Inventory))[..60]))).Fault.Reason);
    }

    [Fact]
    public async Task A_folder_of_the_inbox_is_read_without_what_is_hidden_or_linked()
    {
        var inbox = Directory.CreateTempSubdirectory("inbox");
        try
        {
            var folder = inbox.CreateSubdirectory("stadt");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.ttl"), Turtle, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory("amt").FullName, "inventar #1.csv"), Inventory, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".versteckt.csv"), Inventory, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(inbox.FullName, "geheim.csv"), Inventory, TestContext.Current.CancellationToken);
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.csv"), Path.Combine(inbox.FullName, "geheim.csv"));

            var source = Harvest.Source("folder", "inbox:/stadt/");
            var events = new List<ListingEvent>();
            await foreach (var found in Harvest.Connector("folder", ("Harvest:InboxFolder", inbox.FullName)).ListAsync(source, Harvest.Client(new FakeFiles(), source), TestContext.Current.CancellationToken)) events.Add(found);

            Assert.Equal("+https://stadt.example/d/1 +a.ttl#b-2 +amt/inventar %231.csv#1", events.Shown());
        }
        finally
        {
            inbox.Delete(recursive: true);
        }
    }

    // Sets the flag of encryption in both headers of an entry (APPNOTE.TXT 4.3.7 and 4.3.12).
    private static void Lock(byte[] zip, string name)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        for (var at = 0; (at = zip.AsSpan(at).IndexOf(encoded) is var step and >= 0 ? at + step : -1) >= 0; at++)
        {
            var isLocal = zip.AsSpan(at - 30, 4).SequenceEqual("PK\x03\x04"u8);
            var flags = zip.AsSpan(isLocal ? at - 30 + 6 : at - 46 + 8, 2);
            BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | 1));
        }
    }

    private static byte[] Zip(params (string Name, string Content)[] entries) => TestTables.Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))]);

    private static Task<List<ListingEvent>> ListAsync(byte[] file) => Harvest.ListAsync(Source, Site(file));

    private static FakeFiles Site(byte[] file) => new FakeFiles().With("/lieferung.zip", file, "application/zip");
}
