using System.Text;

namespace OpenDataNrw.Vocabularies;

/// <summary>What the words around a name say about the area.</summary>
internal enum AreaKind
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>A town or municipality, a kreisfreie Stadt as district too.</summary>
    Town,

    /// <summary>A Kreis or the Städteregion.</summary>
    District,

    /// <summary>A Regierungsbezirk.</summary>
    GovernmentDistrict,

    /// <summary>The state.</summary>
    State,
}

/// <summary>Folds names of areas, so that spellings of the wild meet those of the official list.</summary>
internal static class AreaName
{
    // Longer ones first where one begins another.
    private static readonly (string Prefix, AreaKind Kind)[] Prefixes =
    [
        ("landeshauptstadt ", AreaKind.Town), ("kreisfreie stadt ", AreaKind.Town), ("universitaetsstadt ", AreaKind.Town),
        ("wissenschaftsstadt ", AreaKind.Town), ("bundesstadt ", AreaKind.Town), ("alte hansestadt ", AreaKind.Town), ("hansestadt ", AreaKind.Town),
        ("klingenstadt ", AreaKind.Town), ("kreisstadt ", AreaKind.Town), ("stadtgemeinde ", AreaKind.Town), ("stadtverwaltung ", AreaKind.Town),
        ("gemeindeverwaltung ", AreaKind.Town), ("stadt ", AreaKind.Town), ("gemeinde ", AreaKind.Town),
        ("kreisverwaltung ", AreaKind.District), ("landkreis ", AreaKind.District), ("kreis ", AreaKind.District), ("staedteregion ", AreaKind.District),
        ("regierungsbezirk ", AreaKind.GovernmentDistrict), ("bezirksregierung ", AreaKind.GovernmentDistrict),
        ("bundesland ", AreaKind.State), ("land ", AreaKind.State),
    ];

    private static readonly (string Suffix, AreaKind Kind)[] Suffixes =
    [
        (" kreisfreie stadt", AreaKind.Town), (" stadt", AreaKind.Town), (" gemeinde", AreaKind.Town), (" kreis", AreaKind.District),
    ];

    /// <summary>The folded name without the words that say what it is, and what they say.</summary>
    public static (string Name, AreaKind Kind) Fold(string name)
    {
        var folded = FoldLetters(name, plainUmlauts: false);
        foreach (var (prefix, kind) in Prefixes)
            if (folded.Length > prefix.Length && folded.StartsWith(prefix, StringComparison.Ordinal))
                return (folded[prefix.Length..], kind);
        // Only what follows a comma or stands in brackets: "Rhein-Erft-Kreis" is a name.
        if (name.AsSpan().IndexOfAny(',', '(') > 0)
            foreach (var (suffix, kind) in Suffixes)
                if (folded.Length > suffix.Length && folded.EndsWith(suffix, StringComparison.Ordinal))
                    return (folded[..^suffix.Length], kind);
        return (folded, AreaKind.Any);
    }

    /// <summary>The folded names under which an area is found: ä as ae and as a, without what stands in brackets, without what says its kind.</summary>
    public static IEnumerable<string> NamesOf(Area area)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var bracket = area.Name.IndexOfAny(['(', '/']);
        foreach (var name in (string[])[area.Name, bracket > 0 ? area.Name[..bracket] : area.Name])
        {
            names.Add(FoldLetters(name, plainUmlauts: false));
            names.Add(FoldLetters(name, plainUmlauts: true));
            names.Add(Fold(name).Name);
        }

        if (area.Level == AreaLevel.State) names.Add("nrw");
        return names;
    }

    /// <summary>Whether an area can be what the words say.</summary>
    public static bool Fits(Area area, AreaKind kind) => kind switch
    {
        AreaKind.Town => area.Level == AreaLevel.Municipality || area is { Level: AreaLevel.District, IsIndependentCity: true },
        AreaKind.District => area is { Level: AreaLevel.District, IsIndependentCity: false },
        AreaKind.GovernmentDistrict => area.Level == AreaLevel.GovernmentDistrict,
        AreaKind.State => area.Level == AreaLevel.State,
        _ => true,
    };

    /// <summary>Lower case, ä written ae or a (ö and ü likewise), ß = ss, everything but letters and digits one blank.</summary>
    private static string FoldLetters(string name, bool plainUmlauts)
    {
        var folded = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            var c = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(c);
            else if (c is 'ä' or 'ö' or 'ü') folded.Append(c switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' }).Append(plainUmlauts ? "" : "e");
            else if (c == '\u0308') folded.Append(plainUmlauts ? "" : "e"); // The diaeresis of a decomposed umlaut.
            else if (c == 'ß') folded.Append("ss");
            else if (char.IsLetter(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }
}
