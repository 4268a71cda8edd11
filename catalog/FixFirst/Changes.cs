using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// Changes an entry as an edit would. Where the new value is not known, one stands in that a person could well have chosen; it is
/// only assessed, never shown or kept.
/// </summary>
internal static partial class Changes
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";
    private const string OpenLicence = "http://dcat-ap.de/def/licenses/dl-zero-de/2.0";
    private const string Web = "https://daten.example/";
    private const string MunicipalityKey = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000";

    private static readonly LangString SomeText = new(
        "Alle Bäume auf städtischen Flächen mit Art, Standort, Pflanzjahr und Stammumfang. Erhoben von Hand, einmal im Jahr ergänzt und geprüft.", "de");

    private static readonly CodedValue Csv = new(Eu + "file-type/CSV");
    private static readonly CodedValue TextCsv = new("https://www.iana.org/assignments/media-types/text/csv");

    /// <summary>The entry after the edit; the same one where the edit changes nothing that is assessed.</summary>
    public static CatalogResource Make(CatalogResource resource, EditDraft draft, DateTimeOffset now)
    {
        if (draft.Key.Kind == EditKind.Export) return resource;
        var today = DcatDate.From(now);
        return draft.Topic.Id switch
        {
            "title" => resource with { Titles = [new LangString("Bäume auf städtischen Flächen", "de")] },
            "description" => resource with { Descriptions = [SomeText] },
            "keywords" => resource with { Keywords = [.. resource.Keywords, new("Baum"), new("Stadtgrün"), new("Umwelt")] },
            "theme" => resource with { Themes = [.. resource.Themes, new CodedValue(Eu + "data-theme/ENVI")] },
            "place" => resource with { Spatial = [.. resource.Spatial, new Location { Iri = MunicipalityKey, Ags = "05315000" }] },
            "level" => resource with { PoliticalGeocodingLevels = [new CodedValue("http://dcat-ap.de/def/politicalGeocoding/Level/municipality")] },
            "period" => resource with { Temporal = [new PeriodOfTime(new DcatDate("2024-01-01"), null)] },
            "identifier" => resource with { Identifiers = ["baumkataster-2024"] },
            "documentation" => resource with { Pages = [Web + "erklaerung"] },
            "standard" => resource with { ConformsTo = [new CodedValue(Web + "schema")] },
            "access-rights" => resource with { AccessRights = new CodedValue(Eu + "access-right/PUBLIC") },
            "availability" => resource with { Availability = new CodedValue(Eu + "planned-availability/STABLE") },
            "modified" => resource with { Modified = today },
            "update" => resource with { Modified = today },
            "issued" => resource with { Issued = today },
            "publisher" => resource with { Publisher = Named(resource.Publisher) },
            "contact" => resource with { ContactPoints = [.. resource.ContactPoints, new ContactPoint { Name = "Geodaten", Emails = ["geodaten@beispielstadt.de"] }] },
            "contributor" => resource with { ContributorIds = [new CodedValue("http://dcat-ap.de/def/contributors/openNRW")] },
            "hvd-law" => Lawful(resource),
            "hvd-category" => resource with { HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_b79e35eb")] },
            _ => resource switch
            {
                Dataset dataset => OfDataset(dataset, draft),
                DataService service => OfService(service, draft.Topic.Id),
                DatasetSeries series when draft.Topic.Id == "frequency" => series with { AccrualPeriodicity = new CodedValue(Eu + "frequency/ANNUAL") },
                _ => resource,
            },
        };
    }

    /// <summary>Only what the metrics of a topic look at, so that measuring it costs little.</summary>
    public static Dataset Narrow(Dataset dataset, string topic) => topic switch
    {
        "keywords" => new Dataset { Keywords = dataset.Keywords },
        "theme" => new Dataset { Themes = dataset.Themes },
        "place" => new Dataset { Spatial = dataset.Spatial },
        "period" => new Dataset { Temporal = dataset.Temporal },
        "access-rights" => new Dataset { AccessRights = dataset.AccessRights },
        "contact" => new Dataset { ContactPoints = dataset.ContactPoints },
        "publisher" => new Dataset { Publisher = dataset.Publisher },
        "issued" => new Dataset { Issued = dataset.Issued },
        "modified" or "update" => new Dataset { Modified = dataset.Modified },
        "format" or "media-type" or "data-format" => Each(dataset, static d => new Distribution { Format = d.Format, MediaType = d.MediaType }),
        "licence" or "openness" => Each(dataset, static d => new Distribution { License = d.License }),
        "rights" => Each(dataset, static d => new Distribution { Rights = d.Rights }),
        "size" => Each(dataset, static d => new Distribution { ByteSize = d.ByteSize }),
        "access" => Each(dataset, static d => new Distribution { AccessUrls = d.AccessUrls, DownloadUrls = d.DownloadUrls }),
        _ => dataset,
    };

    private static Dataset Each(Dataset dataset, Func<Distribution, Distribution> narrow) => new() { Distributions = [.. dataset.Distributions.Select(narrow)] };

    private static Dataset OfDataset(Dataset dataset, EditDraft draft) => draft.Topic.Id switch
    {
        "frequency" => dataset with { AccrualPeriodicity = new CodedValue(Eu + "frequency/ANNUAL") },
        "files" or "hvd-bulk" => dataset with { Distributions = [.. dataset.Distributions, Whole()] },
        "data-format" when dataset.Distributions.Count > 0 => dataset with { Distributions = [.. dataset.Distributions, dataset.Distributions[0] with { Format = Csv, MediaType = TextCsv }] },
        "licence" => Some(dataset, draft, static d => !IsListed(d.License), static d => d with { License = new CodedValue(OpenLicence) }),
        "openness" => Some(dataset, draft, static d => d.License?.Iri is not { } iri || !ControlledVocabularies.IsOpenLicence(iri), static d => d with { License = new CodedValue(OpenLicence) }),
        "attribution" => Some(dataset, draft, static d => d.AttributionTexts.Count == 0, static d => d with { AttributionTexts = [new LangString("Stadt", "de")] }),
        "rights" => Some(dataset, draft, static d => d.Rights.Count == 0, static d => d with { Rights = [new CodedValue(Web + "nutzung")] }),
        "format" => Some(dataset, draft, static d => FormatOf.Fitness(d) is null, static d => d with { Format = Csv }),
        "media-type" => Some(dataset, draft, static d => !FormatOf.IsService(d), static d => d with { MediaType = TextCsv }),
        "size" => Some(dataset, draft, static d => d.ByteSize is null && !FormatOf.IsService(d), static d => d with { ByteSize = 1000 }),
        "address" => Some(dataset, draft, static d => d.AccessUrls.Count == 0, static d => d with { AccessUrls = [Web + "datei.csv"] }),
        "access" => Some(dataset, draft, static d => d.DownloadUrls.Count == 0 && !FormatOf.IsService(d), static d => d with { DownloadUrls = [Web + "datei.csv"] }),
        "interface" => Some(dataset, draft, FormatOf.IsService, static d => d with { AccessServices = [Described(d)] }),
        _ => dataset,
    };

    private static DataService OfService(DataService service, string topic) => topic switch
    {
        "licence" or "openness" => service with { License = new CodedValue(OpenLicence) },
        "rights" => service with { Rights = [new CodedValue(Web + "nutzung")] },
        "format" => service with { Formats = [new CodedValue(Eu + "file-type/WFS_SRVC")] },
        "endpoint" or "address" => service with { EndpointUrls = [Web + "wfs"] },
        "interface" => service with { EndpointDescriptions = [Web + "wfs?REQUEST=GetCapabilities"] },
        "serves" => service with { ServesDatasets = [Web + "dataset/1"] },
        _ => service,
    };

    // What a finding names is changed for certain; else all that lacks what the edit brings.
    private static Dataset Some(Dataset dataset, EditDraft draft, Func<Distribution, bool> lacks, Func<Distribution, Distribution> change)
    {
        var named = draft.Findings.Any(f => f.Distribution is not null);
        var changed = new List<Distribution>(dataset.Distributions.Count);
        var any = false;
        foreach (var distribution in dataset.Distributions)
        {
            var concerned = named ? draft.Concerns(changed.Count + 1) : lacks(distribution);
            changed.Add(concerned ? change(distribution) : distribution);
            any |= concerned;
        }

        return any ? dataset with { Distributions = changed } : dataset;
    }

    private static bool IsListed(CodedValue? licence) => licence?.Iri is { } iri && ControlledVocabularies.Licences.ByIri(iri) is not null;

    private static Agent Named(Agent? publisher) => (publisher ?? new Agent()) with
    {
        Names = publisher?.Names is { Count: > 0 } names ? names : [new LangString("Stadt Köln", "de")],
        Type = new CodedValue("http://purl.org/adms/publishertype/LocalAuthority"),
    };

    private static CatalogResource Lawful(CatalogResource resource)
    {
        resource = resource with { ApplicableLegislation = [.. resource.ApplicableLegislation, HighValueRule.Regulation] };
        return resource is Dataset dataset
            ? dataset with { Distributions = [.. dataset.Distributions.Select(d => d with { ApplicableLegislation = [.. d.ApplicableLegislation, HighValueRule.Regulation] })] }
            : resource;
    }

    private static DataService Described(Distribution distribution) =>
        (distribution.AccessServices.Count > 0 ? distribution.AccessServices[0] : new DataService { EndpointUrls = distribution.AccessUrls }) with
        {
            EndpointDescriptions = [Web + "wfs?REQUEST=GetCapabilities"],
        };

    private static Distribution Whole() => new()
    {
        AccessUrls = [Web + "datei.csv"],
        DownloadUrls = [Web + "datei.csv"],
        License = new CodedValue(OpenLicence),
        Format = Csv,
        MediaType = TextCsv,
        ByteSize = 1000,
    };
}
