using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Turns changes into the next snapshot. New documents become a small segment behind the others; eight segments of a size
/// become one of the next size, so that each document is copied a handful of times on the way to a million.
/// </summary>
internal sealed class MemoryIndexWriter
{
    private const int MergeAt = 8;
    private const int SmallestTier = 512;

    private readonly FacetValues _values = new();

    // The change up to which each removed entry is gone; an older document must not bring it back. One of that very change may:
    // an entry is also removed and shown again because of what happened to others.
    private readonly Dictionary<DatasetId, long> _removed = [];

    /// <summary>The snapshot after some changes; the one before stays as it is.</summary>
    public IndexSnapshot Apply(IndexSnapshot before, IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo)
    {
        var deletions = new Dictionary<int, List<int>>();
        foreach (var id in removed)
        {
            if (Find(before, id) is var (segment, doc) && before.Segments[segment].Segment.ChangeNumbers[doc] <= upTo) Delete(deletions, segment, doc);
            _removed[id] = Math.Max(upTo, _removed.GetValueOrDefault(id));
        }

        var latest = Latest(before, documents, deletions);
        var segments = new List<SegmentView>(before.Segments.Length + 1);
        for (var i = 0; i < before.Segments.Length; i++)
        {
            var view = deletions.TryGetValue(i, out var docs) ? before.Segments[i].Without(docs) : before.Segments[i];
            if (view.Live > 0) segments.Add(view);
        }

        if (latest.Count > 0) segments.Add(new SegmentView(SegmentBuilder.Build(latest, _values), null, latest.Count));
        return new IndexSnapshot([.. segments], _values.Current, Math.Max(before.ChangeNumber, upTo));
    }

    /// <summary>The same documents in fewer segments; null where there is nothing to tidy.</summary>
    public static IndexSnapshot? Tidy(IndexSnapshot snapshot)
    {
        var segments = snapshot.Segments.ToList();
        var merged = false;
        for (var i = 0; i < segments.Count; i++)
            if (segments[i].Segment.Count > SmallestTier && segments[i].Live < segments[i].Segment.Count / 2)
            {
                segments[i] = Merge([segments[i]]);
                merged = true;
            }

        for (long tier = SmallestTier; tier <= (long)snapshot.Live * MergeAt; tier *= MergeAt)
        {
            var from = segments.Count;
            while (from > 0 && segments[from - 1].Live < tier) from--;
            if (segments.Count - from < MergeAt) continue;
            var whole = Merge(segments[from..]);
            segments.RemoveRange(from, segments.Count - from);
            segments.Add(whole);
            merged = true;
        }

        return merged ? snapshot with { Segments = [.. segments] } : null;
    }

    private static SegmentView Merge(List<SegmentView> views)
    {
        var segment = SegmentMerger.Merge(views);
        return new SegmentView(segment, null, segment.Count);
    }

    // The documents to add: each entry once, none that is older than what is shown or was removed.
    private List<SearchDocument> Latest(IndexSnapshot before, IReadOnlyList<SearchDocument> documents, Dictionary<int, List<int>> deletions)
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
                if (before.Segments[segment].Segment.ChangeNumbers[doc] > document.ChangeNumber) continue;
                Delete(deletions, segment, doc);
            }

            _removed.Remove(document.Id);
            added.Add(document);
        }

        return added;
    }

    private static void Delete(Dictionary<int, List<int>> deletions, int segment, int doc)
    {
        if (!deletions.TryGetValue(segment, out var docs)) deletions[segment] = docs = [];
        if (!docs.Contains(doc)) docs.Add(doc);
    }

    private static (int Segment, int Doc)? Find(IndexSnapshot snapshot, DatasetId id)
    {
        for (var i = snapshot.Segments.Length - 1; i >= 0; i--)
            if (snapshot.Segments[i].Segment.ById.Find(id) is >= 0 and var doc && !snapshot.Segments[i].IsDeleted(doc))
                return (i, doc);
        return null;
    }
}
