using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Makes the short form of entries.</summary>
internal static class DatasetSummaries
{
    private const int DescriptionLength = 300;

    public static DatasetSummary Of(StoredDataset entry, CatalogDescription catalog, string language)
    {
        var resource = entry.Resource;
        return new DatasetSummary
        {
            Id = entry.Id.ToString(),
            Name = entry.Name,
            Kind = KindOf(resource),
            State = StateOf(entry.State),
            Title = resource.Titles.In(language) ?? entry.Name,
            Description = Excerpt.Of(resource.Descriptions.In(language), DescriptionLength),
            Publisher = resource.Publisher?.Names.In(language),
            Themes = Labelled("theme", entry, language),
            Formats = Labelled("format", entry, language),
            Licences = Labelled("licence", entry, language),
            Issued = resource.Issued?.Lexical,
            Modified = resource.Modified?.Lexical,
            Source = entry.Source.Value,
            Url = catalog.DatasetUrl(entry.Id).AbsoluteUri,
            Api = new Uri(catalog.BaseUrl, $"api/v1/datasets/{entry.Id}").AbsoluteUri,
        };
    }

    /// <summary><c>dataset</c>, <c>service</c> or <c>series</c>.</summary>
    public static string KindOf(CatalogResource resource) => resource switch
    {
        DataService => "service",
        DatasetSeries => "series",
        _ => "dataset",
    };

    /// <summary><c>present</c>, <c>missing</c> or <c>withdrawn</c>.</summary>
    public static string StateOf(PublicationState state) => state switch
    {
        PublicationState.Missing => "missing",
        PublicationState.Withdrawn => "withdrawn",
        _ => "present",
    };

    /// <summary>Counted facets with their words.</summary>
    public static Dictionary<string, FacetView> Counted(SearchPage page, string language)
    {
        var views = new Dictionary<string, FacetView>();
        foreach (var facet in Facets.All)
            if (page.Facets.TryGetValue(facet.Name, out var counts))
                views[facet.Name] = new FacetView(
                    language == "en" ? facet.English : facet.German,
                    [.. counts.Select(c => new FacetValueView(c.Value, facet.Label(c.Value, language), c.Count))]);
        return views;
    }

    private static IReadOnlyList<LabelledValue> Labelled(string facetName, StoredDataset entry, string language) =>
        Facets.Find(facetName) is { } facet
            ? [.. facet.Values(entry).Select(v => new LabelledValue(v, facet.Label(v, language)))]
            : [];
}
