namespace OpenDataNrw.Catalog;

/// <summary>A finding in words: what is the matter and what a clerk can do about it.</summary>
/// <param name="Title">What is the matter, one sentence.</param>
/// <param name="Advice">What to change and what it gains; empty where nothing need be done.</param>
public readonly record struct FindingText(string Title, string Advice);

/// <summary>The words for findings, German first. One table for page, API and command line.</summary>
public static partial class FindingTexts
{
    /// <summary>The words for a finding in a language (<c>de</c> or <c>en</c>).</summary>
    public static FindingText Describe(Finding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!Table.TryGetValue(finding.Rule, out var texts)) return new FindingText(finding.Rule, "");
        return language == "en" ? texts.English : texts.German;
    }

    /// <summary>All rule ids that have words.</summary>
    public static IReadOnlyCollection<string> Rules => Table.Keys;
}
