using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog;

/// <summary>The JSON in which the store keeps content, findings and reports. Not the public API's JSON.</summary>
public static class CatalogJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        // Umlauts as they are: these bytes are never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // By reflection and not by the source generator: generated code sets every init property, so what a document
        // leaves out would be null or false instead of the default that the record states.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyCollections } },
    };

    private static readonly JsonTypeInfo<CatalogResource> Resource = Of<CatalogResource>();
    private static readonly JsonTypeInfo<IReadOnlyList<Finding>> Findings = Of<IReadOnlyList<Finding>>();
    private static readonly JsonTypeInfo<RunReport> Report = Of<RunReport>();
    private static readonly JsonTypeInfo<HarvestSource> Source = Of<HarvestSource>();
    private static readonly JsonTypeInfo<SourceProposal> Proposal = Of<SourceProposal>();
    private static readonly JsonTypeInfo<AssessedWay> Assessments = Of<AssessedWay>();
    private static readonly JsonTypeInfo<IReadOnlyList<HarvestSource>> Sources = Of<IReadOnlyList<HarvestSource>>();

    /// <summary>The serialised form of a resource; equal content gives equal bytes.</summary>
    public static byte[] Write(CatalogResource resource) => JsonSerializer.SerializeToUtf8Bytes(resource, Resource);

    /// <summary>Reads a resource back.</summary>
    /// <exception cref="JsonException">The bytes were not written by this version or an earlier one.</exception>
    public static CatalogResource ReadResource(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Resource) ?? throw new JsonException("A resource was expected, but null was found.");

    /// <summary>The serialised form of findings.</summary>
    public static byte[] Write(IReadOnlyList<Finding> findings) => JsonSerializer.SerializeToUtf8Bytes(findings, Findings);

    /// <summary>Reads findings back.</summary>
    public static IReadOnlyList<Finding> ReadFindings(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Findings) ?? [];

    /// <summary>The serialised form of the assessments of an entry; about one kilobyte and a half for all three points.</summary>
    public static byte[] Write(AssessedWay assessments) => JsonSerializer.SerializeToUtf8Bytes(assessments, Assessments);

    /// <summary>Reads the assessments of an entry back.</summary>
    /// <exception cref="JsonException">The bytes were not written by this version or an earlier one.</exception>
    public static AssessedWay ReadAssessments(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Assessments) ?? throw new JsonException("Assessments were expected, but null was found.");

    /// <summary>The serialised form of a run's report.</summary>
    public static byte[] Write(RunReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Report);

    /// <summary>Reads a run's report back.</summary>
    public static RunReport ReadReport(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Report) ?? throw new JsonException("A report was expected, but null was found.");

    /// <summary>The serialised form of a source.</summary>
    public static byte[] Write(HarvestSource source) => JsonSerializer.SerializeToUtf8Bytes(source, Source);

    /// <summary>Reads a source back.</summary>
    public static HarvestSource ReadSource(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Source) ?? throw new JsonException("A source was expected, but null was found.");

    /// <summary>The serialised form of a proposed source.</summary>
    public static byte[] Write(SourceProposal proposal) => JsonSerializer.SerializeToUtf8Bytes(proposal, Proposal);

    /// <summary>Reads a proposed source back.</summary>
    public static SourceProposal ReadProposal(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Proposal) ?? throw new JsonException("A proposal was expected, but null was found.");

    /// <summary>Reads a list of sources, as <c>sources.nrw.json</c> and <c>samples/sources.json</c> hold them.</summary>
    public static IReadOnlyList<HarvestSource> ReadSources(Stream json) =>
        JsonSerializer.Deserialize(json, Sources) ?? [];

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    // An entry has some forty lists and fills a dozen. What a constructor takes must be there, what it defaults need not.
    private static void LeaveOutEmptyCollections(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is null && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
                property.ShouldSerialize = static (_, value) => value is not (null or ICollection { Count: 0 });
    }
}
