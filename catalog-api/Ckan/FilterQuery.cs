using System.Text;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>
/// Reads a CKAN filter query as far as facets can answer it: <c>field:value</c>, <c>field:"phrase"</c>,
/// <c>field:(a OR b)</c>, joined by blanks, <c>+</c> or AND; OR between clauses of the same field.
/// </summary>
internal ref struct FilterQuery
{
    /// <summary>The longest filter query that is read, in characters.</summary>
    public const int MaxLength = 4000;

    private const int MaxValues = 100;

    private readonly ReadOnlySpan<char> _text;
    private readonly Dictionary<string, List<string>> _fields;
    private int _at;

    private FilterQuery(ReadOnlySpan<char> text, Dictionary<string, List<string>> fields)
    {
        _text = text;
        _fields = fields;
    }

    /// <summary>Adds the fields of a filter query, each with the values of which any is wanted.</summary>
    /// <exception cref="CkanFault">The query is malformed or asks for what facets cannot answer.</exception>
    public static void Read(string text, Dictionary<string, List<string>> fields)
    {
        if (text.Length > MaxLength) throw CkanFault.SearchQuery($"fq is longer than {MaxLength} characters");
        new FilterQuery(text, fields).ReadClauses();
    }

    private void ReadClauses()
    {
        string? alternativeTo = null;
        string? last = null;
        while (SkipBlanks())
        {
            if (Word("AND") || Word("&&")) continue;
            if (Word("OR") || Word("||"))
            {
                alternativeTo = last ?? throw Malformed("OR without a clause before it");
                continue;
            }

            if (_text[_at] is '-' or '!' || Word("NOT")) throw Malformed("negation is not supported");
            if (_text[_at] == '+') _at++;
            last = ReadClause(alternativeTo);
            alternativeTo = null;
        }

        if (alternativeTo is not null) throw Malformed("OR without a clause after it");
    }

    private string ReadClause(string? alternativeTo)
    {
        var colon = _text[_at..].IndexOf(':');
        var field = colon > 0 ? _text.Slice(_at, colon).ToString() : "";
        if (field.Length is 0 or > 60 || !field.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '*')) throw Malformed("expected field:value");
        _at += colon + 1;
        var values = ReadValues();
        if (field == "*" && values is ["*"]) return field;

        if (alternativeTo is not null)
        {
            if (alternativeTo != field) throw Malformed("OR is supported between values of one field only");
            _fields[field].AddRange(values);
        }
        else if (!_fields.TryAdd(field, values) && !_fields[field].SequenceEqual(values))
        {
            throw Malformed($"{field} is required twice; use {field}:(a OR b) for alternatives");
        }

        return _fields[field].Count <= MaxValues ? field : throw Malformed($"more than {MaxValues} values for {field}");
    }

    private List<string> ReadValues()
    {
        if (_at >= _text.Length) throw Malformed("a value is missing");
        if (_text[_at] is '[' or '{') throw Malformed("ranges are not supported");
        if (_text[_at] != '(') return [ReadValue()];
        _at++;
        var values = new List<string>();
        while (true)
        {
            if (!SkipBlanks()) throw Malformed("a closing parenthesis is missing");
            if (_text[_at] == ')') break;
            if (values.Count > 0 && !Word("OR") && !Word("||")) throw Malformed("values in parentheses must be joined by OR");
            if (!SkipBlanks() || _text[_at] == ')') throw Malformed("a value is missing");
            values.Add(ReadValue());
        }

        _at++;
        return values.Count > 0 ? values : throw Malformed("a value is missing");
    }

    private string ReadValue()
    {
        var quoted = _text[_at] == '"';
        if (quoted) _at++;
        var value = new StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (quoted ? c == '"' : char.IsWhiteSpace(c) || c is ')' or '(' or '"') break;
            if (c == '\\' && _at + 1 < _text.Length) c = _text[++_at];
            value.Append(c);
        }

        if (quoted && _at++ >= _text.Length) throw Malformed("a closing quotation mark is missing");
        return value.Length > 0 ? value.ToString() : throw Malformed("a value is missing");
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length;
    }

    private bool Word(string word)
    {
        if (!_text[_at..].StartsWith(word, StringComparison.Ordinal)) return false;
        var end = _at + word.Length;
        if (end < _text.Length && !char.IsWhiteSpace(_text[end])) return false;
        _at = end;
        return true;
    }

    private static CkanFault Malformed(string what) => CkanFault.SearchQuery("fq: " + what);
}
