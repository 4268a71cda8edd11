namespace OpenDataNrw.Catalog.Search;

/// <summary>The tokens of one field of an entry.</summary>
/// <param name="words">Tokens of the words as written, in text order, repetitions included: what stands side by side here stands side by side in the text.</param>
/// <param name="beside">
/// Tokens that belong to the words but stand nowhere themselves: hyphenated words joined, parts of compounds, areas around a
/// place. They are found like the others, count for less and take no part in phrases.
/// </param>
public sealed class FieldTokens(List<string> words, List<string> beside)
{
    /// <summary>No tokens yet.</summary>
    public FieldTokens()
        : this([], [])
    {
    }

    /// <summary>Tokens of the words as written, in text order.</summary>
    public List<string> Words { get; } = words;

    /// <summary>Tokens that stand nowhere themselves.</summary>
    public List<string> Beside { get; } = beside;

    /// <summary>How many tokens there are.</summary>
    public int Count => Words.Count + Beside.Count;
}
