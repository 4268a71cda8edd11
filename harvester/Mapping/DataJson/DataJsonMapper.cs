using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>
/// Maps an entry of a data.json (https://resources.data.gov/resources/dcat-us/) to a dataset; entries of DCAT-US 3 also to a
/// service or a series. Values stay as the source wrote them; rules interpret them later.
/// </summary>
public static class DataJsonMapper
{
    /// <summary>Maps an entry.</summary>
    /// <param name="entry">The entry's JSON, UTF-8.</param>
    /// <exception cref="RecordRejectedException">No object, no title, no identifier, too large, or broken text.</exception>
    public static WithFindings<CatalogResource> Map(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonRecord.Open(entry);
        var notes = new MappingNotes();
        var fields = new JsonFields(document.RootElement, notes);
        CatalogResource resource = KindOf(fields) switch
        {
            "DataService" => Common(Service(fields), fields, notes),
            "DatasetSeries" => Common(new DatasetSeries { AccrualPeriodicity = SourceValues.Coded(fields.Text("accrualPeriodicity")) }, fields, notes),
            _ => Common(Dataset(fields, notes), fields, notes),
        };
        notes.Unknown("data.json", fields.Names.Where(n => !DataJsonNames.IsKnown(n)));
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    private static string KindOf(JsonFields fields)
    {
        var type = fields.OneOf("@type") ?? "";
        var bare = type[(type.LastIndexOfAny([':', '#', '/']) + 1)..];
        if (bare is "DataService" or "DatasetSeries") return bare;
        return bare.Length == 0 && fields.Member("endpointURL") is not null ? "DataService" : "Dataset";
    }

    private static T Common<T>(T resource, JsonFields fields, MappingNotes notes)
        where T : CatalogResource
    {
        var identifier = Identifier(fields)
            ?? throw new RecordRejectedException("record.no-identifier", "Der Datensatz hat keinen 'identifier' und kann nicht wiedererkannt werden. Bitte in der Quelle einen festen Identifier vergeben.");
        var titles = fields.Languages("title");
        if (titles.Count == 0)
            throw new RecordRejectedException("record.no-title", $"Der Datensatz '{identifier}' hat keinen Titel. Bitte im data.json unter 'title' einen Titel eintragen.");
        return resource with
        {
            Iri = SourceValues.IsWeb(identifier) ? identifier : fields.Text("@id") is { } own && SourceValues.IsWeb(own) ? own : null,
            Titles = titles,
            Descriptions = fields.Languages("description"),
            Identifiers = [identifier],
            Keywords = Keywords(fields),
            Themes = SourceValues.Coded(DataJsonAgents.Labels(fields, "theme")),
            Publisher = DataJsonAgents.Agent(fields, "publisher"),
            Creators = DataJsonAgents.Agent(fields, "creator") is { } creator ? [creator] : [],
            ContactPoints = DataJsonAgents.ContactPoints(fields),
            Issued = DataJsonTimes.Date(fields.Text("issued"), "dcterms:issued", notes),
            Modified = DataJsonTimes.Date(fields.Text("modified"), "dcterms:modified", notes),
            Languages = SourceValues.Coded(fields.Texts("language")),
            AccessRights = SourceValues.Coded(fields.FirstText("accessLevel", "accessRights")),
            LandingPages = fields.Texts("landingPage"),
            Pages = [.. fields.Texts("references"), .. fields.Texts("describedBy"), .. DataJsonAgents.Addresses(fields, "page")],
            ConformsTo = SourceValues.Coded(DataJsonAgents.Addresses(fields, "conformsTo")),
            Spatial = DataJsonPlaces.Read(fields, notes),
            Temporal = DataJsonTimes.Periods(fields, notes),
            InSeries = Series(fields, notes),
        };
    }

    private static Dataset Dataset(JsonFields fields, MappingNotes notes)
    {
        var distributions = DataJsonDistributions.Read(fields, notes);
        // The terms stand at the dataset in DCAT-US 1.1; without a distribution they have no place.
        if (distributions.Count == 0 && fields.Text("license") is { } license) notes.LeftOut("dcterms:license", license);
        return new Dataset
        {
            Distributions = distributions,
            AccrualPeriodicity = SourceValues.Coded(fields.Text("accrualPeriodicity") ?? DataJsonTimes.Interval(fields.Text("modified"))),
            Version = fields.Text("version"),
            SpatialResolutionInMeters = fields.OneOf("spatialResolutionInMeters"),
            TemporalResolution = fields.Text("temporalResolution"),
        };
    }

    private static DataService Service(JsonFields fields) => new()
    {
        EndpointUrls = DataJsonAgents.Addresses(fields, "endpointURL"),
        EndpointDescriptions = DataJsonAgents.Addresses(fields, "endpointDescription"),
        ServesDatasets = DataJsonAgents.Addresses(fields, "servesDataset"),
        License = SourceValues.Coded(fields.Text("license")),
        Rights = SourceValues.Coded(fields.Texts("rights")),
    };

    private static string? Identifier(JsonFields fields) =>
        fields.Text("identifier")
        ?? fields.Objects("identifier").Select(i => i.FirstText("@id", "notation")).FirstOrDefault(i => i is not null)
        ?? fields.Text("@id");

    private static List<LangString> Keywords(JsonFields fields)
    {
        // A list by the schema; a text with commas in the feeds of some cities.
        if (fields.Text("keyword") is { } joined && !joined.StartsWith('['))
            return [.. joined.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(k => new LangString(k))];
        return [.. fields.Texts("keyword").Select(k => new LangString(k))];
    }

    private static List<string> Series(JsonFields fields, MappingNotes notes)
    {
        var series = new List<string>();
        foreach (var parent in DataJsonAgents.Addresses(fields, "isPartOf").Concat(DataJsonAgents.Addresses(fields, "inSeries")))
            if (SourceValues.IsWeb(parent)) series.Add(parent);
            else notes.LeftOut("dcat:inSeries", parent);
        return series;
    }
}
