using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// A number of documents, indexed; never changed once made. Documents are numbered from 0 and are few enough that two bytes
/// name one: that halves the postings.
/// </summary>
internal sealed class Segment
{
    /// <summary>The most documents of a segment; one less than two bytes can tell, so that "none" can be told too.</summary>
    public const int MaxCount = ushort.MaxValue;

    public Segment(SegmentKeys keys, ushort[] titleOrder, Postings postings, WordColumn words, FacetColumn facets, FacetColumn keywords, RangeColumns ranges)
    {
        Keys = keys;
        TitleOrder = titleOrder;
        Postings = postings;
        Words = words;
        Facets = facets;
        Keywords = keywords;
        Ranges = ranges;
        ById = new IdTable(keys.Ids);
        TitleRanks = new ushort[titleOrder.Length];
        for (var rank = 0; rank < titleOrder.Length; rank++) TitleRanks[titleOrder[rank]] = (ushort)rank;
    }

    public int Count => Keys.Ids.Length;

    public SegmentKeys Keys { get; }

    public DatasetId[] Ids => Keys.Ids;

    /// <summary>The documents by title and id.</summary>
    public ushort[] TitleOrder { get; }

    /// <summary>The place of each document in <see cref="TitleOrder"/>.</summary>
    public ushort[] TitleRanks { get; }

    public Postings Postings { get; }

    public WordColumn Words { get; }

    /// <summary>The values of all facets but keywords.</summary>
    public FacetColumn Facets { get; }

    /// <summary>Keywords apart: they are many, and seldom asked for.</summary>
    public FacetColumn Keywords { get; }

    public RangeColumns Ranges { get; }

    public IdTable ById { get; }

    /// <summary>What it occupies, in bytes, without the texts of tokens that others share.</summary>
    public long Bytes => Keys.Bytes + Postings.Bytes + Words.Bytes + Facets.Bytes + Keywords.Bytes + Ranges.Bytes + ById.Bytes + 2L * sizeof(ushort) * Count;

    /// <summary>Orders two documents by title and id.</summary>
    public static int CompareTitles(ReadOnlySpan<byte> titleA, DatasetId idA, ReadOnlySpan<byte> titleB, DatasetId idB)
    {
        var order = titleA.SequenceCompareTo(titleB);
        return order != 0 ? order : idA.Value.CompareTo(idB.Value);
    }
}

/// <summary>What tells documents apart and orders them.</summary>
/// <param name="Ids">The entries.</param>
/// <param name="ChangeNumbers">Up to which change each shows its entry.</param>
/// <param name="Modified">Unix milliseconds.</param>
/// <param name="TitleKeys">Folded titles.</param>
/// <param name="Titles">Titles as shown.</param>
internal sealed record SegmentKeys(DatasetId[] Ids, long[] ChangeNumbers, long[] Modified, TextColumn TitleKeys, TextColumn Titles)
{
    public long Bytes => 32L * Ids.Length + TitleKeys.Bytes + Titles.Bytes;
}

/// <summary>The facet values of each document as ordinals of <see cref="FacetValues"/>.</summary>
/// <param name="Starts">Where the ordinals of each document begin; one more than there are documents.</param>
/// <param name="Ordinals">The ordinals.</param>
internal sealed record FacetColumn(int[] Starts, int[] Ordinals)
{
    public long Bytes => sizeof(int) * ((long)Starts.Length + Ordinals.Length);

    public ReadOnlySpan<int> Of(int doc) => Ordinals.AsSpan(Starts[doc], Starts[doc + 1] - Starts[doc]);
}

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Deleted">A bit for each document that was replaced or removed; null for none.</param>
/// <param name="Live">How many documents are left.</param>
internal sealed record SegmentView(Segment Segment, ulong[]? Deleted, int Live)
{
    public bool IsDeleted(int doc) => Deleted is not null && (Deleted[doc >> 6] & (1UL << doc)) != 0;

    public SegmentView Without(IReadOnlyCollection<int> docs)
    {
        var deleted = Deleted is null ? new ulong[(Segment.Count + 63) >> 6] : [.. Deleted];
        foreach (var doc in docs) deleted[doc >> 6] |= 1UL << doc;
        return this with { Deleted = deleted, Live = Live - docs.Count };
    }
}
