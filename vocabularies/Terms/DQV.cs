namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of the Data Quality Vocabulary (W3C Note, <see href="https://www.w3.org/TR/vocab-dqv/"/>).</summary>
public static class DQV
{
    /// <summary>The namespace, usually written <c>dqv:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/dqv#";

    /// <summary><c>dqv:Metric</c>.</summary>
    public const string Metric = Namespace + "Metric";

    /// <summary><c>dqv:Dimension</c>.</summary>
    public const string Dimension = Namespace + "Dimension";

    /// <summary><c>dqv:Category</c>.</summary>
    public const string Category = Namespace + "Category";

    /// <summary><c>dqv:QualityMeasurement</c>.</summary>
    public const string QualityMeasurement = Namespace + "QualityMeasurement";

    /// <summary><c>dqv:hasQualityMeasurement</c>.</summary>
    public const string HasQualityMeasurement = Namespace + "hasQualityMeasurement";

    /// <summary><c>dqv:isMeasurementOf</c>.</summary>
    public const string IsMeasurementOf = Namespace + "isMeasurementOf";

    /// <summary><c>dqv:computedOn</c>.</summary>
    public const string ComputedOn = Namespace + "computedOn";

    /// <summary><c>dqv:value</c>.</summary>
    public const string Value = Namespace + "value";

    /// <summary><c>dqv:inDimension</c>.</summary>
    public const string InDimension = Namespace + "inDimension";

    /// <summary><c>dqv:inCategory</c>.</summary>
    public const string InCategory = Namespace + "inCategory";

    /// <summary><c>dqv:expectedDataType</c>.</summary>
    public const string ExpectedDataType = Namespace + "expectedDataType";
}
