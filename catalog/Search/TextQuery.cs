using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Search;

/// <summary>The text of a query as an index looks for it: an entry must have every clause that is not excluded, in whichever fields, and none that is. Where all are excluded, every other entry matches.</summary>
/// <param name="Clauses">The clauses; none where the text says nothing.</param>
public sealed record TextQuery(IReadOnlyList<TextClause> Clauses)
{
    /// <summary>How many words of a query are looked at.</summary>
    public const int MaxWords = 32;

    /// <summary>A query without text.</summary>
    public static TextQuery Empty { get; } = new([]);

    /// <summary>Whether nothing is asked for, so that everything matches.</summary>
    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>
    /// Reads a query text; of a text longer than <see cref="DatasetQuery.MaxTextLength"/> the beginning. Understood are phrases
    /// (<c>"…"</c>, <c>„…“</c>), excluded words (<c>-Wort</c>, <c>NICHT</c>, <c>NOT</c>), fields (<c>titel:</c>, <c>schlagwort:</c>,
    /// <c>herausgeber:</c>, <c>thema:</c>, <c>beschreibung:</c> and their English names), beginnings (<c>Rechen*</c>) and <c>ODER</c>
    /// or <c>OR</c> between two words. What is not understood is read as words; no text is an error.
    /// </summary>
    public static TextQuery Parse(string? text, GermanAnalyser analyser)
    {
        ArgumentNullException.ThrowIfNull(analyser);
        var looked = text.AsSpan();
        if (looked.Length > DatasetQuery.MaxTextLength) looked = looked[..DatasetQuery.MaxTextLength];
        return new TextQueryReader(looked, analyser).Read();
    }
}

/// <summary>One thing that is asked for: an entry has it in any of several ways.</summary>
/// <param name="Alternatives">At least one; the first is what was written, the others mean the same.</param>
public sealed record TextClause(IReadOnlyList<ClauseAlternative> Alternatives)
{
    /// <summary>Entries that have it are left out.</summary>
    public bool Excluded { get; init; }

    /// <summary>The only field that counts; null for any.</summary>
    public SearchField? Field { get; init; }

    /// <summary>What was typed, for corrections and for those who show what was understood.</summary>
    public string Written { get; init; } = "";
}

/// <summary>One way in which an entry has what is asked for.</summary>
public abstract record ClauseAlternative
{
    private ClauseAlternative()
    {
    }

    /// <summary>How much it counts beside what was written itself: less than 1 for what only means the same.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>All the tokens, wherever they stand.</summary>
    /// <param name="Tokens">At least one.</param>
    public sealed record Together(IReadOnlyList<string> Tokens) : ClauseAlternative;

    /// <summary>The words one behind the other, in one field.</summary>
    /// <param name="Words">At least two tokens of <see cref="FieldTokens.Words"/>.</param>
    public sealed record Phrase(IReadOnlyList<string> Words) : ClauseAlternative;

    /// <summary>Any token that begins so.</summary>
    /// <param name="Prefix">Folded, not stemmed; at least two characters.</param>
    public sealed record Beginning(string Prefix) : ClauseAlternative;
}
