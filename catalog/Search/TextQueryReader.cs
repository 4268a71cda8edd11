using System.Buffers;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>A word of a query with what was typed.</summary>
internal readonly record struct QueryWord(AnalysedWord Analysed, string Written);

/// <summary>Reads the query language of <see cref="TextQuery.Parse"/>, in time proportional to the length.</summary>
internal ref struct TextQueryReader(ReadOnlySpan<char> text, GermanAnalyser analyser)
{
    private static readonly Dictionary<string, SearchField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["titel"] = SearchField.Title,
        ["title"] = SearchField.Title,
        ["schlagwort"] = SearchField.Keyword,
        ["keyword"] = SearchField.Keyword,
        ["herausgeber"] = SearchField.Name,
        ["publisher"] = SearchField.Name,
        ["thema"] = SearchField.Topic,
        ["topic"] = SearchField.Topic,
        ["beschreibung"] = SearchField.Description,
        ["description"] = SearchField.Description,
    };

    private static readonly Dictionary<string, SearchField>.AlternateLookup<ReadOnlySpan<char>> FieldLookup = Fields.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private readonly List<TextClause> _clauses = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    // Words without marks that stand side by side: together they may be the name of a place.
    private readonly List<QueryWord> _run = [];
    private ReadOnlySpan<char> _rest = text;
    private Marks _marks;
    private int _words;

    public TextQuery Read()
    {
        while (_words < TextQuery.MaxWords && NextItem(out var item, out var quoted))
        {
            if (!quoted && ReadMarks(ref item)) continue;
            if (quoted || !_marks.IsNone) TakeRun(default);
            if (quoted) TakePhrase(item);
            else if (item is [.., '*'] && QueryAlternatives.OfBeginning(item.TrimEnd('*'), analyser) is { } beginning) TakeBeginning(beginning, item);
            else TakeWords(item);
            if (!_marks.IsNone) TakeRun(_marks);
            _marks = default;
        }

        TakeRun(default);
        return _clauses.Count == 0 ? TextQuery.Empty : new TextQuery(_clauses);
    }

    // Takes what marks the next word off an item; true where nothing else is left of it.
    private bool ReadMarks(ref ReadOnlySpan<char> item)
    {
        switch (item)
        {
            case "NOT" or "NICHT":
                _marks = _marks with { Excluded = true };
                return true;
            case "OR" or "ODER":
                TakeRun(default);
                _marks = new Marks { Either = true };
                return true;
            case "AND" or "UND":
                return true;
        }

        if (item[0] is '-' or '\u2212')
        {
            item = item.TrimStart("-\u2212");
            if (item.IsEmpty ? _rest is [var next, ..] && IsQuote(next) : char.IsLetterOrDigit(item[0])) _marks = _marks with { Excluded = true };
        }

        if (item.IndexOf(':') is > 0 and var colon && FieldLookup.TryGetValue(item[..colon], out var field))
        {
            _marks = _marks with { Field = field };
            item = item[(colon + 1)..];
        }

        return item.IsEmpty;
    }

    private void TakePhrase(ReadOnlySpan<char> phrase)
    {
        var words = analyser.AnalyseWords(phrase, TextQuery.MaxWords - _words);
        _words += words.Count;
        if (QueryAlternatives.OfPhrase(words) is { } alternative) AddClause([alternative], phrase.ToString(), _marks);
    }

    private void TakeBeginning(IReadOnlyList<ClauseAlternative> beginning, ReadOnlySpan<char> item)
    {
        // What ends without marks must not be read together with what came before.
        TakeRun(default);
        _words++;
        AddClause(beginning, item.ToString(), _marks);
    }

    private void TakeWords(ReadOnlySpan<char> item)
    {
        var scanner = new WordScanner(item);
        while (_words < TextQuery.MaxWords && scanner.MoveNext())
        {
            var word = analyser.AnalyseQueryWord(scanner.Current);
            if (word.Written.Count == 0) continue;
            _words++;
            _run.Add(new QueryWord(word, scanner.Current.ToString()));
        }
    }

    private readonly void TakeRun(Marks marks)
    {
        for (var i = 0; i < _run.Count;)
        {
            var (length, alternatives) = QueryAlternatives.Of(_run, i, analyser, marks.Excluded);
            AddClause(alternatives, string.Join(' ', _run.Skip(i).Take(length).Select(w => w.Written)), marks);
            i += length;
        }

        _run.Clear();
    }

    private readonly void AddClause(IReadOnlyList<ClauseAlternative> alternatives, string written, Marks marks)
    {
        if (marks is { Either: true, Excluded: false } && _clauses is [.., { Excluded: false } before] && before.Field == marks.Field)
        {
            _clauses[^1] = before with { Alternatives = [.. before.Alternatives, .. alternatives], Written = before.Written + " ODER " + written };
            return;
        }

        if (_seen.Add($"{marks.Excluded} {marks.Field} {QueryAlternatives.KeyOf(alternatives[0])}"))
            _clauses.Add(new TextClause(alternatives) { Excluded = marks.Excluded, Field = marks.Field, Written = written });
    }

    private bool NextItem(out ReadOnlySpan<char> item, out bool quoted)
    {
        item = default;
        quoted = false;
        while (_rest is [var c, ..] && (char.IsWhiteSpace(c) || char.IsControl(c))) _rest = _rest[1..];
        if (_rest.IsEmpty) return false;
        if (IsQuote(_rest[0]))
        {
            var end = _rest[1..].IndexOfAny(Quotes);
            // A quote that nothing closes says nothing; what follows is read as words.
            quoted = end >= 0;
            item = quoted ? _rest.Slice(1, end) : _rest[..1];
            _rest = quoted ? _rest[(end + 2)..] : _rest[1..];
            return true;
        }

        var length = 1;
        while (length < _rest.Length && !char.IsWhiteSpace(_rest[length]) && !char.IsControl(_rest[length]) && !IsQuote(_rest[length])) length++;
        item = _rest[..length];
        _rest = _rest[length..];
        return true;
    }

    private static bool IsQuote(char c) => Quotes.Contains(c);

    private readonly record struct Marks(bool Excluded, bool Either, SearchField? Field)
    {
        public bool IsNone => this == default;
    }
}
