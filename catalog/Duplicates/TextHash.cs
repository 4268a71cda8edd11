using System.Buffers;
using System.Runtime.InteropServices;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Hashes of texts that strangers wrote: cryptographic, so that nobody can make two of them meet.</summary>
internal static class TextHash
{
    private const int OnStack = 512;

    /// <summary>The first 64 bits of the SHA-256 of the text's UTF-16 code units.</summary>
    public static ulong Of(string text) => ContentHash.Of(MemoryMarshal.AsBytes(text.AsSpan())).High;

    /// <summary>The same hash for the same texts, in whatever order they come.</summary>
    public static ulong OfSet(IReadOnlyCollection<ulong> hashes)
    {
        var rented = hashes.Count > OnStack ? ArrayPool<ulong>.Shared.Rent(hashes.Count) : null;
        var ordered = rented is null ? stackalloc ulong[hashes.Count] : rented.AsSpan(0, hashes.Count);
        var count = 0;
        foreach (var hash in hashes) ordered[count++] = hash;
        ordered.Sort();
        var set = ContentHash.Of(MemoryMarshal.AsBytes(ordered)).High;
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return set;
    }
}
