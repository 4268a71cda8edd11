using System.Text.Json.Serialization;

namespace OpenDataNrw.Harvester.Http;

/// <summary>What is known of an answer that is kept on disk.</summary>
internal sealed record RememberedPage
{
    /// <summary>Where it came from.</summary>
    public required string Url { get; init; }

    /// <summary>What was accepted: the answer may differ by it.</summary>
    public required string Accept { get; init; }

    /// <summary>Its entity tag, as the server wrote it; null where it has none.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as the server wrote it; used only where there is no entity tag.</summary>
    public string? LastModified { get; init; }

    /// <summary>Media type, as in <see cref="SourceDocument.MediaType"/>.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Charset, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was fetched as a whole for the last time.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>How many bytes it has, unpacked.</summary>
    public int Length { get; init; }

    /// <summary>Hash of those bytes.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether the server was caught saying that changed content had not changed; then there are no bytes and it is always asked for the whole.</summary>
    public bool Distrusted { get; init; }

    /// <summary>The file it lies in.</summary>
    [JsonIgnore]
    public string Path { get; init; } = "";

    /// <summary>Whether the other has the same entity tag, or the same date where there is none.</summary>
    public bool ClaimsSameAs(RememberedPage other) => ETag is null ? other.ETag is null && LastModified == other.LastModified : ETag == other.ETag;
}

/// <summary>Writes it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(RememberedPage))]
internal sealed partial class RememberedPageJson : JsonSerializerContext;
