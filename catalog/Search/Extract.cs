using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>A piece of original text and which of it answers the query.</summary>
/// <param name="Text">Plain text; cut passages begin or end with <c>…</c>.</param>
/// <param name="Marked">Ranges of <paramref name="Text"/>, in order, without overlap.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Range> Marked);

/// <summary>What a hit shows of itself: the title and the passage of the description that answers the query best. Pure.</summary>
/// <param name="Title">The title.</param>
/// <param name="Passage">The passage; null where there is no description.</param>
public sealed record Extract(MarkedText Title, MarkedText? Passage)
{
    /// <summary>The longest passage, in characters without the <c>…</c>.</summary>
    public const int PassageLength = 240;

    // Of a longer text the beginning is looked at; that bounds the time.
    private const int MaxTextLength = 20_000;

    /// <summary>Makes the extract of an entry.</summary>
    /// <param name="resource">The entry.</param>
    /// <param name="query">What was asked for; an empty query marks nothing and shows the beginning.</param>
    /// <param name="analyser">The analyser with which the query was read.</param>
    /// <param name="language">The language of the reader, <c>de</c> or <c>en</c>; other languages are shown where there is no text in it.</param>
    public static Extract Of(CatalogResource resource, TextQuery query, GermanAnalyser analyser, string language = "de")
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(analyser);
        var wanted = new Wanted(query, analyser);
        var title = Cut(resource.Titles.In(language) ?? "");
        var description = Cut(Markup.ToPlainText(resource.Descriptions.In(language) ?? "").Trim());
        return new Extract(
            new MarkedText(title, wanted.In(title, SearchField.Title).ConvertAll(m => m.Range)),
            description.Length == 0 ? null : Best(description, wanted.In(description, SearchField.Description)));
    }

    private static string Cut(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];

    // The window with the most different clauses, then the most marks; the first of equals.
    private static MarkedText Best(string text, List<Mark> marks)
    {
        if (text.Length <= PassageLength) return new MarkedText(text, marks.ConvertAll(m => m.Range));
        var (start, best) = (0, (Clauses: 0, Marks: 0));
        for (var (i, end) = (0, 0); i < marks.Count; i++)
        {
            var from = WindowStart(text, marks[i].Range.Start.Value);
            end = Math.Max(end, i);
            while (end < marks.Count && marks[end].Range.End.Value <= from + PassageLength) end++;
            ulong clauses = 0;
            for (var inside = i; inside < end; inside++) clauses |= 1UL << (marks[inside].Clause & 63);
            var found = (System.Numerics.BitOperations.PopCount(clauses), end - i);
            if (found.CompareTo(best) > 0) (start, best) = (from, found);
        }

        var until = WindowEnd(text, start);
        var lead = start > 0 ? "… " : "";
        var shift = lead.Length - start;
        return new MarkedText(
            lead + text[start..until] + (until < text.Length ? " …" : ""),
            [.. marks.Where(m => m.Range.Start.Value >= start && m.Range.End.Value <= until).Select(m => (m.Range.Start.Value + shift)..(m.Range.End.Value + shift))]);
    }

    // A little before the mark, at the beginning of a word.
    private static int WindowStart(string text, int mark)
    {
        var start = Math.Max(0, mark - 60);
        if (start == 0) return 0;
        while (start < mark && !char.IsWhiteSpace(text[start])) start++;
        return start < mark ? start + 1 : mark;
    }

    private static int WindowEnd(string text, int start)
    {
        var end = Math.Min(text.Length, start + PassageLength);
        if (end == text.Length) return end;
        var cut = end;
        while (cut > start + (PassageLength / 2) && !char.IsWhiteSpace(text[cut])) cut--;
        if (!char.IsWhiteSpace(text[cut])) cut = char.IsLowSurrogate(text[end]) ? end - 1 : end;
        return cut;
    }

    private readonly record struct Mark(Range Range, int Clause);

    // The tokens that answer a query, and for which clause.
    private sealed class Wanted
    {
        private readonly Dictionary<string, int> _anywhere = new(StringComparer.Ordinal);
        private readonly List<(string Prefix, int Clause)> _beginnings = [];
        private readonly List<SearchField?> _fields;
        private readonly GermanAnalyser _analyser;

        public Wanted(TextQuery query, GermanAnalyser analyser)
        {
            _analyser = analyser;
            _fields = [.. query.Clauses.Select(c => c.Field)];
            for (var i = 0; i < query.Clauses.Count; i++)
                if (!query.Clauses[i].Excluded)
                    foreach (var alternative in query.Clauses[i].Alternatives)
                        Add(alternative, i);
        }

        public List<Mark> In(string text, SearchField field)
        {
            var marks = new List<Mark>();
            if (_anywhere.Count == 0 && _beginnings.Count == 0) return marks;
            var words = new WordScanner(text);
            while (words.MoveNext())
                if (ClauseOf(words.Current, field) is { } clause)
                    marks.Add(new Mark((words.End - words.Current.Length)..words.End, clause));
            return marks;
        }

        private void Add(ClauseAlternative alternative, int clause)
        {
            switch (alternative)
            {
                case ClauseAlternative.Together together:
                    foreach (var token in together.Tokens) _anywhere.TryAdd(token, clause);
                    break;
                case ClauseAlternative.Phrase phrase:
                    foreach (var token in phrase.Words) _anywhere.TryAdd(token, clause);
                    break;
                case ClauseAlternative.Beginning beginning:
                    _beginnings.Add((beginning.Prefix, clause));
                    break;
            }
        }

        private int? ClauseOf(ReadOnlySpan<char> word, SearchField field)
        {
            var analysed = _analyser.AnalyseQueryWord(word);
            if (analysed.Whole is { } whole && Clause(whole, field) is { } clause) return clause;
            foreach (var token in analysed.Parts)
                if (Clause(token, field) is { } part)
                    return part;
            foreach (var token in analysed.Beside)
                if (Clause(token, field) is { } inner)
                    return inner;
            return null;
        }

        private int? Clause(string token, SearchField field)
        {
            if (_anywhere.TryGetValue(token, out var clause) && Counts(clause)) return clause;
            foreach (var (prefix, asked) in _beginnings)
                if (token.StartsWith(prefix, StringComparison.Ordinal) && Counts(asked))
                    return asked;
            return null;

            bool Counts(int asked) => _fields[asked] is not { } only || only == field;
        }
    }
}
