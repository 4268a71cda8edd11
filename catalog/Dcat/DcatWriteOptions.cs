namespace OpenDataNrw.Catalog.Dcat;

/// <summary>What readers that are not yet at DCAT-AP.de 3.0 need besides.</summary>
public sealed record DcatWriteOptions
{
    /// <summary>Plain DCAT-AP.de 3.0.</summary>
    public static DcatWriteOptions Default { get; } = new();

    /// <summary>
    /// Whether places are also stated by the deprecated <c>dcatde:politicalGeocodingURI</c> and <c>dcatde:geocodingDescription</c>,
    /// which GovData still reads (allowed by the 3.0 shapes with a warning).
    /// </summary>
    public bool DeprecatedGeocoding { get; init; }

    /// <summary>
    /// Whether <c>locn:geometry</c> is written as a literal, as 2.0 had it. 3.0 demands a <c>locn:Geometry</c> node, on which
    /// the harvester of GovData (ckanext-dcat, which asks the value for its datatype) is known to stumble.
    /// </summary>
    public bool LiteralGeometry { get; init; }

    /// <summary>What a catalogue page states as <c>hydra:itemsPerPage</c>; null for the number of entries on the page.</summary>
    public int? ItemsPerPage { get; init; }
}
