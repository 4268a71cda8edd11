using System.Net;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Registration;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Checks feeds and files that anybody sends: nothing is stored, and size, records and time are bounded.</summary>
internal sealed class FeedCheck(CheckRun check, SourceProbe probe, SourceClientFactory network, TimeProvider time) : IFeedCheck
{
    private const int MostRecords = 2000;

    private const int MostMegabytes = 20;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private readonly SourceClientFactory _network = network.Bounded(MostMegabytes);

    public IReadOnlyCollection<string> Kinds => check.Kinds;

    public int MostBytes => MostMegabytes * 1_000_000;

    public async Task<CheckReport> CheckFileAsync(string name, ReadOnlyMemory<byte> content, string? kind, int show, CancellationToken cancellationToken)
    {
        if (content.Length > MostBytes)
            throw new FeedNotReadableException("check.too-large", $"Die Datei ist größer als {MostMegabytes} MB. Bitte prüfen Sie einen Ausschnitt oder geben Sie die Adresse des Katalogs an.");
        // Under a host that cannot exist: whatever the feed refers to, nothing is fetched.
        var address = new Uri($"https://datei.example/{Uri.EscapeDataString(Path.GetFileName(name))}");
        using var clients = new SourceClientFactory(new OneFile(content), new HarvestHttpOptions(), time);
        return await RunAsync(address, kind, _ => Task.FromResult(probe.Identify(new SourceDocument(address, content, "", null))), show, clients, cancellationToken);
    }

    public Task<CheckReport> CheckAddressAsync(Uri address, string? kind, int show, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? RunAsync(address, kind, async token => (await probe.FindAsync(address, _network, token)).Source, show, _network, cancellationToken)
            : throw new FeedNotReadableException("check.no-address", "Bitte geben Sie eine Adresse an, die mit http:// oder https:// beginnt.");
    }

    private async Task<CheckReport> RunAsync(
        Uri address, string? kind, Func<CancellationToken, Task<ProbedSource>> recognise, int show, SourceClientFactory clients, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MostTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var source = new HarvestSource { Id = new SourceId("pruefung"), Title = address.Host, Kind = kind ?? "", Url = address };
            if (kind is null)
            {
                var found = await recognise(either.Token);
                source = source with { Kind = found.Kind, Url = found.Url, Settings = found.Settings };
            }

            return await check.ExecuteAsync(source, show, clients, MostRecords, either.Token);
        }
        catch (SourceFaultException fault)
        {
            throw new FeedNotReadableException(fault.Reason, fault.Message, fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FeedNotReadableException("check.too-slow", $"Die Prüfung hat länger als {MostTime.TotalSeconds} Sekunden gedauert und wurde beendet. Bitte prüfen Sie einen Ausschnitt als Datei.");
        }
    }

    /// <summary>Answers every request with the same bytes, so that a file goes the way of a harvest.</summary>
    private sealed class OneFile(ReadOnlyMemory<byte> content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ReadOnlyMemoryContent(content) });
    }
}
