namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of DCAT-AP.de; those that 3.0 deprecates or dropped are kept for reading.</summary>
public static class DCATDE
{
    /// <summary>The namespace, usually written <c>dcatde:</c>.</summary>
    public const string Namespace = "http://dcat-ap.de/def/dcatde/";

    /// <summary><c>dcatde:contributorID</c>.</summary>
    public const string ContributorId = Namespace + "contributorID";

    /// <summary><c>dcatde:geocodingDescription</c>.</summary>
    public const string GeocodingDescription = Namespace + "geocodingDescription";

    /// <summary><c>dcatde:geocodingText</c>.</summary>
    public const string GeocodingText = Namespace + "geocodingText";

    /// <summary><c>dcatde:legalBasis</c>.</summary>
    public const string LegalBasis = Namespace + "legalBasis";

    /// <summary><c>dcatde:legalbasisText</c>.</summary>
    public const string LegalBasisText = Namespace + "legalbasisText";

    /// <summary><c>dcatde:licenseAttributionByText</c>.</summary>
    public const string LicenseAttributionByText = Namespace + "licenseAttributionByText";

    /// <summary><c>dcatde:maintainer</c>.</summary>
    public const string Maintainer = Namespace + "maintainer";

    /// <summary><c>dcatde:originator</c>.</summary>
    public const string Originator = Namespace + "originator";

    /// <summary><c>dcatde:plannedAvailability</c>.</summary>
    public const string PlannedAvailability = Namespace + "plannedAvailability";

    /// <summary><c>dcatde:politicalGeocodingLevelURI</c>.</summary>
    public const string PoliticalGeocodingLevelUri = Namespace + "politicalGeocodingLevelURI";

    /// <summary><c>dcatde:politicalGeocodingURI</c>.</summary>
    public const string PoliticalGeocodingUri = Namespace + "politicalGeocodingURI";

    /// <summary><c>dcatde:qualityProcessURI</c>.</summary>
    public const string QualityProcessUri = Namespace + "qualityProcessURI";

    /// <summary>The namespaces of earlier versions, whose terms have the same local names.</summary>
    public static IReadOnlyList<string> OldNamespaces { get; } =
    [
        "http://dcat-ap.de/def/dcatde/1_0/",
        "http://dcat-ap.de/def/dcatde/1.0/",
        "http://dcat-ap.de/def/dcatde/1_0_1/",
        "http://dcat-ap.de/def/dcatde/1.0.1/",
        "http://dcat-ap.de/def/dcatde/1_0_2/",
        "http://dcat-ap.de/def/dcatde/1.0.2/",
        "http://dcat-ap.de/def/dcatde/1_1/",
        "http://dcat-ap.de/def/dcatde/1.1/",
    ];

    /// <summary>The namespace's present form of a term of an earlier version; null for anything else.</summary>
    public static string? FromOldNamespace(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        if (!iri.StartsWith("http://dcat-ap.de/def/dcatde/1", StringComparison.Ordinal)) return null;
        foreach (var old in OldNamespaces)
            if (iri.StartsWith(old, StringComparison.Ordinal))
                return string.Concat(Namespace, iri.AsSpan(old.Length));
        return null;
    }
}
