using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>JSON values as the algorithms of JSON-LD look at them.</summary>
internal static class Json
{
    /// <summary>The entries of an object by name; of entries with the same name the last counts.</summary>
    public static Dictionary<string, JsonElement> Entries(JsonElement map)
    {
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        try
        {
            foreach (var entry in map.EnumerateObject()) entries[entry.Name] = entry.Value;
        }
        catch (InvalidOperationException fault)
        {
            throw BadText(fault);
        }

        return entries;
    }

    /// <summary>One entry of an object, or null; of entries with the same name the last counts.</summary>
    public static JsonElement? Entry(JsonElement map, string name)
    {
        try
        {
            return map.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException fault)
        {
            throw BadText(fault);
        }
    }

    /// <summary>The text of a string.</summary>
    public static string Text(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw BadText(fault);
        }
    }

    /// <summary>The text of a string; null of anything else.</summary>
    public static string? TextOrNull(JsonElement value) => value.ValueKind == JsonValueKind.String ? Text(value) : null;

    /// <summary>The items of an array, or the value itself.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    public static bool IsScalar(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    /// <summary>A fault of JSON-LD: the error code of the specification and what it means here. JSON-LD has no lines to name.</summary>
    public static RdfSyntaxException Fault(string code, string message) => new($"JSON-LD, {code}: {message}", 0, 0);

    /// <summary>A string or name that has half a surrogate pair in it.</summary>
    private static RdfSyntaxException BadText(InvalidOperationException fault) =>
        new("JSON-LD: a string contains an escape that is half a character.", 0, 0, fault);
}
