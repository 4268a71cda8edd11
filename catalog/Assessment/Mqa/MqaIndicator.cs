using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The five dimensions of the Metadata Quality Assessment of data.europa.eu.</summary>
public enum MqaDimension
{
    /// <summary>Auffindbarkeit.</summary>
    Findability,

    /// <summary>Zugänglichkeit.</summary>
    Accessibility,

    /// <summary>Interoperabilität.</summary>
    Interoperability,

    /// <summary>Wiederverwendbarkeit.</summary>
    Reusability,

    /// <summary>Kontext.</summary>
    Contextuality,
}

/// <summary>What an indicator of the MQA is measured on.</summary>
public enum MqaLevel
{
    /// <summary>The dataset.</summary>
    Dataset,

    /// <summary>Each distribution; the best one counts for the dataset.</summary>
    Distribution,
}

/// <summary>An indicator of the Metadata Quality Assessment with the points that data.europa.eu publishes for it.</summary>
public sealed record MqaIndicator
{
    /// <summary>Its place in <see cref="MqaIndicators.All"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The local name of its metric, such as <c>keywordAvailability</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The dimension it belongs to.</summary>
    public required MqaDimension Dimension { get; init; }

    /// <summary>What it is measured on.</summary>
    public required MqaLevel Level { get; init; }

    /// <summary>The points it earns.</summary>
    public required int Points { get; init; }

    /// <summary>German words.</summary>
    public required IndicatorWords German { get; init; }

    /// <summary>English words.</summary>
    public required IndicatorWords English { get; init; }

    /// <summary>The IRI of its metric.</summary>
    public string MetricIri => PV.Namespace + Metric;

    /// <summary>The words in a language (<c>de</c> or <c>en</c>).</summary>
    public IndicatorWords Words(string language) => language == "en" ? English : German;
}
