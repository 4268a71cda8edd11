using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>
/// What CKAN's core does not know, as extras under the names of ckanext-dcat 2.x and ckanext-dcatde 6.x; lists are JSON
/// texts, as there. A harvester that knows those names loses nothing that CKAN can hold.
/// </summary>
internal static class CkanExtras
{
    public static IReadOnlyList<CkanExtra> Of(StoredDataset entry, CatalogDescription catalog)
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
        AddContact(extras, resource.ContactPoints);
        AddPlaces(extras, resource.Spatial);
        if (resource.Temporal.Count > 0)
        {
            Add(extras, "temporal_start", resource.Temporal[0].Start?.Lexical);
            Add(extras, "temporal_end", resource.Temporal[0].End?.Lexical);
        }

        if (resource is Dataset dataset) AddOfDataset(extras, dataset);
        if (resource is DatasetSeries series) Add(extras, "frequency", series.AccrualPeriodicity?.ToString());
        if (resource is DataService service) AddOfService(extras, service);
        Add(extras, "harvest_source_id", entry.Source.Value);
        Add(extras, "guid", entry.SourceIdentifier);
        return extras;
    }

    private static void AddOfDataset(List<CkanExtra> extras, Dataset dataset)
    {
        Add(extras, "frequency", dataset.AccrualPeriodicity?.ToString());
        Add(extras, "version_notes", dataset.VersionNotes.In());
        Add(extras, "provenance", dataset.Provenance.In());
        AddList(extras, "has_version", dataset.HasVersions);
        AddList(extras, "is_referenced_by", dataset.IsReferencedBy);
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
        AddAgent(extras, "publisher", resource.Publisher);
        AddAgent(extras, "creator", FirstOf(resource.Creators));
        AddAgent(extras, "contributor", FirstOf(resource.Contributors));
        AddAgent(extras, "originator", FirstOf(resource.Originators));
        // In ckanext-dcatde "maintainer" is dcatde:maintainer, which 3.0 calls geodcatap:custodian.
        AddAgent(extras, "maintainer", FirstOf(resource.Custodians));
    }

    private static Agent? FirstOf(IReadOnlyList<Agent> agents) => agents.Count > 0 ? agents[0] : null;

    private static void AddAgent(List<CkanExtra> extras, string role, Agent? agent)
    {
        if (agent is null) return;
        Add(extras, role + "_uri", agent.Iri);
        Add(extras, role + "_name", agent.Names.In());
        Add(extras, role + "_email", agent.Email);
        Add(extras, role + "_url", agent.Homepage);
        Add(extras, role + "_type", agent.Type?.ToString());
    }

    private static void AddContact(List<CkanExtra> extras, IReadOnlyList<ContactPoint> contacts)
    {
        if (contacts.Count == 0) return;
        var contact = contacts[0];
        Add(extras, "contact_uri", contact.Iri);
        Add(extras, "contact_name", contact.Name ?? contact.Organisation);
        Add(extras, "contact_email", contact.Emails.Count > 0 ? contact.Emails[0] : null);
        Add(extras, "contact_url", contact.Urls.Count > 0 ? contact.Urls[0] : null);
        Add(extras, "contact_tel", contact.Telephones.Count > 0 ? contact.Telephones[0] : null);
    }

    private static void AddPlaces(List<CkanExtra> extras, IReadOnlyList<Location> places)
    {
        AddList(extras, "politicalGeocodingURI", places.Where(p => p.Iri?.StartsWith("http://dcat-ap.de/def/politicalGeocoding/", StringComparison.Ordinal) == true).Select(p => p.Iri!));
        Add(extras, "spatial_uri", places.Select(p => p.Iri).FirstOrDefault(iri => iri is not null));
        Add(extras, "spatial_text", places.Select(p => p.Labels.In()).FirstOrDefault(label => label is not null));
        Add(extras, "spatial", places.Select(p => p.Geometry ?? p.Bbox).FirstOrDefault(geometry => geometry is not null));
        Add(extras, "spatial_bbox", places.Where(p => p.Geometry is not null).Select(p => p.Bbox).FirstOrDefault(box => box is not null));
        Add(extras, "spatial_centroid", places.Select(p => p.Centroid).FirstOrDefault(point => point is not null));
    }

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
