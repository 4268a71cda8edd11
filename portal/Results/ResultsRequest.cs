using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Portal.Shell;

namespace OpenDataNrw.Portal.Results;

/// <summary>What the address of a page of results asks for.</summary>
public sealed record ResultsRequest
{
    /// <summary>Values of a facet shown before "show all".</summary>
    internal const int FewValues = 8;

    /// <summary>Values of a facet shown after "show all".</summary>
    internal const int ManyValues = 500;

    private const int MostChosen = 100;
    private const int LongestValue = 500;

    /// <summary>Page sizes a reader can choose from.</summary>
    internal static IReadOnlyList<int> Sizes { get; } = [10, 20, 50, 100];

    /// <summary>The words looked for; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>The values chosen, each with its facet, in the order of the address.</summary>
    public IReadOnlyList<(string Facet, string Value)> Chosen { get; init; } = [];

    /// <summary>The order asked for; null for the one that suits.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>Hits per page.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>The facet of which all values are wanted; null for none.</summary>
    public string? Expanded { get; init; }

    /// <summary>Reads the query part of an address.</summary>
    /// <exception cref="InvalidQueryException">A parameter is unknown or its value impossible.</exception>
    internal static ResultsRequest Read(IQueryCollection query)
    {
        var request = new ResultsRequest();
        var chosen = new List<(string, string)>();
        foreach (var (name, values) in query)
        {
            request = name switch
            {
                "q" => request with { Text = TextOf(values) },
                "sort" => request with { Sort = SortOf(values) },
                "size" => request with { Size = SizeOf(values) },
                "cursor" => request with { Cursor = Last(values) },
                "more" => request with { Expanded = Facets.Find(Last(values) ?? "")?.Name },
                _ => request,
            };
            if (Facets.Find(name) is not null) chosen.AddRange(values.OfType<string>().Where(v => v.Length > 0).Distinct().Select(v => (name, v)));
            else if (!IsKnown(name)) throw Unknown(name);
        }

        // Left out silently, such a filter would show everything as if nothing had been asked for.
        if (chosen.Find(c => c.Item2.Length > LongestValue) is { Item1: { } facet }) throw new InvalidQueryException(facet, $"Der Filterwert ist zu lang: höchstens {LongestValue} Zeichen.");
        if (chosen.Count > MostChosen) throw new InvalidQueryException("q", $"Es sind höchstens {MostChosen} Filter auf einmal möglich.");
        return request with { Chosen = chosen };
    }

    /// <summary>The question to the index.</summary>
    internal DatasetQuery ToQuery() => new()
    {
        Text = Text,
        Filters = Chosen.GroupBy(c => c.Facet).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(c => c.Value)]),
        Facets = [.. Facets.All.Select(f => f.Name)],
        FacetLimit = Expanded is null ? FewValues + 1 : ManyValues,
        Sort = EffectiveSort,
        Size = Size,
        Cursor = Cursor,
    };

    internal SortOrder EffectiveSort => Sort ?? (Text is null ? SortOrder.Modified : SortOrder.Relevance);

    internal bool Has(string facet, string value) => Chosen.Contains((facet, value));

    /// <summary>The same request from its first page on, with a value chosen or no longer chosen.</summary>
    internal ResultsRequest Toggled(string facet, string value) => this with
    {
        Cursor = null,
        Chosen = Has(facet, value) ? [.. Chosen.Where(c => c != (facet, value))] : [.. Chosen, (facet, value)],
    };

    /// <summary>The query part of this request's address; empty for the plain list.</summary>
    internal string QueryString()
    {
        var query = new QueryBuilder();
        if (Text is not null) query.Add("q", Text);
        foreach (var (facet, value) in Chosen) query.Add(facet, value);
        if (Sort is { } sort) query.Add("sort", Name(sort));
        if (Size != 20) query.Add("size", Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Expanded is not null) query.Add("more", Expanded);
        if (Cursor is not null) query.Add("cursor", Cursor);
        return query.ToString();
    }

    internal static string Name(SortOrder sort) => sort switch
    {
        SortOrder.Title => "title",
        SortOrder.Modified => "modified",
        _ => "relevance",
    };

    private static bool IsKnown(string name) =>
        name is "q" or "sort" or "size" or "cursor" or "more" or Reader.LanguageParameter
        // Added by newsletters and link shorteners; nobody who follows such a link has done anything wrong.
        || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mtm_", StringComparison.OrdinalIgnoreCase) || name is "fbclid" or "gclid";

    private static string? TextOf(StringValues values)
    {
        // Nobody types control characters; they come with what is pasted.
        var text = Last(values) is { } typed ? string.Concat(typed.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : null;
        if (text?.Length > DatasetQuery.MaxTextLength)
            throw new InvalidQueryException("q", $"Der Suchtext ist zu lang: höchstens {DatasetQuery.MaxTextLength} Zeichen.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static SortOrder? SortOf(StringValues values) => Last(values) switch
    {
        null or "" => null,
        "relevance" => SortOrder.Relevance,
        "modified" => SortOrder.Modified,
        "title" => SortOrder.Title,
        _ => throw new InvalidQueryException("sort", "Sortiert werden kann nach relevance, modified oder title."),
    };

    private static int SizeOf(StringValues values) => Last(values) switch
    {
        null or "" => 20,
        { } text when int.TryParse(text, out var size) && Sizes.Contains(size) => size,
        _ => throw new InvalidQueryException("size", $"Je Seite sind {string.Join(", ", Sizes)} Treffer möglich."),
    };

    private static InvalidQueryException Unknown(string name)
    {
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        return new InvalidQueryException(shown, $"Einen Filter „{shown}“ gibt es nicht. Möglich sind: {string.Join(", ", Facets.All.Select(f => f.Name))}.");
    }

    private static string? Last(StringValues values) => values.Count > 0 && values[^1] is { Length: > 0 } value ? value : null;
}
