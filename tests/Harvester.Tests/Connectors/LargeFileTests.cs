using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Connectors.Ckan;
using OpenDataNrw.Harvester.Connectors.DataJson;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Json;

namespace OpenDataNrw.Harvester.Tests.Connectors;

/// <summary>Files that are too large for memory are read by the same rules as others.</summary>
public sealed class LargeFileTests
{
    private const string Address = "https://daten.musterstadt.example/daten.json";

    private const string A = """{"identifier":"a","title":"Straße"}""";
    private const string B = """{"title":"B","identifier":{"@id":"b"},"seriesMember":[{"identifier":"a"},{"identifier":"c","title":"C"},4]}""";

    [Theory]
    [InlineData($$"""{"conformsTo":{"x":[1]},"dataset":[{{A}},{{B}},17,[{{A}}],{"title":"ohne"}],"z":1}""")]
    [InlineData($$"""{"catalog":[{"dataset":{{A}},"catalog":{"service":[{{B}}]} },5,[6]],"datasetSeries":[{"@id":"s","title":"S"}]}""")]
    [InlineData($$"""[{"heading":1},{{A}},{{A}},{{B}}]""")]
    [InlineData("""[{"heading":1}]""")]
    [InlineData($$"""[{{A}},{"heading":1}]""")]
    [InlineData("[]")]
    [InlineData("""{"dataset":[]}""")]
    public async Task A_data_json_gives_the_same_records_read_whole_or_piece_by_piece(string json)
    {
        var whole = await Harvest.ListAsync(Harvest.Source("datajson", Address), new FakeDataJsonSite(json));
        var pieces = DataJsonStream.Events(Document(json, 5), new ListedRecords("application/json")).ToList();

        Assert.Equal(Described(whole), Described(pieces));
    }

    [Theory]
    [InlineData("""{"help":"x","success":true,"result":{"sort":"id","count":3,"results":[P1,P2,{"id":"p3","private":true}],"facets":{}}}""")]
    [InlineData("""{"result":[[P1,P2],[7]]}""")]
    [InlineData("""[P1,"x",P2,P1,{"title":"ohne"}]""")]
    [InlineData("[]")]
    public async Task A_file_of_packages_gives_the_same_records_read_whole_or_piece_by_piece(string template)
    {
        var json = template.Replace("P1", FakeCkanSite.Package("p1", "Straße"), StringComparison.Ordinal).Replace("P2", FakeCkanSite.Package("p2"), StringComparison.Ordinal);
        var whole = await Harvest.ListAsync(Harvest.Source("ckan", Address), new FakeFiles().With("/daten.json", Encoding.UTF8.GetBytes(json), "application/json"));
        var pieces = CkanFile.Events(Document(json, 5), ["dataset"]).ToList();

        // The total stands behind the records there, since it may do so in the file.
        Assert.Equal(Described(whole.Where(e => e is not ListingEvent.Announced)), Described(pieces.Where(e => e is not ListingEvent.Announced)));
        Assert.Equal(whole.OfType<ListingEvent.Announced>(), pieces.OfType<ListingEvent.Announced>());
    }

    [Theory]
    [InlineData("""{"dataset":[{"identifier":"a"},{"identifier":"b" """, "source.invalid-json")]
    [InlineData("""{"dataset":[{"identifier":"a"}]} und mehr""", "source.invalid-json")]
    [InlineData("""{"foo":1}""", "source.unexpected-json")]
    [InlineData("<html><title>Wartung</title></html>", "source.html-instead-of-json")]
    [InlineData("  ", "source.empty-answer")]
    public void A_large_data_json_that_is_none_or_breaks_off_is_the_source_s_fault(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<SourceFaultException>(() => DataJsonStream.Events(Document(json, 5), new ListedRecords("application/json")).ToList()).Reason);

    [Theory]
    [InlineData("""{"result":{"count":3,"results":[{"id":"a"}]}}""", "source.incomplete-listing")]
    [InlineData("""{"result":{"results":[{"id":"a"},{"id" """, "source.invalid-json")]
    [InlineData("""{"foo":1}""", "source.unexpected-json")]
    public void A_large_file_of_packages_that_is_none_or_lacks_some_is_the_source_s_fault(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<SourceFaultException>(() => CkanFile.Events(Document(json, 5), ["dataset"]).ToList()).Reason);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("iso-8859-1", null)]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", "utf-8")]
    public void A_large_document_is_brought_into_UTF_8_like_a_small_one(string written, string? said)
    {
        var encoding = Encoding.GetEncoding(written);
        // Longer than what is surveyed at once, so that characters are cut in two.
        var text = "[" + string.Concat(Enumerable.Repeat("\"Straße äöü €\",", 90_000)).Replace("€", written == "iso-8859-1" ? "x" : "€", StringComparison.Ordinal) + "1]";
        var bytes = (byte[])[.. encoding.Preamble, .. encoding.GetBytes(text)];
        using var document = new SpooledDocument(new Uri(Address), new MemoryStream(bytes), "application/json", said);
        using var reader = new StreamReader(DocumentText.OpenUtf8(document), new UTF8Encoding(false, throwOnInvalidBytes: true));

        Assert.Equal(text, reader.ReadToEnd());
        Assert.Equal(text, Encoding.UTF8.GetString(DocumentText.ToUtf8(new SourceDocument(new Uri(Address), bytes, "application/json", said)).Span));
    }

    private static SpooledDocument Document(string json, int piece) => new(new Uri(Address), new PiecewiseStream(Encoding.UTF8.GetBytes(json), piece), "application/json", "utf-8");

    private static List<string> Described(IEnumerable<ListingEvent> events) => [.. events.Select(e => e switch
    {
        ListingEvent.Listed listed => $"{listed.Record.Identifier} {listed.Record.Hash} {Encoding.UTF8.GetString(listed.Record.Content.Span)}",
        ListingEvent.Unreadable unreadable => unreadable.Rejection.ToString(),
        _ => e.ToString(),
    })];
}
