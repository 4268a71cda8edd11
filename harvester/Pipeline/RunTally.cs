using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Counts what a run does; read by the heartbeat while the run goes on.</summary>
internal sealed class RunTally(RunLease lease, TimeProvider time)
{
    /// <summary>How many rejections a report names one by one.</summary>
    private const int NamedRejections = 1000;

    private readonly Lock _gate = new();
    private readonly List<Rejection> _rejections = [];
    private SourceClient? _client;
    private int? _announced;
    private int _notPublished;
    private int _listed;
    private int _created;
    private int _updated;
    private int _unchanged;
    private int _rejected;
    private Absences _absences = new([], [], []);
    private TimeSpan _fetch;
    private TimeSpan _map;
    private TimeSpan _store;

    public SourceId Source => lease.Source;

    /// <summary>Whether only changes are listed.</summary>
    public bool ChangesOnly { get; set; }

    /// <summary>Whether a record was left out for a reason that lies with us, so that only a full listing brings it again.</summary>
    public bool OwesRecords { get; private set; }

    public int Listed => Volatile.Read(ref _listed);

    /// <summary>From now on the report has the requests and bytes of this client.</summary>
    public void Watch(SourceClient client)
    {
        lock (_gate) _client = client;
    }

    public void Announce(int total)
    {
        lock (_gate) _announced = total;
    }

    public void CountListed() => Interlocked.Increment(ref _listed);

    public void CountNotPublished() => Interlocked.Increment(ref _notPublished);

    public void CountUnchanged() => Interlocked.Increment(ref _unchanged);

    public void Count(IReadOnlyList<StoreOutcome> outcomes)
    {
        lock (_gate)
        {
            foreach (var outcome in outcomes)
                _ = outcome switch
                {
                    StoreOutcome.Created => _created++,
                    StoreOutcome.Updated => _updated++,
                    _ => _unchanged++,
                };
        }
    }

    public void Reject(Rejection rejection)
    {
        lock (_gate)
        {
            _rejected++;
            OwesRecords |= rejection.Reason is "record.postponed" or "record.internal-fault";
            if (_rejections.Count < NamedRejections) _rejections.Add(rejection);
        }
    }

    public void Apply(Absences absences) => _absences = absences;

    public void AddFetch(TimeSpan duration) => _fetch += duration;

    public void AddMap(TimeSpan duration) => _map += duration;

    public void AddStore(TimeSpan duration) => _store += duration;

    /// <summary>The report as things stand.</summary>
    public RunReport Report(RunOutcome outcome, string? message = null)
    {
        lock (_gate)
        {
            return new RunReport
            {
                Run = lease.Run,
                Source = lease.Source,
                StartedAt = lease.StartedAt,
                FinishedAt = outcome == RunOutcome.Running ? null : time.GetUtcNow(),
                Outcome = outcome,
                Message = message,
                Announced = Math.Max(0, (_announced ?? (_listed + _notPublished)) - _notPublished),
                Created = _created,
                Updated = _updated,
                Unchanged = _unchanged,
                Rejected = _rejected,
                Missing = _absences.Missing.Count,
                Withdrawn = _absences.Withdrawn.Count,
                Returned = _absences.Returned.Count,
                Requests = _client?.Requests ?? 0,
                Bytes = _client?.Bytes ?? 0,
                ChangesOnly = ChangesOnly,
                Times = new StageTimes(_fetch, _map, _store),
                Rejections = [.. _rejections],
            };
        }
    }
}
