using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.CatalogApi.Quality;

/// <summary>Makes the public view of assessments.</summary>
internal static class QualityDocuments
{
    private const int RulesShown = 100;

    /// <summary>The short form; null where the entry was not assessed.</summary>
    public static QualitySummary? Summary(StoredDataset entry, CatalogDescription catalog)
    {
        if (entry.Assessment is not { Normalised: { } now } way) return null;
        return new QualitySummary(
            now.Score.Points, Rating(now.Score), way.Delivered?.Score.Points, now.Mqa?.Points, now.Mqa is { } mqa ? Rating(mqa) : null, way.Delivered?.Mqa?.Points,
            now.Shapes?.Violations ?? 0, now.Shapes?.Warnings ?? 0,
            now.Score.Readings.Where(r => r.Reading.State == ReadingState.Measured).ToDictionary(r => r.Indicator.Id, r => r.Reading.Percent),
            $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets/{entry.Id}/quality");
    }

    /// <summary>All about one entry.</summary>
    public static DatasetQuality Of(StoredDataset entry, ResourceAssessment served, IReadOnlyList<EarlierScore> history, CatalogDescription catalog)
    {
        var points = new List<PointView>(3);
        var way = entry.Assessment;
        if (way?.Delivered is { } delivered) points.Add(Point("delivered", delivered, catalog));
        if (way?.Normalised is { } normalised) points.Add(Point("normalised", normalised, catalog));
        points.Add(Point("served", served, catalog));
        var healed = way is { Delivered: { } before, Normalised: { } after } ? AssessmentDifference.Between(before, after) : null;
        var rdf = catalog.DatasetUrl(entry.Id).AbsoluteUri + "/quality";
        return new DatasetQuality(
            entry.Id.ToString(), points, new HealedView(healed?.Sentences("de") ?? [], healed?.Sentences("en") ?? []),
            [.. history.Select(h => new EarlierScoreView(h.At, h.Delivered, h.Score, h.DeliveredMqa, h.Mqa, h.Violations))],
            new QualityLinks(rdf + ".ttl", rdf + ".rdf", rdf + ".jsonld", rdf + ".nt"));
    }

    /// <summary>All entries of a source or publisher together.</summary>
    public static QualityAggregate Of(string name, QualityTallies tallies, IReadOnlyList<QualityDay> days) => new(
        name, Tally(tallies.Delivered), Tally(tallies.Normalised),
        [.. days.Select(d => new QualityDayView(d.Day, d.Entries, d.Faultless, d.Delivered, d.Score, d.DeliveredMqa, d.Mqa))]);

    /// <summary>The assessment at one point.</summary>
    public static PointView Point(string point, ResourceAssessment assessment, CatalogDescription catalog) => new(
        point, Score(assessment.Score, catalog), assessment.Mqa is { } mqa ? Mqa(mqa) : null,
        assessment.Shapes is { } shapes ? new ShapesView(shapes.Violations, shapes.Warnings, shapes.Infos, [.. assessment.Rules.Select(r => Rule(r, r.Count))]) : null);

    /// <summary>Many entries at one point.</summary>
    public static TallyView Tally(QualityTally tally) => new(
        tally.Entries, Rounded(tally.Score.MeanPoints), Rounded(tally.Mqa.MeanPoints), tally.Violations, tally.Warnings, tally.Faultless,
        Shares(ScoreIndicators.All, i => i.Id, tally.Score.Share), Shares(MqaIndicators.All, i => i.Metric, tally.Mqa.Share),
        [.. tally.Rules.Take(RulesShown).Select(r => Rule(r.Rule, r.Entries))]);

    private static Dictionary<string, double> Shares<T>(IReadOnlyList<T> indicators, Func<T, string> name, Func<T, double?> share)
    {
        var shares = new Dictionary<string, double>(indicators.Count);
        foreach (var indicator in indicators)
            if (share(indicator) is { } given)
                shares[name(indicator)] = Math.Round(given, 4);
        return shares;
    }

    private static ScoreView Score(ScoreResult score, CatalogDescription catalog)
    {
        var criteria = new List<CriterionView>();
        foreach (var criterion in Enum.GetValues<ScoreCriterion>())
            if (score.PointsIn(criterion) is { } points)
                criteria.Add(new CriterionView(new BilingualText(ScoreCriteria.Name(criterion, "de"), ScoreCriteria.Name(criterion, "en")), Math.Round(points, 1)));
        return new ScoreView(score.Points, Rating(score), criteria, [.. score.Readings.Select(r => Indicator(score, r, catalog))]);
    }

    private static IndicatorView Indicator(ScoreResult score, IndicatorReading reading, CatalogDescription catalog)
    {
        var (indicator, (state, percent, shortfall)) = reading;
        var isMeasured = state == ReadingState.Measured;
        var (gained, missing) = score.PointsOf(reading);
        return new IndicatorView
        {
            Id = indicator.Id,
            Metric = QualityVocabulary.MetricIri(catalog, indicator),
            State = isMeasured ? "measured" : state == ReadingState.NotMeasured ? "notMeasured" : "notApplicable",
            Percent = isMeasured ? percent : null,
            Gained = isMeasured ? Math.Round(gained, 1) : null,
            ToGain = isMeasured ? Math.Round(missing, 1) : null,
            Name = new BilingualText(indicator.German.Name, indicator.English.Name),
            Shortfall = shortfall is null ? null : new BilingualText(shortfall.German, shortfall.English),
            Advice = isMeasured && percent < 100 ? new BilingualText(indicator.German.Advice, indicator.English.Advice) : null,
        };
    }

    private static MqaView Mqa(MqaResult mqa) => new(mqa.Points, mqa.UnmeasuredPoints, Rating(mqa), [.. mqa.Measures.Select(Metric)]);

    private static MetricView Metric(MqaMeasure measure) => new(
        measure.Indicator.MetricIri,
        measure.State switch { IndicatorState.Achieved => "achieved", IndicatorState.Missed => "missed", _ => "notMeasured" },
        measure.Points, measure.Indicator.Points, measure.Indicator.Level == MqaLevel.Distribution ? measure.Achieved : null,
        new BilingualText(measure.Indicator.German.Name, measure.Indicator.English.Name),
        measure.State == IndicatorState.Achieved ? null : new BilingualText(measure.Indicator.German.Advice, measure.Indicator.English.Advice));

    private static RuleView Rule(BrokenRule rule, int count) => new(
        rule.Shape, rule.Severity == Severity.Error ? "error" : "warning", rule.Path, rule.Value, count,
        new BilingualText(RuleTexts.Of(rule, "de"), RuleTexts.Of(rule, "en")));

    private static BilingualText Rating(ScoreResult score) => new(ScoreBands.Name(score.Band, "de"), ScoreBands.Name(score.Band, "en"));

    private static BilingualText Rating(MqaResult mqa) => new(MqaBands.Name(mqa.Band, "de"), MqaBands.Name(mqa.Band, "en"));

    private static double? Rounded(double? mean) => mean is { } given ? Math.Round(given, 2) : null;
}
