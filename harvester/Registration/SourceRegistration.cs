using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Registration;

/// <summary>What came of a proposal.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    /// <summary>It is kept and waits for approval.</summary>
    /// <param name="Proposal">The proposal.</param>
    public sealed record Proposed(SourceProposal Proposal) : ProposalOutcome;

    /// <summary>A source of this id is registered already.</summary>
    /// <param name="Id">The id.</param>
    public sealed record IdTaken(SourceId Id) : ProposalOutcome;

    /// <summary>The same address is registered already under another id.</summary>
    /// <param name="Source">The registered source.</param>
    public sealed record AddressTaken(HarvestSource Source) : ProposalOutcome;
}

/// <summary>Takes proposals of sources with a preview of what they would bring. Nothing is harvested before somebody approves.</summary>
public sealed class SourceRegistration(SourceProbe probe, CheckRun check, SourceClientFactory network, ISourceRegistry sources, ISourceProposals proposals, TimeProvider time)
{
    private const int MostRecords = 2000;
    private const int Shown = 20;
    private const int MostMegabytes = 50;

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private readonly SourceClientFactory _network = network.Bounded(MostMegabytes);

    /// <summary>Probes a source unless its kind is given, looks at what it would bring, and keeps it as proposed.</summary>
    /// <param name="wanted">The source as far as it is known; address and kind are those that the probe finds where the kind is empty.</param>
    /// <param name="by">Who proposes it.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <exception cref="SourceFaultException">The source cannot be recognised or read.</exception>
    public async Task<ProposalOutcome> ProposeAsync(HarvestSource wanted, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        // Before anything is asked of others: these answers need no network.
        if (await sources.FindAsync(wanted.Id, cancellationToken) is not null) return new ProposalOutcome.IdTaken(wanted.Id);
        using var limit = new CancellationTokenSource(MostTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var (source, steps) = await RecogniseAsync(wanted, either.Token);
            if ((await sources.ListAsync(either.Token)).FirstOrDefault(s => s.Kind == source.Kind && SameAddress(s.Url, source.Url)) is { } known)
                return new ProposalOutcome.AddressTaken(known);
            var report = await check.ExecuteAsync(source, Shown, _network, MostRecords, either.Token);
            var proposal = new SourceProposal { Source = source, ProposedBy = by, ProposedAt = time.GetUtcNow(), Preview = Preview(report, steps) };
            return await proposals.ProposeAsync(proposal, cancellationToken) ? new ProposalOutcome.Proposed(proposal) : new ProposalOutcome.IdTaken(source.Id);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceFaultException(
                "source.timeout", $"Die Vorschau hat länger als {MostTime.TotalMinutes:0} Minuten gedauert und wurde beendet. Bitte die Adresse der Schnittstelle selbst und ihre Art (--kind) angeben.");
        }
    }

    private async Task<(HarvestSource Source, IReadOnlyList<string> Steps)> RecogniseAsync(HarvestSource wanted, CancellationToken cancellationToken)
    {
        if (wanted.Kind.Length > 0) return (wanted, []);
        var (found, report) = await probe.FindAsync(wanted.Url, _network, cancellationToken);
        return (wanted with { Kind = found.Kind, Url = found.Url, Settings = Over(found.Settings, wanted.Settings) }, report.Steps);
    }

    // What a person says counts more than what was guessed.
    private static Dictionary<string, string> Over(IReadOnlyDictionary<string, string> found, IReadOnlyDictionary<string, string> wanted)
    {
        var settings = new Dictionary<string, string>(found);
        foreach (var (name, value) in wanted) settings[name] = value;
        return settings;
    }

    private static SourcePreview Preview(CheckReport report, IReadOnlyList<string> steps) => new()
    {
        Listed = report.Listed,
        Accepted = report.Accepted,
        Rejected = report.Rejected,
        IsCut = report.IsCut,
        PointsDelivered = report.Delivered.Score.MeanPoints,
        Points = report.Normalised.Score.MeanPoints,
        First = [.. report.First.Select(r => new PreviewedRecord(
            r.Identifier, r.Resource.Titles.In() ?? r.Identifier, r.Resource.Publisher?.Names.In(), r.Findings.Count, r.Assessment?.Normalised?.Score.Points))],
        Findings = [.. report.FindingCounts.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Rule, StringComparer.Ordinal)
            .Select(f => new PreviewedFinding(f.Key.Rule, f.Key.Severity, FindingTexts.Describe(f.Key, "de").Title, f.Value))],
        Rejections = [.. report.Rejections.Take(Shown)],
        Probed = steps,
    };

    private static bool SameAddress(Uri one, Uri other) => Text(one).Equals(Text(other), StringComparison.OrdinalIgnoreCase);

    private static string Text(Uri address) => address.GetComponents(UriComponents.Host | UriComponents.Port | UriComponents.PathAndQuery, UriFormat.UriEscaped).TrimEnd('/');
}
