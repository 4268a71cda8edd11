using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines;

namespace OpenDataNrw.EndToEnd.Tests.Support;

/// <summary>An installation in a folder of its own, into which the test looks through the same ports as the processes.</summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    /// <summary>How long a command may take; generous, because machines that run tests are busy.</summary>
    public static readonly TimeSpan CommandTime = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _settings;
    private readonly ServiceProvider _services;
    private readonly List<HarvesterProcess> _processes = [];

    /// <param name="leaseSeconds">After how long a silent process is given up.</param>
    /// <param name="connection">A connection into an empty schema of PostgreSQL; null for SQLite.</param>
    public TestInstallation(int leaseSeconds = 60, string? connection = null)
    {
        _settings = new Dictionary<string, string>
        {
            ["Installation"] = Folder,
            ["Store__Path"] = "data/datenraum.db",
            ["Sources__Use"] = "none",
            ["Harvest__AllowedNetworks__0"] = "127.0.0.1/32",
            ["Harvest__LeaseSeconds"] = leaseSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        if (connection is not null) (_settings["Store__Engine"], _settings["Store__Connection"]) = ("postgres", connection);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(_settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value)))
            .Build();
        _services = new ServiceCollection().AddLogging().AddEngines(configuration).BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("datenraum-").FullName;

    public IDatasetStore Store => Get<IDatasetStore>();

    public IRunLedger Ledger => Get<IRunLedger>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Registers a portal as a source.</summary>
    public async Task<HarvestSource> RegisterAsync(Uri url, string? schedule = null)
    {
        var source = new HarvestSource { Id = new SourceId("lindenau"), Title = "Stadt Lindenau", Kind = "ckan", Url = url, Schedule = schedule };
        await Get<ISourceRegistry>().SaveAsync(source, CancellationToken.None);
        return source;
    }

    /// <summary>Sets an environment variable of the processes started from now on.</summary>
    public void Set(string variable, string value) => _settings[variable] = value;

    /// <summary>Starts a command; a process that outlives the test is killed.</summary>
    public HarvesterProcess Start(params IEnumerable<string> arguments)
    {
        var process = HarvesterProcess.Start(Folder, _settings, arguments);
        _processes.Add(process);
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments) => Start(arguments).EndAsync(CommandTime);

    /// <summary>Writes a file into the installation.</summary>
    public async Task WriteAsync(string name, string content) => await File.WriteAllTextAsync(Path.Combine(Folder, name), content);

    /// <summary>Asks again until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds()) await timer.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>All entries through the change feed, in the order of their changes.</summary>
    public async Task<IReadOnlyList<StoredDataset>> ReadAllAsync()
    {
        var all = new List<StoredDataset>();
        while (await Get<IChangeFeed>().ReadAfterAsync(all.Count == 0 ? 0 : all[^1].ChangeNumber, 1000, CancellationToken.None) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    /// <summary>Holds that the catalogue is exactly what the portal lists: each dataset present once, and the numbers of changes in order.</summary>
    public async Task AssertHoldsExactlyAsync(PagedPortal portal)
    {
        var all = await ReadAllAsync();
        Assert.Equal(Enumerable.Range(0, portal.Packages).Select(PagedPortal.Identifier), all.Select(e => e.SourceIdentifier).Order(StringComparer.Ordinal));
        Assert.All(all, e => Assert.Equal((PublicationState.Present, 1), (e.State, e.Version)));
        Assert.Equal(all.Select(e => e.ChangeNumber).Distinct().Order(), all.Select(e => e.ChangeNumber));
        Assert.Equal(portal.Packages, all.Select(e => e.Sequence).Distinct().Count());
        Assert.Equal(all[^1].ChangeNumber, await Get<IChangeFeed>().ReadLatestNumberAsync(CancellationToken.None));
        Assert.Equal([new SourceFigures(all[0].Source, portal.Packages, 0, 0)], await Store.ReadFiguresAsync(CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) process.Dispose();
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
