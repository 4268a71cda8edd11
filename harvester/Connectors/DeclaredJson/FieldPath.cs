using System.Text.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>
/// Where a value stands in a record, or the value itself: <c>a.b</c> the member b of a, through lists as well; <c>a | b</c> the first of
/// both that has a value; <c>=text</c> that text for every record. A dot that belongs to a name is written <c>\.</c>, <c>$</c> is the whole.
/// </summary>
internal sealed class FieldPath
{
    private readonly string? _constant;
    private readonly IReadOnlyList<string[]> _ways;

    private FieldPath(string? constant, IReadOnlyList<string[]> ways)
    {
        _constant = constant;
        _ways = ways;
    }

    /// <summary>Reads a path; null if it is none.</summary>
    public static FieldPath? Read(string text)
    {
        if (text.StartsWith('=')) return text.Length > 1 ? new FieldPath(text[1..].Trim(), []) : null;
        var ways = new List<string[]>();
        foreach (var way in text.Split('|', StringSplitOptions.TrimEntries))
        {
            if (Steps(way) is not { } steps) return null;
            ways.Add(steps);
        }

        return new FieldPath(null, ways);
    }

    /// <summary>The texts there, from the first way that has any.</summary>
    public IReadOnlyList<string> Texts(JsonElement record)
    {
        if (_constant is not null) return [_constant];
        foreach (var way in _ways)
        {
            var texts = new List<string>();
            foreach (var value in Follow(record, way))
                if (JsonFields.TextOf(value) is { } text) texts.Add(text);
            if (texts.Count > 0) return texts;
        }

        return [];
    }

    /// <summary>The first text there.</summary>
    public string? Text(JsonElement record) => Texts(record) is [var first, ..] ? first : null;

    /// <summary>The values there, lists and lists within lists taken apart, from the first way that leads anywhere.</summary>
    public IReadOnlyList<JsonElement> Values(JsonElement record)
    {
        foreach (var way in _ways)
            if (Follow(record, way).ToList() is { Count: > 0 } values)
                return values;
        return [];
    }

    /// <summary>Whether any way leads to a list or object, if only to an empty one.</summary>
    public bool Leads(JsonElement root) => _ways.Any(way => Leads(root, way));

    private static bool Leads(JsonElement value, ReadOnlyMemory<string> steps)
    {
        if (steps.IsEmpty) return value.ValueKind is JsonValueKind.Array or JsonValueKind.Object;
        if (value.ValueKind == JsonValueKind.Array) return value.GetArrayLength() == 0 || value.EnumerateArray().Any(item => Leads(item, steps));
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(steps.Span[0], out var inner) && Leads(inner, steps[1..]);
    }

    private static string[]? Steps(string way)
    {
        if (way == "$") return [];
        if (way.StartsWith("$.", StringComparison.Ordinal)) way = way[2..];
        var steps = way.Replace("\\.", "\0", StringComparison.Ordinal).Split('.').Select(s => s.Replace('\0', '.').Trim()).ToArray();
        return steps.All(s => s.Length > 0) ? steps : null;
    }

    private static IEnumerable<JsonElement> Follow(JsonElement value, ReadOnlyMemory<string> steps)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                foreach (var found in Follow(item, steps))
                    yield return found;
        }
        else if (steps.IsEmpty)
        {
            yield return value;
        }
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(steps.Span[0], out var inner))
        {
            foreach (var found in Follow(inner, steps[1..])) yield return found;
        }
    }
}
