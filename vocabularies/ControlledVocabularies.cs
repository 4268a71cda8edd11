namespace OpenDataNrw.Vocabularies;

/// <summary>The controlled vocabularies of DCAT-AP.de 3.0, loaded once from the data files of this assembly.</summary>
public static class ControlledVocabularies
{
    private static readonly Vocabulary Empty = new("", [], new Dictionary<string, Concept?>());

    /// <summary>EU data themes.</summary>
    public static Vocabulary DataThemes { get; } = Empty;

    /// <summary>EU update frequencies.</summary>
    public static Vocabulary Frequencies { get; } = Empty;

    /// <summary>EU languages.</summary>
    public static Vocabulary Languages { get; } = Empty;

    /// <summary>EU file types.</summary>
    public static Vocabulary FileTypes { get; } = Empty;

    /// <summary>IANA media types.</summary>
    public static Vocabulary MediaTypes { get; } = Empty;

    /// <summary>Licences of DCAT-AP.de.</summary>
    public static Vocabulary Licences { get; } = Empty;

    /// <summary>EU access rights.</summary>
    public static Vocabulary AccessRights { get; } = Empty;

    /// <summary>EU planned availability.</summary>
    public static Vocabulary Availabilities { get; } = Empty;

    /// <summary>EU distribution status.</summary>
    public static Vocabulary DistributionStatuses { get; } = Empty;

    /// <summary>High-value dataset categories.</summary>
    public static Vocabulary HvdCategories { get; } = Empty;

    /// <summary>Contributors known to GovData.</summary>
    public static Vocabulary Contributors { get; } = Empty;

    /// <summary>Political geocoding levels.</summary>
    public static Vocabulary GeocodingLevels { get; } = Empty;

    /// <summary>ADMS publisher types.</summary>
    public static Vocabulary PublisherTypes { get; } = Empty;

    /// <summary>EU dataset types.</summary>
    public static Vocabulary DatasetTypes { get; } = Empty;

    /// <summary>Whether a licence of <see cref="Licences"/> is open by the Open Definition.</summary>
    public static bool IsOpenLicence(string licenceIri) => false;

    /// <summary>All vocabularies.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } = [];

    /// <summary>The concept with exactly this IRI in any vocabulary, or null.</summary>
    public static Concept? FindByIri(string iri) => All.Select(v => v.ByIri(iri)).FirstOrDefault(c => c is not null);

    /// <summary>The label of an IRI in a language; the IRI itself where it is not in any vocabulary.</summary>
    public static string Label(string iri, string language) => FindByIri(iri)?.Label(language) ?? iri;
}
