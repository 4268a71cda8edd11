using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>A query that was checked and put into the terms of the index.</summary>
internal sealed class SearchPlan
{
    private const int MaxFacetLimit = 10_000;

    private SearchPlan()
    {
    }

    public required TextQuery Text { get; init; }

    /// <summary>Wanted values by number of the facet.</summary>
    public required IReadOnlyList<(int Facet, IReadOnlyList<string> Values)> Filters { get; init; }

    /// <summary>Numbers of the facets to count.</summary>
    public required IReadOnlyList<int> Counted { get; init; }

    public required int FacetLimit { get; init; }

    public required SortOrder Sort { get; init; }

    public required int Size { get; init; }

    public required int Skip { get; init; }

    public required SearchCursor? After { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long? ModifiedSince { get; init; }

    /// <summary>Where, when and how good; null for all.</summary>
    public required WantedRanges? Ranges { get; init; }

    /// <summary>Tells this question from others, whatever the page.</summary>
    public required ulong Question { get; init; }

    public bool MatchesEverything => Text.IsEmpty && Filters.Count == 0 && ModifiedSince is null && Ranges is null;

    /// <param name="query">The query.</param>
    /// <param name="analyser">Reads its text.</param>
    /// <param name="corrected">What is looked for instead of its text; the question stays the one that was asked, and cursors with it.</param>
    /// <exception cref="InvalidQueryException">The query cannot be answered as it stands.</exception>
    public static SearchPlan For(DatasetQuery query, GermanAnalyser analyser, string? corrected = null)
    {
        if (query.Size is < 0 or > DatasetQuery.MaxSize)
            throw new InvalidQueryException("size", $"Die Zahl der Treffer je Seite ist {query.Size}; erlaubt sind 0 bis {DatasetQuery.MaxSize}.");
        if (query.Skip < 0) throw new InvalidQueryException("skip", $"Die Zahl der auszulassenden Treffer ist {query.Skip}; erlaubt ist 0 oder mehr.");
        if (query.FacetLimit is < 0 or > MaxFacetLimit)
            throw new InvalidQueryException("facetLimit", $"Die Zahl der Werte je Facette ist {query.FacetLimit}; erlaubt sind 0 bis {MaxFacetLimit}.");
        if (query.Cursor is not null && query.Skip > 0)
            throw new InvalidQueryException("cursor", "Cursor und Auslassen von Treffern schließen einander aus. Bitte nur eines von beiden angeben.");
        if (!Enum.IsDefined(query.Sort)) throw new InvalidQueryException("sort", "Diese Sortierung gibt es nicht. Erlaubt sind: relevance, modified, title.");

        var text = TextQuery.Parse(query.Text, analyser);
        var filters = query.Filters.Where(f => f.Value.Count > 0).Select(f => (FacetNumber(f.Key), f.Value)).OrderBy(f => f.Item1).ToList();
        var counted = query.Facets.Select(FacetNumber).Distinct().ToList();
        var since = query.ModifiedSince?.ToUnixTimeMilliseconds();
        var sort = query.Sort == SortOrder.Relevance && text.IsEmpty ? SortOrder.Modified : query.Sort;
        var ranges = WantedRanges.Of(query);
        var question = QuestionOf(text, filters, since, ranges);
        return new SearchPlan
        {
            Text = corrected is null ? text : TextQuery.Parse(corrected, analyser),
            Filters = filters,
            Counted = counted,
            FacetLimit = query.FacetLimit,
            Sort = sort,
            Size = query.Size,
            Skip = query.Skip,
            After = query.Cursor is null ? null : SearchCursor.Read(query.Cursor, sort, question),
            ModifiedSince = since,
            Ranges = ranges,
            Question = question,
        };
    }

    private static int FacetNumber(string name)
    {
        for (var i = 0; i < Facets.All.Count; i++)
            if (Facets.All[i].Name == name)
                return i;
        throw new InvalidQueryException(name, $"Die Facette '{name}' gibt es nicht. Erlaubt sind: {string.Join(", ", Facets.All.Select(f => f.Name))}.");
    }

    private static ulong QuestionOf(TextQuery text, List<(int Facet, IReadOnlyList<string> Values)> filters, long? since, WantedRanges? ranges)
    {
        var question = new StringBuilder();
        foreach (var clause in text.Clauses)
        {
            question.Append(clause.Excluded ? '-' : '+').Append(clause.Field).Append(':');
            foreach (var alternative in clause.Alternatives)
                question.Append(alternative switch
                {
                    ClauseAlternative.Phrase phrase => $"\"{string.Join(' ', phrase.Words)}\"",
                    ClauseAlternative.Beginning beginning => $"{beginning.Prefix}*",
                    ClauseAlternative.Together together => string.Join('+', together.Tokens),
                    _ => throw new InvalidOperationException("A way to have what is asked for that this index does not know."),
                }).Append('|');
            question.Append('\n');
        }

        foreach (var (facet, values) in filters) question.Append('\0').Append(facet).Append('\0').AppendJoin('\0', values.Order(StringComparer.Ordinal));
        question.Append('\n').Append(since).Append('\n').Append(ranges);
        return ContentHash.Of(Encoding.UTF8.GetBytes(question.ToString())).High;
    }
}
