using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>
/// A small index for the compared analyses. It ranks by the same BM25 over fields as the embedded engine, with the same weights
/// and lengths, and knows the same few signs of the query language (quotes, minus, field prefix), so that only the analysis differs.
/// </summary>
internal sealed class BaselineIndex
{
    private const double Saturation = 3;
    private const double LengthShare = 0.6;

    private static readonly double[] FieldWeights = [6, 4, 3, 2, 1];
    private static readonly double[] UsualLengths = [8, 8, 8, 10, 60];

    private readonly IAnalysis _analysis;
    private readonly List<Document> _documents = [];
    private readonly Dictionary<string, int> _documentsWith = new(StringComparer.Ordinal);

    public BaselineIndex(IAnalysis analysis, IEnumerable<(string Key, IReadOnlyList<string>[] Texts)> records)
    {
        _analysis = analysis;
        foreach (var (key, texts) in records)
        {
            var document = new Document(key, [.. texts.Select(field => field.SelectMany(analysis.Index).Select(at => at.ToHashSet(StringComparer.Ordinal)).ToList())]);
            _documents.Add(document);
            foreach (var token in document.Fields.SelectMany(f => f).SelectMany(at => at).Distinct(StringComparer.Ordinal))
                _documentsWith[token] = _documentsWith.GetValueOrDefault(token) + 1;
        }
    }

    /// <summary>All hits, best first.</summary>
    public IReadOnlyList<string> Search(string text)
    {
        var clauses = BaselineQuery.Parse(text).Select(c => (Clause: c, Tokens: _analysis.Query(c.Text).Distinct(StringComparer.Ordinal).ToList())).Where(c => c.Tokens.Count > 0).ToList();
        if (!clauses.Exists(c => !c.Clause.Excluded)) return [];
        var hits = new List<(string Key, double Score)>();
        foreach (var document in _documents)
        {
            if (clauses.Exists(c => Matches(document, c.Clause, c.Tokens) == c.Clause.Excluded)) continue;
            var wanted = clauses.Where(c => !c.Clause.Excluded).ToList();
            if (_analysis.InOneField && !document.Fields.Any(field => wanted.TrueForAll(c => c.Tokens.TrueForAll(t => field.Exists(at => at.Contains(t)))))) continue;
            hits.Add((document.Key, wanted.SelectMany(c => c.Tokens).Sum(t => Score(document, t))));
        }

        return [.. hits.OrderByDescending(h => h.Score).ThenBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Key)];
    }

    private static bool Matches(Document document, BaselineQuery clause, List<string> tokens)
    {
        var fields = clause.Field is { } only ? [document.Fields[(int)only]] : document.Fields;
        if (!clause.Phrase) return tokens.TrueForAll(t => fields.Any(field => field.Exists(at => at.Contains(t))));
        return fields.Any(field => Enumerable.Range(0, Math.Max(0, field.Count - tokens.Count + 1)).Any(from => tokens.Select((t, i) => field[from + i].Contains(t)).All(is_ => is_)));
    }

    private double Score(Document document, string token)
    {
        var occurrences = 0.0;
        for (var field = 0; field < document.Fields.Count; field++)
        {
            var each = FieldWeights[field] / (1 - LengthShare + (LengthShare * document.Fields[field].Count / UsualLengths[field]));
            occurrences += each * document.Fields[field].Count(at => at.Contains(token));
        }

        var with = _documentsWith.GetValueOrDefault(token);
        return Math.Log(1 + ((_documents.Count - with + 0.5) / (with + 0.5))) * occurrences / (Saturation + occurrences);
    }

    private sealed record Document(string Key, IReadOnlyList<List<HashSet<string>>> Fields);
}

/// <summary>One word or phrase of a query for a compared analysis.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Excluded">Behind a minus.</param>
/// <param name="Phrase">In quotes.</param>
/// <param name="Field">Behind the name of a field.</param>
internal sealed record BaselineQuery(string Text, bool Excluded, bool Phrase, SearchField? Field)
{
    public static IEnumerable<BaselineQuery> Parse(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var excluded = text[at] == '-';
            if (excluded) at++;
            var field = FieldAt(text, ref at);
            var quoted = at < text.Length && text[at] is '"' or '„';
            if (quoted) at++;
            var end = quoted ? text.IndexOfAny(['"', '“'], at) : text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            yield return new BaselineQuery(text[at..end], excluded, quoted, field);
            at = end + 1;
        }
    }

    private static SearchField? FieldAt(string text, ref int at)
    {
        foreach (var (name, field) in new[] { ("titel:", SearchField.Title), ("schlagwort:", SearchField.Keyword), ("herausgeber:", SearchField.Name) })
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0) continue;
            at += name.Length;
            return field;
        }

        return null;
    }
}
