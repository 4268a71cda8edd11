using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// What each edit of an entry would bring: the entry is changed as the edit would change it, and what may depend on that is
/// assessed again. Where our rules have settled it, the source gains what lies between its description as delivered and ours. One
/// for each entry; not safe for concurrent use.
/// </summary>
internal sealed class WhatIf
{
    private static readonly ScoreIndicator Form = DeliveredFaults.FormIndicator;
    private static readonly ScoreIndicator Conformance = DeliveredFaults.ConformanceIndicator;

    private static readonly ConcurrentDictionary<string, ScoreIndicator[]> Judged = new(StringComparer.Ordinal);

    private readonly FixCase _given;
    private readonly IReadOnlyList<EditDraft> _drafts;
    private readonly ScoreCase _case;
    private readonly ScoreSum _stored;
    private readonly Reading?[] _now;
    private DeliveredFaults? _delivered;

    /// <param name="given">The entry.</param>
    /// <param name="drafts">All its edits: what our rules have settled is shared among those of one topic.</param>
    public WhatIf(FixCase given, IReadOnlyList<EditDraft> drafts)
    {
        (_given, _drafts) = (given, drafts);
        _now = new Reading?[given.Score.Readings.Count];
        _stored = ScoreSum.Of(given.Score);
        _case = new ScoreCase
        {
            Resource = given.Resource,
            Now = given.Now,
            Shapes = ShapeFault.Counts(given.Shapes),
            Findings = [.. given.Findings.Where(f => f.Severity != Severity.Note)],
            Links = given.Links,
        };
    }

    /// <summary>What one edit of an entry would bring, where it has no other.</summary>
    public static EditGain GainOf(EditDraft draft, FixCase given) => new WhatIf(given, [draft]).GainOf(draft);

    public EditGain GainOf(EditDraft draft)
    {
        if (draft.Healed) return new EditGain(Rounded(_given.Delivered is { } delivered ? Settled(draft, delivered) : Lost(draft)), SettledMqa(draft), AtSource: true);
        var changed = Changes.Make(_given.Resource, draft, _given.Now);
        return new EditGain(Rounded(Gained(draft, changed)), GainedMqa(draft, changed), AtSource: false);
    }

    private static double Rounded(double points) => Math.Round(Math.Max(points, 0), 2);

    private static ScoreIndicator[] JudgedBy(EditTopic topic) =>
        Judged.GetOrAdd(topic.Id, static (_, ids) => [.. ids.Select(ScoreIndicators.ById).OfType<ScoreIndicator>()], topic.Indicators);

    private double Gained(EditDraft draft, CatalogResource changed)
    {
        var mends = draft.Topic.Id == "broken-link";
        var after = _case with
        {
            Resource = changed,
            Shapes = draft.Shapes.Count == 0 ? _case.Shapes : ShapeFault.Counts(_given.Shapes?.Where(s => !draft.Shapes.Contains(s))),
            Findings = draft.Findings.Count == 0 ? _case.Findings : [.. _case.Findings!.Where(f => !draft.Findings.Contains(f))],
            Links = mends ? url => Mended(draft, url) : _case.Links,
        };
        var gap = new ScoreGap(_stored);
        if (draft.Findings.Count > 0) Compare(gap, Form, after);
        if (draft.Shapes.Count > 0) Compare(gap, Conformance, after);
        if (mends || !ReferenceEquals(changed, _given.Resource))
            foreach (var indicator in JudgedBy(draft.Topic)) Compare(gap, indicator, after);
        return gap.Points;
    }

    private void Compare(ScoreGap gap, ScoreIndicator indicator, ScoreCase after)
    {
        var place = PlaceOf(indicator);
        if (place < 0) return;
        var before = _now[place] ??= indicator.Judge(_case);
        gap.Replace(indicator, _given.Score.Readings[place].Reading, before, indicator.Judge(after));
    }

    /// <summary>Where nobody kept what was delivered: the entry is turned back to what the source says.</summary>
    private double Lost(EditDraft draft)
    {
        var delivered = _case with { Resource = Changes.Undo(_given.Resource, draft), Findings = _given.Findings };
        var mended = delivered with { Resource = _given.Resource, Findings = [.. _given.Findings.Where(f => !draft.Findings.Contains(f))] };
        var gap = new ScoreGap(_stored);
        foreach (var indicator in (IEnumerable<ScoreIndicator>)[Form, .. ReferenceEquals(delivered.Resource, mended.Resource) ? [] : JudgedBy(draft.Topic)])
            if (PlaceOf(indicator) is >= 0 and var place)
                gap.Replace(indicator, _given.Score.Readings[place].Reading, indicator.Judge(delivered), indicator.Judge(mended));
        return gap.Points;
    }

    private CheckedLink? Mended(EditDraft draft, string url)
    {
        var link = _given.Links?.Invoke(url);
        var concerned = draft.Dead.Count == 0 || draft.Dead.Any(d => d.Address == url);
        return concerned && link is { Serves: false } or { Works: false } ? new CheckedLink(200, true) : link;
    }

    private int PlaceOf(ScoreIndicator indicator)
    {
        var readings = _given.Score.Readings;
        for (var i = 0; i < readings.Count; i++)
            if (ReferenceEquals(readings[i].Indicator, indicator))
                return i;
        return -1;
    }

    /// <summary>What the source gains if it states the topic as we do: its indicators read as here, its findings and broken rules are gone.</summary>
    private double Settled(EditDraft draft, ResourceAssessment delivered)
    {
        _delivered ??= new DeliveredFaults(_given, delivered);
        var settled = _drafts.Where(d => d.Healed && d.Topic.Id == draft.Topic.Id).SelectMany(d => d.Findings).ToList();
        var gap = new ScoreGap(ScoreSum.Of(delivered.Score));
        foreach (var (indicator, reading) in delivered.Score.Readings)
        {
            if (ReferenceEquals(indicator, Form)) gap.Replace(indicator, reading, _delivered.Form(null), _delivered.Form(settled));
            else if (ReferenceEquals(indicator, Conformance)) gap.Replace(indicator, reading, _delivered.Conformance(null), _delivered.Conformance(draft.Topic.Id));
            else if (JudgedBy(draft.Topic).Contains(indicator) && PlaceOf(indicator) is >= 0 and var place
                     && _given.Score.Readings[place].Reading is { State: ReadingState.Measured } here && here.Percent > reading.Percent)
                gap.Replace(indicator, reading, reading, here);
        }

        return gap.Points * draft.Findings.Count / settled.Count;
    }

    private int GainedMqa(EditDraft draft, CatalogResource changed)
    {
        if (_given.Mqa is not { } mqa || changed is not Dataset dataset) return 0;
        var gained = ComplianceOf(draft);
        if (draft.Topic.Metrics.Count == 0 || draft.Key.Kind == EditKind.Export) return gained;
        if (draft.Topic.Id == "broken-link") return gained + Missed(draft.Topic, mqa, indicator => Asked(indicator, dataset));
        if (Missed(draft.Topic, mqa, _ => true) == 0 || ReferenceEquals(changed, _given.Resource)) return gained;
        var after = draft.Topic.Id is "format" or "media-type"
            ? FixCase.Measure(Changes.Narrow(dataset, draft.Topic.Id))
            : SampleMeasures.Made(draft.Topic);
        return gained + Missed(draft.Topic, mqa, indicator => after.State(indicator) == IndicatorState.Achieved);
    }

    /// <summary>The last edit that heals a violation of DCAT-AP earns the points of compliance; one of several earns none by itself.</summary>
    private int ComplianceOf(EditDraft draft) =>
        draft.Shapes.Any(s => s.IsOfDcatAp)
        && _given.Mqa!.State(MqaIndicators.All[MqaIndicators.Compliance]) == IndicatorState.Missed
        && !_given.Shapes!.Any(s => s.IsOfDcatAp && !draft.Shapes.Contains(s))
            ? MqaIndicators.All[MqaIndicators.Compliance].Points
            : 0;

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

    /// <summary>The metrics that our value earns here and the source's own did not earn there.</summary>
    private int SettledMqa(EditDraft draft)
    {
        if (draft.Topic.Metrics.Count == 0 || draft.Key.Kind == EditKind.Export || _given.Mqa is not { } mqa || !SampleMeasures.Holds(draft)) return 0;
        var delivered = _given.Delivered?.Mqa ?? SampleMeasures.Of(draft.Topic, SaidIn(draft));
        var ours = SampleMeasures.Of(draft.Topic, draft.Findings[0].After ?? draft.Key.After);
        var points = 0;
        foreach (var metric in draft.Topic.Metrics)
            if (MqaIndicators.ByMetric(metric) is { } indicator && mqa.State(indicator) == IndicatorState.Achieved
                && ours.State(indicator) == IndicatorState.Achieved && delivered.State(indicator) == IndicatorState.Missed)
                points += indicator.Points;
        return points;
    }

    private static string? SaidIn(EditDraft draft) => draft.Findings[0].Before ?? draft.Key.Before;
}
