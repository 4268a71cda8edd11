using System.Text;

namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>What the compared analyses have in common.</summary>
internal static class Words
{
    /// <summary>Runs of letters and digits, in lower case.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0) yield return word.ToString();
            word.Clear();
        }
    }

    /// <summary>
    /// Umlauts as <c>german_normalization</c> of Elasticsearch brings them together, by the rules of the Snowball algorithm
    /// "german2": ß is ss; ae, oe, ue are a, o, u, but ue not behind a vowel or q.
    /// </summary>
    public static string WithoutUmlauts(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
            switch (c)
            {
                case 'ä': folded.Append('a'); break;
                case 'ö': folded.Append('o'); break;
                case 'ü': folded.Append('u'); break;
                case 'ß': folded.Append("ss"); break;
                case 'e' when EndsTranscribed(folded): break;
                default: folded.Append(c); break;
            }
        return folded.ToString();
    }

    private static bool EndsTranscribed(StringBuilder word) =>
        word.Length > 0 && (word[^1] is 'a' or 'o' || (word[^1] == 'u' && (word.Length == 1 || word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'q'))));
}
