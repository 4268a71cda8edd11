using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Finds the documents that have what a query's clauses ask for and nothing that they exclude.</summary>
internal sealed class ClauseMatcher
{
    private const int MaxPhrase = 64;

    private readonly TextClause[] _wanted;
    private readonly TextClause[] _excluded;
    private readonly Dictionary<string, float> _rarities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> _prefixRarities = new(StringComparer.Ordinal);

    public ClauseMatcher(TextQuery query, IndexSnapshot snapshot)
    {
        _wanted = [.. query.Clauses.Where(c => !c.Excluded)];
        _excluded = [.. query.Clauses.Where(c => c.Excluded)];
        foreach (var alternative in query.Clauses.SelectMany(c => c.Alternatives))
        {
            foreach (var token in TokensOf(alternative)) _rarities.TryAdd(token, Rarity(snapshot, snapshot.DocumentsWith(token)));
            if (alternative is ClauseAlternative.Beginning { Prefix: var prefix }) _prefixRarities.TryAdd(prefix, Rarity(snapshot, snapshot.PostingsWithBeginning(prefix)));
        }
    }

    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public HitList Match(Segment segment, LentArrays lent, CancellationToken cancellationToken)
    {
        var lists = new HitList[_wanted.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = Match(_wanted[i], segment, lent, cancellationToken);
            if (lists[i].Count == 0) return HitList.None;
        }

        var found = lists.Length == 0 ? HitList.Everything(segment.Count, lent) : HitList.All(lists, lent);
        foreach (var clause in _excluded) found = found.Without(Match(clause, segment, lent, cancellationToken), lent);
        return found;
    }

    private static IReadOnlyList<string> TokensOf(ClauseAlternative alternative) => alternative switch
    {
        ClauseAlternative.Together together => together.Tokens,
        ClauseAlternative.Phrase phrase => phrase.Words,
        _ => [],
    };

    private static float Rarity(IndexSnapshot snapshot, long found) => TermWeights.Rarity(snapshot.Live, Math.Min(snapshot.Live, found));

    private HitList Match(TextClause clause, Segment segment, LentArrays lent, CancellationToken cancellationToken)
    {
        var fields = clause.Field is { } field ? PostingMark.Bit(field) : PostingMark.AnyField;
        var found = HitList.None;
        foreach (var alternative in clause.Alternatives)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hits = alternative switch
            {
                ClauseAlternative.Beginning { Prefix: var prefix } =>
                    HitList.AnyOf(segment.Postings, segment.Postings.Beginning(prefix), fields, _prefixRarities[prefix], segment.Count, lent),
                ClauseAlternative.Phrase { Words: var words } => MatchPhrase(words, clause.Field, fields, segment, lent),
                _ => MatchTogether(TokensOf(alternative), fields, segment, lent),
            };
            found = HitList.Either(found, hits.Weighed(alternative.Weight), lent);
        }

        return found;
    }

    private HitList MatchTogether(IReadOnlyList<string> tokens, int fields, Segment segment, LentArrays lent)
    {
        var lists = new HitList[tokens.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            if (segment.Postings.Find(tokens[i]) is not (>= 0 and var term)) return HitList.None;
            lists[i] = new HitList(segment.Postings, term, _rarities[tokens[i]]).In(fields, lent);
        }

        return lists.Length == 0 ? HitList.None : HitList.All(lists, lent);
    }

    private HitList MatchPhrase(IReadOnlyList<string> words, SearchField? field, int fields, Segment segment, LentArrays lent)
    {
        var looked = words.Count > MaxPhrase ? [.. words.Take(MaxPhrase)] : words;
        var hits = MatchTogether([.. looked.Distinct(StringComparer.Ordinal)], fields, segment, lent);
        if (hits.Count == 0 || looked.Count < 2) return hits;
        var terms = looked.Select(segment.Postings.Find).ToArray();
        return hits.Where(lent, (doc, _) => segment.Words.HasPhrase(doc, terms, field));
    }
}
