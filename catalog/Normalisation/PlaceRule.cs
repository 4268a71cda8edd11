using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Places of the state are given by the dcat-ap.de key (DCAT-AP.de 3.0 puts it into <c>dcterms:spatial</c>). Names and keys lead
/// to it; where a record says nothing, the area of the source's body stands in. The geocoding level follows (convention 9).
/// </summary>
internal static class PlaceRule
{
    internal const string FromLabel = "place.from-label";
    internal const string FromSource = "place.from-source";
    internal const string Missing = "place.missing";
    internal const string Ambiguous = "place.ambiguous";
    internal const string KeyUnknown = "place.key-unknown";
    internal const string LevelAlias = "place.level-alias";
    internal const string LevelUnknown = "place.level-unknown";
    internal const string LevelFromArea = "place.level-from-area";

    private const string Property = "dcterms:spatial";
    private const string StateKeys = "http://dcat-ap.de/def/politicalGeocoding/";
    private const string LevelProperty = "dcatde:politicalGeocodingLevelURI";

    public static CatalogResource Apply(CatalogResource resource, HarvestSource source, FindingList findings)
    {
        var spatial = Lists.Each(resource.Spatial, (source, findings), static (place, state) => One(place, state.source, state.findings));
        if (spatial.Count == 0) spatial = FromTheSource(spatial, source, findings);
        var levels = Levels(resource.PoliticalGeocodingLevels, spatial, findings);
        return ReferenceEquals(spatial, resource.Spatial) && ReferenceEquals(levels, resource.PoliticalGeocodingLevels)
            ? resource
            : resource with { Spatial = spatial, PoliticalGeocodingLevels = levels };
    }

    private static Location? One(Location place, HarvestSource source, FindingList findings)
    {
        var labels = TextRule.Lines(place.Labels, Property, findings);
        if (!ReferenceEquals(labels, place.Labels)) place = place with { Labels = labels };
        if (place is { Iri: null, Ags: null, Labels.Count: 0, Bbox: null, Centroid: null, Geometry: null }) return null;
        if (place.Ags is not null && Areas.ByKey(place.Ags) is { } stated) return place.Iri is null ? place with { Iri = stated.KeyIri } : place;
        if (place.Iri is { } iri)
        {
            if (Areas.ByIri(iri) is { } area) return place with { Ags = area.Ags };
            if (iri.StartsWith(StateKeys, StringComparison.Ordinal) && IsOfTheState(iri)) findings.Warn(KeyUnknown, Property, iri);
            return place;
        }

        return place.Labels.In() is { } label ? Named(place, label, source, findings) : place;
    }

    // A key of the lists of dcat-ap.de that begins like one of the state but belongs to no area of it: dissolved or mistyped.
    private static bool IsOfTheState(string iri)
    {
        var slash = iri.IndexOf('/', StateKeys.Length);
        return slash > 0 && iri.AsSpan(slash + 1).StartsWith("05", StringComparison.Ordinal) && !iri.AsSpan(StateKeys.Length).StartsWith("municipalAssociationKey", StringComparison.Ordinal);
    }

    private static Location Named(Location place, string label, HarvestSource source, FindingList findings)
    {
        var area = AreaOf(label, source, out var isAmbiguous);
        if (isAmbiguous) findings.Warn(Ambiguous, Property, label);
        if (area is not null)
        {
            findings.Note(FromLabel, Property, label, area.KeyIri);
            return place with { Iri = area.KeyIri, Ags = area.Ags };
        }

        if (isAmbiguous) return place;
        var other = ControlledVocabularies.Countries.ByLabel(label) ?? ControlledVocabularies.States.ByLabel(label);
        if (other is null) return place;
        findings.Note(FromLabel, Property, label, other.Iri);
        return place with { Iri = other.Iri };
    }

    private static Area? AreaOf(string label, HarvestSource source, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (label.Length is >= 2 and <= 12 && !label.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return label.Length == 12 ? Areas.FromArs(label) : Areas.ByKey(label);
        var areas = Areas.ByName(label);
        if (areas.Count == 0 && label.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && IsAround(label.AsSpan(comma + 1)))
            areas = Areas.ByName(label[..comma]);
        // "Borken" of a district's own catalogue means the district, of the town's own the town.
        foreach (var area in areas)
            if (area.Ags == source.Ags)
                return area;
        isAmbiguous = areas.Count > 1 && SharesWithDistrict(areas);
        return areas.Count == 0 || isAmbiguous ? null : areas[0];
    }

    /// <summary>
    /// Whether a bare name is that of a town and of a Kreis: nobody here knows which is meant. A kreisfreie Stadt is the same area in both
    /// lists, and a Regierungsbezirk is always called one.
    /// </summary>
    private static bool SharesWithDistrict(IReadOnlyList<Area> areas)
    {
        foreach (var area in areas)
            if (area is { Level: AreaLevel.District, IsIndependentCity: false })
                return true;
        return false;
    }

    private static bool IsAround(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.Equals("Nordrhein-Westfalen", StringComparison.OrdinalIgnoreCase) || rest.Equals("NRW", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("Deutschland", StringComparison.OrdinalIgnoreCase) || rest.Equals("Germany", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("Nordrhein-Westfalen, Deutschland", StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<Location> FromTheSource(IReadOnlyList<Location> none, HarvestSource source, FindingList findings)
    {
        if (source.Ags is not { } ags || Areas.ByKey(ags) is not { } area)
        {
            findings.Warn(Missing, Property, null);
            return none;
        }

        findings.Note(FromSource, Property, null, area.KeyIri);
        return [new Location { Iri = area.KeyIri, Ags = area.Ags, Labels = [new LangString(area.Name)] }];
    }

    private static IReadOnlyList<CodedValue> Levels(IReadOnlyList<CodedValue> levels, IReadOnlyList<Location> spatial, FindingList findings)
    {
        if (levels.Count > 0) levels = Coded.DistinctConcepts(Lists.EachValue(levels, findings, static (level, findings) => Level(level, findings)));
        if (levels.Count > 0) return levels;
        foreach (var place in spatial)
        {
            if (place.Ags is not { } ags || Areas.ByKey(ags) is not { } area) continue;
            findings.Note(LevelFromArea, LevelProperty, area.Name, area.GeocodingLevelIri, Responsibility.Platform);
            return [new CodedValue(area.GeocodingLevelIri)];
        }

        return levels;
    }

    private static CodedValue? Level(CodedValue value, FindingList findings)
    {
        if (Coded.Clean(value) is not { } level) return null;
        var vocabulary = ControlledVocabularies.GeocodingLevels;
        if (Coded.Resolve(vocabulary, level, out var concept) == CodedOutcome.Standard) return level;
        // The words of OGD 1.1 (geographical_granularity).
        concept ??= level.ToString().ToLowerInvariant() switch
        {
            "kreis" or "landkreis" or "regierungsbezirk" => vocabulary.ByCode("administrativeDistrict"),
            "stadt" or "gemeinde" or "kreisfreie stadt" => vocabulary.ByCode("municipality"),
            "bundesland" => vocabulary.ByCode("state"),
            _ => null,
        };
        if (concept is null) findings.Warn(LevelUnknown, LevelProperty, level.ToString());
        else findings.Note(LevelAlias, LevelProperty, level.ToString(), concept.Iri);
        return concept is null ? level : level with { Iri = concept.Iri };
    }
}
