using Microsoft.AspNetCore.Http;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>A query parameter as the OpenAPI document describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Repeatable">Whether it may be given several times.</param>
/// <param name="Number">Whether it is a whole number.</param>
internal sealed record ParameterText(string Name, string Description, bool Repeatable = false, bool Number = false);

/// <summary>Reads the query of the dataset search; the one list of its parameters is here.</summary>
internal static class DatasetQueryParameters
{
    private const int MaxValuesPerFacet = 100;
    private const int MaxValueLength = 500;

    private static readonly string[] Sorts = ["relevance", "modified", "title"];

    private static readonly ParameterText[] Fixed =
    [
        new("q", $"Words to find, all of them; at most {DatasetQuery.MaxTextLength} characters."),
        new("sort", "Order of the hits: relevance (default), modified (last changed first) or title."),
        new("size", $"Hits per page, 0 to {DatasetQuery.MaxSize}; default 20.", Number: true),
        new("cursor", "Where the page before ended, as given in its 'next'."),
        new("facets", "Facets to count: names joined by commas, 'all' or 'none' (default)."),
        new("facetLimit", "The most values per facet, 1 to 1000; default 20.", Number: true),
        new("modifiedSince", "Only datasets changed in their source at or after this day or instant (ISO 8601)."),
        new("lang", "Language of labels: de or en; default by Accept-Language, else de."),
    ];

    /// <summary>All parameters, the facets among them.</summary>
    public static IReadOnlyList<ParameterText> All { get; } =
    [
        .. Fixed,
        .. Facets.All.Select(f => new ParameterText(f.Name, $"Facet {f.English} ({f.German}): only datasets with this value; several values mean any of them.", Repeatable: true)),
    ];

    /// <summary>The query meant.</summary>
    /// <exception cref="ProblemException">A parameter is unknown or out of bounds.</exception>
    public static DatasetQuery Read(IQueryCollection query)
    {
        foreach (var name in query.Keys)
            if (All.All(p => p.Name != name))
                throw Unknown(name);

        var reader = new QueryReader(query);
        reader.Choice("lang", "de", ["de", "en"]);
        return new DatasetQuery
        {
            Text = reader.Text("q", DatasetQuery.MaxTextLength),
            Filters = ReadFilters(query),
            Facets = ReadFacets(reader),
            FacetLimit = reader.Integer("facetLimit", 20, 1, 1000),
            Sort = reader.Choice("sort", "relevance", Sorts) switch
            {
                "modified" => SortOrder.Modified,
                "title" => SortOrder.Title,
                _ => SortOrder.Relevance,
            },
            Size = reader.Integer("size", 20, 0, DatasetQuery.MaxSize),
            Cursor = reader.Text("cursor", 2000),
            ModifiedSince = reader.Instant("modifiedSince"),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadFilters(IQueryCollection query)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var facet in Facets.All)
        {
            var values = query[facet.Name].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct().ToList();
            if (values.Count > MaxValuesPerFacet)
                throw ProblemException.Invalid(facet.Name, $"höchstens {MaxValuesPerFacet} Werte auf einmal.", $"{MaxValuesPerFacet} values at most at a time.");
            if (values.Exists(v => v.Length > MaxValueLength))
                throw ProblemException.Invalid(facet.Name, $"ein Wert darf höchstens {MaxValueLength} Zeichen haben.", $"a value may have {MaxValueLength} characters at most.");
            if (values.Count > 0) filters[facet.Name] = values;
        }

        return filters;
    }

    private static IReadOnlyList<string> ReadFacets(QueryReader reader)
    {
        string[] names = [.. Facets.All.Select(f => f.Name)];
        switch (reader.Text("facets", 500))
        {
            case null or "none": return [];
            case "all": return names;
            case var text:
                var asked = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
                if (asked.Find(a => !names.Contains(a)) is { } stranger)
                    throw ProblemException.Invalid("facets", $"„{stranger}“ ist keine Facette. Erlaubt sind: all, none oder {string.Join(", ", names)}.",
                        $"'{stranger}' is no facet. Allowed are: all, none or {string.Join(", ", names)}.", ["all", "none", .. names]);
                return asked;
        }
    }

    private static ProblemException Unknown(string name)
    {
        var shown = name.Length <= 60 ? name : name[..60] + "…";
        string[] known = [.. All.Select(p => p.Name)];
        return new ProblemException(ProblemKind.UnknownParameter, new Words(
            $"Den Parameter „{shown}“ gibt es hier nicht. Bekannt sind: {string.Join(", ", known)}.",
            $"There is no parameter '{shown}' here. Known are: {string.Join(", ", known)}."))
        {
            Parameter = shown,
            Allowed = known,
        };
    }
}
