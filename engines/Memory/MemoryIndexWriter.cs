using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Turns changes into the next snapshot. New documents become a small segment behind the others; eight segments of a size
/// become one of the next size, up to the largest a segment may be, so that each document is copied a few times only.
/// </summary>
internal sealed class MemoryIndexWriter
{
    private const int MergeAt = 8;
    private const int SmallestTier = 512;

    private readonly FacetValues _values = new();
    private int[] _valueCounts = [];

    // The change up to which each removed entry is gone; an older document must not bring it back. One of that very change may:
    // an entry is also removed and shown again because of what happened to others.
    private readonly Dictionary<DatasetId, long> _removed = [];

    /// <summary>The snapshot after some changes; the one before stays as it is.</summary>
    public IndexSnapshot Apply(IndexSnapshot before, IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo)
    {
        var deletions = new Dictionary<int, HashSet<int>>();
        foreach (var id in removed)
        {
            if (Find(before, id) is var (segment, doc) && before.Segments[segment].Segment.Keys.ChangeNumbers[doc] <= upTo) Delete(deletions, segment, doc);
            _removed[id] = Math.Max(upTo, _removed.GetValueOrDefault(id));
        }

        var latest = Latest(before, documents, deletions);
        var segments = new List<SegmentView>(before.Segments.Length + 1);
        for (var i = 0; i < before.Segments.Length; i++)
        {
            var view = deletions.TryGetValue(i, out var docs) ? before.Segments[i].Without(docs) : before.Segments[i];
            if (view.Live > 0) segments.Add(view);
        }

        foreach (var chunk in latest.Chunk(Segment.MaxCount))
        {
            var segment = SegmentBuilder.Build(chunk, _values);
            segments.Add(new SegmentView(segment, null, chunk.Length));
            for (var doc = 0; doc < segment.Count; doc++) CountValues(segment, doc, 1);
        }

        foreach (var (segment, docs) in deletions)
            foreach (var doc in docs)
                CountValues(before.Segments[segment].Segment, doc, -1);
        return new IndexSnapshot([.. segments], _values.Current, [.. _valueCounts], Math.Max(before.ChangeNumber, upTo));
    }

    /// <summary>The same documents in fewer segments; null where there is nothing to tidy.</summary>
    public static IndexSnapshot? Tidy(IndexSnapshot snapshot)
    {
        var segments = snapshot.Segments.Where(s => !IsHollow(s)).ToList();
        var merged = segments.Count < snapshot.Segments.Length;
        foreach (var hollow in snapshot.Segments.Where(IsHollow)) segments.Add(Merge([hollow]));

        for (var tier = SmallestTier; tier < Segment.MaxCount; tier *= MergeAt)
        {
            var from = segments.Count;
            while (from > 0 && segments[from - 1].Live < tier) from--;
            if (segments.Count - from < MergeAt) continue;
            var small = segments[from..];
            segments.RemoveRange(from, small.Count);
            segments.AddRange(MergeInTurn(small));
            merged = true;
        }

        return merged ? snapshot with { Segments = [.. segments] } : null;
    }

    private static bool IsHollow(SegmentView view) => view.Segment.Count > SmallestTier && view.Live < view.Segment.Count / 2;

    private static List<SegmentView> MergeInTurn(List<SegmentView> small)
    {
        var whole = new List<SegmentView>();
        for (var from = 0; from < small.Count;)
        {
            var (until, live) = (from, 0);
            while (until < small.Count && live + small[until].Live <= Segment.MaxCount) live += small[until++].Live;
            whole.Add(Merge(small[from..until]));
            from = until;
        }

        return whole;
    }

    private static SegmentView Merge(List<SegmentView> views)
    {
        var segment = SegmentMerger.Merge(views);
        return new SegmentView(segment, null, segment.Count);
    }

    private void CountValues(Segment segment, int doc, int by)
    {
        if (_valueCounts.Length < _values.Current.Count) Array.Resize(ref _valueCounts, _values.Current.Count);
        foreach (var ordinal in segment.Facets.Of(doc)) _valueCounts[ordinal] += by;
        foreach (var ordinal in segment.Keywords.Of(doc)) _valueCounts[ordinal] += by;
    }

    // The documents to add: each entry once, none that is older than what is shown or was removed.
    private List<SearchDocument> Latest(IndexSnapshot before, IReadOnlyList<SearchDocument> documents, Dictionary<int, HashSet<int>> deletions)
    {
        var latest = new Dictionary<DatasetId, SearchDocument>(documents.Count);
        foreach (var document in documents)
            if (!latest.TryGetValue(document.Id, out var other) || other.ChangeNumber <= document.ChangeNumber)
                latest[document.Id] = document;

        var added = new List<SearchDocument>(latest.Count);
        foreach (var document in latest.Values)
        {
            if (_removed.TryGetValue(document.Id, out var goneUpTo) && document.ChangeNumber < goneUpTo) continue;
            if (Find(before, document.Id) is var (segment, doc))
            {
                if (before.Segments[segment].Segment.Keys.ChangeNumbers[doc] > document.ChangeNumber) continue;
                Delete(deletions, segment, doc);
            }

            _removed.Remove(document.Id);
            added.Add(document);
        }

        return added;
    }

    private static void Delete(Dictionary<int, HashSet<int>> deletions, int segment, int doc)
    {
        if (!deletions.TryGetValue(segment, out var docs)) deletions[segment] = docs = [];
        docs.Add(doc);
    }

    private static (int Segment, int Doc)? Find(IndexSnapshot snapshot, DatasetId id)
    {
        for (var i = snapshot.Segments.Length - 1; i >= 0; i--)
            if (snapshot.Segments[i].Segment.ById.Find(id) is >= 0 and var doc && !snapshot.Segments[i].IsDeleted(doc))
                return (i, doc);
        return null;
    }
}
