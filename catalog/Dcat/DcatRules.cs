namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Ids of what <see cref="DcatReader"/> reports: forms that were translated, and values that could not be taken as they stood.</summary>
public static class DcatRules
{
    /// <summary>A property of DCAT-AP.de 1.x or 2.0 was read as its successor in 3.0.</summary>
    public const string OldName = "dcat.old-name";

    /// <summary>A property stood in an old or mistaken namespace (<c>dcatde/1_0/</c>, <c>r5r#</c>).</summary>
    public const string OldNamespace = "dcat.old-namespace";

    /// <summary>A property was misspelt in a well-known way (<c>dcat:accessUrl</c>).</summary>
    public const string MisspeltName = "dcat.misspelt-name";

    /// <summary>A text stood where an IRI belongs.</summary>
    public const string LiteralForIri = "dcat.literal-for-iri";

    /// <summary>An IRI stood where a text belongs.</summary>
    public const string IriForLiteral = "dcat.iri-for-literal";

    /// <summary>A mere text stood where something with properties of its own belongs (agent, contact, distribution, period, place).</summary>
    public const string LiteralForNode = "dcat.literal-for-node";

    /// <summary>A property that may occur once occurred with different values; one was kept.</summary>
    public const string SurplusValue = "dcat.surplus-value";

    /// <summary>A value without any content was left out.</summary>
    public const string EmptyValue = "dcat.empty-value";

    /// <summary>The same agent was named more than once in one role.</summary>
    public const string RepeatedAgent = "dcat.repeated-agent";

    /// <summary>The licence of the dataset was given to a distribution that had none.</summary>
    public const string DatasetLicence = "dcat.dataset-licence";

    /// <summary>The attribution text of the dataset was given to a distribution that had none.</summary>
    public const string DatasetAttribution = "dcat.dataset-attribution";

    /// <summary>A distribution is named but not described.</summary>
    public const string UndescribedDistribution = "dcat.undescribed-distribution";

    /// <summary>A file size is not a number of bytes.</summary>
    public const string ByteSize = "dcat.byte-size";

    /// <summary>One geometry stood there in several encodings; one was kept.</summary>
    public const string RepeatedGeometry = "dcat.repeated-geometry";

    /// <summary>A key of <c>dcatde:politicalGeocodingURI</c> was taken over into <c>dcterms:spatial</c>.</summary>
    public const string GeocodingMoved = "dcat.geocoding-moved";

    /// <summary>A legal basis in words has no place in DCAT-AP.de 3.0, which wants a link; the words were kept beside the model.</summary>
    public const string LegalBasisText = "dcat.legal-basis-text";

    /// <summary>The subject has no http(s) IRI; its own name was kept as identifier.</summary>
    public const string SubjectWithoutAddress = "dcat.subject-without-address";

    /// <summary>Something the record points to has so many statements that only the first were read.</summary>
    public const string PartTooLarge = "dcat.part-too-large";

    /// <summary>A property that 3.0 deprecates without a successor was kept beside the model and is given back.</summary>
    public const string DeprecatedKept = "dcat.deprecated-kept";

    /// <summary><c>dcterms:source</c>, which should not be used (convention 21), was kept beside the model.</summary>
    public const string SourceDiscouraged = "dcat.source-discouraged";

    /// <summary>A literal had another datatype than the profile demands; it is written with the right one.</summary>
    public const string WrongDatatype = "dcat.wrong-datatype";

    /// <summary>An address for e-mail or telephone had no scheme.</summary>
    public const string SchemeMissing = "dcat.scheme-missing";

    /// <summary>A <c>tel:</c> IRI had blanks or slashes, which RFC 3966 does not allow.</summary>
    public const string TelephoneForm = "dcat.telephone-form";

    /// <summary>A geometry was given as GeoJSON, which convention 6 does not name; it is written as WKT.</summary>
    public const string GeoJsonGeometry = "dcat.geojson-geometry";

    /// <summary>A GeoDCAT-AP topic category stands in for a theme, where there is none.</summary>
    public const string TopicForTheme = "dcat.topic-for-theme";

    /// <summary>All ids.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        OldName, OldNamespace, MisspeltName, LiteralForIri, IriForLiteral, LiteralForNode, SurplusValue, EmptyValue, RepeatedAgent,
        DatasetLicence, DatasetAttribution, UndescribedDistribution, ByteSize, RepeatedGeometry, GeocodingMoved, LegalBasisText,
        SubjectWithoutAddress, PartTooLarge, DeprecatedKept, SourceDiscouraged, WrongDatatype, SchemeMissing, TelephoneForm, GeoJsonGeometry, TopicForTheme,
    ];
}
