namespace OpenDataNrw.CatalogApi.Quality;

/// <summary>What an entry is worth, in short: after our rules, when it was last taken over.</summary>
/// <param name="Score">Our own score, 0 to 100.</param>
/// <param name="Rating">Its rating.</param>
/// <param name="DeliveredScore">Our own score of what the source delivered.</param>
/// <param name="Mqa">Points of the MQA of data.europa.eu, 0 to 405; absent for services and series.</param>
/// <param name="MqaRating">Their rating.</param>
/// <param name="DeliveredMqa">Points of the MQA of what the source delivered.</param>
/// <param name="Violations">Violations of DCAT-AP.de.</param>
/// <param name="Warnings">Warnings by DCAT-AP.de.</param>
/// <param name="Indicators">Per indicator of our score what it gives, 0 to 100 per cent; what does not apply or was not measured is absent.</param>
/// <param name="Api">All about it.</param>
public sealed record QualitySummary(
    double Score, BilingualText Rating, double? DeliveredScore, int? Mqa, BilingualText? MqaRating, int? DeliveredMqa, int Violations, int Warnings,
    IReadOnlyDictionary<string, int> Indicators, string Api);

/// <summary>A text in both languages.</summary>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string De, string En);

/// <summary>What an entry is worth at each point of its way.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Points">As delivered, as normalised, as served; a point at which it was not assessed is absent.</param>
/// <param name="Healed">What our rules healed, in sentences.</param>
/// <param name="History">What it was worth earlier, newest first; only where that changed.</param>
/// <param name="Links">The measurements of what is served, in RDF.</param>
public sealed record DatasetQuality(
    string Id, IReadOnlyList<PointView> Points, HealedView Healed, IReadOnlyList<EarlierScoreView> History, QualityLinks Links);

/// <summary>What our rules healed, one sentence per score.</summary>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public sealed record HealedView(IReadOnlyList<string> De, IReadOnlyList<string> En);

/// <summary>The measurements in the Data Quality Vocabulary.</summary>
/// <param name="Turtle">In Turtle.</param>
/// <param name="RdfXml">In RDF/XML.</param>
/// <param name="JsonLd">In JSON-LD.</param>
/// <param name="NTriples">In N-Triples.</param>
public sealed record QualityLinks(string Turtle, string RdfXml, string JsonLd, string NTriples);

/// <summary>An assessment at one point.</summary>
/// <param name="Point">delivered (what the source gave), normalised (after our rules) or served (what we give out, with what is known of its links now).</param>
/// <param name="Score">Our own score.</param>
/// <param name="Mqa">The MQA of data.europa.eu; absent for services and series.</param>
/// <param name="Shapes">What DCAT-AP.de objects to.</param>
public sealed record PointView(string Point, ScoreView Score, MqaView? Mqa, ShapesView? Shapes);

/// <summary>Our own score.</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Rating">Its rating.</param>
/// <param name="Criteria">The score within each criterion; criteria of which nothing is known are absent.</param>
/// <param name="Indicators">What led to it.</param>
public sealed record ScoreView(double Points, BilingualText Rating, IReadOnlyList<CriterionView> Criteria, IReadOnlyList<IndicatorView> Indicators);

/// <summary>A criterion of our score.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Points">0 to 100.</param>
public sealed record CriterionView(BilingualText Name, double Points);

/// <summary>An indicator of our score.</summary>
public sealed record IndicatorView
{
    /// <summary>Its stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The address of the metric.</summary>
    public required string Metric { get; init; }

    /// <summary>measured, notMeasured (nobody has looked) or notApplicable.</summary>
    public required string State { get; init; }

    /// <summary>What it gives, 0 to 100 per cent; absent unless measured.</summary>
    public int? Percent { get; init; }

    /// <summary>How many points of 100 it adds to the score.</summary>
    public double? Gained { get; init; }

    /// <summary>How many more it would add if nothing were missing.</summary>
    public double? ToGain { get; init; }

    /// <summary>Its name.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>What is the matter; absent where nothing is.</summary>
    public BilingualText? Shortfall { get; init; }

    /// <summary>What to do; absent where nothing need be done.</summary>
    public BilingualText? Advice { get; init; }
}

/// <summary>The MQA.</summary>
/// <param name="Points">0 to 405.</param>
/// <param name="NotMeasured">Points of which nobody knows yet.</param>
/// <param name="Rating">The rating of data.europa.eu.</param>
/// <param name="Metrics">What led to it.</param>
public sealed record MqaView(int Points, int NotMeasured, BilingualText Rating, IReadOnlyList<MetricView> Metrics);

/// <summary>An indicator of the MQA.</summary>
/// <param name="Metric">Its address at data.europa.eu.</param>
/// <param name="State">achieved, missed or notMeasured.</param>
/// <param name="Points">The points it brings.</param>
/// <param name="Of">The points it can bring.</param>
/// <param name="Distributions">Of how many distributions it was earned; absent for those of the dataset.</param>
/// <param name="Name">Its name.</param>
/// <param name="Advice">What to do; absent where it is earned.</param>
public sealed record MetricView(string Metric, string State, int Points, int Of, int? Distributions, BilingualText Name, BilingualText? Advice);

/// <summary>What DCAT-AP.de objects to.</summary>
/// <param name="Violations">Rules that must be kept: how often they are broken.</param>
/// <param name="Warnings">Rules that should be kept: how often they are broken.</param>
/// <param name="Hints">Recommendations that are not followed.</param>
/// <param name="Rules">The broken rules.</param>
public sealed record ShapesView(int Violations, int Warnings, int Hints, IReadOnlyList<RuleView> Rules);

/// <summary>A broken rule.</summary>
/// <param name="Shape">The name of the shape.</param>
/// <param name="Severity">error for a violation, else warning.</param>
/// <param name="Path">The property.</param>
/// <param name="Value">The first value at fault, shortened.</param>
/// <param name="Count">How often.</param>
/// <param name="Text">What it asks for.</param>
public sealed record RuleView(string Shape, string Severity, string? Path, string? Value, int Count, BilingualText Text);

/// <summary>What an entry was worth until something changed.</summary>
/// <param name="At">When it was assessed so.</param>
/// <param name="Delivered">Our score as delivered.</param>
/// <param name="Score">Our score after the rules.</param>
/// <param name="DeliveredMqa">The MQA as delivered.</param>
/// <param name="Mqa">The MQA after the rules.</param>
/// <param name="Violations">Violations of DCAT-AP.de after the rules.</param>
public sealed record EarlierScoreView(DateTimeOffset At, double? Delivered, double Score, int? DeliveredMqa, int? Mqa, int Violations);

/// <summary>What all entries of a source or publisher are worth together.</summary>
/// <param name="Name">The source's short name, or the publisher's name.</param>
/// <param name="Delivered">As the source delivered them.</param>
/// <param name="Normalised">After our rules.</param>
/// <param name="History">Means day by day, newest first.</param>
public sealed record QualityAggregate(string Name, TallyView Delivered, TallyView Normalised, IReadOnlyList<QualityDayView> History);

/// <summary>Many entries at one point.</summary>
/// <param name="Entries">How many.</param>
/// <param name="Score">Mean of our score.</param>
/// <param name="Mqa">Mean of the MQA, of the datasets.</param>
/// <param name="Violations">Violations of DCAT-AP.de together.</param>
/// <param name="Warnings">Warnings together.</param>
/// <param name="WithoutViolation">Entries that break no rule that must be kept.</param>
/// <param name="Indicators">Per indicator of our score what it gives in the mean, 0 to 1.</param>
/// <param name="Metrics">Per metric of the MQA the share of datasets that earn it, 0 to 1.</param>
/// <param name="Rules">Broken rules with the number of entries that break them.</param>
public sealed record TallyView(
    long Entries, double? Score, double? Mqa, long Violations, long Warnings, long WithoutViolation,
    IReadOnlyDictionary<string, double> Indicators, IReadOnlyDictionary<string, double> Metrics, IReadOnlyList<RuleView> Rules);

/// <summary>What entries were worth on a day, in the mean.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Entries">How many.</param>
/// <param name="WithoutViolation">Entries without violation of DCAT-AP.de.</param>
/// <param name="Delivered">Mean of our score as delivered.</param>
/// <param name="Score">Mean of our score after the rules.</param>
/// <param name="DeliveredMqa">Mean of the MQA as delivered.</param>
/// <param name="Mqa">Mean of the MQA after the rules.</param>
public sealed record QualityDayView(DateOnly Day, long Entries, long WithoutViolation, double Delivered, double Score, double? DeliveredMqa, double? Mqa);
