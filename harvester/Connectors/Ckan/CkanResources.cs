using System.Collections.Frozen;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Maps the resources of a package to distributions.</summary>
internal static class CkanResources
{
    private static readonly FrozenSet<string> FileExtensions = new[]
    {
        "csv", "tsv", "txt", "json", "jsonl", "geojson", "topojson", "xml", "gml", "kml", "kmz", "gpx", "shp", "gpkg", "zip", "gz", "7z", "rar", "tar",
        "xls", "xlsx", "xlsm", "ods", "doc", "docx", "odt", "ppt", "pptx", "pdf", "rdf", "ttl", "nt", "jsonld", "tif", "tiff", "jpg", "jpeg", "png",
        "svg", "asc", "xyz", "las", "laz", "dxf", "dwg", "ifc", "parquet", "fgb", "sqlite", "gtfs", "ics", "dbf", "mdb", "mp3", "mp4", "epub", "px", "sav",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The distributions in the order of the resources; deleted ones are left out.</summary>
    /// <param name="package">The package.</param>
    /// <param name="address">The package's address at its portal; null if unknown.</param>
    public static IReadOnlyList<Distribution> Read(CkanPackage package, string? address)
    {
        var distributions = new List<Distribution>();
        List<string>? unknown = null;
        foreach (var item in package.Fields.Items("resources"))
        {
            if (item.ValueKind != JsonValueKind.Object) continue;
            var resource = package.Resource(item);
            foreach (var name in resource.Names)
                if (!CkanNames.OfResource(name))
                    (unknown ??= []).Add(name);
            if (resource.Text("state") is { } state && state.Equals("deleted", StringComparison.OrdinalIgnoreCase)) continue;
            distributions.Add(Map(resource, package, address, distributions.Count + 1));
        }

        if (unknown is not null) package.Notes.Unknown("resources", unknown);
        return distributions;
    }

    private static Distribution Map(JsonFields resource, CkanPackage package, string? address, int number)
    {
        var notes = package.Notes;
        var (access, download) = Addresses(resource);
        var (mediaType, packageFormat) = MediaTypes(resource);
        return new Distribution
        {
            Iri = resource.Text("uri") is { } own && SourceValues.IsWeb(own)
                ? own
                : address is not null && resource.Text("id") is { } id ? $"{address}/resource/{Uri.EscapeDataString(id)}" : null,
            Titles = resource.Languages("name_translated") is { Count: > 0 } several ? several : Name(resource),
            Descriptions = resource.Languages("description_translated") is { Count: > 0 } many ? many : resource.Languages("description"),
            AccessUrls = access,
            DownloadUrls = download,
            AccessServices = [.. resource.Objects("access_services").Select(Service)],
            License = CkanTermsOfUse.Choose(resource, "license", "license_url", "license_id", "license_title") ?? package.Distributed.License,
            AttributionTexts = Attribution(resource, package),
            Rights = SourceValues.Coded(resource.Texts("rights")),
            Format = SourceValues.Coded(resource.Text("format")),
            MediaType = SourceValues.Coded(mediaType),
            CompressFormat = SourceValues.Coded(resource.Text("compress_format")),
            PackageFormat = SourceValues.Coded(resource.Text("package_format") ?? packageFormat),
            ByteSize = SourceValues.Size(resource.FirstText("size", "byte_size"), number, notes),
            Checksum = SourceValues.Hash(resource.Text("hash"), resource.Text("hash_algorithm"), number, notes),
            Issued = Date(resource, notes, number, "dcterms:issued", "issued", "created"),
            Modified = Date(resource, notes, number, "dcterms:modified", "modified", "last_modified", "metadata_modified"),
            Languages = SourceValues.Coded(resource.Texts("language")),
            Pages = resource.Texts("documentation"),
            ConformsTo = SourceValues.Coded(resource.Texts("conforms_to")),
            Availability = SourceValues.Coded(resource.FirstText("plannedAvailability", "availability")),
            Status = SourceValues.Coded(resource.Text("status")),
            Policy = resource.Text("has_policy"),
            ApplicableLegislation = resource.Texts("applicable_legislation"),
            SpatialResolutionInMeters = resource.OneOf("spatial_resolution_in_meters"),
            TemporalResolution = resource.Text("temporal_resolution"),
        };
    }

    // DKAN 1.x repeats the path of the resource's page as its name.
    private static IReadOnlyList<LangString> Name(JsonFields resource) =>
        resource.Text("name") is { } name && name.StartsWith("dataset/", StringComparison.Ordinal) && resource.Text("url")?.EndsWith(name, StringComparison.Ordinal) == true
            ? []
            : resource.Languages("name");

    private static (IReadOnlyList<string> Access, IReadOnlyList<string> Download) Addresses(JsonFields resource)
    {
        var url = resource.Text("url");
        var access = resource.Text("access_url") ?? url;
        var download = resource.Text("download_url");
        // Plain CKAN knows one address only; it is a download where the portal holds the file or the address names one.
        if (download is null && url is not null && (resource.Text("url_type") == "upload" || NamesFile(url))) download = url;
        access ??= download;
        return (access is null ? [] : [access], download is null ? [] : [download]);
    }

    private static bool NamesFile(string url)
    {
        var path = url.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0) path = path[..end];
        var slash = path.LastIndexOf('/');
        var dot = path.LastIndexOf('.');
        return slash > 8 && dot > slash && FileExtensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path[(dot + 1)..]);
    }

    private static (string? MediaType, string? PackageFormat) MediaTypes(JsonFields resource)
    {
        var (outer, inner) = (resource.Text("mimetype"), resource.Text("mimetype_inner"));
        return inner is not null && outer is not null && outer.Contains("zip", StringComparison.OrdinalIgnoreCase) ? (inner, outer) : (outer ?? inner, null);
    }

    private static IReadOnlyList<LangString> Attribution(JsonFields resource, CkanPackage package)
    {
        if (resource.Languages("licenseAttributionByText") is { Count: > 0 } own) return own;
        return package.Distributed.Attribution is { } all ? [new LangString(all)] : [];
    }

    private static DcatDate? Date(JsonFields resource, MappingNotes notes, int number, string property, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (SourceValues.Date(resource.Text(name), property, notes, number) is { } date)
                return date;
        return null;
    }

    private static DataService Service(JsonFields service) => new()
    {
        Iri = service.Text("uri") is { } own && SourceValues.IsWeb(own) ? own : null,
        Titles = service.Languages("title"),
        Descriptions = service.Languages("description"),
        EndpointUrls = service.Texts("endpoint_url"),
        EndpointDescriptions = service.Texts("endpoint_description"),
        ServesDatasets = service.Texts("serves_dataset"),
        License = SourceValues.Coded(service.Text("license")),
        Rights = SourceValues.Coded(service.Texts("rights")),
        AccessRights = SourceValues.Coded(service.Text("access_rights")),
        Formats = SourceValues.Coded(service.Texts("format")),
        ConformsTo = SourceValues.Coded(service.Texts("conforms_to")),
        Availability = SourceValues.Coded(service.Text("availability")),
        Languages = SourceValues.Coded(service.Texts("language")),
        Pages = service.Texts("documentation"),
        Keywords = [.. service.Texts("keyword").Select(k => new LangString(k))],
        Themes = SourceValues.Coded(service.Texts("theme")),
        ApplicableLegislation = service.Texts("applicable_legislation"),
        HvdCategories = SourceValues.Coded(service.Texts("hvd_category")),
        LandingPages = service.Texts("landing_page"),
        Identifiers = service.Texts("identifier"),
    };
}
