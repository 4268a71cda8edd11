using System.Collections.Frozen;
using System.Globalization;

namespace OpenDataNrw.Vocabularies;

/// <summary>The administrative areas of North Rhine-Westphalia: state, 5 Regierungsbezirke, 53 districts, 396 municipalities.</summary>
public static class Areas
{
    private const string KeyBase = "http://dcat-ap.de/def/politicalGeocoding/";
    private static readonly Lazy<Index> Loaded = new(Load);

    /// <summary>All areas: the state, the Regierungsbezirke, the districts, the municipalities, each by key.</summary>
    public static IReadOnlyList<Area> All => Loaded.Value.All;

    /// <summary>
    /// The area with this key of 2, 3, 5 or 8 digits; five digits of a kreisfreie Stadt and its eight-digit municipality are
    /// different areas. Null for anything else.
    /// </summary>
    public static Area? ByKey(string ags) => Loaded.Value.ByKey.GetValueOrDefault(ags);

    /// <summary>
    /// The areas of this name, municipalities first; folded (umlauts, case, hyphens). A word before the name that says what it
    /// is ("Stadt ", "Kreis ", "Regierungsbezirk ") leaves out what it cannot be.
    /// </summary>
    public static IReadOnlyList<Area> ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > 100) return [];
        var (folded, kind) = AreaName.Fold(name);
        if (!Loaded.Value.ByName.TryGetValue(folded, out var areas)) return [];
        return kind == AreaKind.Any ? areas : [.. areas.Where(a => AreaName.Fits(a, kind))];
    }

    /// <summary>
    /// The area meant by an IRI: a dcat-ap.de key (stateKey, governmentDistrictKey, districtKey, municipalityKey, regionalKey; any
    /// scheme, with or without closing slash) or the GeoNames entry of the state. Null for areas outside the state and for strangers.
    /// </summary>
    public static Area? ByIri(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        if (Loaded.Value.ByIri.TryGetValue(iri, out var area)) return area;
        var rest = Alias.Fold(iri).AsSpan();
        if (rest.StartsWith("sws.", StringComparison.Ordinal)) rest = rest[4..];
        if (rest is "geonames.org/2861876" || rest.StartsWith("geonames.org/2861876/", StringComparison.Ordinal)) return ByKey("05");
        const string folded = "dcat-ap.de/def/politicalgeocoding/";
        if (!rest.StartsWith(folded, StringComparison.Ordinal)) return null;
        rest = rest[folded.Length..];
        var slash = rest.IndexOf('/');
        if (slash < 0) return null;
        var key = rest[(slash + 1)..].ToString();
        return rest[..slash] switch
        {
            "statekey" or "governmentdistrictkey" or "districtkey" or "municipalitykey" => ByKey(key),
            "regionalkey" => FromArs(key),
            _ => null,
        };
    }

    /// <summary>
    /// The area of a regional key (ARS, twelve digits: state, Regierungsbezirk, district, association, municipality). The
    /// associations of the state have no number of their own, so ARS without the four digits of the association is the AGS.
    /// Trailing zeros mean the larger area where there is no municipality 000. Null for anything else.
    /// </summary>
    public static Area? FromArs(string ars)
    {
        ArgumentNullException.ThrowIfNull(ars);
        if (ars.Length != 12) return null;
        if (ByKey(ars[..5] + ars[9..]) is { } municipality) return municipality;
        if (ars[5..].AsSpan().ContainsAnyExcept('0')) return null;
        if (ars[3..5] != "00") return ByKey(ars[..5]);
        return ByKey(ars[2] == '0' ? ars[..2] : ars[..3]);
    }

    /// <summary>The areas around a key, from the state down to the area itself; empty for keys outside the state.</summary>
    public static IReadOnlyList<Area> Enclosing(string ags)
    {
        ArgumentNullException.ThrowIfNull(ags);
        var areas = new List<Area>(4);
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 5, 8])
            if (ags.Length >= length && ByKey(ags[..length]) is { } area)
                areas.Add(area);
        return areas;
    }

    private static Index Load()
    {
        var all = Csv.Table("nrw-area").Select(Read).ToArray();
        var named = all.SelectMany(a => AreaName.NamesOf(a).Select(n => (Name: n, Area: a)))
            .GroupBy(p => p.Name, p => p.Area)
            .ToFrozenDictionary(g => g.Key, IReadOnlyList<Area> (g) => [.. g.OrderByDescending(a => a.Level)], StringComparer.Ordinal);
        return new Index(
            all,
            all.ToFrozenDictionary(a => a.Ags, StringComparer.Ordinal),
            all.ToFrozenDictionary(a => a.KeyIri, StringComparer.Ordinal),
            named);
    }

    private static Area Read(string[] row)
    {
        var level = (AreaLevel)row[0].Length;
        if (!row[12].StartsWith(KeyBase, StringComparison.Ordinal)) throw new InvalidOperationException($"The area {row[0]} has no key IRI.");
        return new Area(
            row[0], level, row[1], row[2], row[3].Length == 0 ? null : row[3],
            Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7]), Number(row[8]), Number(row[9]), row[12])
        {
            SquareKilometres = row[10].Length == 0 ? null : Number(row[10]),
            Population2011 = row[11].Length == 0 ? null : int.Parse(row[11], CultureInfo.InvariantCulture),
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Index(
        IReadOnlyList<Area> All,
        FrozenDictionary<string, Area> ByKey,
        FrozenDictionary<string, Area> ByIri,
        FrozenDictionary<string, IReadOnlyList<Area>> ByName);
}
