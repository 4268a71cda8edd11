using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Held;

/// <summary>Carries out what persons decide about held runs; a release takes the source's lease, so that no run goes on beside it.</summary>
public sealed class HeldDecisions(IHeldRuns held, IRunLedger ledger, IOptions<HarvestOptions> options, WorkerName worker, TimeProvider time)
{
    /// <summary>Lets a finding happen.</summary>
    /// <param name="number">The finding.</param>
    /// <param name="release">How.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<HeldOutcome> ReleaseAsync(long number, HeldRelease release, string by, string why, CancellationToken cancellationToken)
    {
        // Looked at before the lease is taken, so that a decision that comes too late leaves no run behind.
        if (await held.FindAsync(number, cancellationToken) is not { } found) return new HeldOutcome.Unknown();
        if (found.State is not (HeldState.Open or HeldState.Refused)) return new HeldOutcome.NotOpen(found);
        if (await ledger.TryBeginAsync(found.Source, worker.Value, TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken) is not { } lease) return new HeldOutcome.Busy();
        var report = new RunReport { Run = lease.Run, Source = lease.Source, StartedAt = lease.StartedAt, Outcome = RunOutcome.Decided, Message = "Eine Entscheidung wurde nicht ausgeführt." };
        try
        {
            var outcome = await held.ReleaseAsync(lease, number, release, by, why, cancellationToken);
            if (outcome is HeldOutcome.Decided decided) report = Report(report, number, decided.Effect);
            return outcome;
        }
        catch (LeaseLostException)
        {
            return new HeldOutcome.Busy();
        }
        finally
        {
            await EndAsync(lease, report with { FinishedAt = time.GetUtcNow() });
        }
    }

    /// <summary>Everything stays as it is, and the same finding is not raised again.</summary>
    /// <param name="number">The finding.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<HeldOutcome> RefuseAsync(long number, string by, string why, CancellationToken cancellationToken) => held.RefuseAsync(number, by, why, cancellationToken);

    private static RunReport Report(RunReport report, long number, HeldEffect effect) => report with
    {
        Message = $"Befund Nr. {number} wurde freigegeben: {effect.CarriedOut} Einträge geändert"
            + (effect.LeftAlone > 0 ? $", {effect.LeftAlone} unberührt, weil sie nicht mehr so waren wie gezeigt." : "."),
        Missing = effect.Missing,
        Withdrawn = effect.Withdrawn,
        Reidentified = effect.Reidentified,
    };

    private async Task EndAsync(RunLease lease, RunReport report)
    {
        try
        {
            // Not to be cancelled: a run without its end would block the source until the lease runs out.
            await ledger.FinishAsync(lease, report, CancellationToken.None);
        }
        catch (LeaseLostException)
        {
            // Whoever took the source over has ended the run already.
        }
    }
}
