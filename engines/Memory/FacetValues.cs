using System.Collections.Concurrent;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Numbers the values of all facets. Only the writer adds; readers see as many as there were when their snapshot was
/// taken, because what is behind them is never changed.
/// </summary>
internal sealed class FacetValues
{
    private readonly ConcurrentDictionary<(int Facet, string Value), int> _ordinals = new();
    private string[] _values = new string[256];
    private byte[] _facets = new byte[256];
    private int _count;

    /// <summary>The values so far.</summary>
    public View Current => new(this, _values, _facets, _count);

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
        return _count++;
    }

    /// <summary>The values as one snapshot sees them.</summary>
    internal sealed class View(FacetValues owner, string[] values, byte[] facets, int count)
    {
        public int Count => count;

        public string Value(int ordinal) => values[ordinal];

        public int Facet(int ordinal) => facets[ordinal];

        /// <summary>The ordinal of a value, or -1 where no document ever had it.</summary>
        public int Find(int facet, string value) => owner._ordinals.TryGetValue((facet, value), out var ordinal) && ordinal < count ? ordinal : -1;
    }
}
