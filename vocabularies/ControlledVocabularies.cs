namespace OpenDataNrw.Vocabularies;

/// <summary>
/// The controlled vocabularies of DCAT-AP.de 3.0 and a few beside them, each loaded once, when first used, from the data
/// files of this assembly. Safe from many threads.
/// </summary>
public static partial class ControlledVocabularies
{
    private const string EuAuthority = "http://publications.europa.eu/resource/authority/";
    private const string MediaTypeBase = "https://www.iana.org/assignments/media-types/";

    private static readonly Lazy<Vocabulary> DataThemesTable = Table("data-theme");
    private static readonly Lazy<Vocabulary> FrequenciesTable = Table("frequency", EuAuthority + "frequency/", "alias-frequency");
    private static readonly Lazy<Vocabulary> LanguagesTable = new(LoadLanguages);
    private static readonly Lazy<Vocabulary> FileTypesTable = Table("file-type", EuAuthority + "file-type/", "alias-format", "alias-format-more");
    private static readonly Lazy<Vocabulary> MediaTypesTable = new(LoadMediaTypes);
    private static readonly Lazy<Vocabulary> LicencesTable = Table("licence", "http://dcat-ap.de/def/licenses/", "alias-licence");
    private static readonly Lazy<Vocabulary> EuLicencesTable = new(LoadEuLicences);
    private static readonly Lazy<Vocabulary> AccessRightsTable = Table("access-right", EuAuthority + "access-right/", "alias-access-right");
    private static readonly Lazy<Vocabulary> AvailabilitiesTable = Table("planned-availability");
    private static readonly Lazy<Vocabulary> DistributionStatusesTable = Table("distribution-status");
    private static readonly Lazy<Vocabulary> HvdCategoriesTable = Table("hvd-category");
    private static readonly Lazy<Vocabulary> ContributorsTable = Table("contributor");
    private static readonly Lazy<Vocabulary> GeocodingLevelsTable = Table("geocoding-level");
    private static readonly Lazy<Vocabulary> PublisherTypesTable = Table("publisher-type");
    private static readonly Lazy<Vocabulary> DatasetTypesTable = Table("dataset-type");
    private static readonly Lazy<Vocabulary> ChecksumAlgorithmsTable = Table("checksum-algorithm");
    private static readonly Lazy<Vocabulary> TopicCategoriesTable = Table("topic-category");
    private static readonly Lazy<Vocabulary> InspireThemesTable = Table("inspire-theme");
    private static readonly Lazy<Vocabulary> SampleDatasetsTable = Table("sample-dataset");
    private static readonly Lazy<Vocabulary> CountriesTable = Table("country");
    private static readonly Lazy<Vocabulary> ContinentsTable = Table("continent");
    private static readonly Lazy<Vocabulary> PlacesTable = Table("place");
    private static readonly Lazy<Vocabulary> StatesTable = Table("state");
    private static readonly Lazy<Vocabulary> AreaKeysTable = new(LoadAreaKeys);

    /// <summary>EU data themes.</summary>
    public static Vocabulary DataThemes => DataThemesTable.Value;

    /// <summary>EU update frequencies.</summary>
    public static Vocabulary Frequencies => FrequenciesTable.Value;

    /// <summary>EU languages; their BCP 47 tags and ISO 639-2/B codes are aliases.</summary>
    public static Vocabulary Languages => LanguagesTable.Value;

    /// <summary>EU file types.</summary>
    public static Vocabulary FileTypes => FileTypesTable.Value;

    /// <summary>IANA media types; the code is the type itself, such as <c>text/csv</c>.</summary>
    public static Vocabulary MediaTypes => MediaTypesTable.Value;

    /// <summary>Licences of DCAT-AP.de.</summary>
    public static Vocabulary Licences => LicencesTable.Value;

    /// <summary>EU licences; the addresses of the licence texts are aliases.</summary>
    public static Vocabulary EuLicences => EuLicencesTable.Value;

    /// <summary>EU access rights.</summary>
    public static Vocabulary AccessRights => AccessRightsTable.Value;

    /// <summary>EU planned availability.</summary>
    public static Vocabulary Availabilities => AvailabilitiesTable.Value;

    /// <summary>EU distribution status.</summary>
    public static Vocabulary DistributionStatuses => DistributionStatusesTable.Value;

    /// <summary>High-value dataset categories.</summary>
    public static Vocabulary HvdCategories => HvdCategoriesTable.Value;

    /// <summary>Contributors known to GovData.</summary>
    public static Vocabulary Contributors => ContributorsTable.Value;

    /// <summary>Political geocoding levels.</summary>
    public static Vocabulary GeocodingLevels => GeocodingLevelsTable.Value;

    /// <summary>ADMS publisher types.</summary>
    public static Vocabulary PublisherTypes => PublisherTypesTable.Value;

    /// <summary>EU dataset types.</summary>
    public static Vocabulary DatasetTypes => DatasetTypesTable.Value;

    /// <summary>SPDX checksum algorithms.</summary>
    public static Vocabulary ChecksumAlgorithms => ChecksumAlgorithmsTable.Value;

    /// <summary>Topic categories of ISO 19115.</summary>
    public static Vocabulary TopicCategories => TopicCategoriesTable.Value;

    /// <summary>INSPIRE themes; the code is the two-letter one.</summary>
    public static Vocabulary InspireThemes => InspireThemesTable.Value;

    /// <summary>Musterdatenkatalog 4: what a municipality usually publishes.</summary>
    public static Vocabulary SampleDatasets => SampleDatasetsTable.Value;

    /// <summary>EU countries.</summary>
    public static Vocabulary Countries => CountriesTable.Value;

    /// <summary>EU continents.</summary>
    public static Vocabulary Continents => ContinentsTable.Value;

    /// <summary>Places of the EU table that lie in Germany.</summary>
    public static Vocabulary Places => PlacesTable.Value;

    /// <summary>The German states by dcat-ap.de key.</summary>
    public static Vocabulary States => StatesTable.Value;

    /// <summary>The keys of <see cref="Areas"/> as a vocabulary: IRI, key and name.</summary>
    public static Vocabulary AreaKeys => AreaKeysTable.Value;

    private static Lazy<Vocabulary> Table(string name, string aliasBase = "", params string[] aliasTables) => new(() => Load(name, aliasBase, aliasTables));

    private static Vocabulary Load(string name, string aliasBase, string[] aliasTables)
    {
        var concepts = Csv.Table(name).Select(r => Concept(r[0], r[1], r[2], r[3])).ToList();
        var byIri = concepts.ToDictionary(c => c.Iri);
        var aliases = new Dictionary<string, Concept?>();
        foreach (var row in aliasTables.SelectMany(Csv.Table)) aliases.Add(row[0], row[1].Length == 0 ? null : byIri[aliasBase + row[1]]);
        return new Vocabulary(name, concepts, aliases);
    }

    private static Vocabulary LoadLanguages()
    {
        var rows = Csv.Table("language").ToList();
        var concepts = rows.ConvertAll(r => Concept(r[0], r[1], r[2], r[3]));
        var byCode = concepts.ToDictionary(c => c.Code);
        var aliases = rows.Where(r => r[4].Length > 0).ToDictionary(r => r[4], Concept? (r) => byCode[r[1]]);
        foreach (var row in Csv.Table("alias-language")) aliases.Add(row[0], byCode[row[1]]);
        return new Vocabulary("language", concepts, aliases);
    }

    private static Vocabulary LoadMediaTypes() =>
        new("media-type", [.. Csv.Table("media-type").Select(r => new Concept(MediaTypeBase + r[0], r[0], r[0], r[0]))], new Dictionary<string, Concept?>());

    private static Vocabulary LoadEuLicences()
    {
        var aliases = new Dictionary<string, Concept?>();
        var concepts = new List<Concept>();
        foreach (var row in Csv.Table("eu-licence"))
        {
            var concept = Concept(row[0], row[1], row[2], row[3]);
            concepts.Add(concept);
            foreach (var text in row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)) aliases.TryAdd(Alias.Fold(text), concept);
        }

        return new Vocabulary("eu-licence", concepts, aliases);
    }

    private static Vocabulary LoadAreaKeys() =>
        new("area", [.. Areas.All.Select(a => new Concept(a.KeyIri, a.Ags, a.Name, a.Name))], new Dictionary<string, Concept?>());

    private static Concept Concept(string iri, string code, string german, string english) =>
        new(iri, code, german.Length > 0 ? german : english, english.Length > 0 ? english : german);
}
