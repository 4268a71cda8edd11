using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// The indicators that sum up what is wrong with an entry as it was delivered, and what they would read without the faults of one
/// topic. Their readings depend on findings and broken rules alone.
/// </summary>
internal sealed class DeliveredFaults
{
    public static readonly ScoreIndicator FormIndicator = ScoreIndicators.ById("form")!;
    public static readonly ScoreIndicator ConformanceIndicator = ScoreIndicators.ById("conformance")!;

    private readonly ScoreCase _case;
    private readonly List<(string? Topic, ShapeFault Fault)>? _rules;
    private readonly Reading _form;
    private readonly Reading _conformance;

    public DeliveredFaults(FixCase given, ResourceAssessment delivered)
    {
        // Only severity, kind and count are looked at.
        _rules = delivered.Shapes is null ? null : [.. delivered.Rules.Select(r => (TopicOf(r), new ShapeFault(r.Path, r.Severity, r.Shape, r.Value, "", "", r.Count)))];
        _case = new ScoreCase { Resource = given.Resource, Now = given.Now, Findings = given.Findings, Shapes = ShapeFault.Counts(_rules?.Select(r => r.Fault)) };
        (_form, _conformance) = (FormIndicator.Judge(_case), ConformanceIndicator.Judge(_case));
    }

    /// <summary>How the form reads, all in all or without some findings.</summary>
    public Reading Form(List<Finding>? without) => without is null ? _form : FormIndicator.Judge(_case with { Findings = [.. _case.Findings!.Where(f => !without.Contains(f))] });

    /// <summary>How conformance reads, all in all or without the broken rules of a topic.</summary>
    public Reading Conformance(string? without) => _rules is null || without is null || !_rules.Exists(r => r.Topic == without)
        ? _conformance
        : ConformanceIndicator.Judge(_case with { Shapes = ShapeFault.Counts(_rules.Where(r => r.Topic != without).Select(r => r.Fault)) });

    private static string? TopicOf(BrokenRule rule) => rule.Path is { } path ? EditTopics.OfProperty(ShapeFault.Prefixed(path)).Id : null;
}
