using System.Globalization;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Text;

public sealed class CompoundSplittingTests
{
    [Fact]
    public void Compounds_are_split_rightly_and_other_words_not_at_all()
    {
        var faults = new List<string>();
        int right = 0, wrong = 0, found = 0, wanted = 0;
        foreach (var labelled in CompoundCases.Compounds)
        {
            var parts = labelled.Split('|');
            var expected = parts.Select(Token).ToHashSet();
            var allowed = Spans(parts);
            var leaves = Leaves(string.Concat(parts));
            right += leaves.Count(allowed.Contains);
            wrong += leaves.Count(l => !allowed.Contains(l));
            wanted += expected.Count;
            found += expected.Count(leaves.Contains);
            if (!expected.SetEquals(leaves)) faults.Add($"{labelled}: {string.Join('+', leaves)}");
        }

        foreach (var word in CompoundCases.Simple)
        {
            var leaves = Leaves(word);
            wrong += leaves.Count;
            if (leaves.Count > 0) faults.Add($"{word}: {string.Join('+', leaves)}");
        }

        var precision = (double)right / (right + wrong);
        var recall = (double)found / wanted;
        var told = string.Create(CultureInfo.InvariantCulture, $"precision {precision:0.000}, recall {recall:0.000}\n") + string.Join('\n', faults);
        Assert.True(CompoundCases.Compounds.Count >= 300 && CompoundCases.Simple.Count >= 150, $"{CompoundCases.Compounds.Count} and {CompoundCases.Simple.Count} words are too few.");
        Assert.True(precision >= 0.97 && recall >= 0.93, told);
    }

    private static List<string> Leaves(string word) => [.. new GermanAnalyser().AnalyseWords(word, 1).SelectMany(w => w.Leaves)];

    private static string Token(string part)
    {
        var folded = GermanFolding.Word(part);
        return folded[..GermanStemmer.Stem(folded)];
    }

    private static HashSet<string> Spans(string[] parts)
    {
        var spans = new HashSet<string>();
        for (var from = 0; from < parts.Length; from++)
            for (var to = from + 1; to <= parts.Length; to++)
                if (to - from < parts.Length)
                    spans.Add(Token(string.Concat(parts[from..to])));
        return spans;
    }
}
