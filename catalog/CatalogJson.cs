using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>The JSON in which the store keeps content, findings and reports. Not the public API's JSON.</summary>
public static class CatalogJson
{
    /// <summary>The serialised form of a resource; equal content gives equal bytes.</summary>
    public static byte[] Write(CatalogResource resource) => JsonSerializer.SerializeToUtf8Bytes(resource, CatalogJsonContext.Default.CatalogResource);

    /// <summary>Reads a resource back.</summary>
    /// <exception cref="JsonException">The bytes were not written by this version or an earlier one.</exception>
    public static CatalogResource ReadResource(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CatalogJsonContext.Default.CatalogResource) ?? throw new JsonException("A resource was expected, but null was found.");

    /// <summary>The serialised form of findings.</summary>
    public static byte[] Write(IReadOnlyList<Finding> findings) => JsonSerializer.SerializeToUtf8Bytes(findings, CatalogJsonContext.Default.IReadOnlyListFinding);

    /// <summary>Reads findings back.</summary>
    public static IReadOnlyList<Finding> ReadFindings(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CatalogJsonContext.Default.IReadOnlyListFinding) ?? [];

    /// <summary>The serialised form of a run's report.</summary>
    public static byte[] Write(RunReport report) => JsonSerializer.SerializeToUtf8Bytes(report, CatalogJsonContext.Default.RunReport);

    /// <summary>Reads a run's report back.</summary>
    public static RunReport ReadReport(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CatalogJsonContext.Default.RunReport) ?? throw new JsonException("A report was expected, but null was found.");

    /// <summary>The serialised form of a source.</summary>
    public static byte[] Write(HarvestSource source) => JsonSerializer.SerializeToUtf8Bytes(source, CatalogJsonContext.Default.HarvestSource);

    /// <summary>Reads a source back.</summary>
    public static HarvestSource ReadSource(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CatalogJsonContext.Default.HarvestSource) ?? throw new JsonException("A source was expected, but null was found.");

    /// <summary>Reads a list of sources, as <c>sources.nrw.json</c> and <c>samples/sources.json</c> hold them.</summary>
    public static IReadOnlyList<HarvestSource> ReadSources(Stream json) =>
        JsonSerializer.Deserialize(json, CatalogJsonContext.Default.IReadOnlyListHarvestSource) ?? [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(CatalogResource))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(HarvestSource))]
[JsonSerializable(typeof(IReadOnlyList<HarvestSource>))]
internal sealed partial class CatalogJsonContext : JsonSerializerContext;
