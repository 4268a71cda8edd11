using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Completes what is being typed from the values of facets and from titles, within a bounded number of looks.</summary>
internal static class Suggestions
{
    private const int MostTake = 100;
    private const int MostWords = 8;
    private const int MostTitleLooks = 400;
    private const int MostPostingLooks = 4000;

    private static readonly SuggestionKind[] Order = [SuggestionKind.Keyword, SuggestionKind.Publisher, SuggestionKind.Place, SuggestionKind.Title];

    /// <exception cref="InvalidQueryException"><paramref name="take"/> is out of range.</exception>
    public static IReadOnlyList<Suggestion> Find(IndexSnapshot snapshot, GermanAnalyser analyser, string text, int take, CancellationToken cancellationToken)
    {
        if (take is < 0 or > MostTake) throw new InvalidQueryException("take", $"Die Zahl der Vorschläge ist {take}; erlaubt sind 0 bis {MostTake}.");
        if (text.Length > DatasetQuery.MaxTextLength) text = text[..DatasetQuery.MaxTextLength];
        var typed = FoldedWords.Of(text).Take(MostWords).ToList();
        if (take == 0 || typed.Count == 0) return [];
        cancellationToken.ThrowIfCancellationRequested();
        var byKind = Values(snapshot, typed, take);
        byKind[SuggestionKind.Title] = Titles(snapshot, analyser, typed, take, cancellationToken);
        return Share(byKind, take);
    }

    // In turns, so that a kind with many leaves room for the others.
    private static List<Suggestion> Share(Dictionary<SuggestionKind, List<Suggestion>> byKind, int take)
    {
        var given = Order.ToDictionary(k => k, _ => 0);
        for (var left = take; left > 0;)
        {
            var before = left;
            foreach (var kind in Order)
                if (left > 0 && given[kind] < byKind[kind].Count)
                {
                    given[kind]++;
                    left--;
                }

            if (left == before) break;
        }

        return [.. Order.SelectMany(k => byKind[k].Take(given[k]))];
    }

    private static Dictionary<SuggestionKind, List<Suggestion>> Values(IndexSnapshot snapshot, List<string> typed, int take)
    {
        var best = Order.ToDictionary(k => k, _ => new List<(int Count, int Ordinal)>(take + 1));
        foreach (var run in snapshot.Values.Words)
            foreach (var ordinal in run.Beginning(typed[^1]))
            {
                if (ordinal >= snapshot.ValueCounts.Length || snapshot.ValueCounts[ordinal] is not (> 0 and var count)) continue;
                var list = best[FacetValues.KindOf(snapshot.Values.Facet(ordinal))!.Value];
                if (list.Count == take && list[^1].Count >= count) continue;
                if (typed.Count > 1 && !FoldedWords.Have(Label(snapshot, ordinal), typed)) continue;
                if (list.Contains((count, ordinal))) continue;
                var place = list.Count;
                while (place > 0 && list[place - 1].Count < count) place--;
                list.Insert(place, (count, ordinal));
                if (list.Count > take) list.RemoveAt(take);
            }

        return best.ToDictionary(
            b => b.Key,
            b => b.Value.ConvertAll(v => new Suggestion(b.Key, Label(snapshot, v.Ordinal), snapshot.Values.Value(v.Ordinal), null, v.Count)));
    }

    private static string Label(IndexSnapshot snapshot, int ordinal) => Facets.All[snapshot.Values.Facet(ordinal)].Label(snapshot.Values.Value(ordinal), "de");

    private static List<Suggestion> Titles(IndexSnapshot snapshot, GermanAnalyser analyser, List<string> typed, int take, CancellationToken cancellationToken)
    {
        var found = new List<Suggestion>(take);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (titleLooks, postingLooks) = (0, 0);
        foreach (var token in Tokens(snapshot, analyser, typed, take))
            for (var s = snapshot.Segments.Length - 1; s >= 0; s--)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var view = snapshot.Segments[s];
                if (view.Segment.Postings.Find(token) is not (>= 0 and var term)) continue;
                for (var at = view.Segment.Postings.Starts[term]; at < view.Segment.Postings.Starts[term + 1]; at++)
                {
                    if (found.Count == take || titleLooks == MostTitleLooks || ++postingLooks > MostPostingLooks) return found;
                    var doc = view.Segment.Postings.Docs[at];
                    if (!PostingMark.IsIn(view.Segment.Postings.Marks[at], PostingMark.Bit(SearchField.Title)) || view.IsDeleted(doc)) continue;
                    titleLooks++;
                    var title = view.Segment.Keys.Titles.Text(doc);
                    if (title.Length > 0 && FoldedWords.Have(title, typed) && seen.Add(title)) found.Add(new Suggestion(SuggestionKind.Title, title, null, view.Segment.Ids[doc], 1));
                }
            }

        return found;
    }

    // The tokens by which titles are looked up: a word typed whole where one is rare, else the commonest that continue the last.
    private static List<string> Tokens(IndexSnapshot snapshot, GermanAnalyser analyser, List<string> typed, int take)
    {
        // A token is a stem; what is typed may already be longer than it.
        var prefix = analyser.AnalyseWords(typed[^1], 1) is [{ Whole: { } stem }] && stem.Length < typed[^1].Length && typed[^1].StartsWith(stem, StringComparison.Ordinal) ? stem : typed[^1];
        var rarest = typed.SkipLast(1)
            .Select(w => analyser.AnalyseWords(w, 1) is [{ Whole: { } whole }] ? (Token: whole, Found: snapshot.DocumentsWith(whole)) : (Token: "", Found: 0))
            .Where(w => w.Found > 0).OrderBy(w => w.Found).FirstOrDefault();
        if (rarest.Found > 0 && rarest.Found < snapshot.PostingsWithBeginning(prefix)) return [rarest.Token];

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in snapshot.Segments)
        {
            var postings = view.Segment.Postings;
            foreach (var (term, count) in Commonest(postings, postings.Beginning(prefix), take))
                counts[postings.Terms[term]] = counts.GetValueOrDefault(postings.Terms[term]) + count;
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(take * 2).Select(c => c.Key)];
    }

    private static List<(int Term, int Count)> Commonest(Postings postings, Range terms, int take)
    {
        var best = new List<(int Term, int Count)>(take + 1);
        for (var term = terms.Start.Value; term < terms.End.Value; term++)
        {
            var count = postings.CountOf(term);
            if (best.Count == take && best[^1].Count >= count) continue;
            var place = best.Count;
            while (place > 0 && best[place - 1].Count < count) place--;
            best.Insert(place, (term, count));
            if (best.Count > take) best.RemoveAt(take);
        }

        return best;
    }
}
