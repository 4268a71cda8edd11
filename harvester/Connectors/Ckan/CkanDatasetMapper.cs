using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>
/// Maps a CKAN package to a dataset: plain CKAN, ckanext-dcat and ckanext-dcatde (extras or scheming), the German OGD scheme 1.1
/// and DKAN 1.x. Values stay as the source wrote them; rules interpret them later.
/// </summary>
public static class CkanDatasetMapper
{
    /// <summary>Maps a package.</summary>
    /// <param name="package">The package's JSON, UTF-8.</param>
    /// <param name="site">The portal's address with trailing slash, for the addresses of what has none of its own; null if unknown.</param>
    /// <param name="source">The source; its setting <c>maintainer</c> decides what that role means.</param>
    /// <exception cref="RecordRejectedException">No object, no title, no identifier, or broken text.</exception>
    public static WithFindings<CatalogResource> Map(ReadOnlyMemory<byte> package, Uri? site, HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var document = JsonRecord.Open(package);
        var notes = new MappingNotes();
        var read = new CkanPackage(document.RootElement, notes);
        var resource = Resource(read, site, source);
        ReportUnread(read);
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    /// <summary>Types of packages that are series (ckanext-dataset-series, ckanext-dcat).</summary>
    internal static IReadOnlyList<string> SeriesTypes { get; } = ["dataset_series", "dataset-series"];

    /// <summary>Types of packages that are data services.</summary>
    internal static IReadOnlyList<string> ServiceTypes { get; } = ["data-service", "data_service", "dataservice"];

    private static CatalogResource Resource(CkanPackage package, Uri? site, HarvestSource source)
    {
        var type = package.Fields.Text("type") ?? "";
        var address = site is null || Identity(package.Fields) is not { } id ? null : new Uri(site, "dataset/" + Uri.EscapeDataString(id)).AbsoluteUri;
        if (SeriesTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            return Common(new DatasetSeries { AccrualPeriodicity = SourceValues.Coded(package.Both.Text("frequency")) }, package, site, address, source);
        if (ServiceTypes.Contains(type, StringComparer.OrdinalIgnoreCase)) return Common(Service(package.Both, package.Distributed), package, site, address, source);
        return Common(Dataset(package, address), package, site, address, source);
    }

    private static string? Identity(JsonFields fields) => fields.FirstText("id", "name");

    private static T Common<T>(T resource, CkanPackage package, Uri? site, string? address, HarvestSource source)
        where T : CatalogResource
    {
        var (fields, extras, both) = (package.Fields, package.Extras, package.Both);
        var id = Identity(fields)
            ?? throw new RecordRejectedException("record.no-identifier", "Der Datensatz hat weder id noch name und kann nicht wiedererkannt werden. Bitte in der Quelle einen festen Identifier vergeben.");
        var titles = Titles(fields);
        if (titles.Count == 0)
            throw new RecordRejectedException("record.no-title", $"Der Datensatz '{id}' hat keinen Titel. Bitte im Portal unter 'title' einen Titel eintragen.");
        var agents = new CkanAgents(package, source);
        var dates = new CkanDates(package);
        var contacts = agents.ContactPoints();
        return resource with
        {
            Iri = extras.Text("uri") is { } own && SourceValues.IsWeb(own) ? own : address,
            Titles = titles,
            Descriptions = Texts(fields, "notes_translated", "notes"),
            Publisher = agents.Publisher(),
            Creators = agents.Creators(),
            Contributors = agents.Role("contributor"),
            Originators = agents.Role("originator"),
            Custodians = agents.Custodians(),
            ContactPoints = contacts,
            Identifiers = [extras.FirstText("identifier", "guid", "metadata_original_id") ?? fields.FirstText("identifier", "guid") ?? id],
            OtherIdentifiers = [.. both.Texts("alternate_identifier").Select(i => new OtherIdentifier(i))],
            Keywords = Keywords(fields),
            Themes = Themes(both, fields),
            Types = SourceValues.Coded(both.Texts("dcat_type")),
            Issued = dates.Issued,
            Modified = dates.Modified,
            Languages = SourceValues.Coded(both.Texts("language")),
            AccessRights = SourceValues.Coded(both.Text("access_rights")),
            Availability = SourceValues.Coded(both.FirstText("availability", "plannedAvailability")),
            LandingPages = extras.Text("metadata_original_html") is { } page ? [page] : fields.Texts("url"),
            Pages = both.Texts("documentation"),
            ConformsTo = SourceValues.Coded(both.Texts("conforms_to")),
            ApplicableLegislation = both.Texts("applicable_legislation"),
            HvdCategories = SourceValues.Coded(both.Texts("hvd_category")),
            Spatial = CkanPlaces.Read(package),
            Temporal = dates.Periods(),
            PoliticalGeocodingLevels = SourceValues.Coded(Either(both, "politicalGeocodingLevelURI", "geographical_granularity")),
            ContributorIds = SourceValues.Coded(Either(both, "contributorID", "metadata_original_portal")),
            Relations = [.. both.Texts("used_datasets"), .. both.Texts("related_resource")],
            References = both.Texts("references"),
            InSeries = [.. both.Texts("in_series").Select(s => SeriesAddress(s, site))],
            QualifiedRelations = Relations(both),
            QualifiedAttributions = CkanAgents.Attributions(both),
            ExtraTriples = CkanExtraTriples.Write(both, contacts.Count),
        };
    }

    private static Dataset Dataset(CkanPackage package, string? address)
    {
        var both = package.Both;
        var dataset = new Dataset
        {
            Samples = [.. both.Texts("sample").Select(s => new Distribution { AccessUrls = [s] })],
            AccrualPeriodicity = SourceValues.Coded(both.Text("frequency")),
            Version = both.Text("dcat_version") ?? both.Text("version"),
            VersionNotes = both.Languages("version_notes"),
            HasVersions = both.Texts("has_version"),
            Provenance = both.Languages("provenance"),
            IsReferencedBy = both.Texts("is_referenced_by"),
            WasGeneratedBy = [.. both.Texts("was_generated_by").Where(SourceValues.IsWeb)],
            SpatialResolutionInMeters = both.OneOf("spatial_resolution_in_meters"),
            TemporalResolution = both.Text("temporal_resolution") ?? new CkanDates(package).Resolution(),
            Distributions = CkanResources.Read(package, address),
        };
        if (dataset.Distributions.Count == 0 && package.Distributed.License is { } unplaced)
            package.Notes.LeftOut("dcterms:license", unplaced.ToString());
        return dataset;
    }

    private static DataService Service(JsonFields both, CkanTermsOfUse terms) => new()
    {
        EndpointUrls = both.Texts("endpoint_url"),
        EndpointDescriptions = both.Texts("endpoint_description"),
        ServesDatasets = both.Texts("serves_dataset"),
        License = terms.License,
        Rights = SourceValues.Coded(both.Texts("rights")),
        Formats = SourceValues.Coded(both.Texts("format")),
    };

    // ckanext-dataset-series names a series by the id of its package.
    private static string SeriesAddress(string series, Uri? site) =>
        site is null || SourceValues.IsWeb(series) ? series : new Uri(site, "dataset/" + Uri.EscapeDataString(series)).AbsoluteUri;

    /// <summary>What is known but has no place in DCAT-AP.de 3.0, and what is not known at all.</summary>
    private static void ReportUnread(CkanPackage package)
    {
        // dcterms:source should not be used (convention 21); dcat:granularity went with version 2.0.
        foreach (var source in package.Both.Texts("source")) package.Notes.LeftOut("dcterms:source", source);
        foreach (var granularity in package.Both.Texts("granularity")) package.Notes.LeftOut("dcat:granularity", granularity);
        package.Notes.Unknown("extras", package.Both.Names.Where(n => !CkanNames.OfPackage(n)));
    }

    private static IReadOnlyList<LangString> Titles(JsonFields fields) => Texts(fields, "title_translated", "title");

    private static IReadOnlyList<LangString> Texts(JsonFields fields, string translated, string plain) =>
        fields.Languages(translated) is { Count: > 0 } several ? several : fields.Languages(plain);

    private static IReadOnlyList<string> Either(JsonFields fields, string first, string second) =>
        fields.Texts(first) is { Count: > 0 } texts ? texts : fields.Texts(second);

    private static List<LangString> Keywords(JsonFields fields)
    {
        var keywords = new List<LangString>();
        foreach (var tag in fields.Items("tags"))
        {
            var text = tag.ValueKind == System.Text.Json.JsonValueKind.Object
                ? new JsonFields(tag, new MappingNotes()).FirstText("display_name", "name")
                : JsonFields.TextOf(tag);
            if (text is not null) keywords.Add(new LangString(text));
        }

        if (keywords.Count == 0 && fields.Text("tag_string") is { } joined)
            keywords.AddRange(joined.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new LangString(t)));
        return keywords;
    }

    // Groups are themes in German CKAN portals ("soci", "tran", OGD names); in DKAN they are the publishing bodies, named "group/…".
    private static List<CodedValue> Themes(JsonFields both, JsonFields fields)
    {
        var themes = both.Texts("theme").Select(CodedValue.Said).ToList();
        foreach (var group in fields.Items("groups"))
        {
            var name = group.ValueKind switch
            {
                System.Text.Json.JsonValueKind.Object => new JsonFields(group, new MappingNotes()).FirstText("name", "title"),
                System.Text.Json.JsonValueKind.String => JsonFields.TextOf(group),
                // Berlin 2014 lists the numbers of groups of which nothing else is known.
                _ => null,
            };
            if (name is not null && !name.StartsWith(CkanAgents.DkanGroup, StringComparison.Ordinal)) themes.Add(CodedValue.Said(name));
        }

        return themes;
    }

    private static List<Relationship> Relations(JsonFields both)
    {
        var relations = new List<Relationship>();
        foreach (var relation in both.Objects("qualified_relation"))
            if (relation.Text("relation") is { } target)
                relations.Add(new Relationship(target, relation.Texts("role")));
        return relations;
    }
}
