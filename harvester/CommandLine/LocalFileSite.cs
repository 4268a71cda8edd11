using System.Net;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Answers every request with one local file, so that a check of a file goes the same way as a harvest.</summary>
internal sealed class LocalFileSite(string path) : HttpMessageHandler
{
    /// <summary>How much of a file is looked at to guess its kind, in bytes.</summary>
    private const int HeadBytes = 4096;

    /// <summary>The address the file gets: its name under a host that cannot exist.</summary>
    public Uri Url => new($"https://datei.example/{Uri.EscapeDataString(Path.GetFileName(path))}");

    /// <summary>The beginning of the file.</summary>
    public async Task<byte[]> ReadHeadAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[HeadBytes];
        var read = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        return head[..read];
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(File.OpenRead(path)) });
}
