using System.Runtime.CompilerServices;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Finds things by UTF-8 text, so that a known text costs no string. Entries are only added.</summary>
internal sealed class Utf8Table<T>
    where T : class
{
    private Entry[] _entries = [];
    private int[] _buckets = [0];
    private int _count;

    /// <summary>How many texts were added.</summary>
    public int Count => _count;

    /// <summary>What was added under the text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">The hash of the text, for <see cref="Add"/>.</param>
    public T? Find(ReadOnlySpan<byte> text, out int hash)
    {
        hash = Hash(text);
        for (var at = _buckets[hash & (_buckets.Length - 1)] - 1; at >= 0; at = _entries[at].Next - 1)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Hash == hash && entry.Text.Span.SequenceEqual(text)) return entry.Value;
        }

        return null;
    }

    /// <summary>Adds a text that is not there yet.</summary>
    public void Add(ReadOnlyMemory<byte> text, int hash, T value)
    {
        if (_count == _entries.Length) Widen();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry(text, hash, bucket, value);
        bucket = ++_count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ReadOnlySpan<byte> text)
    {
        // HashCode is seeded per process, which keeps a hostile document from making all its names collide.
        var hash = new HashCode();
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private void Widen()
    {
        Array.Resize(ref _entries, Math.Max(8, _entries.Length * 2));
        _buckets = new int[_entries.Length * 2];
        for (var at = 0; at < _count; at++)
        {
            ref var entry = ref _entries[at];
            ref var bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
            entry = entry with { Next = bucket };
            bucket = at + 1;
        }
    }

    /// <param name="Text">The text.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Next">The next entry of the bucket plus one; 0 ends it.</param>
    /// <param name="Value">What was added.</param>
    private readonly record struct Entry(ReadOnlyMemory<byte> Text, int Hash, int Next, T Value);
}
