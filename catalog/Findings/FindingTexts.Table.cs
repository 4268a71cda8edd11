using System.Collections.Frozen;

namespace OpenDataNrw.Catalog;

public static partial class FindingTexts
{
    // The parts are methods, not fields: the order in which fields of several files are set is not defined.
    private static readonly FrozenDictionary<string, (FindingText German, FindingText English)> Table =
        FrozenDictionary.ToFrozenDictionary<string, (FindingText German, FindingText English)>(
            [.. Licensing(), .. HighValue(), .. Services(), .. Shapes(), .. Derived(), .. Formats(), .. Values(), .. Texts(), .. Addresses(), .. Dates(), .. People(), .. Places(), .. Reading(), .. Spreadsheet()],
            StringComparer.Ordinal);

    private static KeyValuePair<string, (FindingText German, FindingText English)> Words(
        string rule, string german, string germanAdvice, string english, string englishAdvice) =>
        new(rule, (new FindingText(german, germanAdvice), new FindingText(english, englishAdvice)));
}
