using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// The words of German compounds that are known before anything was learnt, and the words that are never split. Read from
/// <c>Data/german-words.txt</c>, which is our own; the names of the state's areas are never split either.
/// </summary>
internal sealed class BaseWords
{
    private static readonly Lazy<BaseWords> Loaded = new(() => new BaseWords(DataFile.Read("german-words.txt")));

    private readonly FrozenSet<string> _wholes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wholeLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _indivisible;

    private BaseWords(string text)
    {
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        var sections = Sections(text);
        Parts = sections["parts"].Concat(sections["whole"]).Distinct(StringComparer.Ordinal).ToArray();
        First = sections["first"].Distinct(StringComparer.Ordinal).ToArray();
        Last = sections["last"].Distinct(StringComparer.Ordinal).ToArray();
        _wholes = sections["whole"].ToFrozenSet(StringComparer.Ordinal);
        _wholeLookup = _wholes.GetAlternateLookup<ReadOnlySpan<char>>();
        _indivisible = _wholes.Concat(AreaNames()).Select(Stem).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static BaseWords Default => Loaded.Value;

    /// <summary>Tells files of different content apart.</summary>
    public string Fingerprint { get; }

    /// <summary>Folded words that stand at any place of a compound.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Folded beginnings that stand only before another part.</summary>
    public IReadOnlyList<string> First { get; }

    /// <summary>Folded words that stand only at the end.</summary>
    public IReadOnlyList<string> Last { get; }

    /// <summary>Whether a word, in any inflection, is never split.</summary>
    public bool IsIndivisible(ReadOnlySpan<char> folded) => _indivisible.Contains(folded[..GermanStemmer.Stem(folded)]);

    /// <summary>Whether a piece of a longer word is one of the words that are never split, as the file writes it.</summary>
    public bool IsWhole(ReadOnlySpan<char> folded) => _wholeLookup.Contains(folded);

    private static IEnumerable<string> AreaNames() =>
        Vocabularies.Areas.All.SelectMany(a => a.Name.Split([' ', '-', '(', ')', '/', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(n => n.Length > 3 && n.All(char.IsLetter) && n != "Kreis").Select(n => GermanFolding.Word(n));

    private static string Stem(string folded) => folded[..GermanStemmer.Stem(folded)];

    private static Dictionary<string, List<string>> Sections(string text)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? section = null;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line[0] == '[')
                sections.Add(line[1..^1], section = []);
            else if (line[0] != '#')
                section!.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => GermanFolding.Word(w)));
        return sections;
    }
}

/// <summary>The data files of the analysis.</summary>
internal static class DataFile
{
    /// <summary>The text of an embedded file, lines ending in LF.</summary>
    /// <exception cref="InvalidOperationException">The file is not part of the assembly.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("Text/" + name)
            ?? throw new InvalidOperationException($"The file '{name}' is not part of {typeof(DataFile).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
