using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Where on its way an entry is assessed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssessmentPoint>))]
public enum AssessmentPoint
{
    /// <summary>As the source delivered it.</summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>After our rules.</summary>
    [JsonStringEnumMemberName("normalised")]
    Normalised,

    /// <summary>As we serve it.</summary>
    [JsonStringEnumMemberName("served")]
    Served,
}

/// <summary>What an entry was found to be worth at one point of its way. Small: it is stored with each entry.</summary>
public sealed record ResourceAssessment
{
    /// <summary>The Metadata Quality Assessment; null for services and series, which data.europa.eu does not rate.</summary>
    public MqaResult? Mqa { get; init; }

    /// <summary>Our own score.</summary>
    public required ScoreResult Score { get; init; }

    /// <summary>What the validation by DCAT-AP.de found; null where nobody has validated it.</summary>
    public ShapeCounts? Shapes { get; init; }

    /// <summary>Which rules it breaks, violations first; hints of the profile are only counted.</summary>
    public IReadOnlyList<BrokenRule> Rules { get; init; } = [];
}

/// <summary>The assessments of an entry along its way; null where it was not assessed at that point.</summary>
public sealed record AssessedWay
{
    /// <summary>As the source delivered it.</summary>
    public ResourceAssessment? Delivered { get; init; }

    /// <summary>After our rules.</summary>
    public ResourceAssessment? Normalised { get; init; }

    /// <summary>As we serve it.</summary>
    public ResourceAssessment? Served { get; init; }

    /// <summary>The assessment at a point.</summary>
    public ResourceAssessment? At(AssessmentPoint point) => point switch
    {
        AssessmentPoint.Delivered => Delivered,
        AssessmentPoint.Normalised => Normalised,
        _ => Served,
    };

    /// <summary>The same with another assessment at a point.</summary>
    public AssessedWay With(AssessmentPoint point, ResourceAssessment assessment) => point switch
    {
        AssessmentPoint.Delivered => this with { Delivered = assessment },
        AssessmentPoint.Normalised => this with { Normalised = assessment },
        _ => this with { Served = assessment },
    };
}
