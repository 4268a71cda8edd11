namespace OpenDataNrw.Catalog;

/// <summary>A dataset (<c>dcat:Dataset</c>).</summary>
public sealed record Dataset : CatalogResource
{
    /// <summary><c>dcat:distribution</c>.</summary>
    public IReadOnlyList<Distribution> Distributions { get; init; } = [];

    /// <summary><c>adms:sample</c>.</summary>
    public IReadOnlyList<Distribution> Samples { get; init; } = [];

    /// <summary><c>dcterms:accrualPeriodicity</c>, EU frequency.</summary>
    public CodedValue? AccrualPeriodicity { get; init; }

    /// <summary><c>dcat:version</c> (read also from <c>owl:versionInfo</c>).</summary>
    public string? Version { get; init; }

    /// <summary><c>adms:versionNotes</c>.</summary>
    public IReadOnlyList<LangString> VersionNotes { get; init; } = [];

    /// <summary><c>dcat:hasVersion</c> (IRIs; read also from <c>dcterms:hasVersion</c>).</summary>
    public IReadOnlyList<string> HasVersions { get; init; } = [];

    /// <summary><c>dcterms:provenance</c>.</summary>
    public IReadOnlyList<LangString> Provenance { get; init; } = [];

    /// <summary><c>dcterms:isReferencedBy</c> (IRIs).</summary>
    public IReadOnlyList<string> IsReferencedBy { get; init; } = [];

    /// <summary><c>prov:wasGeneratedBy</c> (IRIs).</summary>
    public IReadOnlyList<string> WasGeneratedBy { get; init; } = [];

    /// <summary><c>dcat:spatialResolutionInMeters</c>, an <c>xsd:decimal</c>.</summary>
    public string? SpatialResolutionInMeters { get; init; }

    /// <summary><c>dcat:temporalResolution</c>, an <c>xsd:duration</c>.</summary>
    public string? TemporalResolution { get; init; }
}
