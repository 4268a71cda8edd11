using System.Net;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Registration;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Answers every request with one local file, so that a check of a file goes the same way as a harvest.</summary>
internal sealed class LocalFileSite(string path) : HttpMessageHandler
{
    /// <summary>The address the file gets: its name under a host that cannot exist.</summary>
    public Uri Url => new($"https://datei.example/{Uri.EscapeDataString(Path.GetFileName(path))}");

    /// <summary>Tells what the file is by its content.</summary>
    /// <exception cref="SourceFaultException">It is nothing that can be read; says why.</exception>
    public async Task<ProbedSource> IdentifyAsync(SourceProbe probe, CancellationToken cancellationToken) =>
        probe.Identify(new SourceDocument(Url, await File.ReadAllBytesAsync(path, cancellationToken), "", null));

    /// <summary>Tells what the file is by its content; null where it is nothing that can be read.</summary>
    public async Task<ProbedSource?> RecogniseAsync(SourceProbe probe, CancellationToken cancellationToken) =>
        probe.Recognise(new SourceDocument(Url, await File.ReadAllBytesAsync(path, cancellationToken), "", null));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(File.OpenRead(path)) });
}
