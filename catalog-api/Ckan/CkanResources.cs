using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>Makes CKAN resources of distributions.</summary>
internal static class CkanResources
{
    public static CkanResource Of(Distribution distribution, int position, StoredDataset entry)
    {
        var access = First(distribution.AccessUrls);
        var download = First(distribution.DownloadUrls);
        return new CkanResource
        {
            Id = CkanName.Id("distribution", $"{entry.Id}/{position + 1}"),
            PackageId = entry.Id.ToString(),
            Position = position,
            Name = distribution.Titles.In() ?? "",
            Description = distribution.Descriptions.In() ?? "",
            Url = download ?? access ?? "",
            Format = Code(distribution.Format) ?? "",
            Mimetype = Code(distribution.MediaType),
            Size = distribution.ByteSize,
            Hash = distribution.Checksum?.Value ?? "",
            // Only what the publisher says: harvesters take these three for dates of the file.
            Created = distribution.Issued?.Instant is { } issued ? CkanName.Time(issued) : null,
            LastModified = distribution.Modified?.Instant is { } changed ? CkanName.Time(changed) : null,
            Further = Further(distribution, access, download),
        };
    }

    /// <summary>The concept's code where the value is from a vocabulary, else what the source said.</summary>
    public static string? Code(CodedValue? value) =>
        value is not { } stated ? null
        : stated.Iri is { } iri ? ControlledVocabularies.FindByIri(iri)?.Code ?? iri
        : stated.Text;

    private static Dictionary<string, object> Further(Distribution distribution, string? access, string? download)
    {
        var further = new Dictionary<string, object>();
        Add(further, "uri", distribution.Iri);
        AddTranslated(further, "name_translated", distribution.Titles);
        AddTranslated(further, "description_translated", distribution.Descriptions);
        Add(further, "access_url", access);
        Add(further, "download_url", download);
        Add(further, "issued", distribution.Issued?.Lexical);
        Add(further, "modified", distribution.Modified?.Lexical);
        Add(further, "license", distribution.License?.ToString());
        Add(further, "licenseAttributionByText", distribution.AttributionTexts.In());
        Add(further, "rights", distribution.Rights.Count > 0 ? distribution.Rights[0].ToString() : null);
        Add(further, "status", distribution.Status?.ToString());
        Add(further, "availability", distribution.Availability?.ToString());
        Add(further, "hash_algorithm", distribution.Checksum?.Algorithm.ToString());
        Add(further, "compress_format", Code(distribution.CompressFormat));
        Add(further, "package_format", Code(distribution.PackageFormat));
        Add(further, "has_policy", distribution.Policy);
        Add(further, "spatial_resolution_in_meters", distribution.SpatialResolutionInMeters);
        Add(further, "temporal_resolution", distribution.TemporalResolution);
        AddList(further, "language", distribution.Languages.Select(l => l.ToString()));
        AddList(further, "conforms_to", distribution.ConformsTo.Select(c => c.ToString()));
        AddList(further, "documentation", distribution.Pages);
        AddList(further, "applicable_legislation", distribution.ApplicableLegislation);
        if (distribution.AccessServices.Count > 0)
            further["access_services"] = JsonSerializer.Serialize([.. distribution.AccessServices.Select(Of)], CkanJson.Inner.IReadOnlyListCkanAccessService);
        return further;
    }

    private static CkanAccessService Of(DataService service) => new()
    {
        Uri = service.Iri,
        Title = service.Titles.In(),
        Description = service.Descriptions.In(),
        EndpointUrl = Stated(service.EndpointUrls),
        EndpointDescription = Stated(service.EndpointDescriptions),
        ServesDataset = Stated(service.ServesDatasets),
        ConformsTo = Stated([.. service.ConformsTo.Select(c => c.ToString())]),
        Format = Stated([.. service.Formats.Select(f => f.ToString())]),
        License = service.License?.ToString(),
        AccessRights = service.AccessRights?.ToString(),
        Availability = service.Availability?.ToString(),
    };

    private static IReadOnlyList<string>? Stated(IReadOnlyList<string> values) => values.Count == 0 ? null : values;

    private static string? First(IReadOnlyList<string> values) => values.Count > 0 ? values[0] : null;

    private static void Add(Dictionary<string, object> further, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) further[key] = value;
    }

    private static void AddTranslated(Dictionary<string, object> further, string key, IReadOnlyList<LangString> texts)
    {
        if (CkanJson.Translated(texts) is { } translated) further[key] = translated;
    }

    private static void AddList(Dictionary<string, object> further, string key, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count > 0) further[key] = CkanJson.List(list);
    }
}
