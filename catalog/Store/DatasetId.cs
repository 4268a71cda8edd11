using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>
/// Our id of a catalogue entry: a UUIDv5 (RFC 9562 §5.5) of source and source identifier. It survives re-harvest,
/// re-mapping and renaming, and two machines compute the same.
/// </summary>
/// <param name="Value">The UUID.</param>
[JsonConverter(typeof(DatasetIdJsonConverter))]
public readonly record struct DatasetId(Guid Value)
{
    private static readonly byte[] Namespace = new Guid("6f1d0f6e-3f0c-5b0e-9a55-2c1de2b0a7f1").ToByteArray(bigEndian: true);

    /// <summary>The id of a record of a source.</summary>
    public static DatasetId For(SourceId source, string sourceIdentifier)
    {
        var name = Encoding.UTF8.GetBytes($"{source.Value}\n{sourceIdentifier}");
        Span<byte> input = new byte[Namespace.Length + name.Length];
        Namespace.CopyTo(input);
        name.CopyTo(input[Namespace.Length..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA-1 is what UUIDv5 is defined with; nothing is secured by it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new DatasetId(new Guid(hash[..16], bigEndian: true));
    }

    /// <summary>Reads an id from its usual text form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DatasetId id)
    {
        var ok = Guid.TryParseExact(text, "D", out var guid);
        id = new DatasetId(guid);
        return ok;
    }

    /// <summary>Lower-case with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Writes an id as its text form.</summary>
internal sealed class DatasetIdJsonConverter : JsonConverter<DatasetId>
{
    public override DatasetId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, DatasetId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
