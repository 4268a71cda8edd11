namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>A way to make tokens of text, to compare our own with.</summary>
internal interface IAnalysis
{
    /// <summary>For the table.</summary>
    string Name { get; }

    /// <summary>Whether all words must stand in one field rather than anywhere.</summary>
    bool InOneField { get; }

    /// <summary>The tokens at each position of a text that is indexed.</summary>
    IEnumerable<IReadOnlyList<string>> Index(string text);

    /// <summary>The tokens of a query, each of which must be found.</summary>
    IEnumerable<string> Query(string text);
}
