using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Prefixes to namespaces, looked up by UTF-8 without making strings.</summary>
internal sealed class PrefixMap
{
    private readonly Dictionary<byte[], byte[]> _map = new(new Utf8Comparer());
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public PrefixMap() => _lookup = _map.GetAlternateLookup<ReadOnlySpan<byte>>();

    public void Set(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) => _lookup[prefix] = iri.ToArray();

    public bool TryGet(ReadOnlySpan<byte> prefix, [NotNullWhen(true)] out byte[]? iri) => _lookup.TryGetValue(prefix, out iri);

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
