namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>GeoSPARQL (OGC).</summary>
public static class GEOSPARQL
{
    /// <summary>The namespace, usually written <c>geo:</c>.</summary>
    public const string Namespace = "http://www.opengis.net/ont/geosparql#";

    /// <summary><c>geo:Geometry</c>.</summary>
    public const string Geometry = Namespace + "Geometry";

    /// <summary><c>geo:asGeoJSON</c>.</summary>
    public const string AsGeoJson = Namespace + "asGeoJSON";

    /// <summary><c>geo:asGML</c>.</summary>
    public const string AsGml = Namespace + "asGML";

    /// <summary><c>geo:asWKT</c>.</summary>
    public const string AsWkt = Namespace + "asWKT";

    /// <summary><c>geo:geoJSONLiteral</c>.</summary>
    public const string GeoJsonLiteral = Namespace + "geoJSONLiteral";

    /// <summary><c>geo:gmlLiteral</c>.</summary>
    public const string GmlLiteral = Namespace + "gmlLiteral";

    /// <summary><c>geo:hasGeometry</c>.</summary>
    public const string HasGeometry = Namespace + "hasGeometry";

    /// <summary><c>geo:wktLiteral</c>.</summary>
    public const string WktLiteral = Namespace + "wktLiteral";
}
