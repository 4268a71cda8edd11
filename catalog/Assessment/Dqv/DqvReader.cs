using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A measurement as somebody published it.</summary>
/// <param name="On">What was measured.</param>
/// <param name="Metric">IRI of the metric.</param>
/// <param name="Value">The value.</param>
/// <param name="MeasuredAt">When, where that is stated and readable.</param>
public sealed record QualityMeasurement(RdfTerm On, string Metric, RdfTerm Value, DateTimeOffset? MeasuredAt);

/// <summary>Reads measurements of the Data Quality Vocabulary, such as those that data.europa.eu answers for a dataset.</summary>
public static class DqvReader
{
    /// <summary>
    /// The measurements of a document, in the order of the document. Ones without metric or value are left out; what was
    /// measured is named by <c>dqv:computedOn</c> or by whoever points to the measurement.
    /// </summary>
    public static IReadOnlyList<QualityMeasurement> Read(RdfGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var measurements = new List<QualityMeasurement>();
        var seen = new HashSet<RdfTerm>();
        foreach (var triple in graph.Find(predicate: RdfTerm.Iri(DQV.HasQualityMeasurement)))
            if (seen.Add(triple.Object))
                Take(triple.Object, triple.Subject);
        foreach (var triple in graph.Find(predicate: RdfTerm.Iri(DQV.ComputedOn)))
            if (seen.Add(triple.Subject))
                Take(triple.Subject, triple.Object);
        return measurements;

        void Take(RdfTerm node, RdfTerm on)
        {
            if (graph.Object(node, DQV.IsMeasurementOf) is not { IsIri: true } metric || graph.Object(node, DQV.Value) is not { } value) return;
            var at = graph.Object(node, PROV.GeneratedAtTime) is { IsLiteral: true } time ? new DcatDate(time.Value).Instant : null;
            measurements.Add(new QualityMeasurement(graph.Object(node, DQV.ComputedOn) ?? on, metric.Value, value, at));
        }
    }

    /// <summary>The indicator of the MQA that a metric stands for; null for other metrics.</summary>
    public static MqaIndicator? IndicatorOf(QualityMeasurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return measurement.Metric.StartsWith(PV.Namespace, StringComparison.Ordinal) ? MqaIndicators.ByMetric(measurement.Metric[PV.Namespace.Length..]) : null;
    }

    /// <summary>
    /// Whether a measurement of the MQA earns its points: true, or a status from 200 to 399 for the metrics of addresses;
    /// null where the value is neither or the metric is another.
    /// </summary>
    public static bool? Earns(QualityMeasurement measurement)
    {
        if (IndicatorOf(measurement) is not { } indicator || !measurement.Value.IsLiteral) return null;
        var value = measurement.Value.Value.Trim();
        if (value is "true" or "1") return true;
        if (value is "false" or "0") return false;
        return indicator.Index is MqaIndicators.AccessUrlWorks or MqaIndicators.DownloadUrlWorks && int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var status)
            ? CheckedLink.OfStatus(status).Works
            : null;
    }

    /// <summary>The dimension of the MQA that an IRI names, the misspelt <c>reusablity</c> of the published vocabulary among them; null for strangers.</summary>
    public static MqaDimension? DimensionOf(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        if (iri == PV.MisspeltReusability) return MqaDimension.Reusability;
        foreach (var dimension in Enum.GetValues<MqaDimension>())
            if (iri.Length > PV.Namespace.Length && iri.StartsWith(PV.Namespace, StringComparison.Ordinal)
                && iri.AsSpan(PV.Namespace.Length).SequenceEqual(dimension.ToString().ToLowerInvariant()))
                return dimension;
        return null;
    }
}
