using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Makes a segment of documents.</summary>
internal static class SegmentBuilder
{
    private const int ExpectedTermsPerDocument = 20;

    public static Segment Build(IReadOnlyList<SearchDocument> documents, FacetValues facetValues)
    {
        var count = documents.Count;
        var titleOrder = new int[count];
        for (var doc = 0; doc < count; doc++) titleOrder[doc] = doc;
        Array.Sort(titleOrder, (a, b) => Segment.CompareTitles(documents[a].TitleKey, documents[a].Id, documents[b].TitleKey, documents[b].Id));
        return new Segment(
            [.. documents.Select(d => d.Id)],
            [.. documents.Select(d => d.ChangeNumber)],
            [.. documents.Select(d => d.Modified.ToUnixTimeMilliseconds())],
            [.. documents.Select(d => d.TitleKey)],
            titleOrder,
            BuildPostings(documents),
            BuildFacets(documents, facetValues));
    }

    private static Postings BuildPostings(IReadOnlyList<SearchDocument> documents)
    {
        var terms = new TermTable(documents.Count * ExpectedTermsPerDocument);
        var occurrences = new float[1024];
        var termsOfAll = new List<int>(documents.Count * ExpectedTermsPerDocument);
        var impactsOfAll = new List<ushort>(documents.Count * ExpectedTermsPerDocument);
        var ends = new int[documents.Count];
        for (var doc = 0; doc < documents.Count; doc++)
        {
            var from = termsOfAll.Count;
            CollectTerms(documents[doc], terms, ref occurrences, termsOfAll);
            for (var i = from; i < termsOfAll.Count; i++)
            {
                impactsOfAll.Add(TermWeights.Impact(occurrences[termsOfAll[i]]));
                occurrences[termsOfAll[i]] = 0;
            }

            ends[doc] = termsOfAll.Count;
        }

        terms.Trim();
        return Invert(terms, termsOfAll, impactsOfAll, ends);
    }

    // Each token once, its occurrences added up; the array is all zero before and after a document.
    private static void CollectTerms(SearchDocument document, TermTable terms, ref float[] occurrences, List<int> found)
    {
        for (var field = 0; field < TermWeights.Fields && field < document.Fields.Count; field++)
        {
            var tokens = document.Fields[field];
            var each = TermWeights.Occurrence(field, tokens.Count);
            for (var i = 0; i < tokens.Count; i++)
            {
                var term = terms.FindOrAdd(i < tokens.Words.Count ? tokens.Words[i] : tokens.Beside[i - tokens.Words.Count]);
                if (term >= occurrences.Length) Array.Resize(ref occurrences, term * 2);
                if (occurrences[term] == 0) found.Add(term);
                occurrences[term] += each;
            }
        }
    }

    private static Postings Invert(TermTable terms, List<int> termsOfAll, List<ushort> impactsOfAll, int[] ends)
    {
        var starts = new int[terms.Count + 1];
        foreach (var term in termsOfAll) starts[term + 1]++;
        for (var term = 0; term < terms.Count; term++) starts[term + 1] += starts[term];

        var next = starts.AsSpan(0, terms.Count).ToArray();
        var docs = new int[termsOfAll.Count];
        var impacts = new ushort[termsOfAll.Count];
        for (int doc = 0, i = 0; doc < ends.Length; doc++)
            for (; i < ends[doc]; i++)
            {
                var place = next[termsOfAll[i]]++;
                docs[place] = doc;
                impacts[place] = impactsOfAll[i];
            }

        return new Postings(terms, starts, docs, impacts);
    }

    private static FacetColumn BuildFacets(IReadOnlyList<SearchDocument> documents, FacetValues facetValues)
    {
        var starts = new int[documents.Count + 1];
        var ordinals = new List<int>(documents.Count * 8);
        var ofOne = new List<int>();
        for (var doc = 0; doc < documents.Count; doc++)
        {
            var values = documents[doc].FacetValues;
            for (var facet = 0; facet < values.Count; facet++)
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
