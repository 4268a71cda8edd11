namespace OpenDataNrw.Catalog;

/// <summary>What came of a person's decision.</summary>
public abstract record HeldOutcome
{
    private HeldOutcome()
    {
    }

    /// <summary>It was carried out.</summary>
    /// <param name="Held">The finding with the decision.</param>
    /// <param name="Effect">What it changed.</param>
    public sealed record Decided(HeldRun Held, HeldEffect Effect) : HeldOutcome;

    /// <summary>There is no finding of this number.</summary>
    public sealed record Unknown : HeldOutcome;

    /// <summary>Somebody else was faster, or a later run overtook it; nothing was done.</summary>
    /// <param name="Held">The finding as it stands.</param>
    public sealed record NotOpen(HeldRun Held) : HeldOutcome;

    /// <summary>This kind of release does not fit the finding; nothing was done.</summary>
    /// <param name="Held">The finding.</param>
    public sealed record DoesNotFit(HeldRun Held) : HeldOutcome;

    /// <summary>The source is being harvested right now; nothing was done.</summary>
    public sealed record Busy : HeldOutcome;
}

/// <summary>What a decision changed.</summary>
/// <param name="Missing">Entries newly marked missing.</param>
/// <param name="Withdrawn">Entries withdrawn.</param>
/// <param name="Reidentified">Entries that go by another identifier now.</param>
/// <param name="LeftAlone">Entries that were not as shown any more and were not touched.</param>
public readonly record struct HeldEffect(int Missing, int Withdrawn, int Reidentified, int LeftAlone)
{
    /// <summary>How many entries were changed.</summary>
    public int CarriedOut => Missing + Withdrawn + Reidentified;
}

/// <summary>What the guard of absences stopped, and what persons decided about it. A source has one open finding at most.</summary>
public interface IHeldRuns
{
    /// <summary>
    /// Keeps a finding of a run. One that is open and shows the same is kept on; one that shows otherwise becomes obsolete and the
    /// new one takes its place. Where a person refused a finding that held all of this one, nothing is raised again.
    /// </summary>
    /// <returns>The open finding, or that which was refused.</returns>
    /// <exception cref="LeaseLostException">Another worker owns the source by now; nothing was kept.</exception>
    Task<HeldRun> HoldAsync(RunLease lease, HeldFinding finding, CancellationToken cancellationToken);

    /// <summary>A complete listing looked well: what is open becomes obsolete, and so do refusals about absences.</summary>
    /// <exception cref="LeaseLostException">Another worker owns the source by now.</exception>
    Task RecoverAsync(RunLease lease, CancellationToken cancellationToken);

    /// <summary>Findings, newest first.</summary>
    /// <param name="source">Of this source; null for all.</param>
    /// <param name="openOnly">Only those that wait for a person.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<HeldRun>> ListAsync(SourceId? source, bool openOnly, int take, CancellationToken cancellationToken);

    /// <summary>One finding, or null.</summary>
    Task<HeldRun?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>The entries of a finding: recognised ones first.</summary>
    Task<IReadOnlyList<HeldEntry>> ReadEntriesAsync(long number, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Everything stays as it is.</summary>
    /// <param name="number">The finding; must be open.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<HeldOutcome> RefuseAsync(long number, string by, string why, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a finding happen, in one transaction: each entry that still has the state and bytes it had. One that was refused may
    /// still be released.
    /// </summary>
    /// <param name="lease">The lease of the finding's source.</param>
    /// <param name="number">The finding.</param>
    /// <param name="release">How.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="LeaseLostException">Another worker owns the source by now; nothing was changed.</exception>
    Task<HeldOutcome> ReleaseAsync(RunLease lease, long number, HeldRelease release, string by, string why, CancellationToken cancellationToken);
}
