using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Text;

/// <summary>Words that mean the same.</summary>
/// <param name="Tokens">What to look for as well, all of them.</param>
/// <param name="Weight">How much it counts beside what was asked.</param>
public readonly record struct Synonym(IReadOnlyList<string> Tokens, float Weight);

/// <summary>
/// Words of the administration that mean the same, for queries alone: documents are found under the words they use. Read from
/// <c>Data/synonyms.txt</c>, whose heading tells its form. Immutable.
/// </summary>
public sealed class Synonyms
{
    /// <summary>How many words the left side of a line has at most.</summary>
    internal const int MaxWords = 5;

    private const float SameWeight = 0.7f;
    private const float NarrowerWeight = 0.5f;

    private static readonly Lazy<Synonyms> Loaded = new(() => Read(DataFile.Read("synonyms.txt")));

    private readonly FrozenDictionary<string, List<Synonym>> _synonyms;

    private Synonyms(Dictionary<string, List<Synonym>> synonyms, int groups)
    {
        _synonyms = synonyms.ToFrozenDictionary(StringComparer.Ordinal);
        Groups = groups;
    }

    /// <summary>The synonyms of this program.</summary>
    public static Synonyms Default => Loaded.Value;

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new([], 0);

    /// <summary>How many lines say something.</summary>
    public int Groups { get; }

    /// <summary>Reads a file of synonyms.</summary>
    /// <exception cref="FormatException">A line is neither of the two forms, or holds a word that says nothing; the message names it.</exception>
    public static Synonyms Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var synonyms = new Dictionary<string, List<Synonym>>(StringComparer.Ordinal);
        var groups = 0;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || line[0] == '#') continue;
            groups++;
            if (line.Split('>') is [var wide, var narrow] && !line.Contains('=', StringComparison.Ordinal))
                foreach (var other in narrow.Split(','))
                    Add(Tokens(wide, i), Tokens(other, i), NarrowerWeight);
            else if (line.Split('=') is { Length: > 1 } same && !line.Contains('>', StringComparison.Ordinal))
                foreach (var one in same)
                    foreach (var other in same)
                        Add(Tokens(one, i), Tokens(other, i), SameWeight);
            else
                throw Fault(i, "is neither 'a = b' nor 'a > b, c'");
        }

        return new Synonyms(synonyms, groups);

        void Add(IReadOnlyList<string> asked, IReadOnlyList<string> other, float weight)
        {
            var key = string.Join(' ', asked);
            if (asked.SequenceEqual(other)) return;
            if (!synonyms.TryGetValue(key, out var list)) synonyms.Add(key, list = []);
            if (!list.Exists(s => s.Tokens.SequenceEqual(other))) list.Add(new Synonym(other, weight));
        }
    }

    /// <summary>What means the same as words; empty for words of which nothing is known.</summary>
    /// <param name="tokens">Tokens of the words, parted by one blank.</param>
    public IReadOnlyList<Synonym> Of(string tokens) => _synonyms.GetValueOrDefault(tokens) ?? [];

    private static IReadOnlyList<string> Tokens(string words, int line)
    {
        var tokens = GermanAnalyser.WrittenTokens(words);
        return tokens.Count is > 0 and <= MaxWords ? tokens : throw Fault(line, $"holds '{words.Trim()}', which is no word to look for or more than {MaxWords}");
    }

    private static FormatException Fault(int line, string what) => new($"Line {line + 1} of the list of synonyms {what}.");
}
