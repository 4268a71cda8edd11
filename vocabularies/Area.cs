namespace OpenDataNrw.Vocabularies;

/// <summary>Level of an administrative area; the values are the lengths of its key.</summary>
public enum AreaLevel
{
    /// <summary>The state, two digits.</summary>
    State = 2,

    /// <summary>Regierungsbezirk, three digits.</summary>
    GovernmentDistrict = 3,

    /// <summary>Kreis, kreisfreie Stadt or Städteregion, five digits.</summary>
    District = 5,

    /// <summary>Municipality, eight digits.</summary>
    Municipality = 8,
}

/// <summary>An administrative area of North Rhine-Westphalia.</summary>
/// <param name="Ags">Official municipal key, leading zeros included.</param>
/// <param name="Level">Its level.</param>
/// <param name="Name">Its name without "Stadt" or "Kreis".</param>
/// <param name="Type">Kind of area, such as "Kreisfreie Stadt" or "Kreis".</param>
/// <param name="Nuts3">NUTS code, where known.</param>
/// <param name="CentroidLon">Longitude of the centroid, degrees.</param>
/// <param name="CentroidLat">Latitude of the centroid, degrees.</param>
/// <param name="West">Western bound, degrees.</param>
/// <param name="South">Southern bound, degrees.</param>
/// <param name="East">Eastern bound, degrees.</param>
/// <param name="North">Northern bound, degrees.</param>
/// <param name="KeyIri">IRI of the key in the dcat-ap.de list.</param>
public sealed record Area(
    string Ags, AreaLevel Level, string Name, string Type, string? Nuts3,
    double CentroidLon, double CentroidLat, double West, double South, double East, double North,
    string KeyIri)
{
    /// <summary>Its size in square kilometres; null for the state and the Regierungsbezirke.</summary>
    public double? SquareKilometres { get; init; }

    /// <summary>How many lived there on 31 December 2011; good for an order by size, too old to be shown. Null where unknown.</summary>
    public int? Population2011 { get; init; }

    /// <summary>IRI of the political geocoding level (dcat-ap.de): state, administrativeDistrict or municipality.</summary>
    public string GeocodingLevelIri => "http://dcat-ap.de/def/politicalGeocoding/Level/" + Level switch
    {
        AreaLevel.State => "state",
        AreaLevel.Municipality => "municipality",
        _ when IsIndependentCity => "municipality",
        _ => "administrativeDistrict",
    };

    /// <summary>Whether it is a kreisfreie Stadt, as district (five digits) or as municipality (eight).</summary>
    public bool IsIndependentCity => Type == "Kreisfreie Stadt";

    /// <summary>Whether another area lies within this one, by its key. An area contains itself.</summary>
    public bool Contains(string ags) => ags.StartsWith(Ags, StringComparison.Ordinal);
}
