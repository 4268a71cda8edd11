using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>A dataset as the rows of a table describe it. This is what is kept as the source's record.</summary>
internal sealed record InventoryEntry
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>What its row says, by the ids of the columns; dates in ISO 8601, everything else as it was written.</summary>
    public SortedDictionary<string, string> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What is said of each file, in the same way.</summary>
    public List<SortedDictionary<string, string>> Files { get; init; } = [];

    /// <summary>What stands in columns that nobody knows, by their headings.</summary>
    public SortedDictionary<string, string> Unknown { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What cells hold that cannot stand there. Their places make the record look changed when rows are moved, so that they stay right.</summary>
    public List<CellNote> Notes { get; init; } = [];
}

/// <summary>A cell that holds something that cannot stand there.</summary>
/// <param name="Rule">The finding it becomes.</param>
/// <param name="Property">The property concerned.</param>
/// <param name="Before">The cell and what stands in it.</param>
/// <param name="After">What was made of it; null if it was left out.</param>
/// <param name="File">Which file (counted from 1); null for the dataset.</param>
internal sealed record CellNote(string Rule, string Property, string Before, string? After = null, int? File = null);

[JsonSerializable(typeof(InventoryEntry))]
internal sealed partial class InventoryJson : JsonSerializerContext
{
    /// <summary>With umlauts as they are, since the bytes are shown to people.</summary>
    public static InventoryJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
