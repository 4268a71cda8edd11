using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Links;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Links;

/// <summary>The check of links over the real store, with a web and a clock in hand.</summary>
internal sealed class LinkRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("datenraum-").FullName;
    private readonly List<IDisposable> _probes = [];
    private readonly ServiceProvider _services;

    public LinkRig()
    {
        Web = new LinkWeb(Time);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", Path.Combine(_folder, "test.db"))]).Build();
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddEngines(configuration).BuildServiceProvider();
    }

    public static SourceId Source { get; } = new("lindenau");

    public ManualTime Time { get; } = new(TimeSpan.FromSeconds(2));

    public LinkWeb Web { get; }

    public LinkCheckOptions Options { get; set; } = new();

    public ILinkLedger Ledger => _services.GetRequiredService<ILinkLedger>();

    public ILinkVerdicts Verdicts => _services.GetRequiredService<ILinkVerdicts>();

    /// <summary>Stores datasets of which each has one file.</summary>
    public async Task StoreAsync(params IEnumerable<string> urls)
    {
        var lease = await _services.GetRequiredService<IRunLedger>().TryBeginAsync(Source, "harvest", TimeSpan.FromMinutes(5), CancellationToken.None);
        await _services.GetRequiredService<IHarvestStore>().PutAsync(lease!, [.. urls.Select((u, i) => Record($"d{i}", u))], CancellationToken.None);
        await _services.GetRequiredService<IRunLedger>().FinishAsync(
            lease!, new RunReport { Run = lease!.Run, Source = Source, StartedAt = lease.StartedAt, Outcome = RunOutcome.Completed }, CancellationToken.None);
    }

    /// <summary>One run, by a worker of its own.</summary>
    public Task<LinkReport> RunAsync(bool early = false, SourceId? source = null, LinkWeb? web = null, CancellationToken cancellationToken = default)
    {
        // Not disposed before the rig is: it would dispose the web, too.
        var probe = new LinkProbe(web ?? Web, new HarvestHttpOptions(), Options, new HostTurns(Time), Time);
        _probes.Add(probe);
        var check = new LinkCheck(
            Ledger, _services.GetRequiredService<IChangeFeed>(), probe, Microsoft.Extensions.Options.Options.Create(Options), new WorkerName($"worker-{_probes.Count}"), Time,
            NullLogger<LinkCheck>.Instance);
        return check.ExecuteAsync(source, early, null, cancellationToken);
    }

    public async Task<LinkVerdict> VerdictAsync(string url) => (await Verdicts.FindAsync([url], CancellationToken.None))[url];

    public async ValueTask DisposeAsync()
    {
        foreach (var probe in _probes) probe.Dispose();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static HarvestedRecord Record(string identifier, string url)
    {
        var id = DatasetId.For(Source, identifier);
        var resource = new Dataset { Titles = [new LangString(identifier)], Distributions = [new Distribution { AccessUrls = [url] }] };
        var content = CatalogJson.Write(resource);
        return new HarvestedRecord
        {
            Id = id,
            SourceIdentifier = identifier,
            ProposedName = DatasetName.From(identifier, id),
            Resource = resource,
            Findings = [],
            Content = content,
            ContentHash = ContentHash.Of(content),
            TitleHash = TitleHash.Of(identifier),
            SourceHash = ContentHash.Of(content),
            SourceBytes = content,
            SourceMediaType = "application/json",
        };
    }
}
