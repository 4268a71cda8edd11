using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Json;
using OpenDataNrw.CatalogApi.Links;
using OpenDataNrw.CatalogApi.Quality;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Makes the complete record of an entry and of its versions.</summary>
internal static class DatasetDocuments
{
    public static DatasetDocument Of(
        StoredDataset entry, HarvestSource? source, RoutesView routes, IReadOnlyDictionary<string, LinkVerdict> links, CatalogDescription catalog)
    {
        var self = $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets/{entry.Id}";
        var page = catalog.DatasetUrl(entry.Id).AbsoluteUri;
        return new DatasetDocument
        {
            Id = entry.Id.ToString(),
            Name = entry.Name,
            Kind = DatasetSummaries.KindOf(entry.Resource),
            Iri = catalog.SubjectIri(entry),
            State = DatasetSummaries.StateOf(entry.State),
            FirstSeen = entry.FirstSeen,
            LastChanged = entry.LastChanged,
            MissingSince = entry.MissingSince,
            WithdrawnAt = entry.WithdrawnAt,
            Version = entry.Version,
            ChangeNumber = entry.ChangeNumber,
            ContentHash = entry.ContentHash.ToString(),
            Source = new OriginView(entry.Source.Value, source?.Title, entry.SourceIdentifier, source?.Demonstration ?? false, $"{catalog.BaseUrl.AbsoluteUri}api/v1/sources/{entry.Source}"),
            RouteOf = routes.RouteOf,
            Routes = routes.Routes,
            PossibleDuplicates = routes.PossibleDuplicates,
            Content = ContentViews.Of(entry.Resource),
            Findings = [.. entry.Findings.Select(f => Of(f, entry.Resource))],
            LinkChecks = links.Count == 0 ? null : [.. EntryLinks.AddressesOf(entry.Resource).Where(links.ContainsKey).Select(url => LinkViews.Of(url, links[url]))],
            Quality = QualityDocuments.Summary(entry, catalog),
            Links = new DatasetLinks(
                self, page, page + ".ttl", page + ".rdf", page + ".jsonld", page + ".nt",
                $"{catalog.BaseUrl.AbsoluteUri}api/3/action/package_show?id={entry.Id}", self + "/source", self + "/versions"),
        };
    }

    /// <summary>The history: which properties changed from version to version.</summary>
    public static VersionList History(DatasetId id, IReadOnlyList<DatasetVersion> versions, int shown, CatalogDescription catalog)
    {
        var items = new List<VersionView>(versions.Count);
        var contents = versions.Select(v => JsonSerializer.SerializeToElement(ContentViews.Of(v.Resource), ApiJson.Context.ContentView)).ToList();
        for (var i = 0; i < Math.Min(versions.Count, shown); i++)
        {
            var before = i + 1 < versions.Count && versions[i + 1].Version == versions[i].Version - 1 ? contents[i + 1] : (JsonElement?)null;
            items.Add(new VersionView(
                versions[i].Version,
                versions[i].StoredAt,
                before is { } earlier ? Differing(earlier, contents[i]) : null,
                $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets/{id}/versions/{versions[i].Version}"));
        }

        var next = versions.Count > shown ? $"{catalog.BaseUrl.AbsoluteUri}api/v1/datasets/{id}/versions?limit={shown}&below={items[^1].Version}" : null;
        return new VersionList(id.ToString(), items, next);
    }

    private static List<string> Differing(JsonElement before, JsonElement after)
    {
        var changed = new List<string>();
        foreach (var property in after.EnumerateObject())
            if (!before.TryGetProperty(property.Name, out var earlier) || !JsonElement.DeepEquals(earlier, property.Value))
                changed.Add(property.Name);
        foreach (var property in before.EnumerateObject())
            if (!after.TryGetProperty(property.Name, out _))
                changed.Add(property.Name);
        return changed;
    }

    /// <summary>A finding with its words.</summary>
    public static FindingView Of(Finding finding, CatalogResource? about = null) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        },
        Responsibility = finding.Responsibility switch
        {
            Responsibility.Transport => "transport",
            Responsibility.Platform => "platform",
            _ => "source",
        },
        Property = finding.Property,
        Before = finding.Before,
        After = finding.After,
        Distribution = finding.Distribution,
        De = Words(finding, "de", about),
        En = Words(finding, "en", about),
    };

    private static FindingWords Words(Finding finding, string language, CatalogResource? about)
    {
        var text = FindingTexts.Describe(finding, language, about);
        return new FindingWords(text.Title, text.Advice.Length == 0 ? null : text.Advice);
    }
}
