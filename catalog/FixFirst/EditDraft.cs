using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>An edit of one entry while its causes are gathered.</summary>
internal sealed class EditDraft(EditTopic topic, EditKey key)
{
    private List<Finding>? _findings;
    private List<ShapeFault>? _shapes;
    private List<DeadAddress>? _dead;

    public EditTopic Topic { get; } = topic;

    public EditKey Key { get; } = key;

    public EditOrigins Origins { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    public IReadOnlyList<ShapeFault> Shapes => _shapes ?? (IReadOnlyList<ShapeFault>)[];

    public IReadOnlyList<DeadAddress> Dead => _dead ?? (IReadOnlyList<DeadAddress>)[];

    public (string German, string English)? Reason { get; private set; }

    /// <summary>Whether our rules have put right all that it is about: readers here see nothing of it.</summary>
    public bool Healed => Origins == EditOrigins.Finding && Findings.All(IsSettled);

    public void Take(Finding finding)
    {
        Origins |= EditOrigins.Finding;
        (_findings ??= []).Add(finding);
    }

    public void Take(DeadAddress dead)
    {
        (_dead ??= []).Add(dead);
        Reason ??= dead.Reason;
        Take(dead.Finding);
    }

    public void Take(Shortfall shortfall)
    {
        Origins |= EditOrigins.Score;
        Reason ??= (shortfall.German, shortfall.English);
    }

    public void Take(ShapeFault fault)
    {
        Origins |= EditOrigins.Shape;
        (_shapes ??= []).Add(fault);
        Reason ??= (fault.German, fault.English);
    }

    public void Take(MqaIndicator indicator)
    {
        Origins |= EditOrigins.Mqa;
        Reason ??= (indicator.German.Why, indicator.English.Why);
    }

    // What the law on high-value datasets asks for is named but never made up.
    private static bool IsSettled(Finding finding) =>
        finding.Severity == Severity.Note
        || (finding is { Before: null, After: not null } && finding.Rule is not (HighValueCompletenessRule.FileLegislation or HighValueCompletenessRule.ServiceLegislation));

    /// <summary>Whether a distribution, counted from 1, is among those that findings name; all are where none is named.</summary>
    public bool Concerns(int distribution)
    {
        var named = false;
        foreach (var finding in Findings)
        {
            if (finding.Distribution is not { } number) continue;
            if (number == distribution) return true;
            named = true;
        }

        return !named;
    }
}
