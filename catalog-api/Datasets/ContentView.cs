using System.Text.Json.Serialization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>
/// What an entry says. Properties carry the local names of DCAT-AP.de 3.0 in camelCase, in the singular as there, lists
/// where several values are allowed; what is not stated is left out.
/// </summary>
#pragma warning disable CS1591 // The names are those of the specification; repeating them in prose would say nothing.
public sealed record ContentView
{
    public IReadOnlyList<TextView>? Title { get; init; }
    public IReadOnlyList<TextView>? Description { get; init; }
    public AgentView? Publisher { get; init; }
    public IReadOnlyList<AgentView>? Creator { get; init; }
    public IReadOnlyList<AgentView>? Contributor { get; init; }
    public IReadOnlyList<AgentView>? Originator { get; init; }
    public IReadOnlyList<AgentView>? Custodian { get; init; }
    public IReadOnlyList<ContactView>? ContactPoint { get; init; }
    public IReadOnlyList<string>? Identifier { get; init; }
    public IReadOnlyList<OtherIdentifier>? OtherIdentifier { get; init; }
    public IReadOnlyList<TextView>? Keyword { get; init; }
    public IReadOnlyList<CodeView>? Theme { get; init; }
    public IReadOnlyList<CodeView>? Type { get; init; }
    public string? Issued { get; init; }
    public string? Modified { get; init; }
    public IReadOnlyList<CodeView>? Language { get; init; }
    public CodeView? AccessRights { get; init; }
    public CodeView? Availability { get; init; }
    public IReadOnlyList<string>? LandingPage { get; init; }
    public IReadOnlyList<string>? Page { get; init; }
    public IReadOnlyList<CodeView>? ConformsTo { get; init; }
    public IReadOnlyList<string>? ApplicableLegislation { get; init; }
    public IReadOnlyList<CodeView>? HvdCategory { get; init; }
    public IReadOnlyList<LocationView>? Spatial { get; init; }
    public IReadOnlyList<PeriodView>? Temporal { get; init; }

    [JsonPropertyName("politicalGeocodingLevelURI")]
    public IReadOnlyList<CodeView>? PoliticalGeocodingLevelUri { get; init; }

    [JsonPropertyName("contributorID")]
    public IReadOnlyList<CodeView>? ContributorId { get; init; }

    public IReadOnlyList<string>? Relation { get; init; }
    public IReadOnlyList<string>? References { get; init; }
    public IReadOnlyList<string>? InSeries { get; init; }
    public IReadOnlyList<Relationship>? QualifiedRelation { get; init; }
    public IReadOnlyList<AttributionView>? QualifiedAttribution { get; init; }
    public IReadOnlyList<DistributionView>? Distribution { get; init; }
    public IReadOnlyList<DistributionView>? Sample { get; init; }
    public CodeView? AccrualPeriodicity { get; init; }
    public string? Version { get; init; }
    public IReadOnlyList<TextView>? VersionNotes { get; init; }
    public IReadOnlyList<string>? HasVersion { get; init; }
    public IReadOnlyList<TextView>? Provenance { get; init; }
    public IReadOnlyList<string>? IsReferencedBy { get; init; }
    public IReadOnlyList<string>? WasGeneratedBy { get; init; }
    public string? SpatialResolutionInMeters { get; init; }
    public string? TemporalResolution { get; init; }

    [JsonPropertyName("endpointURL")]
    public IReadOnlyList<string>? EndpointUrl { get; init; }

    public IReadOnlyList<string>? EndpointDescription { get; init; }
    public IReadOnlyList<string>? ServesDataset { get; init; }
    public CodeView? License { get; init; }
    public IReadOnlyList<CodeView>? Rights { get; init; }
    public IReadOnlyList<CodeView>? Format { get; init; }

    /// <summary>What the source said beyond DCAT-AP.de, as N-Triples about <c>urn:datenraum:self</c>.</summary>
    public string? ExtraTriples { get; init; }
}

/// <summary>A distribution.</summary>
public sealed record DistributionView
{
    public string? Iri { get; init; }
    public IReadOnlyList<TextView>? Title { get; init; }
    public IReadOnlyList<TextView>? Description { get; init; }

    [JsonPropertyName("accessURL")]
    public IReadOnlyList<string>? AccessUrl { get; init; }

    [JsonPropertyName("downloadURL")]
    public IReadOnlyList<string>? DownloadUrl { get; init; }

    public IReadOnlyList<ServiceView>? AccessService { get; init; }
    public CodeView? License { get; init; }
    public IReadOnlyList<TextView>? LicenseAttributionByText { get; init; }
    public IReadOnlyList<CodeView>? Rights { get; init; }
    public CodeView? Format { get; init; }
    public CodeView? MediaType { get; init; }
    public CodeView? CompressFormat { get; init; }
    public CodeView? PackageFormat { get; init; }
    public long? ByteSize { get; init; }
    public ChecksumView? Checksum { get; init; }
    public string? Issued { get; init; }
    public string? Modified { get; init; }
    public IReadOnlyList<CodeView>? Language { get; init; }
    public IReadOnlyList<string>? Page { get; init; }
    public IReadOnlyList<CodeView>? ConformsTo { get; init; }
    public CodeView? Availability { get; init; }
    public CodeView? Status { get; init; }
    public string? HasPolicy { get; init; }
    public IReadOnlyList<string>? ApplicableLegislation { get; init; }
    public string? SpatialResolutionInMeters { get; init; }
    public string? TemporalResolution { get; init; }
}

/// <summary>The access service of a distribution.</summary>
/// <param name="Iri">Its IRI.</param>
/// <param name="Content">What it says.</param>
public sealed record ServiceView(string? Iri, ContentView Content);

/// <summary>A text with its language; without one it is German (DCAT-AP.de convention 3).</summary>
public sealed record TextView(string Value, string? Language);

/// <summary>A coded value: its IRI and words where it is from a known vocabulary, and the source's own words.</summary>
public sealed record CodeView(string? Iri, string? Code, CodeLabel? Label, string? Text);

/// <summary>The label of a code.</summary>
public sealed record CodeLabel(string De, string En);

/// <summary>A person or organisation.</summary>
public sealed record AgentView(string? Iri, IReadOnlyList<TextView>? Name, CodeView? Type, string? Email, string? Homepage);

/// <summary>How to reach somebody.</summary>
public sealed record ContactView(
    string? Iri, string? Name, string? Organisation, IReadOnlyList<string>? Email, IReadOnlyList<string>? Url, IReadOnlyList<string>? Telephone);

/// <summary>A place.</summary>
public sealed record LocationView(string? Iri, IReadOnlyList<TextView>? Label, string? Ags, string? Bbox, string? Centroid, string? Geometry);

/// <summary>A period.</summary>
public sealed record PeriodView(string? StartDate, string? EndDate);

/// <summary>A checksum.</summary>
public sealed record ChecksumView(CodeView Algorithm, string Value);

/// <summary>An agent with a role.</summary>
public sealed record AttributionView(AgentView Agent, IReadOnlyList<string> Roles);
#pragma warning restore CS1591
