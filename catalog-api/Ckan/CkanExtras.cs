using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>
/// What CKAN's core does not know, as extras under the names of ckanext-dcat 2.x and ckanext-dcatde 6.x; lists are JSON
/// texts, as there. A harvester that knows those names loses nothing that CKAN can hold.
/// </summary>
internal static class CkanExtras
{
    public static IReadOnlyList<CkanExtra> Of(StoredDataset entry, DatasetRoutes routes, CatalogDescription catalog)
    {
        var extras = new List<CkanExtra>();
        var resource = entry.Resource;
        Add(extras, "uri", catalog.SubjectIri(entry));
        Add(extras, "identifier", resource.Identifiers.Count > 0 ? resource.Identifiers[0] : null);
        AddList(extras, "alternate_identifier", resource.OtherIdentifiers.Select(i => i.Notation));
        Add(extras, "issued", resource.Issued?.Lexical);
        Add(extras, "modified", resource.Modified?.Lexical);
        AddList(extras, "language", Codes(resource.Languages));
        AddList(extras, "theme", Codes(resource.Themes));
        AddList(extras, "dcat_type", Codes(resource.Types));
        Add(extras, "access_rights", resource.AccessRights?.ToString());
        Add(extras, "availability", resource.Availability?.ToString());
        AddList(extras, "conforms_to", Codes(resource.ConformsTo));
        AddList(extras, "documentation", resource.Pages);
        AddList(extras, "applicable_legislation", resource.ApplicableLegislation);
        AddList(extras, "hvd_category", Codes(resource.HvdCategories));
        AddList(extras, "related_resource", resource.Relations);
        AddList(extras, "references", resource.References);
        AddList(extras, "in_series", resource.InSeries);
        AddList(extras, "contributorID", Codes(resource.ContributorIds));
        Add(extras, "politicalGeocodingLevelURI", resource.PoliticalGeocodingLevels.Count > 0 ? resource.PoliticalGeocodingLevels[0].ToString() : null);
        AddAgents(extras, resource);
        AddContacts(extras, resource.ContactPoints);
        AddPlaces(extras, resource.Spatial);
        AddPeriods(extras, resource.Temporal);
        AddObjects(extras, "qualified_relation", resource.QualifiedRelations, r => new JsonObject { ["relation"] = r.Target, ["role"] = CkanJson.Array(r.Roles) });
        if (resource is Dataset dataset) AddOfDataset(extras, dataset);
        if (resource is DatasetSeries series) Add(extras, "frequency", series.AccrualPeriodicity?.ToString());
        if (resource is DataService service) AddOfService(extras, service);
        Add(extras, "harvest_source_id", entry.Source.Value);
        // Names of our own: the pages of all routes to this dataset, or of the route that is shown in its stead.
        if (routes.Shown == entry.Id) AddList(extras, "routes", routes.Routes.Select(r => catalog.DatasetUrl(r.Id).AbsoluteUri));
        else if (routes.Shown is { } shown) Add(extras, "route_of", catalog.DatasetUrl(shown).AbsoluteUri);
        return extras;
    }

    private static void AddOfDataset(List<CkanExtra> extras, Dataset dataset)
    {
        Add(extras, "frequency", dataset.AccrualPeriodicity?.ToString());
        Add(extras, "version_notes", dataset.VersionNotes.In());
        Add(extras, "provenance", dataset.Provenance.In());
        AddList(extras, "has_version", dataset.HasVersions);
        AddList(extras, "is_referenced_by", dataset.IsReferencedBy);
        AddList(extras, "was_generated_by", dataset.WasGeneratedBy);
        AddList(extras, "sample", dataset.Samples.SelectMany(s => s.AccessUrls.Concat(s.DownloadUrls).Take(1)));
        Add(extras, "spatial_resolution_in_meters", dataset.SpatialResolutionInMeters);
        Add(extras, "temporal_resolution", dataset.TemporalResolution);
    }

    private static void AddOfService(List<CkanExtra> extras, DataService service)
    {
        AddList(extras, "endpoint_url", service.EndpointUrls);
        AddList(extras, "endpoint_description", service.EndpointDescriptions);
        AddList(extras, "serves_dataset", service.ServesDatasets);
    }

    private static void AddAgents(List<CkanExtra> extras, CatalogResource resource)
    {
        if (resource.Publisher is { } publisher) AddAgents(extras, "publisher", [publisher]);
        AddAgents(extras, "creator", resource.Creators);
        AddAgents(extras, "contributor", resource.Contributors);
        AddAgents(extras, "originator", resource.Originators);
        // In ckanext-dcatde "maintainer" is dcatde:maintainer, which 3.0 calls geodcatap:custodian.
        AddAgents(extras, "maintainer", resource.Custodians);
    }

    // The flat names hold one agent; ckanext-dcat 2 keeps several as a list of objects.
    private static void AddAgents(List<CkanExtra> extras, string role, IReadOnlyList<Agent> agents)
    {
        if (agents.Count == 0) return;
        var first = agents[0];
        Add(extras, role + "_uri", first.Iri);
        Add(extras, role + "_name", first.Names.In());
        Add(extras, role + "_email", first.Email);
        Add(extras, role + "_url", first.Homepage);
        Add(extras, role + "_type", first.Type?.ToString());
        if (agents.Count > 1)
            AddObjects(extras, role, agents, a => CkanJson.Object(("uri", a.Iri), ("name", a.Names.In()), ("email", a.Email), ("url", a.Homepage), ("type", a.Type?.ToString())));
    }

    private static void AddContacts(List<CkanExtra> extras, IReadOnlyList<ContactPoint> contacts)
    {
        if (contacts.Count == 0) return;
        Add(extras, "contact_uri", contacts[0].Iri);
        Add(extras, "contact_name", contacts[0].Name ?? contacts[0].Organisation);
        Add(extras, "contact_email", First(contacts[0].Emails));
        Add(extras, "contact_url", First(contacts[0].Urls));
        Add(extras, "contact_tel", First(contacts[0].Telephones));
        if (contacts.Count > 1)
        {
            AddObjects(extras, "contact", contacts, c => CkanJson.Object(
                ("uri", c.Iri), ("name", c.Name ?? c.Organisation), ("email", First(c.Emails)), ("url", First(c.Urls)), ("telephone", First(c.Telephones))));
        }
    }

    private static void AddPlaces(List<CkanExtra> extras, IReadOnlyList<Location> places)
    {
        // A place that is nothing but an official key has a name of its own in ckanext-dcatde.
        AddList(extras, "politicalGeocodingURI", places.Where(IsKeyAlone).Select(p => p.Iri!));
        var described = places.Where(p => !IsKeyAlone(p)).ToList();
        if (described.Count == 0) return;
        Add(extras, "spatial_uri", described[0].Iri);
        Add(extras, "spatial_text", described[0].Labels.In());
        Add(extras, "spatial", described[0].Geometry);
        Add(extras, "spatial_bbox", described[0].Bbox);
        Add(extras, "spatial_centroid", described[0].Centroid);
        AddObjects(extras, "spatial_coverage", described.Skip(1).ToList(), p => CkanJson.Object(
            ("uri", p.Iri), ("text", p.Labels.In()), ("geom", p.Geometry), ("bbox", p.Bbox), ("centroid", p.Centroid)));
    }

    private static bool IsKeyAlone(Location place) =>
        place.Iri?.StartsWith("http://dcat-ap.de/def/politicalGeocoding/", StringComparison.Ordinal) == true
        && place is { Labels.Count: 0, Geometry: null, Bbox: null, Centroid: null };

    private static void AddPeriods(List<CkanExtra> extras, IReadOnlyList<PeriodOfTime> periods)
    {
        if (periods.Count == 0) return;
        Add(extras, "temporal_start", periods[0].Start?.Lexical);
        Add(extras, "temporal_end", periods[0].End?.Lexical);
        AddObjects(extras, "temporal_coverage", periods.Skip(1).ToList(), p => CkanJson.Object(("start", p.Start?.Lexical), ("end", p.End?.Lexical)));
    }

    private static void AddObjects<T>(List<CkanExtra> extras, string key, IReadOnlyList<T> values, Func<T, JsonObject> describe)
    {
        if (values.Count > 0) extras.Add(new CkanExtra(key, CkanJson.Text(new JsonArray([.. values.Select(describe)]))));
    }

    private static string? First(IReadOnlyList<string> values) => values.Count > 0 ? values[0] : null;

    private static IEnumerable<string> Codes(IEnumerable<CodedValue> values) => values.Select(v => v.ToString()).Where(v => v.Length > 0);

    private static void Add(List<CkanExtra> extras, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) extras.Add(new CkanExtra(key, value));
    }

    private static void AddList(List<CkanExtra> extras, string key, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count > 0) extras.Add(new CkanExtra(key, CkanJson.List(list)));
    }
}
