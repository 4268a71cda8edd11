using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>One word of a query: an entry matches where all tokens of any of the alternatives occur.</summary>
/// <param name="Alternatives">At least one, each with at least one token.</param>
public sealed record QueryWord(IReadOnlyList<IReadOnlyList<string>> Alternatives);

/// <summary>The text of a query as an index looks for it: an entry must match every word, in whichever fields.</summary>
/// <param name="Words">The words; none where the text says nothing.</param>
public sealed record QueryTokens(IReadOnlyList<QueryWord> Words)
{
    /// <summary>How many words of a query are looked at.</summary>
    public const int MaxWords = 32;

    /// <summary>Reads a query text; of a text longer than <see cref="DatasetQuery.MaxTextLength"/> the beginning.</summary>
    public static QueryTokens Parse(string? text, GermanAnalyser analyser)
    {
        ArgumentNullException.ThrowIfNull(analyser);
        var looked = text.AsSpan();
        if (looked.Length > DatasetQuery.MaxTextLength) looked = looked[..DatasetQuery.MaxTextLength];
        var words = new List<QueryWord>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in analyser.AnalyseWords(looked, MaxWords))
            if (seen.Add(word.Whole ?? string.Join(' ', word.Parts)))
                words.Add(new QueryWord(Alternatives(word)));
        return new QueryTokens(words);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Alternatives(AnalysedWord word)
    {
        var parts = word.Parts.Count == 0 ? null : word.Parts.Distinct(StringComparer.Ordinal).ToArray();
        return (word.Whole, parts) switch
        {
            ({ } whole, null) => [[whole]],
            ({ } whole, { } several) => [[whole], several],
            (null, { } several) => [several],
            _ => throw new InvalidOperationException("A word without tokens is no word."),
        };
    }
}
