using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Connectors.ArcGisHub;

/// <summary>What the templates of hubs get wrong in the same way everywhere. Each repair leaves a finding.</summary>
internal static class HubRepairs
{
    /// <summary>As the DCAT-AP feed wrote <c>dcat:accessURL</c> in its first versions.</summary>
    public const string MiswrittenAccessUrl = DCAT.Namespace + "accessUrl";

    private static readonly string[] Pages = ["Web Page", "HTML", "http://publications.europa.eu/resource/authority/file-type/HTML"];
    private static readonly string[] Services = ["ArcGIS GeoServices REST API", "Esri REST", "OGC WMS", "OGC WFS"];

    /// <summary>The statements with <c>dcat:accessURL</c> where its name was misspelt.</summary>
    public static RdfGraph Mend(RdfGraph graph, MappingNotes notes)
    {
        var miswritten = RdfTerm.Iri(MiswrittenAccessUrl);
        if (!graph.Find(null, miswritten).Any()) return graph;
        var mended = new RdfGraph();
        foreach (var triple in graph.Triples)
        {
            if (triple.Predicate != miswritten)
            {
                mended.Add(triple);
                continue;
            }

            var address = triple.Object.IsLiteral && SourceValues.IsWeb(triple.Object.Value.Trim()) ? RdfTerm.Iri(triple.Object.Value.Trim()) : triple.Object;
            mended.Add(triple.Subject, RdfTerm.Iri(DCAT.AccessUrl), address);
            notes.Reshaped("dcat:accessURL", "dcat:accessUrl", "dcat:accessURL");
        }

        return mended;
    }

    /// <summary>The entry without placeholders, with its page as landing page, its services as services and no address of terms as licence.</summary>
    public static CatalogResource Mend(CatalogResource entry, MappingNotes notes)
    {
        entry = entry with
        {
            Descriptions = Filled(entry.Descriptions, "dcterms:description", notes),
            Keywords = Filled(entry.Keywords, "dcat:keyword", notes),
            ContactPoints = [.. entry.ContactPoints.Select(c => Filled(c, notes)).Where(c => c is { Name: not null } or { Organisation: not null } or { Emails.Count: > 0 } or { Urls.Count: > 0 } or { Telephones.Count: > 0 })],
            Publisher = entry.Publisher is { } publisher && Filled(publisher.Names, "foaf:name", notes) is { Count: > 0 } names ? publisher with { Names = names } : null,
            Spatial = [.. entry.Spatial.Where(place => !place.Labels.Any(l => IsPlaceholder(l.Value)))],
        };
        return entry is Dataset dataset ? Mend(dataset, notes) : entry;
    }

    private static Dataset Mend(Dataset dataset, MappingNotes notes)
    {
        var kept = new List<Distribution>();
        foreach (var distribution in dataset.Distributions)
        {
            // The hub lists its own page as a form of the data; alone it may be all there is.
            if (IsOwnPage(distribution, dataset) && dataset.Distributions.Count > 1)
                notes.Reshaped("dcat:distribution", distribution.AccessUrls[0], "dcat:landingPage");
            else kept.Add(Mend(distribution, dataset, kept.Count + 1, notes));
        }

        return dataset with { Distributions = kept };
    }

    private static Distribution Mend(Distribution distribution, Dataset dataset, int number, MappingNotes notes)
    {
        if (distribution.License is { Iri: { } address } && IsAddressOfTerms(address))
        {
            notes.Reshaped("dcterms:license", address, "dcterms:rights", number);
            distribution = distribution with { License = null, Rights = [.. distribution.Rights, new CodedValue(address)] };
        }

        return distribution.AccessServices.Count == 0 && distribution.AccessUrls.Count > 0 && distribution.Format is { Text: { } format } && Services.Contains(format, StringComparer.OrdinalIgnoreCase)
            ? distribution with { AccessServices = [Service(distribution, format, dataset)] }
            : distribution;
    }

    private static DataService Service(Distribution distribution, string format, Dataset dataset)
    {
        var address = distribution.AccessUrls[0];
        var query = address.IndexOf('?', StringComparison.Ordinal);
        // WMS and WFS are given by the address of their capabilities, which describe them.
        var describes = query > 0 && address.Contains("GetCapabilities", StringComparison.OrdinalIgnoreCase);
        return new DataService
        {
            Titles = distribution.Titles.Count > 0 ? distribution.Titles : [new LangString(format)],
            EndpointUrls = [describes ? address[..query] : address],
            EndpointDescriptions = describes ? [address] : [],
            ServesDatasets = dataset.Iri is { } iri ? [iri] : [],
            License = distribution.License,
        };
    }

    private static bool IsOwnPage(Distribution distribution, Dataset dataset) =>
        distribution.Format is { } format && Pages.Contains(format.ToString(), StringComparer.OrdinalIgnoreCase)
        && distribution.AccessUrls is [var page] && (dataset.LandingPages.Contains(page, StringComparer.Ordinal) || dataset.Iri == page);

    // "https://hub.arcgis.com/api/v2/datasets/…/license", "https://www.arcgis.com/sharing/rest/content/items/…/info/metadata": where terms may stand, not which.
    private static bool IsAddressOfTerms(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Host is "arcgis.com" || url.Host.EndsWith(".arcgis.com", StringComparison.OrdinalIgnoreCase))
        && (url.AbsolutePath.StartsWith("/api/v", StringComparison.Ordinal) || url.AbsolutePath.StartsWith("/home/item.html", StringComparison.Ordinal)
            || url.AbsolutePath.StartsWith("/sharing/rest/content/items/", StringComparison.Ordinal) || url.AbsolutePath.StartsWith("/datasets/", StringComparison.Ordinal));

    private static ContactPoint Filled(ContactPoint contact, MappingNotes notes)
    {
        var emails = new List<string>();
        foreach (var email in contact.Emails)
            if (IsPlaceholder(email)) notes.LeftOut("vcard:hasEmail", email);
            else emails.Add(email);
        return contact with
        {
            Emails = emails,
            Name = contact.Name is { } name && IsPlaceholder(name) ? null : contact.Name,
            Organisation = contact.Organisation is { } body && IsPlaceholder(body) ? null : contact.Organisation,
        };
    }

    private static List<LangString> Filled(IReadOnlyList<LangString> texts, string property, MappingNotes notes)
    {
        var filled = new List<LangString>();
        foreach (var text in texts)
            if (IsPlaceholder(text.Value)) notes.LeftOut(property, text.Value);
            else filled.Add(text);
        return filled;
    }

    /// <summary>Whether a text is a field of the template that was not filled: <c>{{description}}</c>.</summary>
    private static bool IsPlaceholder(string text)
    {
        var bare = text.AsSpan().Trim();
        return bare.StartsWith("{{") && bare.EndsWith("}}") && bare[2..^2].IndexOfAny('{', '}') < 0;
    }
}
