using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Learns from texts which words German compounds are made of. Nouns are capitalised, so the catalogue's own titles, keywords and
/// descriptions say what is one; that a noun is a part is learnt from other words that it makes with further nouns. Counts a
/// bounded number of words: when there are too many, those met least are forgotten. Not safe from many threads.
/// </summary>
public sealed class CompoundPartsLearner
{
    private const int MaxWords = 400_000;
    private const int MinLength = 4;
    private const int MaxLength = 40;
    private const int BaseCount = 20;

    // How often a word must have been met with a capital to be a noun, and how much more often than without.
    private const int NounFrom = 2;
    private const int NounRatio = 4;

    // In how many different words a beginning that is no word itself must stand before a noun: Wohnfläche, Wohngebäude, Wohnraum …
    private const int BeginningFrom = 5;

    /// <summary>Never parts: prefixes and separable particles, endings, and words that are mostly chance within others. Folded.</summary>
    private static readonly HashSet<string> Never = [.. (
        "ver be ge un ent er zer miss emp auf aus ein ab an um vor nach zu bei mit uber durch hinter wider wieder gegen zwischen weg hin her los dar fort zusammen zuruck ohne fur " +
        "heit keit schaft ung ungs bar lich isch los ling nis sal tum tat ion tion ment enz anz ist ismus eur iker chen lein haft sam falt fach mal weise seit seits artig massig " +
        "halt alt ahr rand ruhr tag rat ton art tor ort amt eis regen recht ende innen iert ieren ierung ander anders stand gang satz trag lage gabe nahme sicht richtung stellung " +
        "haus fall zahl bund laut rest rast rest last liste lose ring ringe este ster stern eine einer eines dies sein haben werden wurde kann soll sowie oder auch dass diese dieser sind unter " +
        "inge enge rinn rinnen erin erinnen ling linge eren erung igung igkeit lichkeit enstadt burg dorf heim hausen kirchen feld berg bach tal").Split(' ').Select(w => GermanFolding.Word(w))];

    private readonly Dictionary<string, (int Upper, int Lower)> _counts = new(StringComparer.Ordinal);
    private readonly BaseWords _base = BaseWords.Default;
    private int _forget = 1;

    /// <summary>How many different words are counted at the moment.</summary>
    public int Words => _counts.Count;

    /// <summary>Counts the words of the German labels of the vocabularies.</summary>
    public CompoundPartsLearner AddVocabularies()
    {
        Vocabulary[] vocabularies =
        [
            ControlledVocabularies.DataThemes, ControlledVocabularies.Frequencies, ControlledVocabularies.HvdCategories, ControlledVocabularies.TopicCategories,
            ControlledVocabularies.InspireThemes, ControlledVocabularies.SampleDatasets, ControlledVocabularies.DatasetTypes, ControlledVocabularies.Contributors,
        ];
        // A label is said once and used by many: it counts as a word that is met again.
        foreach (var concept in vocabularies.SelectMany(v => v.Concepts))
            for (var i = 0; i < NounFrom; i++)
                if (concept.German != concept.English) Add(concept.German);
        return this;
    }

    /// <summary>Counts the words of an entry: titles, keywords, descriptions as plain text.</summary>
    public CompoundPartsLearner Add(CatalogResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        foreach (var text in resource.Titles.Concat(resource.Keywords)) AddGerman(text);
        foreach (var text in resource.Descriptions) AddGerman(text with { Value = Normalisation.Markup.ToPlainText(text.Value) });
        return this;

        void AddGerman(LangString text)
        {
            if (text.Language is null || text.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase)) Add(text.Value);
        }
    }

    /// <summary>Counts the words of a plain German text.</summary>
    public CompoundPartsLearner Add(ReadOnlySpan<char> text)
    {
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
        {
            var rest = scanner.Current;
            while (!rest.IsEmpty)
            {
                var length = 0;
                while (length < rest.Length && !WordScanner.IsHyphen(rest[length])) length++;
                Count(rest[..length]);
                rest = rest[Math.Min(rest.Length, length + 1)..];
            }
        }

        return this;
    }

    /// <summary>Decides which of the counted words are parts.</summary>
    /// <param name="version">Number of the new list.</param>
    public CompoundParts Learn(long version)
    {
        var parts = new Dictionary<string, CompoundPart>(StringComparer.Ordinal);
        Put(_base.Parts, PartPlace.Anywhere);
        Put(_base.First, PartPlace.First);
        Put(_base.Last, PartPlace.Last);
        foreach (var word in _base.Parts)
            if (_counts.TryGetValue(word, out var met))
                parts[word] = parts[word] with { Count = BaseCount + met.Upper + met.Lower };

        var nouns = _counts.Where(w => IsNoun(w.Key, w.Value)).ToDictionary(w => w.Key, w => w.Value.Upper, StringComparer.Ordinal);
        var lookup = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        var partners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var beginnings = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var word in _counts.Keys)
            if (word.Length >= MinLength * 2)
                Learn(word);

        foreach (var (noun, count) in nouns)
            if (!parts.ContainsKey(noun) && partners.TryGetValue(noun, out var with) && with.Count >= PartnersFor(noun))
                parts[noun] = new CompoundPart(noun, count, PartPlace.Anywhere);
        foreach (var (beginning, before) in beginnings)
            if (before.Count >= BeginningFrom && !parts.ContainsKey(beginning))
                parts[beginning] = new CompoundPart(beginning, before.Count, PartPlace.First);

        return new CompoundParts(
            version, parts.Values.OrderByDescending(p => p.Count).ThenBy(p => p.Word, StringComparer.Ordinal).Take(CompoundParts.MaxParts));

        void Put(IEnumerable<string> words, PartPlace place)
        {
            foreach (var word in words) parts.TryAdd(word, new CompoundPart(word, BaseCount, place));
        }

        void Learn(string word)
        {
            for (var cut = MinLength; cut <= word.Length - MinLength; cut++)
            {
                var right = Noun(word.AsSpan(cut), link: false);
                if (right is null) continue;
                var left = Noun(word.AsSpan(0, cut), link: true);
                if (left is not null)
                {
                    Note(partners, left, right);
                    Note(partners, right, left);
                }
                else if (right.Length >= 5 && cut is >= 4 and <= 8 && !Never.Contains(word[..cut]) && !BeginsWithPrefix(word.AsSpan(0, cut)))
                {
                    Note(beginnings, word[..cut], right);
                }
            }
        }

        string? Noun(ReadOnlySpan<char> piece, bool link)
        {
            ReadOnlySpan<string> endings = link ? ["", "s", "n", "es", "en", "er"] : ["", "n", "s", "en", "e"];
            foreach (var ending in endings)
            {
                if (!piece.EndsWith(ending, StringComparison.Ordinal) || piece.Length - ending.Length < MinLength) continue;
                var word = piece[..^ending.Length];
                if (lookup.TryGetValue(word, out var noun, out _) || (known.TryGetValue(word, out noun, out var part) && part.Place == PartPlace.Anywhere)) return noun;
            }

            return null;
        }
    }

    private static void Note(Dictionary<string, HashSet<string>> words, string word, string other)
    {
        if (!words.TryGetValue(word, out var others)) words.Add(word, others = new HashSet<string>(StringComparer.Ordinal));
        if (others.Count < BeginningFrom) others.Add(other);
    }

    // The shorter a word, the easier it is found in others by chance.
    private static int PartnersFor(string noun) => noun.Length switch { 4 => 4, 5 => 2, _ => 1 };

    private static bool IsNoun(string word, (int Upper, int Lower) met) =>
        met.Upper >= NounFrom && met.Upper >= met.Lower * NounRatio && !Never.Contains(word) && !StopWords.Contains(word);

    private static bool BeginsWithPrefix(ReadOnlySpan<char> beginning)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ver", "ent", "zer", "be", "ge", "un", "auf", "aus", "ein", "vor", "nach", "uber", "unter", "durch", "gegen", "ab", "an", "um", "zu"])
            if (beginning.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        return false;
    }

    private void Count(ReadOnlySpan<char> word)
    {
        if (word.Length is < MinLength or > MaxLength) return;
        foreach (var c in word)
            if (!char.IsLetter(c) && GermanFolding.Fold(c)[0] != GermanFolding.Invisible)
                return;
        // Abbreviations and headings say nothing about nouns.
        if (char.IsUpper(word[1])) return;
        var folded = GermanFolding.Word(word);
        if (folded.Length < MinLength) return;
        var met = _counts.GetValueOrDefault(folded);
        _counts[folded] = char.IsUpper(word[0]) ? met with { Upper = met.Upper + 1 } : met with { Lower = met.Lower + 1 };
        while (_counts.Count > MaxWords) Forget();
    }

    private void Forget()
    {
        foreach (var (word, met) in _counts)
            if (met.Upper + met.Lower <= _forget)
                _counts.Remove(word);
        _forget++;
    }
}
