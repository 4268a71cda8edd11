using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>A statistic or a table as the catalogue lists it.</summary>
internal sealed record GenesisEntry
{
    /// <summary><c>statistic</c> or <c>table</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its code: EVAS number of a statistic, number of a table.</summary>
    public required string Code { get; init; }

    /// <summary>Its title, which may have line breaks.</summary>
    public string? Content { get; init; }

    /// <summary>The time of a table: "31.12.1995 - 31.12.2021", "2000 - 2024", "WS 1998/99 - WS 2020/21".</summary>
    public string? Time { get; init; }

    /// <summary>The code of the statistic that a table belongs to, where the catalogue lists that too.</summary>
    public string? Statistic { get; init; }

    /// <summary>When a table was changed, where its details were asked for: "11.04.2025 13:38:22h".</summary>
    public string? Updated { get; init; }

    /// <summary>The variables of a table, where its details were asked for.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];
}

[JsonSerializable(typeof(GenesisEntry))]
internal sealed partial class GenesisJson : JsonSerializerContext
{
    /// <summary>With umlauts as they are, since the bytes are shown to people.</summary>
    public static GenesisJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
