using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// What an edit would bring: the entry is changed as the edit would change it, and what may depend on that is assessed again. Where
/// our rules have settled it, the entry is turned back to what the source says, and the loss is what the source would gain.
/// </summary>
internal static class WhatIf
{
    // Presence earns these metrics, whatever else the entry says; the key is the id of a topic.
    private static readonly ConcurrentDictionary<string, MqaResult> Samples = new(StringComparer.Ordinal);

    public static EditGain GainOf(EditDraft draft, FixCase given)
    {
        if (draft.Healed)
        {
            var delivered = Changes.Undo(given.Resource, draft);
            return new EditGain(Lost(draft, given, delivered), LostMqa(draft, given, delivered), AtSource: true);
        }

        var changed = Changes.Make(given.Resource, draft, given.Now);
        return new EditGain(Gained(draft, given, changed), GainedMqa(draft, given, changed), AtSource: false);
    }

    private static double Gained(EditDraft draft, FixCase given, CatalogResource changed)
    {
        var open = given.Findings.Where(f => f.Severity != Severity.Note).ToList();
        var left = open.Count == 0 ? open : open.Where(f => !draft.Findings.Contains(f)).ToList();
        var shapes = given.Shapes is null ? null : ShapeFault.Counts(given.Shapes.Where(s => !draft.Shapes.Contains(s)));
        var links = draft.Topic.Id == "broken-link" ? url => Mended(given.Links?.Invoke(url)) : given.Links;
        var before = new ScoreCase { Resource = given.Resource, Now = given.Now, Shapes = ShapeFault.Counts(given.Shapes), Findings = open, Links = given.Links };
        var after = before with { Resource = changed, Shapes = shapes, Findings = left, Links = links };
        return Difference(draft.Topic, given.Score, before, after);
    }

    private static double Lost(EditDraft draft, FixCase given, CatalogResource delivered)
    {
        var after = new ScoreCase { Resource = given.Resource, Now = given.Now, Shapes = ShapeFault.Counts(given.Shapes), Findings = given.Findings.Where(f => !draft.Findings.Contains(f)).ToList(), Links = given.Links };
        return Difference(draft.Topic, given.Score, after with { Resource = delivered, Findings = given.Findings }, after);
    }

    private static CheckedLink? Mended(CheckedLink? link) => link is { Serves: false } or { Works: false } ? new CheckedLink(200, true) : link;

    /// <summary>The points between two cases, looking only at the indicators of a topic and those that sum up.</summary>
    private static double Difference(EditTopic topic, ScoreResult score, ScoreCase before, ScoreCase after)
    {
        var readings = score.Readings;
        var (then, now) = (new IndicatorReading[readings.Count], new IndicatorReading[readings.Count]);
        for (var i = 0; i < readings.Count; i++)
        {
            var indicator = readings[i].Indicator;
            var concerned = indicator.Id is "form" or "conformance" || topic.Indicators.Contains(indicator.Id);
            then[i] = concerned ? new IndicatorReading(indicator, indicator.Judge(before)) : readings[i];
            now[i] = concerned ? new IndicatorReading(indicator, indicator.Judge(after)) : readings[i];
        }

        var gained = (ScoreResult.Mean(score.Kind, now, null) ?? 0) - (ScoreResult.Mean(score.Kind, then, null) ?? 0);
        return Math.Round(Math.Max(gained, 0), 2);
    }

    private static int GainedMqa(EditDraft draft, FixCase given, CatalogResource changed)
    {
        if (given.Mqa is not { } mqa || changed is not Dataset dataset) return 0;
        var gained = ComplianceOf(draft, given);
        if (draft.Topic.Metrics.Count == 0 || draft.Key.Kind == EditKind.Export) return gained;
        if (draft.Topic.Id == "broken-link") return gained + Missed(draft.Topic, mqa, indicator => Asked(indicator, dataset));
        if (Missed(draft.Topic, mqa, _ => true) == 0 || ReferenceEquals(changed, given.Resource)) return gained;
        var after = draft.Topic.Id is "format" or "media-type"
            ? FixCase.Measure(Changes.Narrow(dataset, draft.Topic.Id))
            : Samples.GetOrAdd(draft.Topic.Id, Sample);
        return gained + Missed(draft.Topic, mqa, indicator => after.State(indicator) == IndicatorState.Achieved);
    }

    /// <summary>The last edit that heals a violation of DCAT-AP earns the points of compliance; one of several earns none by itself.</summary>
    private static int ComplianceOf(EditDraft draft, FixCase given) =>
        draft.Shapes.Any(s => s.IsOfDcatAp)
        && given.Mqa!.State(MqaIndicators.All[MqaIndicators.Compliance]) == IndicatorState.Missed
        && !given.Shapes!.Any(s => s.IsOfDcatAp && !draft.Shapes.Contains(s))
            ? MqaIndicators.All[MqaIndicators.Compliance].Points
            : 0;

    private static MqaResult Sample(string id)
    {
        var topic = EditTopics.Of(id);
        var bare = new Dataset { Distributions = [new Distribution { AccessUrls = ["https://daten.example/datei.csv"] }] };
        var made = Changes.Make(bare, new EditDraft(topic, new EditKey(id, EditKind.Add, null, null, null, null)), DateTimeOffset.UnixEpoch);
        return FixCase.Measure(Changes.Narrow((Dataset)made, id));
    }

    private static bool Asked(MqaIndicator indicator, Dataset dataset) =>
        dataset.Distributions.Any(d => (indicator.Index == MqaIndicators.AccessUrlWorks ? d.AccessUrls : d.DownloadUrls).Count > 0);

    private static int Missed(EditTopic topic, MqaResult mqa, Func<MqaIndicator, bool> earned)
    {
        var points = 0;
        foreach (var metric in topic.Metrics)
            if (MqaIndicators.ByMetric(metric) is { } indicator && mqa.State(indicator) == IndicatorState.Missed && earned(indicator))
                points += indicator.Points;
        return points;
    }

    private static int LostMqa(EditDraft draft, FixCase given, CatalogResource delivered)
    {
        if (draft.Topic.Metrics.Count == 0 || ReferenceEquals(delivered, given.Resource) || given.Resource is not Dataset now || delivered is not Dataset then) return 0;
        var (after, before) = (FixCase.Measure(Changes.Narrow(now, draft.Topic.Id)), FixCase.Measure(Changes.Narrow(then, draft.Topic.Id)));
        var points = 0;
        foreach (var metric in draft.Topic.Metrics)
            if (MqaIndicators.ByMetric(metric) is { } indicator && after.State(indicator) == IndicatorState.Achieved && before.State(indicator) != IndicatorState.Achieved)
                points += indicator.Points;
        return points;
    }
}
