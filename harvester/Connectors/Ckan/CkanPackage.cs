using System.Text.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>A package with its extras in one hand: old portals write them as an object, newer ones as a list of key and value.</summary>
internal sealed class CkanPackage
{
    public CkanPackage(JsonElement root, MappingNotes notes)
    {
        Notes = notes;
        Fields = new JsonFields(root, notes);
        var extras = ReadExtras(root);
        Extras = new JsonFields(extras, null, notes);
        Both = new JsonFields(extras, Fields, notes);
        Distributed = new CkanTermsOfUse(this);
    }

    /// <summary>Takes what is lost or reshaped.</summary>
    public MappingNotes Notes { get; }

    /// <summary>The members of the package itself.</summary>
    public JsonFields Fields { get; }

    /// <summary>The extras.</summary>
    public JsonFields Extras { get; }

    /// <summary>The extras, and where they have nothing, the package: ckanext-scheming writes the same names at the top.</summary>
    public JsonFields Both { get; }

    /// <summary>Licence and attribution that the package states for all its resources.</summary>
    public CkanTermsOfUse Distributed { get; }

    /// <summary>A resource with its extras, which some portals nest as they do those of packages.</summary>
    public JsonFields Resource(JsonElement resource)
    {
        var extras = ReadExtras(resource);
        var members = new JsonFields(resource, Notes);
        return extras.Count == 0 ? members : new JsonFields(extras, members, Notes);
    }

    private static Dictionary<string, JsonElement> ReadExtras(JsonElement root)
    {
        var extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!root.TryGetProperty("extras", out var given)) return extras;
        if (given.ValueKind == JsonValueKind.Object)
            foreach (var member in given.EnumerateObject()) extras.TryAdd(member.Name, member.Value);
        if (given.ValueKind != JsonValueKind.Array) return extras;
        foreach (var extra in given.EnumerateArray())
            if (extra.ValueKind == JsonValueKind.Object && extra.TryGetProperty("key", out var key) && extra.TryGetProperty("value", out var value)
                && JsonFields.TextOf(key) is { } name)
                extras.TryAdd(name, value);
        return extras;
    }
}
