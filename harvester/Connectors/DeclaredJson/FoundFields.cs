using System.Text.Json;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>A list of objects in a JSON document of any build, and what fields its first objects have.</summary>
/// <param name="Path">Where the list stands, as a path of <see cref="FieldPath"/>; null where the document is the list.</param>
/// <param name="Items">The objects, as far as they were looked at.</param>
/// <param name="Names">The names of their members, in the order of their coming.</param>
internal sealed record FoundFields(string? Path, IReadOnlyList<JsonElement> Items, IReadOnlyList<string> Names)
{
    private const int MostItems = 1_000;
    private const int MostNames = 200;
    private const int MostLevels = 4;
    private const int LongestName = 100;

    private static readonly JsonReaderOptions Reading = JsonText.ReaderOptions with { MaxDepth = 256, AllowMultipleValues = true };

    /// <summary>The longest list of objects in a document; null where it has none or breaks off.</summary>
    /// <param name="utf8">The document's JSON, without halves of characters.</param>
    public static FoundFields? In(ReadOnlySpan<byte> utf8)
    {
        JsonElement root;
        try
        {
            var reader = new Utf8JsonReader(utf8, Reading);
            reader.Read();
            root = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }

        (string? Path, List<JsonElement> Items) longest = (null, []);
        foreach (var (path, list) in Lists(root, null, 0))
            if (list.Count > longest.Items.Count)
                longest = (path, list);
        return longest.Items.Count == 0 ? null : new FoundFields(longest.Path, longest.Items, NamesOf(longest.Items));
    }

    /// <summary>The same one step further in, at a member that all items have as an object.</summary>
    public FoundFields Within(string name)
    {
        var inner = Items.Select(i => i.GetProperty(name)).ToList();
        return this with { Items = inner, Names = NamesOf(inner) };
    }

    /// <summary>Whether all items have an object under a name.</summary>
    public bool AllHaveObject(string name) => Items.All(i => i.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object);

    /// <summary>The names of the members of objects, as far as a path can name them.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<JsonElement> objects)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in objects)
            foreach (var member in item.EnumerateObject())
                if (names.Count < MostNames && CanBeNamed(member) && known.Add(member.Name))
                    names.Add(member.Name);
        return names;
    }

    private static IEnumerable<(string? Path, List<JsonElement> Items)> Lists(JsonElement value, string? path, int level)
    {
        if (level > MostLevels) yield break;
        if (value.ValueKind == JsonValueKind.Array)
        {
            yield return (path, [.. Objects(value, 0).Take(MostItems)]);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                if (CanBeNamed(member))
                    foreach (var found in Lists(member.Value, path is null ? Step(member.Name) : $"{path}.{Step(member.Name)}", level + 1))
                        yield return found;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement list, int level)
    {
        foreach (var item in list.EnumerateArray())
            if (item.ValueKind == JsonValueKind.Object) yield return item;
            else if (item.ValueKind == JsonValueKind.Array && level < MostLevels)
                foreach (var inner in Objects(item, level + 1)) yield return inner;
    }

    /// <summary>A name as a step of a path.</summary>
    public static string Step(string name) => name.Replace(".", "\\.", StringComparison.Ordinal);

    // Paths have signs of their own, and what nobody can read nobody can set.
    private static bool CanBeNamed(JsonProperty member) =>
        member.Name is { Length: > 0 and <= LongestName } name && name[0] is not ('=' or '$') && name.Trim().Length == name.Length && !name.AsSpan().ContainsAny('|', '\\') && !name.Any(char.IsControl);
}
