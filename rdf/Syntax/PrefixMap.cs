using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Prefixes to namespaces, looked up by UTF-8 without making strings.</summary>
internal sealed class PrefixMap
{
    private readonly Dictionary<byte[], byte[]> _map = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    /// <summary>Prefixes found before, by a hash that costs nothing: documents use few, and each again and again.</summary>
    private readonly (byte[]? Prefix, byte[]? Namespace)[] _recent = new (byte[]?, byte[]?)[64];

    public PrefixMap() => _lookup = _map.GetAlternateLookup<ReadOnlySpan<byte>>();

    public void Set(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
    {
        _lookup[prefix] = iri.ToArray();
        _recent[Place(prefix)] = default;
    }

    public bool TryGet(ReadOnlySpan<byte> prefix, [NotNullWhen(true)] out byte[]? iri)
    {
        ref var recent = ref _recent[Place(prefix)];
        if (recent.Prefix is not null && prefix.SequenceEqual(recent.Prefix))
        {
            iri = recent.Namespace!;
            return true;
        }

        if (!_lookup.TryGetValue(prefix, out var known, out iri)) return false;
        recent = (known, iri);
        return true;
    }

    private static int Place(ReadOnlySpan<byte> prefix) => prefix.IsEmpty ? 0 : (prefix.Length + prefix[0] * 5 + prefix[^1] * 11) & 63;
}
