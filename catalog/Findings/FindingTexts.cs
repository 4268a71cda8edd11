using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog;

/// <summary>A finding in words: what is the matter and what a clerk can do about it.</summary>
/// <param name="Title">What is the matter, one sentence.</param>
/// <param name="Advice">What to change and what it gains; empty where nothing need be done.</param>
public readonly record struct FindingText(string Title, string Advice);

/// <summary>
/// The words for findings, German first. One table for page, API and command line. They may speak of <c>{before}</c>,
/// <c>{after}</c> and <c>{property}</c>, which are filled from the finding, shortened and without markup; addresses of
/// vocabularies and properties by the names people know them by. Where they speak of the entry (<c>{Der Datensatz}</c>,
/// <c>{The dataset}</c>), a service and a series are called what they are.
/// </summary>
public static partial class FindingTexts
{
    private const int QuoteLength = 80;

    /// <summary>The words for a finding in a language (<c>de</c> or <c>en</c>).</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    /// <param name="about">The entry it is about, to be called a service or a series where it is one; null for a dataset.</param>
    public static FindingText Describe(Finding finding, string language, CatalogResource? about = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!Table.TryGetValue(finding.Rule, out var texts)) return new FindingText(finding.Rule, "");
        var words = language == "en" ? texts.English : texts.German;
        return new FindingText(Fill(words.Title, finding, language, about), Fill(words.Advice, finding, language, about));
    }

    /// <summary>Whether there is anything to do about findings of a rule.</summary>
    public static bool HasAdvice(string rule) => Table.TryGetValue(rule, out var texts) && texts.German.Advice.Length > 0;

    /// <summary>All rule ids that have words.</summary>
    public static IReadOnlyCollection<string> Rules => Table.Keys;

    private static string Fill(string words, Finding finding, string language, CatalogResource? about)
    {
        if (!words.Contains('{', StringComparison.Ordinal)) return words;
        var filled = new System.Text.StringBuilder(words.Length + 100);
        var rest = words.AsSpan();
        // One pass, so that what a source wrote is never taken for a placeholder.
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            filled.Append(rest[..open]);
            rest = rest[open..];
            if (Take(ref rest, "{before}")) filled.Append(Quote(finding.Before, language));
            else if (Take(ref rest, "{after}")) filled.Append(Quote(finding.After, language));
            else if (Take(ref rest, "{property}")) filled.Append(PropertyNames.In(finding.Property, language));
            else if (EntryWords.TryTake(ref rest, about, out var word)) filled.Append(word);
            else
            {
                filled.Append('{');
                rest = rest[1..];
            }
        }

        return filled.Append(rest).ToString();
    }

    private static bool Take(ref ReadOnlySpan<char> rest, string placeholder)
    {
        if (!rest.StartsWith(placeholder, StringComparison.Ordinal)) return false;
        rest = rest[placeholder.Length..];
        return true;
    }

    internal static string Quote(string? value, string language)
    {
        if (value is null) return language == "en" ? "(nothing)" : "(nichts)";
        var plain = ControlledVocabularies.FindByIri(value)?.Label(language) ?? Normalisation.Markup.ToPlainText(value, singleLine: true);
        if (plain.Length > QuoteLength) plain = string.Concat(plain.AsSpan(0, char.IsHighSurrogate(plain[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength), "…");
        return language == "en" ? $"“{plain}”" : $"„{plain}“";
    }
}
