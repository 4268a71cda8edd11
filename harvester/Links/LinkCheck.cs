using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Links;

/// <summary>One run over links: registers what the catalogue links to by now, then visits host after host within the budget.</summary>
internal sealed partial class LinkCheck(
    ILinkLedger ledger, IChangeFeed changes, LinkProbe probe, IOptions<LinkCheckOptions> options, WorkerName worker, TimeProvider time, ILogger<LinkCheck> log)
{
    private const int FollowedAtOnce = 500;

    /// <summary>So many failures to reach a host in a row, and its other links are left for another time.</summary>
    private const int MostFailures = 3;

    /// <summary>Longer than any single look can take, even where a harvest of the same host goes first.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan PauseWhenBusy = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly LinkCheckOptions _options = options.Value;

    /// <summary>Looks at links.</summary>
    /// <param name="source">Only at those of this source's entries; null for all.</param>
    /// <param name="early">Whether also at links whose turn has not come yet.</param>
    /// <param name="progress">Told how many links were looked at; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run: what was recorded stays, the rest stays due.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped the run.</exception>
    public async Task<LinkReport> ExecuteAsync(SourceId? source, bool early, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken).ConfigureAwait(false);
        using var records = new LinkRecords(ledger, LeaseTime);
        var now = time.GetUtcNow();
        var wish = new VisitWish
        {
            PerHost = _options.PerHost,
            LeaseTime = LeaseTime,
            VisitedBefore = now,
            Source = source,
            DueUntil = early ? DateTimeOffset.MaxValue : now,
        };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.ParallelHosts, CancellationToken = cancellationToken };
        var looks = 0;
        await Parallel.ForEachAsync(
            TakeHostsAsync(wish, cancellationToken),
            parallel,
            async (visit, stop) => await VisitAsync(visit, records, () => progress?.Report(Interlocked.Increment(ref looks)), stop).ConfigureAwait(false)).ConfigureAwait(false);

        var report = await records.EndAsync(source, cancellationToken).ConfigureAwait(false);
        LogEnd(log, report.Looks, report.Hosts, report.Working, report.NotFound, report.Spared, report.Requests, report.Backlog.Links, report.Backlog.Hosts);
        if (report.Void) log.LogWarning("No server at all answered: the network of this machine is believed to be at fault, and nothing was recorded");
        return report;
    }

    /// <summary>Registers the links of entries that changed since the last run.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var after = await ledger.ReadFollowedAsync(cancellationToken).ConfigureAwait(false);
            var batch = await changes.ReadContentAfterAsync(after, FollowedAtOnce, cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0) return;
            // Whoever comes second reads on from where the first one came to.
            await ledger.RegisterAsync([.. batch.Select(EntryLinks.Of)], after, batch[^1].ChangeNumber, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<HostVisit> TakeHostsAsync(VisitWish wish, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = _options.PerRun;
        while (left > 0 && await ledger.TakeHostAsync(worker.Value, wish with { PerHost = Math.Min(left, wish.PerHost) }, cancellationToken).ConfigureAwait(false) is { } visit)
        {
            left -= visit.Links.Count;
            yield return visit;
        }
    }

    private async Task VisitAsync(HostVisit visit, LinkRecords records, Action looked, CancellationToken cancellationToken)
    {
        var rest = _options.HostPause;
        try
        {
            var failures = 0;
            foreach (var link in visit.Links)
            {
                var look = await probe.LookAsync(link.Address, link.Promise, cancellationToken).ConfigureAwait(false);
                await records.AddAsync(visit, link, look, cancellationToken).ConfigureAwait(false);
                looked();
                failures = look.Observation.Outcome is LinkOutcome.TimedOut or LinkOutcome.NoConnection ? failures + 1 : 0;
                if (look.Observation.Outcome == LinkOutcome.Busy) rest = Longer(rest, look.RetryAfter ?? PauseWhenBusy);
                if (look.Observation.Outcome != LinkOutcome.Busy && failures < MostFailures) continue;
                records.CountVisit(spared: true);
                return;
            }

            records.CountVisit(spared: false);
        }
        finally
        {
            // Not to be cancelled: a run that is stopped gives its hosts back.
            await ledger.EndVisitAsync(visit, time.GetUtcNow() + rest, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static TimeSpan Longer(TimeSpan own, TimeSpan asked) => asked <= own ? own : asked < LongestPause ? asked : LongestPause;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Looks} links on {Hosts} hosts looked at: {Working} work, {NotFound} not found; {Spared} hosts spared, {Requests} requests; {Left} links on {LeftHosts} hosts are left for later")]
    private static partial void LogEnd(ILogger log, int looks, int hosts, int working, int notFound, int spared, int requests, long left, long leftHosts);
}
