using System.Buffers;
using System.Text.Json;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>The hash by which a changed record is told from an unchanged one.</summary>
public static class ResourceHash
{
    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static ContentHash Of(CatalogResource resource) => Of(CatalogJson.Write(resource));

    /// <summary>
    /// The hash of a record's <see cref="CatalogJson"/> with the members of every list in a fixed order: RDF has none, and
    /// some sources shuffle theirs on every request.
    /// </summary>
    public static ContentHash Of(ReadOnlySpan<byte> json)
    {
        // Each value is followed by a comma, so the canonical form is longer than the JSON by at most one byte per value.
        var output = ArrayPool<byte>.Shared.Rent((json.Length * 2) + 2);
        try
        {
            return ContentHash.Of(output.AsSpan(0, Write(json, output)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    private static int Write(ReadOnlySpan<byte> json, byte[] output)
    {
        var reader = new Utf8JsonReader(json);
        var position = 0;
        var members = new List<int>();
        var lists = new Stack<int>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    BeginMember();
                    output[position++] = reader.TokenType == JsonTokenType.StartArray ? (byte)'[' : (byte)'{';
                    lists.Push(reader.TokenType == JsonTokenType.StartArray ? members.Count : -1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    if (lists.Pop() is var first and >= 0) Sort(output, members, first, position);
                    output[position++] = reader.TokenType == JsonTokenType.EndArray ? (byte)']' : (byte)'}';
                    output[position++] = (byte)',';
                    break;
                default:
                    if (reader.TokenType != JsonTokenType.PropertyName) BeginMember();
                    var token = json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
                    token.CopyTo(output.AsSpan(position));
                    position += token.Length;
                    if (reader.TokenType != JsonTokenType.PropertyName) output[position++] = (byte)',';
                    break;
            }
        }

        return position;

        void BeginMember()
        {
            if (lists.TryPeek(out var list) && list >= 0) members.Add(position);
        }
    }

    /// <summary>Puts the members of a list, which begin where <paramref name="starts"/> says from <paramref name="first"/> on, into order.</summary>
    private static void Sort(byte[] output, List<int> starts, int first, int end)
    {
        var count = starts.Count - first;
        if (count > 1)
        {
            var members = new (int Start, int Length)[count];
            for (var i = 0; i < count; i++)
            {
                var next = i + 1 < count ? starts[first + i + 1] : end;
                members[i] = (starts[first + i], next - starts[first + i]);
            }

            Array.Sort(members, (a, b) => output.AsSpan(a.Start, a.Length).SequenceCompareTo(output.AsSpan(b.Start, b.Length)));
            Rearrange(output, members, starts[first], end);
        }

        starts.RemoveRange(first, count);
    }

    private static void Rearrange(byte[] output, (int Start, int Length)[] members, int start, int end)
    {
        var sorted = ArrayPool<byte>.Shared.Rent(end - start);
        var position = 0;
        foreach (var (from, length) in members)
        {
            output.AsSpan(from, length).CopyTo(sorted.AsSpan(position));
            position += length;
        }

        sorted.AsSpan(0, position).CopyTo(output.AsSpan(start));
        ArrayPool<byte>.Shared.Return(sorted);
    }
}
