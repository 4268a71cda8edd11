namespace OpenDataNrw.Rdf.Graph;

/// <summary>What the search among alike nodes of one graph may cost.</summary>
internal sealed class SearchBudget
{
    /// <summary>In nodes and statements looked at: about a second.</summary>
    private long _left = 20_000_000;

    /// <summary>Whether the search had to end before its end.</summary>
    public bool IsSpent => _left < 0;

    public void Spend(long work) => _left -= work;

    /// <summary>Ends the search.</summary>
    public void End() => _left = -1;
}
