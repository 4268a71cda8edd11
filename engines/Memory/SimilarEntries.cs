using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Finds entries about the same thing: those that share most of what is rare in an entry's own words. Who publishes and where is
/// left out, and a shared word too common to tell entries apart does not count, so that not everything of a town is alike.
/// </summary>
internal static class SimilarEntries
{
    private const int MostTake = 100;
    private const int MostTokens = 16;
    private const int LooksPerSegment = 200_000;

    // A token that more than a twentieth of all entries have says where an entry comes from, not what it is about.
    private const int CommonShare = 20;
    private const int CommonFrom = 10;

    private static readonly (SearchField Field, float Weight)[] Telling =
        [(SearchField.Title, 3), (SearchField.Keyword, 2), (SearchField.Topic, 1), (SearchField.Description, 1)];

    private static readonly int TellingFields = Telling.Sum(t => PostingMark.Bit(t.Field));

    /// <exception cref="InvalidQueryException"><paramref name="take"/> is out of range.</exception>
    public static IReadOnlyList<SearchHit> Find(IndexSnapshot snapshot, SearchDocument like, int take, CancellationToken cancellationToken)
    {
        if (take is < 0 or > MostTake) throw new InvalidQueryException("take", $"Die Zahl der ähnlichen Datensätze ist {take}; erlaubt sind 0 bis {MostTake}.");
        var tokens = TellingTokens(snapshot, like);
        if (take == 0 || tokens.Count == 0) return [];
        using var lent = new LentArrays();
        var first = new FirstHits<ByScore>(take);
        foreach (var view in snapshot.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (doc, score) in Scores(view.Segment, tokens, lent))
                if (!view.IsDeleted(doc) && view.Segment.Ids[doc] != like.Id)
                    first.Offer(new Candidate(view.Segment, doc, score));
        }

        return [.. first.Take().Select(h => new SearchHit(h.Id, h.Score))];
    }

    private static List<(string Token, float Weight)> TellingTokens(IndexSnapshot snapshot, SearchDocument like)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (field, weight) in Telling)
            foreach (var token in like.Fields[(int)field].Words.Concat(like.Fields[(int)field].Beside).Distinct(StringComparer.Ordinal))
                weights[token] = weights.GetValueOrDefault(token) + weight;
        var most = Math.Max(CommonFrom, snapshot.Live / CommonShare);
        return
        [
            .. weights.Select(w => (Token: w.Key, Found: snapshot.DocumentsWith(w.Key), w.Value))
                .Where(w => w.Found > 0 && w.Found <= most)
                .Select(w => (w.Token, Weight: w.Value * TermWeights.Rarity(snapshot.Live, Math.Min(snapshot.Live, w.Found))))
                .OrderByDescending(w => w.Weight).ThenBy(w => w.Token, StringComparer.Ordinal)
                .Take(MostTokens),
        ];
    }

    // The rarest tokens come first, so what is left out where there is too much to look at says the least.
    private static Dictionary<int, float> Scores(Segment segment, List<(string Token, float Weight)> tokens, LentArrays lent)
    {
        var scores = new Dictionary<int, float>();
        var looks = 0;
        foreach (var (token, weight) in tokens)
        {
            if (segment.Postings.Find(token) is not (>= 0 and var term)) continue;
            var hits = new HitList(segment.Postings, term, weight);
            if ((looks += hits.Count) > LooksPerSegment) break;
            hits = hits.In(TellingFields, lent);
            for (var i = 0; i < hits.Count; i++) scores[hits.Docs[i]] = scores.GetValueOrDefault(hits.Docs[i]) + hits.Score(i);
        }

        return scores;
    }
}
