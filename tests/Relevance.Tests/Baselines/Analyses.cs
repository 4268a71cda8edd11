using System.Collections.Frozen;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>Our folding and stemming, without parts of compounds, synonyms, places and corrections.</summary>
internal sealed class PlainStemming : IAnalysis
{
    public string Name => "plain stemming";

    public bool InOneField => false;

    public IEnumerable<IReadOnlyList<string>> Index(string text) => Query(text).Select(token => new[] { token });

    public IEnumerable<string> Query(string text) => Words.Of(text).Select(Words.WithoutUmlauts).Where(w => !FunctionWords.German.Contains(w)).Select(w => w[..GermanStemmer.Stem(w)]);
}

/// <summary>
/// Like the analyser <c>german</c> of Elasticsearch: lower case, stop words, german_normalization, light stemming
/// (https://www.elastic.co/guide/en/elasticsearch/reference/current/analysis-lang-analyzer.html). All words, in whichever fields.
/// </summary>
internal sealed class ElasticsearchGerman : IAnalysis
{
    public string Name => "like Elasticsearch german";

    public bool InOneField => false;

    public IEnumerable<IReadOnlyList<string>> Index(string text) => Query(text).Select(token => new[] { token });

    public IEnumerable<string> Query(string text) => Words.Of(text).Where(w => !FunctionWords.German.Contains(Words.WithoutUmlauts(w))).Select(w => Stem(Words.WithoutUmlauts(w)));

    // The two steps of the light stemmer by Savoy, http://members.unine.ch/jacques.savoy/clef/.
    private static string Stem(string word)
    {
        word = word switch
        {
            { Length: > 5 } when word.EndsWith("ern", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word[^2] == 'e' && word[^1] is 'm' or 'n' or 'r' or 's' && word[^2] == 'e' => word[..^2],
            { Length: > 3 } when word[^1] == 'e' => word[..^1],
            { Length: > 3 } when word[^1] == 's' && BearsEnding(word[^2]) => word[..^1],
            _ => word,
        };
        return word switch
        {
            { Length: > 5 } when word.EndsWith("est", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word[^2] == 'e' && word[^1] is 'r' or 'n' && word[^2] == 'e' => word[..^2],
            { Length: > 4 } when word[^2] == 's' && word[^1] == 't' && BearsEnding(word[^3]) => word[..^2],
            _ => word,
        };
    }

    private static bool BearsEnding(char c) => c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';
}

/// <summary>
/// All beginnings, ends and middles of 3 to 70 letters at index time, the words as they are at query time, all words in one
/// field: as the published index settings of GovData and its last published query code have it.
/// </summary>
internal sealed class GramsAtIndexTime : IAnalysis
{
    private const int Shortest = 3;
    private const int Longest = 70;

    public string Name => "3–70-grams like GovData";

    public bool InOneField => true;

    public IEnumerable<IReadOnlyList<string>> Index(string text) => Words.Of(text).Select(Grams);

    public IEnumerable<string> Query(string text) => Words.Of(text).Select(w => w.Length > Longest ? w[..Longest] : w);

    private static IReadOnlyList<string> Grams(string word)
    {
        if (word.Length < Shortest) return [word];
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 0; from + Shortest <= word.Length; from++)
            for (var length = Shortest; length <= Longest && from + length <= word.Length; length++)
                grams.Add(word.Substring(from, length));
        return [.. grams];
    }
}

/// <summary>
/// Lower case, English stemming and accents taken off, all words over everything, as the default schema of CKAN has it
/// (ckan/config/solr/schema.xml, field type <c>text</c>).
/// </summary>
internal sealed class EnglishStemming : IAnalysis
{
    public string Name => "English stemming like CKAN";

    public bool InOneField => false;

    public IEnumerable<IReadOnlyList<string>> Index(string text) => Query(text).Select(token => new[] { token });

    public IEnumerable<string> Query(string text) => Words.Of(text).Select(w => WithoutAccents(PorterStemmer.Stem(w)));

    private static string WithoutAccents(string word) =>
        word.Replace("ß", "ss", StringComparison.Ordinal).Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace('é', 'e');
}

/// <summary>Words without meaning of their own, of the kind that German stop word lists hold.</summary>
internal static class FunctionWords
{
    public static FrozenSet<string> German { get; } =
        ("aber als am an auch auf aus bei bin bis da damit dann das dass dein dem den der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es " +
        "etwas euch fur gegen gewesen hab habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre im in ins ist jede jedem jeden jeder jedes jetzt kann kein keine konnen man mein mich mir mit nach nicht " +
        "noch nun nur ob oder ohne sehr sein seine selbst sich sie sind so solche soll uber um und uns unser unter viel vom von vor war waren was weg weil weiter welche wenn werden wie wieder will wir wird wo wollen " +
        "wurde zu zum zur zwar zwischen").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
