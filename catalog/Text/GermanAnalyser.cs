using System.Collections.Concurrent;
using System.Globalization;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// A word of a text as an index holds it: the word itself and, where it is written as several, these. A document is found by
/// either; whoever asks for the word finds documents with the word or with all of its parts.
/// </summary>
/// <param name="Whole">Token of the word; null where only the parts say something (a date).</param>
/// <param name="Parts">Tokens of the parts that are written apart (hyphen, digits), in their order; empty for a word of one part.</param>
public sealed record AnalysedWord(string? Whole, IReadOnlyList<string> Parts)
{
    /// <summary>Nothing worth finding: a stop word.</summary>
    internal static readonly AnalysedWord Nothing = new(null, []);

    /// <summary>Tokens of the smallest parts where the word or a part of it is a compound; empty where none is.</summary>
    public IReadOnlyList<string> Leaves { get; init; } = [];

    /// <summary>The same in as few known words as possible.</summary>
    public IReadOnlyList<string> Coarse { get; init; } = [];

    /// <summary>What stands nowhere in the text itself and finds it too: the joined word, parts of compounds.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The tokens that stand in the text one behind the other.</summary>
    public IReadOnlyList<string> Written => Parts.Count > 0 ? Parts : Whole is null ? [] : [Whole];
}

/// <summary>
/// The one analysis of German text, for documents and queries alike: Unicode folding, words and the parts of hyphenated words,
/// numbers, stop words, stems, parts of compounds. Safe from many threads; remembers the words it has met.
/// </summary>
public sealed class GermanAnalyser
{
    private const int MaxRemembered = 150_000;
    private const int MaxParts = 8;

    // Raised with every change to the code that gives a text other tokens, so that indexes made before are made anew.
    private const int CodeVersion = 1;

    // A folded character has at most three ("ffi").
    private const int BufferLength = WordScanner.MaxLength * 3;

    // Words as written, for the keys of lists: without parts, which may change.
    private static readonly Lazy<GermanAnalyser> Plain = new(() => new GermanAnalyser(new CompoundParts(0, []), Synonyms.None, Places.None));

    private static readonly Lazy<GermanAnalyser> Shared = new(() => new GermanAnalyser(CompoundParts.Vocabularies));

    private readonly ConcurrentDictionary<string, AnalysedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnalysedWord>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _tokenLookup;
    private readonly CompoundSplitter _splitter;
    private int _remembered;

    /// <summary>An analyser with an empty memory.</summary>
    /// <param name="parts">What compounds are split into, in documents and queries.</param>
    /// <param name="synonyms">What means the same, for queries.</param>
    /// <param name="places">Names of areas, for queries.</param>
    public GermanAnalyser(CompoundParts parts, Synonyms synonyms, Places places)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Parts = parts;
        Synonyms = synonyms;
        Places = places;
        Fingerprint = string.Create(CultureInfo.InvariantCulture, $"{CodeVersion}-{parts.Fingerprint}-{BaseWords.Default.Fingerprint}");
        _splitter = new CompoundSplitter(parts, BaseWords.Default);
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _tokenLookup = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>An analyser with a list of parts and the synonyms and places of this program.</summary>
    public GermanAnalyser(CompoundParts parts)
        : this(parts, Synonyms.Default, Places.Default)
    {
    }

    /// <summary>An analyser with the list learnt from the labels of the vocabularies.</summary>
    public GermanAnalyser()
        : this(CompoundParts.Vocabularies)
    {
    }

    /// <summary>The analyser that every process has before a list was learnt from the catalogue.</summary>
    public static GermanAnalyser Default => Shared.Value;

    /// <summary>The parts into which compounds are split.</summary>
    public CompoundParts Parts { get; }

    /// <summary>What means the same in queries.</summary>
    public Synonyms Synonyms { get; }

    /// <summary>The names of areas in queries.</summary>
    public Places Places { get; }

    /// <summary>Analysers of the same fingerprint give every text the same tokens; an index made under another one is to be made anew.</summary>
    public string Fingerprint { get; }

    /// <summary>Adds the tokens of a document's text.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="tokens">Takes the tokens.</param>
    /// <param name="language">
    /// BCP 47 tag; null is German. Of English texts the words in the singular are found besides, since whoever asks need not tell
    /// the language.
    /// </param>
    public void Analyse(ReadOnlySpan<char> text, FieldTokens tokens, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var english = language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var words = new WordScanner(text);
        while (words.MoveNext())
        {
            var word = Analyse(words.Current, remember: true);
            if (word.Whole is not null && word.Parts.Count == 0) tokens.Words.Add(word.Whole);
            for (var i = 0; i < word.Parts.Count; i++) tokens.Words.Add(word.Parts[i]);
            if (!english || word.Parts.Count > 0)
            {
                for (var i = 0; i < word.Beside.Count; i++) tokens.Beside.Add(word.Beside[i]);
            }
            else if (EnglishWords.Singular(words.Current) is { } singular && Analyse(singular, remember: true).Whole is { } other && other != word.Whole)
            {
                tokens.Beside.Add(other);
            }
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

    /// <summary>One word of a query, as <see cref="WordScanner"/> found it.</summary>
    internal AnalysedWord AnalyseQueryWord(ReadOnlySpan<char> written) => Analyse(written, remember: false);

    /// <summary>Tokens of the words as written, without parts of compounds, places or synonyms.</summary>
    internal static IReadOnlyList<string> WrittenTokens(string text) => [.. Plain.Value.AnalyseWords(text, 32).SelectMany(w => w.Written)];

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
            if (StopWords.Contains(only)) return AnalysedWord.Nothing;
            var token = Token(only, remember);
            if (IsLetters(only) && _splitter.Split(only) is { } split)
                return new AnalysedWord(token, []) { Leaves = Kept(split.Leaves, remember), Coarse = Kept(split.Coarse, remember), Beside = Kept([.. split.Leaves, .. split.Inner], remember) };
            return new AnalysedWord(token, []);
        }

        var tokens = new List<string>(parts.Count);
        var leaves = new List<string>();
        var coarse = new List<string>();
        var beside = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = buffer[(i == 0 ? 0 : ends[i - 1])..ends[i]];
            if (parts.IsEnding(i) || StopWords.Contains(part)) continue;
            var token = Token(part, remember);
            var split = IsLetters(part) ? _splitter.Split(part) : null;
            tokens.Add(token);
            leaves.AddRange(split?.Leaves ?? [token]);
            coarse.AddRange(split?.Coarse ?? [token]);
            if (split is not null) beside.AddRange([.. split.Leaves, .. split.Inner]);
        }

        var compound = beside.Count > 0;
        var whole = parts.OnlyNumbers ? null : Token(buffer[..ends[parts.Count - 1]], remember);
        if (whole is not null) beside.Insert(0, whole);
        return new AnalysedWord(whole, tokens.ToArray())
        {
            Leaves = compound ? Kept(leaves, remember) : [],
            Coarse = compound ? Kept(coarse, remember) : [],
            Beside = Kept(beside, remember),
        };
    }

    private string[] Kept(IEnumerable<string> tokens, bool remember) =>
        [.. tokens.Distinct(StringComparer.Ordinal).Select(t => remember && _remembered < MaxRemembered ? _tokens.GetOrAdd(t, t) : t)];

    private static bool IsLetters(ReadOnlySpan<char> folded) => !folded.ContainsAnyExceptInRange('a', 'z');

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
