using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>
/// In which ways an entry has the words of a query: as written, by the parts of a compound, by what means the same, by the area
/// that a place is or lies in.
/// </summary>
internal static class QueryAlternatives
{
    /// <summary>The most ways one clause has; regions have up to fifteen areas.</summary>
    public const int MaxAlternatives = 32;

    private const int MaxReplacements = 8;
    private const int MinBeginning = 2;

    // What was written counts most, then an area's key, then words that mean the same, then parts that may stand far apart.
    private const float AreaWeight = 0.9f;
    private const float CoarseWeight = 0.7f;
    private const float LeavesWeight = 0.5f;
    private const float ReplacedWeight = 0.8f;

    /// <summary>The longest name or set phrase that begins at a word; else the word alone.</summary>
    /// <param name="words">Words that stand side by side.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="analyser">Knows parts, synonyms and places.</param>
    /// <param name="narrow">Whether only the words themselves count (what is excluded is excluded to the letter).</param>
    /// <returns>How many words were taken, and at least one alternative.</returns>
    public static (int Length, IReadOnlyList<ClauseAlternative> Alternatives) Of(IReadOnlyList<QueryWord> words, int at, GermanAnalyser analyser, bool narrow)
    {
        for (var length = Math.Min(words.Count - at, Math.Max(Places.MaxWords, Synonyms.MaxWords)); length > 1; length--)
        {
            var tokens = words.Skip(at).Take(length).SelectMany(w => w.Analysed.Written).ToArray();
            var key = string.Join(' ', tokens);
            var place = analyser.Places.Find(key, inCapitals: false);
            var synonyms = analyser.Synonyms.Of(key);
            if (place is null && synonyms.Count == 0) continue;
            var ways = new Ways();
            ways.Add(tokens, 1);
            AddPlace(ways, place, tokens);
            if (!narrow) AddSynonyms(ways, synonyms);
            return (length, ways.All);
        }

        return (1, Of(words[at], analyser, narrow));
    }

    /// <summary>Words one behind the other; one word where there is only one, null where none says anything.</summary>
    public static ClauseAlternative? OfPhrase(IReadOnlyList<AnalysedWord> words)
    {
        string[] tokens = [.. words.SelectMany(w => w.Written)];
        return tokens.Length switch
        {
            0 => null,
            1 => new ClauseAlternative.Together(tokens),
            _ => new ClauseAlternative.Phrase(tokens),
        };
    }

    /// <summary>Any word that begins so; null where that is no beginning of one word, or too short a one.</summary>
    public static IReadOnlyList<ClauseAlternative>? OfBeginning(ReadOnlySpan<char> written, GermanAnalyser analyser)
    {
        var scanner = new WordScanner(written);
        if (!scanner.MoveNext() || scanner.Current.Length != written.Length) return null;
        var prefix = GermanFolding.Word(written);
        if (prefix.Length < MinBeginning) return null;
        var ways = new List<ClauseAlternative> { new ClauseAlternative.Beginning(prefix) };
        // The index holds stems: who types a whole word and a star means the word too.
        if (analyser.AnalyseQueryWord(written).Whole is { } whole && !whole.StartsWith(prefix, StringComparison.Ordinal))
            ways.Add(new ClauseAlternative.Together([whole]));
        return ways;
    }

    /// <summary>Tells alternatives apart.</summary>
    public static string KeyOf(ClauseAlternative alternative) => alternative switch
    {
        ClauseAlternative.Together together => "+" + string.Join('+', together.Tokens),
        ClauseAlternative.Phrase phrase => "\"" + string.Join(' ', phrase.Words),
        ClauseAlternative.Beginning beginning => "*" + beginning.Prefix,
        _ => throw new InvalidOperationException("There is no other way."),
    };

    private static List<ClauseAlternative> Of(QueryWord word, GermanAnalyser analyser, bool narrow)
    {
        var analysed = word.Analysed;
        var ways = new Ways();
        if (analysed.Whole is { } whole) ways.Add([whole], 1);
        if (analysed.Parts.Count > 0) ways.Add(analysed.Parts, 1);
        var key = string.Join(' ', analysed.Written);
        var capitals = !word.Written.AsSpan().ContainsAnyExceptInRange('A', 'Z');
        AddPlace(ways, analyser.Places.Find(key, capitals) ?? (analysed.Whole is null ? null : analyser.Places.Find(analysed.Whole, capitals)), analysed.Written);
        if (narrow) return ways.All;

        AddSynonyms(ways, analyser.Synonyms.Of(key));
        if (analysed.Whole is not null && analysed.Parts.Count > 0) AddSynonyms(ways, analyser.Synonyms.Of(analysed.Whole));
        if (EnglishWords.Singular(word.Written) is { } english) ways.Add(GermanAnalyser.WrittenTokens(english), AreaWeight);
        ways.Add(analysed.Coarse, CoarseWeight);
        AddReplaced(ways, analysed.Coarse, analyser.Synonyms);
        ways.Add(analysed.Leaves, LeavesWeight);
        if (!analysed.Leaves.SequenceEqual(analysed.Coarse)) AddReplaced(ways, analysed.Leaves, analyser.Synonyms);
        return ways.All;
    }

    private static void AddPlace(Ways ways, NamedPlace? place, IReadOnlyList<string> written)
    {
        if (place is null) return;
        foreach (var key in place.Keys) ways.Add([Places.TokenOf(key)], AreaWeight);
        if (place.Names.Count > 0 && !place.Names.SequenceEqual(written)) ways.Add(place.Names, AreaWeight);
    }

    private static void AddSynonyms(Ways ways, IReadOnlyList<Synonym> synonyms)
    {
        foreach (var synonym in synonyms) ways.Add(synonym.Tokens, synonym.Weight);
    }

    // Kitaplätze: Kindertagesstätte and Platz.
    private static void AddReplaced(Ways ways, IReadOnlyList<string> parts, Synonyms synonyms)
    {
        var replaced = 0;
        for (var i = 0; i < parts.Count; i++)
            foreach (var synonym in synonyms.Of(parts[i]))
                if (replaced++ < MaxReplacements)
                    ways.Add([.. parts.Take(i), .. synonym.Tokens, .. parts.Skip(i + 1)], synonym.Weight * ReplacedWeight);
    }

    private sealed class Ways
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<ClauseAlternative> All { get; } = [];

        public void Add(IReadOnlyList<string> tokens, float weight)
        {
            if (tokens.Count == 0 || All.Count == MaxAlternatives) return;
            var way = new ClauseAlternative.Together([.. tokens.Distinct(StringComparer.Ordinal)]) { Weight = weight };
            if (_seen.Add(KeyOf(way))) All.Add(way);
        }
    }
}
