namespace OpenDataNrw.Catalog;

/// <summary>One form in which a dataset can be had (<c>dcat:Distribution</c>).</summary>
public sealed record Distribution
{
    /// <summary>The source's own absolute IRI of the distribution; null when it has none.</summary>
    public string? Iri { get; init; }

    /// <summary><c>dcterms:title</c>.</summary>
    public IReadOnlyList<LangString> Titles { get; init; } = [];

    /// <summary><c>dcterms:description</c>.</summary>
    public IReadOnlyList<LangString> Descriptions { get; init; } = [];

    /// <summary><c>dcat:accessURL</c> (IRIs).</summary>
    public IReadOnlyList<string> AccessUrls { get; init; } = [];

    /// <summary><c>dcat:downloadURL</c> (IRIs).</summary>
    public IReadOnlyList<string> DownloadUrls { get; init; } = [];

    /// <summary><c>dcat:accessService</c>.</summary>
    public IReadOnlyList<DataService> AccessServices { get; init; } = [];

    /// <summary><c>dcterms:license</c>, dcat-ap.de licences.</summary>
    public CodedValue? License { get; init; }

    /// <summary><c>dcatde:licenseAttributionByText</c>.</summary>
    public IReadOnlyList<LangString> AttributionTexts { get; init; } = [];

    /// <summary><c>dcterms:rights</c>.</summary>
    public IReadOnlyList<CodedValue> Rights { get; init; } = [];

    /// <summary><c>dcterms:format</c>, EU file-type.</summary>
    public CodedValue? Format { get; init; }

    /// <summary><c>dcat:mediaType</c>, IANA.</summary>
    public CodedValue? MediaType { get; init; }

    /// <summary><c>dcat:compressFormat</c>, IANA.</summary>
    public CodedValue? CompressFormat { get; init; }

    /// <summary><c>dcat:packageFormat</c>, IANA.</summary>
    public CodedValue? PackageFormat { get; init; }

    /// <summary><c>dcat:byteSize</c> in bytes.</summary>
    public long? ByteSize { get; init; }

    /// <summary><c>spdx:checksum</c>.</summary>
    public Checksum? Checksum { get; init; }

    /// <summary><c>dcterms:issued</c>.</summary>
    public DcatDate? Issued { get; init; }

    /// <summary><c>dcterms:modified</c>.</summary>
    public DcatDate? Modified { get; init; }

    /// <summary><c>dcterms:language</c>, EU language.</summary>
    public IReadOnlyList<CodedValue> Languages { get; init; } = [];

    /// <summary><c>foaf:page</c>.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary><c>dcterms:conformsTo</c>.</summary>
    public IReadOnlyList<CodedValue> ConformsTo { get; init; } = [];

    /// <summary><c>dcatap:availability</c>, EU planned-availability.</summary>
    public CodedValue? Availability { get; init; }

    /// <summary><c>adms:status</c>, EU distribution-status.</summary>
    public CodedValue? Status { get; init; }

    /// <summary><c>odrl:hasPolicy</c> (IRI).</summary>
    public string? Policy { get; init; }

    /// <summary><c>dcatap:applicableLegislation</c> (IRIs).</summary>
    public IReadOnlyList<string> ApplicableLegislation { get; init; } = [];

    /// <summary><c>dcat:spatialResolutionInMeters</c>.</summary>
    public string? SpatialResolutionInMeters { get; init; }

    /// <summary><c>dcat:temporalResolution</c>.</summary>
    public string? TemporalResolution { get; init; }
}
