using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Harvester.Links;

/// <summary>
/// Records the looks of one run. Those that failed on the way to the server are held back until any server answered: where
/// none does, our own network is down, and nobody's links are to blame.
/// </summary>
internal sealed class LinkRecords(ILinkLedger ledger, TimeSpan leaseTime) : IDisposable
{
    /// <summary>With fewer silent hosts than this, and nothing else to compare, the hosts are believed to be at fault.</summary>
    private const int FewHosts = 3;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<(HostVisit Visit, DueLink Link, LinkObservation Look)> _heldBack = [];
    private readonly Dictionary<LinkOutcome, int> _outcomes = [];
    private bool _heard;
    private int _requests;
    private int _hosts;
    private int _spared;

    /// <summary>Records a look, now or once a server answered.</summary>
    public async Task AddAsync(HostVisit visit, DueLink link, LinkLook look, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _requests += look.Requests;
            _outcomes[look.Observation.Outcome] = _outcomes.GetValueOrDefault(look.Observation.Outcome) + 1;
            if (!_heard && look.Observation.Status is null && look.Observation.Outcome != LinkOutcome.NotChecked)
            {
                _heldBack.Add((visit, link, look.Observation));
                return;
            }

            _heard |= look.Observation.Status is not null;
            if (_heard) await FlushAsync(cancellationToken).ConfigureAwait(false);
            await ledger.RecordAsync(visit, link, look.Observation, leaseTime, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Counts a visit.</summary>
    /// <param name="spared">Whether it was broken off for the host's sake.</param>
    public void CountVisit(bool spared)
    {
        Interlocked.Increment(ref _hosts);
        if (spared) Interlocked.Increment(ref _spared);
    }

    /// <summary>Ends the run: records what was held back, unless it says more about us than about the links.</summary>
    public async Task<LinkReport> EndAsync(SourceId? source, CancellationToken cancellationToken)
    {
        var isVoid = !_heard && _heldBack.Select(h => h.Visit.Host).Distinct(StringComparer.Ordinal).Count() >= FewHosts;
        if (!isVoid) await FlushAsync(cancellationToken).ConfigureAwait(false);
        return new LinkReport
        {
            Hosts = _hosts,
            Spared = _spared,
            Outcomes = _outcomes,
            Requests = _requests,
            Void = isVoid,
            Backlog = await ledger.ReadBacklogAsync(source, cancellationToken).ConfigureAwait(false),
        };
    }

    public void Dispose() => _gate.Dispose();

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var (visit, link, look) in _heldBack) await ledger.RecordAsync(visit, link, look, leaseTime, cancellationToken).ConfigureAwait(false);
        _heldBack.Clear();
    }
}
