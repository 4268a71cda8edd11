using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Finds the documents that hold every word of a query, in whichever fields.</summary>
internal sealed class WordMatcher
{
    private readonly TextQuery _query;
    private readonly Dictionary<string, float> _rarities = new(StringComparer.Ordinal);

    public WordMatcher(TextQuery query, IndexSnapshot snapshot)
    {
        _query = query;
        foreach (var token in query.Clauses.SelectMany(c => c.Alternatives).Cast<ClauseAlternative.Together>().SelectMany(a => a.Tokens))
            _rarities.TryAdd(token, TermWeights.Rarity(snapshot.Live, Math.Min(snapshot.Live, snapshot.DocumentsWith(token))));
    }

    public HitList Match(Segment segment, LentArrays lent)
    {
        var words = new HitList[_query.Clauses.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Match(_query.Clauses[i], segment.Postings, lent);
            if (words[i].Count == 0) return HitList.None;
        }

        return HitList.All(words, lent);
    }

    private HitList Match(TextClause clause, Postings postings, LentArrays lent)
    {
        var found = HitList.None;
        foreach (var alternative in clause.Alternatives.Cast<ClauseAlternative.Together>().Select(a => a.Tokens))
        {
            var tokens = new HitList[alternative.Count];
            for (var i = 0; i < tokens.Length; i++)
                tokens[i] = postings.Terms.Find(alternative[i]) is >= 0 and var term ? new HitList(postings, term, _rarities[alternative[i]]) : HitList.None;
            found = HitList.Either(found, HitList.All(tokens, lent), lent);
        }

        return found;
    }
}
