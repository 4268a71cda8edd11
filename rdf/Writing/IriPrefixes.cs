using System.Buffers;
using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Writing;

/// <summary>Splits IRIs into a prefix and a local name, longest namespace first.</summary>
internal sealed class IriPrefixes
{
    private static readonly SearchValues<byte> Tail =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8);

    private readonly List<(byte[] Prefix, byte[] Namespace)> _all = [];
    private readonly List<bool> _used = [];
    private readonly List<NamespaceLength> _lengths = [];
    private readonly HashSet<byte[]> _names = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int> _byNamespace = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Func<ReadOnlySpan<byte>, bool> _mayBeLocal;
    private readonly bool _allowEmptyPrefix;

    /// <param name="prefixes">Prefix to namespace; those that no syntax allows are left out.</param>
    /// <param name="mayBeLocal">Whether the syntax allows the local name.</param>
    /// <param name="allowEmptyPrefix">Whether the syntax knows an empty prefix.</param>
    public IriPrefixes(IReadOnlyDictionary<string, string> prefixes, Func<ReadOnlySpan<byte>, bool> mayBeLocal, bool allowEmptyPrefix)
    {
        _mayBeLocal = mayBeLocal;
        _allowEmptyPrefix = allowEmptyPrefix;
        _lookup = _byNamespace.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var (prefix, iri) in prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
            TryAdd(Encoding.UTF8.GetBytes(prefix), Encoding.UTF8.GetBytes(iri));
    }

    /// <summary>By position in <see cref="All"/>: whether the prefix has been given out.</summary>
    public IReadOnlyList<bool> Used => _used;

    /// <summary>Prefixes and namespaces, sorted by prefix but for those added later.</summary>
    public IReadOnlyList<(byte[] Prefix, byte[] Namespace)> All => _all;

    /// <summary>Takes a prefix in; false where no syntax allows it, or it or its namespace is taken.</summary>
    public bool TryAdd(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> space)
    {
        if (prefix.IsEmpty ? !_allowEmptyPrefix : !IsName(prefix)) return false;
        if (Names.SchemeLength(space) == 0 || !Names.IsCleanIri(space) || _names.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(prefix)) return false;
        if (!_lookup.TryAdd(space, _all.Count)) return false;
        _all.Add((prefix.ToArray(), space.ToArray()));
        _names.Add(_all[^1].Prefix);
        _used.Add(false);
        var length = space.Length;
        var place = _lengths.FindIndex(l => l.Length <= length);
        if (place < 0) place = _lengths.Count;
        if (place == _lengths.Count || _lengths[place].Length != length) _lengths.Insert(place, new NamespaceLength(length));
        _lengths[place].LastBytes[space[^1]] = true;
        return true;
    }

    /// <summary>Splits an IRI; false where no prefix fits.</summary>
    /// <param name="text">The IRI as text.</param>
    /// <param name="iri">The IRI as UTF-8.</param>
    /// <param name="prefix">Position in <see cref="All"/>.</param>
    public bool TrySplit(string text, ReadOnlySpan<byte> iri, out int prefix) => TrySplit(iri, out prefix);

    /// <summary>Splits an IRI; false where no prefix fits.</summary>
    /// <param name="iri">The IRI.</param>
    /// <param name="prefix">Position in <see cref="All"/>, or -1.</param>
    public bool TrySplit(ReadOnlySpan<byte> iri, out int prefix)
    {
        foreach (var length in _lengths)
        {
            // Most IRIs have no '/' or '#' where a namespace of this length would end, which is cheaper to see than to hash.
            if (length.Length > iri.Length || !length.LastBytes[iri[length.Length - 1]]) continue;
            if (!_lookup.TryGetValue(iri[..length.Length], out prefix) || !_mayBeLocal(iri[length.Length..])) continue;
            _used[prefix] = true;
            return true;
        }

        prefix = -1;
        return false;
    }

    /// <summary>A letter or underscore, then letters, digits, underscores, hyphens and inner dots, ASCII only: valid wherever names are.</summary>
    public static bool IsName(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && (char.IsAsciiLetter((char)text[0]) || text[0] == '_') && IsTail(text);

    /// <summary>Like <see cref="IsName"/>, but empty or with a leading digit too: a local name of Turtle.</summary>
    public static bool IsLocal(ReadOnlySpan<byte> text) =>
        text.IsEmpty || ((char.IsAsciiLetterOrDigit((char)text[0]) || text[0] == '_') && IsTail(text));

    private static bool IsTail(ReadOnlySpan<byte> text) => text[^1] != '.' && !text.ContainsAnyExcept(Tail);

    /// <summary>Namespaces of one length: by byte, whether one of them ends in it.</summary>
    private sealed record NamespaceLength(int Length)
    {
        public bool[] LastBytes { get; } = new bool[256];
    }
}
