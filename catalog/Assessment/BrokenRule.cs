using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>One rule of a profile that an entry breaks, however often: small, because it is stored with the entry.</summary>
public sealed record BrokenRule
{
    /// <summary>The most rules that are kept of an entry; real ones break a dozen.</summary>
    public const int Most = 40;

    /// <summary>The name of the shape: without its namespace for those of our own, such as <c>dataset-publisher</c>.</summary>
    [JsonPropertyName("s")]
    public required string Shape { get; init; }

    /// <summary>An error for a violation, else a warning.</summary>
    [JsonPropertyName("g")]
    public required Severity Severity { get; init; }

    /// <summary>The IRI of the property at fault; null where a node as a whole is.</summary>
    [JsonPropertyName("p")]
    public string? Path { get; init; }

    /// <summary>The first value at fault, shortened; null where values as a whole are (too few, a missing one).</summary>
    [JsonPropertyName("v")]
    public string? Value { get; init; }

    /// <summary>How many values or nodes break it.</summary>
    [JsonPropertyName("n")]
    public required int Count { get; init; }

    /// <summary>Whether DCAT-AP itself demands it, so that it costs the points of compliance with data.europa.eu; else only DCAT-AP.de does.</summary>
    [JsonPropertyName("eu")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOfDcatAp { get; init; }

    /// <summary>What the profile says in German; null for shapes of our own, whose texts <see cref="RuleTexts"/> has.</summary>
    [JsonPropertyName("de")]
    public string? German { get; init; }

    /// <summary>What the profile says in English; null for shapes of our own.</summary>
    [JsonPropertyName("en")]
    public string? English { get; init; }
}
