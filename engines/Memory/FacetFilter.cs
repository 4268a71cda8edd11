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
    private static readonly Comparer<FacetCount> LastFirst =
        Comparer<FacetCount>.Create((a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : string.CompareOrdinal(b.Value, a.Value));

    private readonly FacetValues.View _values;
    private readonly SearchPlan _plan;

    // For each ordinal the bit of its facet, if the value is wanted.
    private readonly uint[]? _wanted;
    private readonly uint _allWanted;
    private readonly int[]? _counts;
    private readonly bool _looksAtKeywords;

    public FacetFilter(SearchPlan plan, FacetValues.View values)
    {
        _plan = plan;
        _values = values;
        _looksAtKeywords = plan.Counted.Contains(FacetValues.Keyword) || plan.Filters.Any(f => f.Facet == FacetValues.Keyword);
        if (plan.Filters.Count > 0)
        {
            _wanted = ArrayPool<uint>.Shared.Rent(values.Count);
            Array.Clear(_wanted, 0, values.Count);
            foreach (var (facet, wantedValues) in plan.Filters)
            {
                _allWanted |= 1U << facet;
                foreach (var value in wantedValues)
                    if (values.Find(facet, value) is >= 0 and var ordinal)
                        _wanted[ordinal] = 1U << facet;
            }
        }

        if (plan.Counted.Count == 0) return;
        _counts = ArrayPool<int>.Shared.Rent(values.Count);
        Array.Clear(_counts, 0, values.Count);
    }

    /// <summary>Whether a document has a wanted value in every filtered facet; counts its values.</summary>
    public bool Pass(Segment segment, int doc)
    {
        var ordinals = segment.Facets.Of(doc);
        var keywords = _looksAtKeywords ? segment.Keywords.Of(doc) : [];
        var failed = _allWanted;
        if (_wanted is not null)
        {
            foreach (var ordinal in ordinals) failed &= ~_wanted[ordinal];
            foreach (var ordinal in keywords) failed &= ~_wanted[ordinal];
        }

        if (_counts is null) return failed == 0;
        if (failed == 0)
        {
            foreach (var ordinal in ordinals) _counts[ordinal]++;
            foreach (var ordinal in keywords) _counts[ordinal]++;
        }
        else if (BitOperations.IsPow2(failed))
        {
            var facet = BitOperations.TrailingZeroCount(failed);
            CountOnly(facet, facet == FacetValues.Keyword ? keywords : ordinals);
        }

        return failed == 0;
    }

    /// <summary>The counted facets, the commonest values first.</summary>
    /// <param name="given">Counts of all values, where they are known without counting here.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts(int[]? given)
    {
        var counted = new Dictionary<string, IReadOnlyList<FacetCount>>(_plan.Counted.Count, StringComparer.Ordinal);
        if (_plan.Counted.Count == 0) return counted;
        var counts = given ?? _counts!;
        // Keywords go into the hundred thousands; only the first few of each facet are kept and put in order.
        var byFacet = new PriorityQueue<FacetCount, FacetCount>?[Facets.All.Count];
        foreach (var facet in _plan.Counted) byFacet[facet] = new PriorityQueue<FacetCount, FacetCount>(LastFirst);
        for (var ordinal = 0; ordinal < _values.Count; ordinal++)
        {
            if (counts[ordinal] == 0 || _values.Facet(ordinal) is var facet && (facet >= byFacet.Length || byFacet[facet] is null)) continue;
            var kept = byFacet[_values.Facet(ordinal)]!;
            if (kept.Count == _plan.FacetLimit && (_plan.FacetLimit == 0 || counts[ordinal] < kept.Peek().Count)) continue;
            var count = new FacetCount(_values.Value(ordinal), counts[ordinal]);
            if (kept.Count < _plan.FacetLimit) kept.Enqueue(count, count);
            else kept.EnqueueDequeue(count, count);
        }

        foreach (var facet in _plan.Counted)
            counted[Facets.All[facet].Name] = [.. byFacet[facet]!.UnorderedItems.Select(c => c.Element).Order(Comparer<FacetCount>.Create((a, b) => LastFirst.Compare(b, a)))];
        return counted;
    }

    public void Dispose()
    {
        if (_wanted is not null) ArrayPool<uint>.Shared.Return(_wanted);
        if (_counts is not null) ArrayPool<int>.Shared.Return(_counts);
    }

    private void CountOnly(int facet, ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
            if (_values.Facet(ordinal) == facet)
                _counts![ordinal]++;
    }
}
