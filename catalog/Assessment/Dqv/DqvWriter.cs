using System.Globalization;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What the measurements of an entry are about and when they were made.</summary>
public sealed record DqvSubject
{
    /// <summary>The node of the entry.</summary>
    public required RdfTerm Entry { get; init; }

    /// <summary>
    /// The nodes of its distributions in the order in which they were measured, that of <c>dcat:distribution</c> in the
    /// description; measurements of distributions are left out where their number is another.
    /// </summary>
    public IReadOnlyList<RdfTerm> Distributions { get; init; } = [];

    /// <summary>When the measurements were made.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>What the labels of the measurements begin with, different for each entry of a document.</summary>
    public required string Label { get; init; }
}

/// <summary>
/// Writes assessments as measurements of the Data Quality Vocabulary: those of the MQA in the form in which data.europa.eu
/// publishes its own, ours beside them. What was not measured or does not apply has no measurement.
/// </summary>
public static class DqvWriter
{
    /// <summary>Writes an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="catalog">The catalogue, for the addresses of our metrics.</param>
    /// <param name="into">Takes the statements.</param>
    public static void Write(ResourceAssessment assessment, DqvSubject subject, CatalogDescription catalog, RdfGraph into)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(into);
        if (assessment.Mqa is { } mqa) Mqa(mqa, subject, into);
        foreach (var (indicator, reading) in assessment.Score.Readings)
            if (reading.State == ReadingState.Measured)
                Measurement(into, subject, subject.Entry, QualityVocabulary.MetricIri(catalog, indicator), indicator.Id, Number(reading.Percent));
        Measurement(
            into, subject, subject.Entry, QualityVocabulary.ScoreIri(catalog), "fairscore",
            RdfTerm.Typed(assessment.Score.Points.ToString("0.0", CultureInfo.InvariantCulture), XSD.Decimal));
    }

    private static void Mqa(MqaResult mqa, DqvSubject subject, RdfGraph into)
    {
        var withDistributions = mqa.Distributions == subject.Distributions.Count;
        foreach (var indicator in MqaIndicators.All)
        {
            if (indicator.Level == MqaLevel.Dataset)
            {
                One(subject.Entry, indicator, mqa.State(indicator), indicator.Metric);
                continue;
            }

            for (var i = 0; withDistributions && i < mqa.Distributions; i++)
                if (!subject.Distributions[i].IsLiteral)
                    One(subject.Distributions[i], indicator, mqa.State(indicator, i), string.Create(CultureInfo.InvariantCulture, $"{indicator.Metric}-{i + 1}"));
        }

        Measurement(into, subject, subject.Entry, PV.Score, "mqascore", Number(mqa.Points));

        void One(RdfTerm on, MqaIndicator indicator, IndicatorState state, string name)
        {
            if (state == IndicatorState.NotMeasured) return;
            Measurement(into, subject, on, indicator.MetricIri, name, RdfTerm.Typed(state == IndicatorState.Achieved ? "true" : "false", XSD.Boolean));
        }
    }

    private static void Measurement(RdfGraph into, DqvSubject subject, RdfTerm on, string metric, string name, RdfTerm value)
    {
        var node = RdfTerm.Blank($"{subject.Label}-{name}");
        Add(into, on, DQV.HasQualityMeasurement, node);
        Add(into, node, RDF.Type, RdfTerm.Iri(DQV.QualityMeasurement));
        Add(into, node, DQV.IsMeasurementOf, RdfTerm.Iri(metric));
        Add(into, node, DQV.ComputedOn, on);
        Add(into, node, DQV.Value, value);
        Add(into, node, PROV.GeneratedAtTime, RdfTerm.Typed(DcatDate.From(subject.MeasuredAt).Lexical, XSD.DateTime));
    }

    private static RdfTerm Number(int number) => RdfTerm.Typed(number.ToString(CultureInfo.InvariantCulture), XSD.Integer);

    private static void Add(RdfGraph into, RdfTerm node, string property, RdfTerm value) => into.Add(node, RdfTerm.Iri(property), value);
}
