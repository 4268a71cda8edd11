using System.Net;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>Answers for one file as a web server would, so that the connector of its form reads it like any other source; nothing else is there.</summary>
internal sealed class FileSite(Uri address, ReadOnlyMemory<byte> content) : HttpMessageHandler
{
    /// <summary>A host that cannot exist (RFC 2606).</summary>
    private const string Host = "lieferung.example";

    /// <summary>The address that a file gets.</summary>
    public static Uri AddressOf(string path) => new($"https://{Host}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}");

    /// <summary>A factory of clients that see this file alone.</summary>
    public SourceClientFactory Clients(HarvestHttpOptions options, TimeProvider time) => new(this, options with { MinRequestInterval = TimeSpan.Zero, MaxCompressionRatio = 10_000 }, time);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
        request.RequestUri == address
            ? new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ReadOnlyMemoryContent(content) }
            : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
}
