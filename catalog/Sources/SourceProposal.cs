namespace OpenDataNrw.Catalog;

/// <summary>Where a proposed source stands.</summary>
public enum ProposalState
{
    /// <summary>Waits for a person; not harvested.</summary>
    Open,

    /// <summary>Registered, and harvested from then on.</summary>
    Approved,

    /// <summary>Not wanted.</summary>
    Declined,
}

/// <summary>A record as it would look.</summary>
/// <param name="Identifier">Its identifier within the source.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who publishes it; null where nobody is named.</param>
/// <param name="Findings">How many findings our rules would leave.</param>
/// <param name="Points">What it would be worth, 0 to 100; null where it could not be assessed.</param>
public sealed record PreviewedRecord(string Identifier, string Title, string? Publisher, int Findings, double? Points);

/// <summary>What a rule would find.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Title">What it is, in German.</param>
/// <param name="Records">In how many records.</param>
public sealed record PreviewedFinding(string Rule, Severity Severity, string Title, int Records);

/// <summary>What a source would bring, as it was seen when it was proposed.</summary>
public sealed record SourcePreview
{
    /// <summary>How many records were looked at.</summary>
    public required int Listed { get; init; }

    /// <summary>How many would be taken over.</summary>
    public required int Accepted { get; init; }

    /// <summary>How many would not.</summary>
    public required int Rejected { get; init; }

    /// <summary>Whether there are more records than were looked at.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Mean worth as delivered, 0 to 100; null where nothing was assessed.</summary>
    public double? PointsDelivered { get; init; }

    /// <summary>Mean worth after our rules, 0 to 100; null where nothing was assessed.</summary>
    public double? Points { get; init; }

    /// <summary>The first records as they would look, twenty at most.</summary>
    public IReadOnlyList<PreviewedRecord> First { get; init; } = [];

    /// <summary>What our rules would find, the most frequent first.</summary>
    public IReadOnlyList<PreviewedFinding> Findings { get; init; } = [];

    /// <summary>The first records that would not be taken over.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>What was tried to recognise the source, in German; empty where its kind was given.</summary>
    public IReadOnlyList<string> Probed { get; init; } = [];
}

/// <summary>A decision about a proposal.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Why, in their words; may be empty.</param>
/// <param name="At">When.</param>
public sealed record ProposalDecision(string By, string Why, DateTimeOffset At);

/// <summary>A source that somebody proposes, with what it would bring.</summary>
public sealed record SourceProposal
{
    /// <summary>The source as it would be registered.</summary>
    public required HarvestSource Source { get; init; }

    /// <summary>Who proposes it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>What it would bring.</summary>
    public required SourcePreview Preview { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>What was decided; null while open.</summary>
    public ProposalDecision? Decision { get; init; }
}

/// <summary>The sources that were proposed. A proposal is not harvested; approving it registers its source.</summary>
public interface ISourceProposals
{
    /// <summary>All proposals, newest first.</summary>
    Task<IReadOnlyList<SourceProposal>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The proposal for a source, or null.</summary>
    Task<SourceProposal?> FindAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Keeps a proposal; it takes the place of one for the same source that is open or was declined.</summary>
    /// <returns>False where a source of this id is registered already; nothing was kept then.</returns>
    Task<bool> ProposeAsync(SourceProposal proposal, CancellationToken cancellationToken);

    /// <summary>Registers the source of an open proposal, in one transaction.</summary>
    /// <returns>The proposal as it stands now; null where there is none. If it was not open, its earlier decision stands.</returns>
    Task<SourceProposal?> ApproveAsync(SourceId id, ProposalDecision decision, CancellationToken cancellationToken);

    /// <summary>Declines an open proposal.</summary>
    /// <returns>As with <see cref="ApproveAsync"/>.</returns>
    Task<SourceProposal?> DeclineAsync(SourceId id, ProposalDecision decision, CancellationToken cancellationToken);
}
