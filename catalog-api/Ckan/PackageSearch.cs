using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>CKAN's <c>package_search</c> over the catalogue's own search.</summary>
internal sealed class PackageSearch(IDatasetSearch search, IDatasetStore store, DuplicateIndex duplicates, OrganisationNames organisations, CatalogDescription catalog)
{
    private const int DefaultRows = 10;
    private const int DefaultFacetLimit = 50;
    private const int MaxFacetLimit = 1000;
    private const string DefaultSort = "score desc, metadata_modified desc";

    /// <summary>Answers a search.</summary>
    /// <exception cref="CkanFault">The request is one that CKAN would refuse, or asks for what cannot be answered here.</exception>
    public async Task<CkanSearchResult> SearchAsync(CkanRequest request, CancellationToken cancellationToken)
    {
        var sort = request.Text("sort") is { Length: > 0 } given ? given : DefaultSort;
        var fields = FacetFields(request);
        var query = new DatasetQuery
        {
            Text = Words(request.Text("q")),
            Filters = await FiltersAsync(request, cancellationToken),
            Facets = [.. fields.Select(f => f.Facet)],
            FacetLimit = request.Integer("facet.limit", DefaultFacetLimit) is var limit and > 0 and <= MaxFacetLimit ? limit : MaxFacetLimit,
            Sort = Order(sort),
            // As in CKAN, more than the most is not an error but the most.
            Size = Math.Min(request.Natural("rows", DefaultRows), DatasetQuery.MaxSize),
            Skip = request.Natural("start", 0),
        };
        var page = await AskAsync(query, cancellationToken);
        var entries = await store.GetAsync([.. page.Hits.Select(h => h.Id)], cancellationToken);
        var counted = fields.ToDictionary(f => f.Name, f => Counted(f, page));
        return new CkanSearchResult
        {
            Count = page.Total,
            Results = [.. entries.Where(e => e.State != PublicationState.Withdrawn).Select(e => CkanPackages.Of(e, duplicates.RoutesOf(e.Id), catalog))],
            Sort = sort,
            Facets = counted.ToDictionary(c => c.Key, c => c.Value.ToDictionary(i => i.Name, i => i.Count)),
            SearchFacets = counted.ToDictionary(c => c.Key, c => new CkanSearchFacet(c.Value, c.Key)),
        };
    }

    private async Task<SearchPage> AskAsync(DatasetQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await search.SearchAsync(query, cancellationToken);
        }
        catch (InvalidQueryException fault)
        {
            throw CkanFault.SearchQuery(fault.Message);
        }
    }

    private static string? Words(string? q)
    {
        if (q is null or "" or "*:*" or "*") return null;
        return q.Length <= DatasetQuery.MaxTextLength ? q : throw CkanFault.SearchQuery($"q is longer than {DatasetQuery.MaxTextLength} characters");
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> FiltersAsync(CkanRequest request, CancellationToken cancellationToken)
    {
        var asked = new Dictionary<string, List<string>>();
        if (request.Text("fq") is { } fq) FilterQuery.Read(fq, asked);
        foreach (var further in request.List("fq_list")) FilterQuery.Read(further, asked);

        var filters = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, values) in asked)
        {
            if (CkanFields.All.FirstOrDefault(f => f.Name == name) is { } field)
            {
                filters[field.Facet] = field.FromCkan is { } translate ? [.. values.Select(translate).Distinct()] : await PublishersAsync(values, cancellationToken);
            }
            else if (name is "type" or "dataset_type")
            {
                filters["kind"] = [.. values.Select(Kind)];
            }
            else if (!CkanFields.Constant.TryGetValue(name, out var constant) || !values.Contains(constant))
            {
                throw CkanFault.SearchQuery($"fq: {name} cannot be filtered by {string.Join(", ", values)}; fields are {string.Join(", ", CkanFields.All.Select(f => f.Name))}, type");
            }
        }

        return filters;
    }

    private async Task<IReadOnlyList<string>> PublishersAsync(List<string> names, CancellationToken cancellationToken)
    {
        var publishers = new List<string>();
        foreach (var name in names) publishers.AddRange(await organisations.PublishersAsync(name, cancellationToken));
        return [.. publishers.Distinct()];
    }

    private static string Kind(string type) => type switch
    {
        "dataset_series" => "series",
        "dataservice" => "service",
        _ => type,
    };

    private static List<CkanField> FacetFields(CkanRequest request)
    {
        if (request.Text("facet") is "false" or "False" or "0") return [];
        var fields = new List<CkanField>();
        foreach (var name in request.List("facet.field").Distinct())
            fields.Add(CkanFields.All.FirstOrDefault(f => f.Name == name)
                ?? throw CkanFault.SearchQuery($"facet.field: {name} is unknown; fields are {string.Join(", ", CkanFields.All.Select(f => f.Name))}"));
        return fields;
    }

    // Several values may share a CKAN name, as "Stadt Köln" and "Stadt Koeln" do.
    private static List<CkanFacetItem> Counted(CkanField field, SearchPage page)
    {
        var facet = Facets.Find(field.Facet);
        return
        [
            .. page.Facets.GetValueOrDefault(field.Facet, [])
                .Select(c => (Name: field.ToCkan(c.Value), c.Value, c.Count))
                .Where(c => c.Name.Length > 0)
                .GroupBy(c => c.Name)
                .Select(g => new CkanFacetItem(g.Sum(c => c.Count), facet?.Label(g.First().Value, "de") ?? g.Key, g.Key))
                .OrderByDescending(i => i.Count),
        ];
    }

    /// <summary>
    /// The order meant by the first clause. Name, title and id all give the order by title, which is stable as paging clients need it.
    /// </summary>
    private static SortOrder Order(string sort)
    {
        var clause = sort.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var direction = clause.Length > 1 ? clause[1] : "asc";
        return (clause.Length > 0 ? clause[0] : "", direction) switch
        {
            ("score" or "relevance", _) => SortOrder.Relevance,
            ("metadata_modified", "desc") => SortOrder.Modified,
            ("name" or "title" or "title_string" or "id", "asc") => SortOrder.Title,
            _ => throw CkanFault.SearchQuery($"sort: '{(sort.Length <= 100 ? sort : sort[..100])}' is not supported; use score desc, metadata_modified desc, name asc or title_string asc"),
        };
    }
}
