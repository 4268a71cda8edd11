namespace OpenDataNrw.Catalog.Dcat;

/// <summary>The key lists of dcat-ap.de for political geocoding.</summary>
internal static class AreaKey
{
    private const string Lists = "http://dcat-ap.de/def/politicalGeocoding/";

    /// <summary>Whether an IRI is a key of any of the lists.</summary>
    public static bool IsKey(string iri) => iri.StartsWith(Lists, StringComparison.Ordinal) && !iri.StartsWith(Lists + "Level/", StringComparison.Ordinal);

    /// <summary>The official municipal key (2, 3, 5 or 8 digits) that a key IRI stands for; null for other IRIs and for associations of municipalities.</summary>
    public static string? Ags(string iri)
    {
        if (!IsKey(iri)) return null;
        var slash = iri.IndexOf('/', Lists.Length);
        if (slash < 0) return null;
        var key = iri[(slash + 1)..];
        if (!key.All(char.IsAsciiDigit)) return null;
        return (iri[Lists.Length..slash], key.Length) switch
        {
            ("stateKey", 2) or ("governmentDistrictKey", 3) or ("districtKey", 5) or ("municipalityKey", 8) => key,
            // A regional key holds the number of the association of municipalities in its digits 6 to 9; zeros at the end mean a larger area.
            ("regionalKey", 12) => key[5..] == "0000000" ? Trimmed(key[..5]) : string.Concat(key.AsSpan(0, 5), key.AsSpan(9)),
            _ => null,
        };
    }

    /// <summary>The key IRI of an official municipal key; null for a text that is none.</summary>
    public static string? Iri(string ags) => ags.Length switch
    {
        2 => Lists + "stateKey/" + ags,
        3 => Lists + "governmentDistrictKey/" + ags,
        5 => Lists + "districtKey/" + ags,
        8 => Lists + "municipalityKey/" + ags,
        _ => null,
    };

    private static string Trimmed(string district) =>
        district.EndsWith("000", StringComparison.Ordinal) ? district[..2] : district.EndsWith("00", StringComparison.Ordinal) ? district[..3] : district;
}
