using System.IO.Compression;
using System.Net;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class SpooledDocumentTests : IDisposable
{
    private const string Address = "https://daten.musterstadt.example/export.nt";

    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData(9_000_001)]
    public async Task A_document_of_any_size_arrives_as_it_is_and_can_be_read_twice(int size)
    {
        var sent = Noise(size);

        await using var document = await Client(sent).OpenAsync(new Uri(Address), "*/*", default);

        Assert.Equal((Address, "application/n-triples", "utf-8", size), (document.Url.AbsoluteUri, document.MediaType, document.Charset, document.Content.Length));
        for (var time = 0; time < 2; time++)
        {
            document.Content.Position = 0;
            var read = new MemoryStream();
            await document.Content.CopyToAsync(read, TestContext.Current.CancellationToken);
            Assert.True(read.ToArray().AsSpan().SequenceEqual(sent));
        }
    }

    [Fact]
    public async Task A_large_document_leaves_no_file_that_could_outlive_the_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the file has a name until it is closed.");

        await using var document = await Client(Noise(9_000_000)).OpenAsync(new Uri(Address), "*/*", default);

        Assert.IsType<FileStream>(document.Content);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("gzip, br")]
    public async Task A_packed_document_is_unpacked_on_its_way(string packing)
    {
        var sent = Noise(6_000_000);

        await using var document = await Client(sent, packing).OpenAsync(new Uri(Address), "*/*", default);

        var read = new MemoryStream();
        await document.Content.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.True(read.ToArray().AsSpan().SequenceEqual(sent));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_is_given_up_long_before_it_is_unpacked(string packing)
    {
        var client = Client(new byte[50_000_000], packing);

        Assert.Equal("source.decompression-bomb", (await FailsAsync(client)).Reason);
    }

    [Theory]
    [InlineData("gzip, gzip, gzip", "source.unknown-encoding")]
    [InlineData("zstd", "source.unknown-encoding")]
    public async Task A_packing_that_is_not_understood_is_named(string packing, string reason) => Assert.Equal(reason, (await FailsAsync(Client([1, 2, 3], packing))).Reason);

    [Fact]
    public async Task A_document_above_the_limit_is_given_up()
    {
        var fault = await FailsAsync(Client(Noise(1_000_001), announces: false, options: Harvest.Options with { MaxSpooledMegabytes = 1 }));

        Assert.Equal("source.too-large", fault.Reason);
        Assert.Contains("Harvest:MaxSpooledMegabytes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_would_fill_the_disk_is_not_taken()
    {
        var fault = await FailsAsync(Client(Noise(9_000_000), options: Harvest.Options with { SpoolFolder = _folder, KeptFreeMegabytes = int.MaxValue }));

        Assert.Equal("source.no-room", fault.Reason);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<SourceFaultException> FailsAsync(SourceClient client) =>
        Assert.ThrowsAsync<SourceFaultException>(() => client.OpenAsync(new Uri(Address), "*/*", default));

    private static byte[] Noise(int size)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private SourceClient Client(byte[] sent, string packing = "", bool announces = true, HarvestHttpOptions? options = null)
    {
        var encodings = packing.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var body = encodings.Aggregate(sent, Pack);
        var handler = new Answering(_ =>
        {
            HttpContent content = announces ? new ByteArrayContent(body) : new StreamContent(new MemoryStream(body)) { Headers = { ContentLength = null } };
            content.Headers.TryAddWithoutValidation("Content-Type", "application/n-triples; charset=\"utf-8\"");
            foreach (var encoding in encodings) content.Headers.ContentEncoding.Add(encoding.Replace("raw-", "", StringComparison.Ordinal));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });
        return Harvest.Client(handler, Harvest.Source("dcat", Address), options: options ?? Harvest.Options with { SpoolFolder = _folder });
    }

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw-deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        }) packer.Write(bytes);
        return packed.ToArray();
    }
}
