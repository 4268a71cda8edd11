using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Memory;

/// <summary>A number of documents, indexed; never changed once made. Documents are numbered from 0.</summary>
internal sealed class Segment
{
    public Segment(DatasetId[] ids, long[] changeNumbers, long[] modified, string[] titleKeys, int[] titleOrder, Postings postings, FacetColumn facets)
    {
        Ids = ids;
        ChangeNumbers = changeNumbers;
        Modified = modified;
        TitleKeys = titleKeys;
        TitleOrder = titleOrder;
        Postings = postings;
        Facets = facets;
        ById = new IdTable(ids);
        TitleRanks = new int[titleOrder.Length];
        for (var rank = 0; rank < titleOrder.Length; rank++) TitleRanks[titleOrder[rank]] = rank;
    }

    public int Count => Ids.Length;

    public DatasetId[] Ids { get; }

    public long[] ChangeNumbers { get; }

    /// <summary>Unix milliseconds.</summary>
    public long[] Modified { get; }

    public string[] TitleKeys { get; }

    /// <summary>The documents by title and id.</summary>
    public int[] TitleOrder { get; }

    /// <summary>The place of each document in <see cref="TitleOrder"/>.</summary>
    public int[] TitleRanks { get; }

    public Postings Postings { get; }

    public FacetColumn Facets { get; }

    public IdTable ById { get; }

    /// <summary>Orders two documents by title and id.</summary>
    public static int CompareTitles(string titleA, DatasetId idA, string titleB, DatasetId idB)
    {
        var order = string.CompareOrdinal(titleA, titleB);
        return order != 0 ? order : idA.Value.CompareTo(idB.Value);
    }
}

/// <summary>Which documents hold a token, and how much it says about each.</summary>
/// <param name="Terms">The tokens.</param>
/// <param name="Starts">Where the documents of each token begin; one more than there are tokens.</param>
/// <param name="Docs">Documents, ascending within a token.</param>
/// <param name="Impacts">Weight of the token in the document, of <see cref="ushort.MaxValue"/>.</param>
internal sealed record Postings(TermTable Terms, int[] Starts, int[] Docs, ushort[] Impacts);

/// <summary>The facet values of each document as ordinals of <see cref="FacetValues"/>, all facets in one column.</summary>
/// <param name="Starts">Where the ordinals of each document begin; one more than there are documents.</param>
/// <param name="Ordinals">The ordinals.</param>
internal sealed record FacetColumn(int[] Starts, int[] Ordinals)
{
    public ReadOnlySpan<int> Of(int doc) => Ordinals.AsSpan(Starts[doc], Starts[doc + 1] - Starts[doc]);
}

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Deleted">A bit for each document that was replaced or removed; null for none.</param>
/// <param name="Live">How many documents are left.</param>
internal sealed record SegmentView(Segment Segment, ulong[]? Deleted, int Live)
{
    public bool IsDeleted(int doc) => Deleted is not null && (Deleted[doc >> 6] & (1UL << doc)) != 0;

    public SegmentView Without(List<int> docs)
    {
        var deleted = Deleted is null ? new ulong[(Segment.Count + 63) >> 6] : [.. Deleted];
        foreach (var doc in docs) deleted[doc >> 6] |= 1UL << doc;
        return this with { Deleted = deleted, Live = Live - docs.Count };
    }
}
