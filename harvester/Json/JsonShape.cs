using System.Text;
using System.Text.Json;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Json;

/// <summary>What a JSON document looks like from outside: enough to recognise whose answer it is without reading it all.</summary>
/// <param name="IsList">Whether it is a list rather than an object.</param>
/// <param name="Names">Names of the members of the object.</param>
/// <param name="FirstNames">Names of the members of the first object in the list, or in the first list that the object holds.</param>
internal sealed record JsonShape(bool IsList, IReadOnlySet<string> Names, IReadOnlySet<string> FirstNames)
{
    private const int MostNames = 500;

    /// <summary>Those of <see cref="FirstNames"/> whose value is an object.</summary>
    public IReadOnlySet<string> FirstObjects { get; private init; } = new HashSet<string>();

    /// <summary>Looks at a document; a broken end does not matter.</summary>
    /// <param name="document">The document.</param>
    /// <param name="notJson">Why it has no shape, in German.</param>
    /// <returns>The shape, or null where it is no JSON.</returns>
    public static JsonShape? Of(SourceDocument document, out string notJson)
    {
        notJson = "kein JSON";
        ReadOnlyMemory<byte> text;
        try
        {
            text = JsonBody.Utf8(document);
        }
        catch (SourceFaultException fault)
        {
            notJson = fault.Reason switch
            {
                "source.html-instead-of-json" => "eine Webseite",
                "source.empty-answer" => "ein leeres Dokument",
                _ => notJson,
            };
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var first = new HashSet<string>(StringComparer.Ordinal);
        var objects = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(text.Span, JsonText.ReaderOptions);
        var isList = false;
        try
        {
            reader.Read();
            isList = reader.TokenType == JsonTokenType.StartArray;
            if (isList) ReadFirst(ref reader, first, objects);
            else ReadMembers(ref reader, names, first, objects);
        }
        catch (JsonException) when (names.Count + first.Count > 0)
        {
            // What was seen until the break is enough to recognise it; reading it says where it breaks off.
        }
        catch (JsonException)
        {
            return null;
        }

        return new JsonShape(isList, names, first) { FirstObjects = objects };
    }

    private static void ReadMembers(ref Utf8JsonReader reader, HashSet<string> names, HashSet<string> first, HashSet<string> objects)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && names.Count < MostNames)
        {
            names.Add(Encoding.UTF8.GetString(reader.ValueSpan));
            reader.Read();
            if (first.Count == 0 && reader.TokenType == JsonTokenType.StartArray) ReadFirst(ref reader, first, objects);
            else reader.Skip();
        }
    }

    /// <summary>From the beginning of a list to its end.</summary>
    private static void ReadFirst(ref Utf8JsonReader reader, HashSet<string> first, HashSet<string> objects)
    {
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.StartObject && first.Count == 0)
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Encoding.UTF8.GetString(reader.ValueSpan);
                    if (first.Count < MostNames) first.Add(name);
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.StartObject && first.Contains(name)) objects.Add(name);
                    reader.Skip();
                }
            else if (reader.TokenType is JsonTokenType.StartObject || (reader.TokenType is JsonTokenType.StartArray && first.Count > 0)) reader.Skip();
        }
    }
}
