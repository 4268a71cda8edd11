using System.Collections.Frozen;

namespace OpenDataNrw.Catalog;

public static partial class FindingTexts
{
    private static readonly FrozenDictionary<string, (FindingText German, FindingText English)> Table =
        new Dictionary<string, (FindingText, FindingText)>().ToFrozenDictionary(StringComparer.Ordinal);
}
