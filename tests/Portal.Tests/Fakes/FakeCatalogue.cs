using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Portal.Tests.Fakes;

/// <summary>The ports of the catalogue over lists in memory: exactly what a test puts in, without a harvest.</summary>
internal sealed class FakeCatalogue : IDatasetStore, IDatasetSearch, ISourceRegistry, IRunLedger, ILinkVerdicts, IQualityStore
{
    public List<StoredDataset> Entries { get; } = [];

    public List<HarvestSource> Sources { get; } = [];

    public List<RunReport> Runs { get; } = [];

    public FakeHeldRuns Held { get; } = new();

    public Dictionary<DatasetId, IReadOnlyList<DatasetVersion>> Versions { get; } = [];

    public Dictionary<DatasetId, IReadOnlyList<EarlierScore>> EarlierScores { get; } = [];

    public List<QualityDay> QualityDays { get; } = [];

    /// <summary>What is known of links, by address.</summary>
    public Dictionary<string, LinkVerdict> Links { get; } = [];

    /// <summary>Thrown by every search, once set.</summary>
    public Exception? SearchFault { get; set; }

    public long ChangeNumber => Entries.Count;

    public GermanAnalyser Analyser => GermanAnalyser.Default;

    public Task<IReadOnlyList<SearchHit>> SimilarAsync(SearchDocument like, int take, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SearchHit>>([]);

    public Task<StoredDataset?> FindAsync(DatasetId id, CancellationToken cancellationToken) => Task.FromResult(Entries.Find(e => e.Id == id));

    public Task<StoredDataset?> FindByNameAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Entries.Find(e => e.Name == name));

    public Task<IReadOnlyList<StoredDataset>> GetAsync(IReadOnlyList<DatasetId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDataset>>([.. ids.Select(id => Entries.Find(e => e.Id == id)).OfType<StoredDataset>()]);

    public Task<CatalogPage> ReadPageAsync(int page, int size, CancellationToken cancellationToken) => throw new NotSupportedException("No page of the portal reads the catalogue page by page.");

    public Task<IReadOnlyList<DatasetVersion>> ReadVersionsAsync(DatasetId id, int below, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DatasetVersion>>([.. (Versions.GetValueOrDefault(id) ?? []).Where(v => v.Version < below).Take(take)]);

    public Task<SourceBytes?> FindSourceBytesAsync(DatasetId id, CancellationToken cancellationToken) => Task.FromResult<SourceBytes?>(null);

    public Task<IReadOnlyList<StoredDataset>> ReadWithdrawnAsync(int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDataset>>([.. Entries.Where(e => e.State == PublicationState.Withdrawn).OrderByDescending(e => e.WithdrawnAt).Take(take)]);

    public Task<IReadOnlyList<SourceFigures>> ReadFiguresAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SourceFigures>>([.. Entries.GroupBy(e => e.Source).Select(g => new SourceFigures(
            g.Key,
            g.Count(e => e.State == PublicationState.Present),
            g.Count(e => e.State == PublicationState.Missing),
            g.Count(e => e.State == PublicationState.Withdrawn)))]);

    public Task<SearchPage> SearchAsync(DatasetQuery query, CancellationToken cancellationToken)
    {
        if (SearchFault is not null) throw SearchFault;
        var start = 0;
        if (query.Cursor is { } cursor && !int.TryParse(cursor, CultureInfo.InvariantCulture, out start))
            throw new InvalidQueryException("cursor", "Diese Fortsetzung gibt es nicht. Beginnen Sie die Suche von vorn.");

        var hits = Entries.Where(e => e.State != PublicationState.Withdrawn && Matches(e, query, except: null)).OrderByDescending(e => e.LastChanged).ToList();
        var facets = query.Facets.ToDictionary(name => name, IReadOnlyList<FacetCount> (name) => Count(query, name));
        var page = hits.Skip(start).Take(query.Size).Select(e => new SearchHit(e.Id, 0)).ToList();
        var end = start + page.Count;
        return Task.FromResult(new SearchPage(hits.Count, page, facets, end < hits.Count ? end.ToString(CultureInfo.InvariantCulture) : null));
    }

    public Task<IReadOnlyList<HarvestSource>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HarvestSource>>(Sources);

    public Task<HarvestSource?> FindAsync(SourceId id, CancellationToken cancellationToken) => Task.FromResult(Sources.Find(s => s.Id == id));

    public Task SaveAsync(HarvestSource source, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IReadOnlyList<RunReport>> ListAsync(SourceId? source, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RunReport>>([.. Runs.Where(r => source is null || r.Source == source).OrderByDescending(r => r.Run).Take(take)]);

    public Task<RunReport?> FindAsync(long run, CancellationToken cancellationToken) => Task.FromResult(Runs.Find(r => r.Run == run));

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<RunLease?> TryBeginAsync(SourceId source, string worker, TimeSpan leaseTime, long after, CancellationToken cancellationToken) => throw ReadOnly();

    public Task HeartbeatAsync(RunLease lease, TimeSpan leaseTime, RunReport soFar, CancellationToken cancellationToken) => throw ReadOnly();

    public Task FinishAsync(RunLease lease, RunReport report, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IReadOnlyList<SourceId>> ListOrphanedAsync(CancellationToken cancellationToken) => throw ReadOnly();

    public Task<int> CountCompletedSinceAsync(SourceId source, DateTimeOffset since, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IReadOnlyList<EarlierScore>> ReadScoresAsync(DatasetId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EarlierScore>>(EarlierScores.GetValueOrDefault(id) ?? []);

    public Task KeepDayAsync(SourceId source, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IReadOnlyList<QualityDay>> ReadDaysAsync(SourceId source, int take, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QualityDay>>(QualityDays);

    public Task<IReadOnlyList<QualityDay>> ReadDaysAsync(string publisher, int take, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QualityDay>>(QualityDays);

    public Task<QualityTallies> ReadTalliesAsync(SourceId source, CancellationToken cancellationToken) =>
        Task.FromResult(Tallies(Entries.Where(e => e.Source == source)));

    public Task<QualityTallies> ReadTalliesAsync(string publisher, CancellationToken cancellationToken) =>
        Task.FromResult(Tallies(Entries.Where(e => e.Resource.Publisher?.Names.In() == publisher)));

    private static QualityTallies Tallies(IEnumerable<StoredDataset> entries)
    {
        var tallies = new QualityTallies(new QualityTally(), new QualityTally());
        foreach (var way in entries.Select(e => e.Assessment))
        {
            if (way?.Delivered is { } delivered) tallies.Delivered.Add(delivered);
            if (way?.Normalised is { } normalised) tallies.Normalised.Add(normalised);
        }

        return tallies;
    }

    public Task<IReadOnlyDictionary<string, LinkVerdict>> FindAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, LinkVerdict>>(Links.Where(l => addresses.Contains(l.Key)).ToDictionary());

    public Task<SourceLinks> ReadFiguresAsync(SourceId source, CancellationToken cancellationToken)
    {
        var verdicts = Links.Where(l => EntriesWith(l.Key, source).Any()).Select(l => l.Value.State).ToList();
        return Task.FromResult(new SourceLinks(
            new LinkFigures(
                verdicts.Count(s => s == LinkState.Works), verdicts.Count(s => s == LinkState.Doubtful),
                verdicts.Count(s => s == LinkState.Dead), verdicts.Count(s => s == LinkState.NotChecked)),
            []));
    }

    public Task<IReadOnlyList<DeadLink>> ReadDeadAsync(SourceId source, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DeadLink>>(
        [
            .. Links.Where(l => l.Value.State == LinkState.Dead && EntriesWith(l.Key, source).Any())
                .Select(l => new DeadLink(l.Key, l.Value, [.. EntriesWith(l.Key, source).Select(e => e.Id)])).Take(take),
        ]);

    private IEnumerable<StoredDataset> EntriesWith(string address, SourceId source) =>
        Entries.Where(e => e.Source == source && EntryLinks.AddressesOf(e.Resource).Contains(address));

    private static NotSupportedException ReadOnly() => new("Pages only read.");

    private IReadOnlyList<FacetCount> Count(DatasetQuery query, string name) =>
    [
        .. Entries.Where(e => e.State != PublicationState.Withdrawn && Matches(e, query, except: name))
            .SelectMany(e => Facets.Find(name)!.Values(e))
            .CountBy(v => v).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetCount(c.Key, c.Value)).Take(query.FacetLimit),
    ];

    private static bool Matches(StoredDataset entry, DatasetQuery query, string? except) =>
        (query.Text is not { } text || text.Split(' ').All(word => Words(entry).Contains(word, StringComparison.OrdinalIgnoreCase)))
        && query.Filters.Where(f => f.Key != except).All(f => Facets.Find(f.Key)!.Values(entry).Intersect(f.Value).Any());

    private static string Words(StoredDataset entry) =>
        string.Join(' ', entry.Resource.Titles.Concat(entry.Resource.Descriptions).Concat(entry.Resource.Keywords).Select(t => t.Value));
}
