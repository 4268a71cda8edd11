using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// Replaces words that nothing was found for by similar ones that the index has: one edit away, or two for long words, the
/// nearest and then the commonest first. An edit adds, drops or changes a letter or swaps two neighbours.
/// </summary>
internal sealed class Corrections(IndexSnapshot snapshot, GermanAnalyser analyser, CancellationToken cancellationToken)
{
    private const int ShortestWord = 4;
    private const int TwoEditsFrom = 8;
    private const int LongestWord = 40;
    private const int MostCorrected = 3;
    private const int LongestEnding = 3;
    private const int StopEvery = 4096;
    private const int MostLooks = 3_000_000;

    private int _looks;

    /// <summary>The text with its unknown words replaced; null where there is nothing to replace them by.</summary>
    public string? Correct(string text)
    {
        if (text.Length > DatasetQuery.MaxTextLength) text = text[..DatasetQuery.MaxTextLength];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var corrected = 0;
        for (var i = 0; i < words.Length && corrected < MostCorrected; i++)
        {
            if (words[i][0] == '-' || words[i][^1] == '*') continue;
            var (from, until) = Core(words[i]);
            if (until - from < ShortestWord || until - from > LongestWord || Replace(words[i][from..until]) is not { } better) continue;
            words[i] = string.Concat(words[i].AsSpan(0, from), better, words[i].AsSpan(until));
            corrected++;
        }

        return corrected == 0 ? null : string.Join(' ', words);
    }

    // The word without a field before it and signs around it.
    private static (int From, int Until) Core(string word)
    {
        var from = word.LastIndexOf(':') + 1;
        while (from < word.Length && !char.IsLetterOrDigit(word[from])) from++;
        var until = word.Length;
        while (until > from && !char.IsLetterOrDigit(word[until - 1])) until--;
        return (from, until);
    }

    private string? Replace(string word)
    {
        // Words of several parts are found by these; which of them is wrong cannot be told from here.
        if (analyser.AnalyseWords(word, 2) is not [{ Whole: { } token }] || snapshot.DocumentsWith(token) > 0 || !token.All(char.IsLetter)) return null;
        var folded = GermanFolding.Word(word);
        var candidates = new Dictionary<string, (int Distance, long Count)>(StringComparer.Ordinal);
        var most = word.Length >= TwoEditsFrom ? 2 : 1;
        foreach (var view in snapshot.Segments)
        {
            var postings = view.Segment.Postings;
            for (var term = 0; term < postings.Terms.Length; term++)
            {
                if (++_looks > MostLooks) break;
                if (_looks % StopEvery == 0) cancellationToken.ThrowIfCancellationRequested();
                var other = postings.Terms[term];
                if (Distance(token, folded, other, most) is not { } distance) continue;
                candidates[other] = (distance, candidates.GetValueOrDefault(other).Count + postings.CountOf(term));
            }
        }

        return candidates.Count == 0 ? null : AsWritten(candidates.OrderBy(c => c.Value.Distance).ThenByDescending(c => c.Value.Count).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key);
    }

    // What is written wrongly may be stemmed wrongly too; therefore it is also compared without each of the longest endings.
    private static int? Distance(string token, string folded, string other, int most)
    {
        var least = EditDistance.Within(token, other, most);
        for (var ending = 0; ending <= LongestEnding && ending < folded.Length; ending++)
            if (EditDistance.Within(folded.AsSpan(0, folded.Length - ending), other, most) is { } distance && !(distance >= least))
                least = distance;
        return least;
    }

    // A token is a stem; a title that has it shows how it is written.
    private string AsWritten(string token)
    {
        foreach (var view in snapshot.Segments)
        {
            var postings = view.Segment.Postings;
            if (postings.Find(token) is not (>= 0 and var term)) continue;
            for (var at = postings.Starts[term]; at < postings.Starts[term + 1]; at++)
                if (PostingMark.IsIn(postings.Marks[at], PostingMark.Bit(SearchField.Title))
                    && view.Segment.Keys.Titles.Text(postings.Docs[at]).Split(' ').Select(Bare).FirstOrDefault(w => analyser.AnalyseWords(w, 1) is [{ Whole: { } whole }] && whole == token) is { } written)
                    return written;
        }

        return token;
    }

    private static string Bare(string word)
    {
        var (from, until) = Core(word);
        return word[from..until];
    }
}
