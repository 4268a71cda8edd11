using System.Buffers;
using System.Text.Json;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>The hash by which a changed record is told from an unchanged one.</summary>
public static class ResourceHash
{
    /// <summary>
    /// The hash of a record's <see cref="CatalogJson"/> with the members of every list in a fixed order: RDF has none, and
    /// some sources shuffle theirs on every request.
    /// </summary>
    public static ContentHash Of(CatalogResource resource)
    {
        using var json = JsonDocument.Parse(CatalogJson.Write(resource));
        var canonical = new ArrayBufferWriter<byte>(4096);
        Append(json.RootElement, canonical);
        return ContentHash.Of(canonical.WrittenSpan);
    }

    private static void Append(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                output.Write("{"u8);
                foreach (var property in element.EnumerateObject())
                {
                    output.Write(JsonEncodedText.Encode(property.Name).EncodedUtf8Bytes);
                    output.Write(":"u8);
                    Append(property.Value, output);
                    output.Write(","u8);
                }

                output.Write("}"u8);
                break;
            case JsonValueKind.Array when element.GetArrayLength() > 1:
                output.Write("["u8);
                foreach (var item in Sorted(element))
                {
                    output.Write(item);
                    output.Write(","u8);
                }

                output.Write("]"u8);
                break;
            case JsonValueKind.Array:
                output.Write("["u8);
                foreach (var item in element.EnumerateArray()) Append(item, output);
                output.Write("]"u8);
                break;
            default:
                output.Write(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private static List<byte[]> Sorted(JsonElement array)
    {
        var items = new List<byte[]>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            var bytes = new ArrayBufferWriter<byte>(256);
            Append(item, bytes);
            items.Add(bytes.WrittenSpan.ToArray());
        }

        items.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        return items;
    }
}
