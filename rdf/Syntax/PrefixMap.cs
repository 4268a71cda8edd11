using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Prefixes to namespaces, looked up by UTF-8 without making strings.</summary>
internal sealed class PrefixMap
{
    private readonly Dictionary<byte[], byte[]> _map = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], byte[]>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public PrefixMap() => _lookup = _map.GetAlternateLookup<ReadOnlySpan<byte>>();

    public void Set(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) => _lookup[prefix] = iri.ToArray();

    public bool TryGet(ReadOnlySpan<byte> prefix, [NotNullWhen(true)] out byte[]? iri) => _lookup.TryGetValue(prefix, out iri);
}
