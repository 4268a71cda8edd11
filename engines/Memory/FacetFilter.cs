using System.Buffers;
using System.Numerics;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Tests documents against the wanted values and counts values on the way: a document that fails nothing counts for all
/// facets, one that fails a single facet counts for that facet alone, because its counts ignore the selection within it.
/// </summary>
internal sealed class FacetFilter : IDisposable
{
    private readonly FacetValues.View _values;
    private readonly SearchPlan _plan;

    // For each ordinal the bit of its facet, if the value is wanted.
    private readonly ulong[] _wanted;
    private readonly ulong _allWanted;
    private readonly int[]? _counts;

    public FacetFilter(SearchPlan plan, FacetValues.View values)
    {
        _plan = plan;
        _values = values;
        _wanted = ArrayPool<ulong>.Shared.Rent(values.Count);
        Array.Clear(_wanted, 0, values.Count);
        foreach (var (facet, wantedValues) in plan.Filters)
        {
            _allWanted |= 1UL << facet;
            foreach (var value in wantedValues)
                if (values.Find(facet, value) is >= 0 and var ordinal)
                    _wanted[ordinal] = 1UL << facet;
        }

        if (plan.Counted.Count == 0) return;
        _counts = ArrayPool<int>.Shared.Rent(values.Count);
        Array.Clear(_counts, 0, values.Count);
    }

    /// <summary>Whether a document has a wanted value in every filtered facet; counts its values.</summary>
    public bool Pass(ReadOnlySpan<int> ordinals)
    {
        var failed = _allWanted;
        if (failed != 0)
            foreach (var ordinal in ordinals)
                failed &= ~_wanted[ordinal];
        if (_counts is null) return failed == 0;

        if (failed == 0)
            foreach (var ordinal in ordinals)
                _counts[ordinal]++;
        else if (BitOperations.IsPow2(failed))
            CountOnly(BitOperations.TrailingZeroCount(failed), ordinals);
        return failed == 0;
    }

    /// <summary>The counted facets, the commonest values first.</summary>
    /// <param name="given">Counts of all values, where they are known without counting here.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(int[]? given)
    {
        var counted = new Dictionary<string, IReadOnlyList<FacetCount>>(_plan.Counted.Count, StringComparer.Ordinal);
        if (_plan.Counted.Count == 0) return counted;
        var counts = given ?? _counts!;
        var byFacet = new List<FacetCount>[Facets.All.Count];
        foreach (var facet in _plan.Counted) byFacet[facet] = [];
        for (var ordinal = 0; ordinal < _values.Count; ordinal++)
            if (counts[ordinal] > 0 && _values.Facet(ordinal) is var facet && facet < byFacet.Length)
                byFacet[facet]?.Add(new FacetCount(_values.Value(ordinal), counts[ordinal]));

        foreach (var facet in _plan.Counted)
        {
            byFacet[facet].Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
            counted[Facets.All[facet].Name] = [.. byFacet[facet].Take(_plan.FacetLimit)];
        }

        return counted;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_wanted);
        if (_counts is not null) ArrayPool<int>.Shared.Return(_counts);
    }

    private void CountOnly(int facet, ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
            if (_values.Facet(ordinal) == facet)
                _counts![ordinal]++;
    }
}
