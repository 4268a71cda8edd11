using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Rdf;
using OpenDataNrw.Engines;

namespace OpenDataNrw.CatalogApi.Tests.Host;

/// <summary>The API over real engines: a database in a folder of its own and an index in memory, without a port.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string BaseUrl = "https://daten.example.nrw/";

    private readonly WebApplication _app;
    private readonly string _folder;

    private ApiHost(WebApplication app, string folder, FixedTime time)
    {
        _app = app;
        _folder = folder;
        Time = time;
        Client = app.GetTestClient();
    }

    public FixedTime Time { get; }

    public HttpClient Client { get; }

    /// <summary>Whether records are assessed on their way in, as a harvest does it.</summary>
    public bool Assesses { get; set; }

    public IServiceProvider Services => _app.Services;

    public static Task<ApiHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    public static async Task<ApiHost> StartAsync(Action<IServiceCollection>? configure, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("datenraum-api-").FullName;
        var time = new FixedTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Store:Path"] = Path.Combine(folder, "test.db") });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(new CatalogDescription { BaseUrl = new Uri(BaseUrl) });
        builder.Services.AddEngines(builder.Configuration);
        builder.Services.AddCatalogApi(builder.Configuration);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseRdfNegotiation();
        app.MapCatalogApi();
        app.MapGet("/dataset/{id}", () => "the page");
        await app.StartAsync();
        return new ApiHost(app, folder, time);
    }

    /// <summary>Harvests records of a source in one run and, unless told otherwise, brings the index up to date.</summary>
    public async Task<long> HarvestAsync(HarvestSource source, IReadOnlyList<CatalogResource> resources, RunReport? figures = null, Absences? absences = null, bool follow = true, params Finding[] findings)
    {
        var ledger = _app.Services.GetRequiredService<IRunLedger>();
        var store = _app.Services.GetRequiredService<IHarvestStore>();
        await _app.Services.GetRequiredService<ISourceRegistry>().SaveAsync(source, CancellationToken.None);
        var lease = await ledger.TryBeginAsync(source.Id, "test", TimeSpan.FromMinutes(5), CancellationToken.None) ?? throw new InvalidOperationException("The source is being harvested.");
        await store.PutAsync(lease, [.. resources.Select(r => Assessed(Record(source, r, findings)))], CancellationToken.None);
        if (absences is not null) await store.ApplyAbsencesAsync(lease, absences, CancellationToken.None);
        var report = (figures ?? new RunReport { Run = 0, Source = source.Id, StartedAt = lease.StartedAt, Outcome = RunOutcome.Completed }) with
        {
            Run = lease.Run,
            StartedAt = lease.StartedAt,
            FinishedAt = Time.GetUtcNow().AddSeconds(90),
        };
        await ledger.FinishAsync(lease, report, CancellationToken.None);
        if (follow) await _app.Services.GetRequiredService<IndexFollower>().CatchUpAsync(CancellationToken.None);
        return lease.Run;
    }

    /// <summary>The id that a record of a source gets.</summary>
    public static DatasetId IdOf(HarvestSource source, CatalogResource resource) => DatasetId.For(source.Id, KeyOf(resource));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private HarvestedRecord Assessed(HarvestedRecord record) => !Assesses ? record : record with
    {
        Assessment = _app.Services.GetRequiredService<RecordAssessor>().Assess(
            new RecordToAssess { Id = record.Id, Delivered = record.Resource, Normalised = record.Resource, Findings = record.Findings }, Time.GetUtcNow()),
    };

    private static string KeyOf(CatalogResource resource) => resource.Identifiers.Count > 0 ? resource.Identifiers[0] : resource.Titles[0].Value;

    private static HarvestedRecord Record(HarvestSource source, CatalogResource resource, IReadOnlyList<Finding> findings)
    {
        var id = IdOf(source, resource);
        var title = resource.Titles.In()!;
        var bytes = Encoding.UTF8.GetBytes($"{{\"title\":\"{title}\"}}");
        return new HarvestedRecord
        {
            Id = id,
            SourceIdentifier = KeyOf(resource),
            ProposedName = DatasetName.From(title, id),
            Resource = resource,
            Findings = findings,
            Content = CatalogJson.Write(resource),
            ContentHash = ContentHash.Of(CatalogJson.Write(resource)),
            TitleHash = TitleHash.Of(title),
            SourceHash = ContentHash.Of(bytes),
            SourceBytes = bytes,
            SourceMediaType = "application/json",
        };
    }
}
