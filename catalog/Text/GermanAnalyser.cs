using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// A word of a text as an index holds it: the word itself and, where it consists of several, its parts. A document is found by
/// either; whoever asks for the word finds documents with the word or with all of its parts.
/// </summary>
/// <param name="Whole">Token of the word; null where only the parts say something (a date).</param>
/// <param name="Parts">Tokens of the parts in their order; empty for a word of one part.</param>
public sealed record AnalysedWord(string? Whole, IReadOnlyList<string> Parts)
{
    /// <summary>Nothing worth finding: a stop word.</summary>
    internal static readonly AnalysedWord Nothing = new(null, []);
}

/// <summary>
/// The one analysis of German text, for documents and queries alike: Unicode folding, words and the parts of hyphenated words,
/// numbers, stop words, stems. Safe from many threads; remembers the words it has met.
/// </summary>
public sealed class GermanAnalyser
{
    private const int MaxRemembered = 150_000;
    private const int MaxParts = 8;

    // A folded character has at most three ("ffi").
    private const int BufferLength = WordScanner.MaxLength * 3;

    private readonly ConcurrentDictionary<string, AnalysedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnalysedWord>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _tokenLookup;
    private int _remembered;

    /// <summary>An analyser with an empty memory.</summary>
    public GermanAnalyser()
    {
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _tokenLookup = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The analyser of this process.</summary>
    public static GermanAnalyser Default { get; } = new();

    /// <summary>Adds the tokens of a document's text.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="tokens">Takes the tokens.</param>
    public void Analyse(ReadOnlySpan<char> text, FieldTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var words = new WordScanner(text);
        while (words.MoveNext())
        {
            var word = Analyse(words.Current, remember: true);
            if (word.Whole is not null) (word.Parts.Count == 0 ? tokens.Words : tokens.Beside).Add(word.Whole);
            for (var i = 0; i < word.Parts.Count; i++) tokens.Words.Add(word.Parts[i]);
        }
    }

    /// <summary>The words of a query that are worth finding. What somebody asks is not remembered.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="most">How many words are looked at.</param>
    public IReadOnlyList<AnalysedWord> AnalyseWords(ReadOnlySpan<char> text, int most)
    {
        var found = new List<AnalysedWord>();
        var words = new WordScanner(text);
        while (found.Count < most && words.MoveNext())
            if (Analyse(words.Current, remember: false) is { } word && (word.Whole is not null || word.Parts.Count > 0))
                found.Add(word);
        return found;
    }

    private AnalysedWord Analyse(ReadOnlySpan<char> written, bool remember)
    {
        if (_wordLookup.TryGetValue(written, out var known)) return known;
        var word = Split(written, remember);
        if (remember && _remembered < MaxRemembered && _wordLookup.TryAdd(written, word)) Interlocked.Increment(ref _remembered);
        return word;
    }

    private AnalysedWord Split(ReadOnlySpan<char> written, bool remember)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        Span<int> ends = stackalloc int[MaxParts];
        var parts = FoldedParts.Read(written, buffer, ends);

        if (parts.Count == 1)
        {
            var only = buffer[..ends[0]];
            return StopWords.Contains(only) ? AnalysedWord.Nothing : new AnalysedWord(Token(only, remember), []);
        }

        var tokens = new List<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = buffer[(i == 0 ? 0 : ends[i - 1])..ends[i]];
            if (!parts.IsEnding(i) && !StopWords.Contains(part)) tokens.Add(Token(part, remember));
        }

        var whole = parts.OnlyNumbers ? null : Token(buffer[..ends[parts.Count - 1]], remember);
        return new AnalysedWord(whole, tokens.ToArray());
    }

    private string Token(ReadOnlySpan<char> folded, bool remember)
    {
        var token = folded[..StemLength(folded)];
        if (_tokenLookup.TryGetValue(token, out var known)) return known;
        var text = token.ToString();
        return remember && _remembered < MaxRemembered ? _tokens.GetOrAdd(text, text) : text;
    }

    private static int StemLength(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
            if (!char.IsAsciiLetterLower(c))
                return folded.Length;
        return GermanStemmer.Stem(folded);
    }
}
