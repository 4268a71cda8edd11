namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Settings of assessments, section <c>Quality</c>.</summary>
public sealed record QualityOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Quality";

    /// <summary>The folder of the official shapes of DCAT-AP.de, by which records are assessed instead of our own; null for our own.</summary>
    public string? OfficialShapesFolder { get; init; }
}
