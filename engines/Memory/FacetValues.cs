using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Numbers the values of all facets. Only the writer adds; readers see as many as there were when their snapshot was
/// taken, because what is behind them is never changed.
/// </summary>
internal sealed class FacetValues
{
    /// <summary>The number of the facet whose values nobody bounds.</summary>
    public static readonly int Keyword = NumberOf("keyword");

    private static readonly int Publisher = NumberOf("publisher");
    private static readonly int Region = NumberOf("region");

    private readonly ValueWords _words = new();
    private long _textBytes;

    private readonly ConcurrentDictionary<(int Facet, string Value), int> _ordinals = new();
    // The string's own header, the dictionary's node and its place in the arrays.
    private const int BytesBesideText = 22 + 64 + 9;

    private string[] _values = new string[256];
    private byte[] _facets = new byte[256];
    private int _count;

    /// <summary>The values so far.</summary>
    public View Current => new(this, _values, _facets, _count, _words.Current, _textBytes);

    /// <summary>What a value of a facet is suggested as; null where it is not.</summary>
    public static SuggestionKind? KindOf(int facet) =>
        facet == Keyword ? SuggestionKind.Keyword : facet == Publisher ? SuggestionKind.Publisher : facet == Region ? SuggestionKind.Place : null;

    private static int NumberOf(string facet) => Facets.All.ToList().FindIndex(f => f.Name == facet);

    public int FindOrAdd(int facet, string value)
    {
        if (_ordinals.TryGetValue((facet, value), out var known)) return known;
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
            Array.Resize(ref _facets, _count * 2);
        }

        _values[_count] = value;
        _facets[_count] = checked((byte)facet);
        _ordinals[(facet, value)] = _count;
        _textBytes += (sizeof(char) * value.Length) + BytesBesideText;
        if (KindOf(facet) is not null) _words.Add(Facets.All[facet].Label(value, "de"), _count);
        return _count++;
    }

    /// <summary>The values as one snapshot sees them.</summary>
    internal sealed class View(FacetValues owner, string[] values, byte[] facets, int count, IReadOnlyList<WordRun> words, long textBytes)
    {
        public int Count => count;

        /// <summary>Estimated.</summary>
        public long Bytes => textBytes + words.Sum(w => 12L * w.Words.Length);

        /// <summary>The words of the values that are suggested.</summary>
        public IReadOnlyList<WordRun> Words => words;

        public string Value(int ordinal) => values[ordinal];

        public int Facet(int ordinal) => facets[ordinal];

        /// <summary>The ordinal of a value, or -1 where no document ever had it.</summary>
        public int Find(int facet, string value) => owner._ordinals.TryGetValue((facet, value), out var ordinal) && ordinal < count ? ordinal : -1;
    }
}
