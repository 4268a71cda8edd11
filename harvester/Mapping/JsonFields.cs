using System.Text;
using System.Text.Json;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping;

/// <summary>
/// The members of a JSON object, read the way sources of many builds need it: numbers count as text, a single value counts as a
/// list of one, and lists or objects may be written as text.
/// </summary>
internal sealed class JsonFields
{
    private const int MaxDepth = 64;

    private readonly Dictionary<string, JsonElement> _members;
    private readonly JsonFields? _behind;
    private readonly MappingNotes _notes;

    /// <summary>The members of an object; anything else has none.</summary>
    public JsonFields(JsonElement json, MappingNotes notes)
        : this(new Dictionary<string, JsonElement>(StringComparer.Ordinal), null, notes)
    {
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject()) _members[member.Name] = member.Value;
    }

    /// <summary>Given members, with others behind them that are asked where these have nothing.</summary>
    public JsonFields(Dictionary<string, JsonElement> members, JsonFields? behind, MappingNotes notes)
    {
        _members = members;
        _behind = behind;
        _notes = notes;
    }

    /// <summary>A member that is there and neither null nor an empty text.</summary>
    public JsonElement? Member(string name)
    {
        if (_members.TryGetValue(name, out var value) && !IsNothing(value)) return value;
        return _behind?.Member(name);
    }

    /// <summary>The names of the members that have a value, those of the members behind after them.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            foreach (var (name, value) in _members)
                if (!IsNothing(value))
                    yield return name;
            if (_behind is null) yield break;
            foreach (var name in _behind.Names) yield return name;
        }
    }

    /// <summary>A member as text, trimmed; null if it is absent, empty, a list or an object.</summary>
    public string? Text(string name) => Member(name) is { } value ? TextOf(value) : null;

    /// <summary>The first of several members that has a text.</summary>
    public string? FirstText(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Text(name) is { } text)
                return text;
        return null;
    }

    /// <summary>A member as a list of texts, whether it is a list, a list written as text, or one text.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Member(name) is not { } value) return [];
        var texts = new List<string>();
        foreach (var item in ItemsOf(name, value))
            if (TextOf(item) is { } text) texts.Add(text);
        return texts;
    }

    /// <summary>The first text of a member that may be a list; null if there is none.</summary>
    public string? OneOf(string name) => Texts(name) is [var first, ..] ? first : null;

    /// <summary>A member as a list of objects, whether it is one, several, or either written as text; other items are passed over.</summary>
    public IEnumerable<JsonFields> Objects(string name)
    {
        if (Member(name) is not { } value) yield break;
        foreach (var item in ItemsOf(name, value))
            if (item.ValueKind == JsonValueKind.Object)
                yield return new JsonFields(item, _notes);
    }

    /// <summary>The single items of a member: of a list, of a list written as text, or the member itself.</summary>
    public IEnumerable<JsonElement> Items(string name) => Member(name) is { } value ? ItemsOf(name, value) : [];

    /// <summary>A member as text in one or several languages: a text, or an object of language tags.</summary>
    public IReadOnlyList<LangString> Languages(string name)
    {
        if (Member(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Object) return OfLanguages(value);
        // A list of texts: several titles or several paragraphs; each is kept.
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().SelectMany(v => v.ValueKind == JsonValueKind.Object ? OfLanguages(v) : TextOf(v) is { } t ? [new LangString(t)] : [])];
        return TextOf(value) is { } text ? [new LangString(text)] : [];
    }

    /// <summary>A value as text, trimmed, without NUL characters (no store can hold them); null for empty, null, lists and objects.</summary>
    public static string? TextOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = value.GetString() ?? "";
                if (text.Contains('\0', StringComparison.Ordinal)) text = text.Replace("\0", "", StringComparison.Ordinal);
                text = text.Trim();
                return text.Length == 0 ? null : text;
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            default:
                return null;
        }
    }

    private static List<LangString> OfLanguages(JsonElement value)
    {
        var texts = new List<LangString>();
        // JSON-LD writes {"@value":…,"@language":…}, ckanext-fluent {"de":…,"en":…}.
        if (value.TryGetProperty("@value", out var literal))
        {
            if (TextOf(literal) is { } text) texts.Add(new LangString(text, value.TryGetProperty("@language", out var tag) ? TextOf(tag) : null));
            return texts;
        }

        foreach (var member in value.EnumerateObject())
            if (IsLanguageTag(member.Name) && TextOf(member.Value) is { } text)
                texts.Add(new LangString(text, member.Name.Replace('_', '-')));
        return texts;
    }

    private static bool IsLanguageTag(string name) => name.Length is 2 or 3 or 5 && name.All(c => char.IsAsciiLetter(c) || c is '-' or '_');

    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.ValueEquals(ReadOnlySpan<byte>.Empty),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private JsonElement[] ItemsOf(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && TextOf(value) is ['[' or '{', ..] written)
        {
            if (Parse(written) is { } parsed) value = parsed;
            else _notes.BrokenJson(name, written);
        }

        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    private static JsonElement? Parse(string written)
    {
        var json = Encoding.UTF8.GetBytes(written);
        if (JsonRecord.HasHalfCharacter(json)) return null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
