namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>How well a list of hits answers a judged query.</summary>
/// <param name="Ndcg">nDCG@10 with gain 2^grade - 1 (Järvelin, Kekäläinen 2002, in the form of Burges et al. 2005); what was not judged gains nothing.</param>
/// <param name="Recall">Share of the records of grade 2 and 3 that stand among the first ten, of at most ten.</param>
/// <param name="Violations">Records found that must not be.</param>
internal readonly record struct Measures(double Ndcg, double Recall, int Violations)
{
    private const int Depth = 10;

    /// <summary>Measures the hits of one query.</summary>
    /// <param name="query">What was asked and expected.</param>
    /// <param name="hits">All hits, best first, by key.</param>
    public static Measures Of(GoldQuery query, IReadOnlyList<string> hits)
    {
        var violations = hits.Count(query.MustNotMatch.Contains);
        var first = hits.Take(Depth).ToList();
        // A query that nothing answers is answered by finding nothing.
        if (query.Grades.Count == 0) return hits.Count == 0 ? new Measures(1, 1, 0) : new Measures(0, 0, violations);
        var found = Gain(first.Select(key => query.Grades.GetValueOrDefault(key)));
        var ideal = Gain(query.Grades.Values.OrderDescending().Take(Depth));
        var useful = query.Grades.Where(g => g.Value >= 2).Select(g => g.Key).ToHashSet();
        var recall = useful.Count == 0 ? (found > 0 ? 1 : 0) : first.Count(useful.Contains) / (double)Math.Min(Depth, useful.Count);
        return new Measures(found / ideal, recall, violations);
    }

    /// <summary>Mean of the first two, sum of the violations.</summary>
    public static Measures Together(IReadOnlyCollection<Measures> each) =>
        new(each.Average(m => m.Ndcg), each.Average(m => m.Recall), each.Sum(m => m.Violations));

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
