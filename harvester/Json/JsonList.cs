using System.Text.Json;

namespace OpenDataNrw.Harvester.Json;

/// <summary>One element of a list in JSON.</summary>
/// <param name="Content">Its bytes, good until the next one is asked for; null if it is no object, or too large.</param>
/// <param name="IsTooLarge">Whether it is too large.</param>
internal readonly record struct JsonListed(ReadOnlyMemory<byte>? Content, bool IsTooLarge);

/// <summary>Brings the elements of lists of any length.</summary>
internal static class JsonList
{
    /// <summary>The elements of the list that begins at the present token; those of lists within it too, as deep as said.</summary>
    public static IEnumerable<JsonListed> Elements(JsonScan scan, int nesting)
    {
        var outer = scan.Depth;
        while (scan.Read() && !(scan.Token == JsonTokenType.EndArray && scan.Depth == outer))
        {
            if (scan.Token == JsonTokenType.StartObject)
            {
                yield return Object(scan);
            }
            else if (scan.Token == JsonTokenType.StartArray && nesting > 0)
            {
                foreach (var nested in Elements(scan, nesting - 1)) yield return nested;
            }
            else
            {
                scan.Skip();
                yield return new JsonListed(null, IsTooLarge: false);
            }
        }
    }

    /// <summary>The object that begins at the present token.</summary>
    public static JsonListed Object(JsonScan scan)
    {
        var content = scan.Take();
        return new JsonListed(content, IsTooLarge: content is null);
    }
}
