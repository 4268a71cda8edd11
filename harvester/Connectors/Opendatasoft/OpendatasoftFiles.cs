using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>
/// In which forms a dataset can be had: the exports of its records, with the API beside them, and the files that were added. Only
/// the added files have words of their own; what an export is called, says its format.
/// </summary>
internal sealed class OpendatasoftFiles(
    OpendatasoftSite site, string identifier, string version, JsonFields entry, OpendatasoftMetadata metadata, MappingNotes notes)
{
    // The platform writes no larger shapefiles.
    private const int MostShapes = 50_000;

    private static readonly (string Format, string Name, string MediaType, bool NeedsPlaces)[] Exports =
    [
        ("csv", "CSV", "text/csv", false),
        ("json", "JSON", "application/json", false),
        ("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        ("geojson", "GeoJSON", "application/geo+json", true),
        ("shp", "SHP", "application/zip", true),
    ];

    private readonly DcatDate? _loaded = SourceValues.Date(metadata.Default.FirstText("data_processed", "modified"), "dcterms:modified", notes);
    private readonly IReadOnlyList<LangString> _attribution =
        [.. metadata.Default.Texts("attributions").Concat(metadata.Dcat.Texts("licenseattributionbytext")).Select(a => new LangString(a))];

    /// <summary>The licence, by its address first and its name beside it, so that a rule may try both.</summary>
    public CodedValue? License { get; } = LicenseOf(metadata.Default, metadata.Dcat);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Distribution> Distributions()
    {
        var distributions = new List<Distribution>();
        if (entry.Text("has_records") == "true" && metadata.Default.Text("records_count") != "0")
        {
            var hasPlaces = entry.Texts("features").Contains("geo", StringComparer.Ordinal);
            foreach (var export in Exports)
                if ((!export.NeedsPlaces || hasPlaces) && (export.Format != "shp" || !HasTooManyShapes()))
                    distributions.Add(Export(export.Format, export.Name, export.MediaType));
        }

        foreach (var file in entry.Objects("alternative_exports")) distributions.Add(Added(file, "alternative_exports", distributions.Count + 1));
        foreach (var file in entry.Objects("attachments")) distributions.Add(Added(file, "attachments", distributions.Count + 1));
        return distributions;
    }

    private bool HasTooManyShapes() =>
        long.TryParse(metadata.Default.Text("records_count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > MostShapes;

    private Distribution Export(string format, string name, string mediaType)
    {
        var address = site.Export(identifier, version, format);
        return new Distribution
        {
            Titles = [new LangString($"Export als {name}", "de")],
            AccessUrls = [address],
            DownloadUrls = [address],
            Format = CodedValue.Said(name),
            MediaType = format == "shp" ? null : CodedValue.Said(mediaType),
            PackageFormat = format == "shp" ? CodedValue.Said(mediaType) : null,
            License = License,
            AttributionTexts = _attribution,
            Modified = _loaded,
            AccessServices = format == "json" ? [Api()] : [],
        };
    }

    private DataService Api() => new()
    {
        Titles = [new LangString("Abfrageschnittstelle (API) des Datensatzes", "de")],
        EndpointUrls = [site.Records(identifier, version)],
        EndpointDescriptions = [version == OpendatasoftSite.First ? "https://help.opendatasoft.com/apis/ods-search-v1/" : $"https://help.opendatasoft.com/apis/ods-explore-v2/explore_{version}.html"],
        ServesDatasets = [site.Page(identifier)],
        License = License,
    };

    private Distribution Added(JsonFields file, string kind, int number)
    {
        var id = file.Text("id");
        var stated = file.FirstText("url", "href");
        // "odsfile://…" is the portal's own name of the file.
        var address = stated is not null && SourceValues.IsWeb(stated) ? stated : id is not null ? site.File(identifier, kind, id) : null;
        if (address is null && stated is not null) notes.LeftOut("dcat:accessURL", stated, number);
        return new Distribution
        {
            Titles = file.Languages("title"),
            Descriptions = file.Languages("description"),
            AccessUrls = address is null ? [] : [address],
            DownloadUrls = address is null ? [] : [address],
            MediaType = SourceValues.Coded(file.FirstText("mimetype", "mime_type")),
            License = License,
            AttributionTexts = _attribution,
        };
    }

    private static CodedValue? LicenseOf(JsonFields basic, JsonFields dcat)
    {
        var name = basic.Text("license") ?? dcat.Text("license");
        var address = basic.Text("license_url") ?? dcat.Text("licenseurl");
        if (address is null || !SourceValues.IsWeb(address)) return SourceValues.Coded(name ?? address);
        return new CodedValue(address, name);
    }
}
