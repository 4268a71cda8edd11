using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Makes a segment of documents.</summary>
internal static class SegmentBuilder
{
    /// <param name="documents">At most <see cref="Segment.MaxCount"/>.</param>
    /// <param name="facetValues">Numbers the facet values, also new ones.</param>
    public static Segment Build(IReadOnlyList<SearchDocument> documents, FacetValues facetValues)
    {
        var keys = new SegmentKeys(
            [.. documents.Select(d => d.Id)],
            [.. documents.Select(d => d.ChangeNumber)],
            [.. documents.Select(d => d.Modified.ToUnixTimeMilliseconds())],
            TextColumn.Of([.. documents.Select(d => d.TitleKey)]),
            TextColumn.Of([.. documents.Select(d => Shortened(d.Title))]));
        var titleOrder = new ushort[documents.Count];
        for (var doc = 0; doc < titleOrder.Length; doc++) titleOrder[doc] = (ushort)doc;
        Array.Sort(titleOrder, (a, b) => Segment.CompareTitles(keys.TitleKeys.Of(a), keys.Ids[a], keys.TitleKeys.Of(b), keys.Ids[b]));
        var (postings, words) = PostingsBuilder.Build(documents);
        return new Segment(
            keys, titleOrder, postings, words,
            BuildFacets(documents, facetValues, f => f != FacetValues.Keyword),
            BuildFacets(documents, facetValues, f => f == FacetValues.Keyword),
            RangeColumns.Of(documents));
    }

    private static string Shortened(string title)
    {
        if (title.Length <= SearchDocument.MaxTitleLength) return title;
        var length = SearchDocument.MaxTitleLength - 1;
        if (char.IsHighSurrogate(title[length - 1])) length--;
        return string.Concat(title.AsSpan(0, length), "…");
    }

    private static FacetColumn BuildFacets(IReadOnlyList<SearchDocument> documents, FacetValues facetValues, Func<int, bool> belongs)
    {
        var starts = new int[documents.Count + 1];
        var ordinals = new List<int>(documents.Count * 8);
        var ofOne = new List<int>();
        for (var doc = 0; doc < documents.Count; doc++)
        {
            var values = documents[doc].FacetValues;
            for (var facet = 0; facet < values.Count; facet++)
                if (belongs(facet))
                    foreach (var value in values[facet])
                        ofOne.Add(facetValues.FindOrAdd(facet, value));

            // Sorted, so that a value named twice is found without comparing each with each: a source may name thousands.
            ofOne.Sort();
            for (var i = 0; i < ofOne.Count; i++)
                if (i == 0 || ofOne[i] != ofOne[i - 1])
                    ordinals.Add(ofOne[i]);
            ofOne.Clear();
            starts[doc + 1] = ordinals.Count;
        }

        return new FacetColumn(starts, [.. ordinals]);
    }
}
