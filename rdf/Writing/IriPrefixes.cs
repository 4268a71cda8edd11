using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Writing;

/// <summary>Splits IRIs into a prefix and a local name, longest namespace first.</summary>
internal sealed class IriPrefixes
{
    private readonly List<(byte[] Prefix, byte[] Namespace)> _all = [];
    private readonly Dictionary<string, int> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _lengths;
    private readonly Func<ReadOnlySpan<byte>, bool> _mayBeLocal;

    /// <param name="prefixes">Prefix to namespace; those that no syntax allows are left out.</param>
    /// <param name="mayBeLocal">Whether the syntax allows the local name.</param>
    /// <param name="allowEmptyPrefix">Whether the syntax knows an empty prefix.</param>
    public IriPrefixes(IReadOnlyDictionary<string, string> prefixes, Func<ReadOnlySpan<byte>, bool> mayBeLocal, bool allowEmptyPrefix)
    {
        _mayBeLocal = mayBeLocal;
        _lookup = _byNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (prefix, iri) in prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var space = Encoding.UTF8.GetBytes(iri);
            if (prefix.Length == 0 ? !allowEmptyPrefix : !IsName(Encoding.UTF8.GetBytes(prefix))) continue;
            if (Names.SchemeLength(space) == 0 || !Names.IsCleanIri(space) || !_byNamespace.TryAdd(iri, _all.Count)) continue;
            _all.Add((Encoding.UTF8.GetBytes(prefix), space));
        }

        _lengths = [.. _byNamespace.Keys.Select(k => k.Length).Distinct().OrderDescending()];
        Used = new bool[_all.Count];
    }

    /// <summary>By position in <see cref="All"/>: whether the prefix has been given out.</summary>
    public bool[] Used { get; }

    /// <summary>Prefixes and namespaces, sorted by prefix.</summary>
    public IReadOnlyList<(byte[] Prefix, byte[] Namespace)> All => _all;

    /// <summary>Splits an IRI; false where no prefix fits.</summary>
    /// <param name="text">The IRI as text.</param>
    /// <param name="iri">The IRI as UTF-8.</param>
    /// <param name="prefix">Position in <see cref="All"/>.</param>
    public bool TrySplit(string text, ReadOnlySpan<byte> iri, out int prefix)
    {
        foreach (var length in _lengths)
        {
            if (length > text.Length || !_lookup.TryGetValue(text.AsSpan(0, length), out prefix)) continue;
            if (!_mayBeLocal(iri[_all[prefix].Namespace.Length..])) continue;
            Used[prefix] = true;
            return true;
        }

        prefix = -1;
        return false;
    }

    /// <summary>A letter or underscore, then letters, digits, underscores, hyphens and inner dots, ASCII only: valid wherever names are.</summary>
    public static bool IsName(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && (char.IsAsciiLetter((char)text[0]) || text[0] == '_') && IsTail(text) && text[^1] != '.';

    /// <summary>Like <see cref="IsName"/>, but empty or with a leading digit too: a local name of Turtle.</summary>
    public static bool IsLocal(ReadOnlySpan<byte> text) =>
        text.IsEmpty || ((char.IsAsciiLetterOrDigit((char)text[0]) || text[0] == '_') && IsTail(text) && text[^1] != '.');

    private static bool IsTail(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
            if (b != '.' && !Names.Plain.Contains(b))
                return false;
        return true;
    }
}
