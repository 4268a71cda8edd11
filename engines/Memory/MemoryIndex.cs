using System.Runtime.CompilerServices;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// The index in memory. Searches take the present snapshot and are never in anybody's way; changes make the next one.
/// </summary>
internal sealed class MemoryIndex(GermanAnalyser analyser) : IDatasetSearch, ISearchSuggestions, IDatasetIndexer, IIndexFigures, IDisposable
{
    private const int StopEvery = 4096;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile MemoryIndexBuild _live = new(null, analyser);

    public GermanAnalyser Analyser => _live.Analyser;

    public long ChangeNumber => _live.Snapshot.ChangeNumber;

    public long Entries => _live.Snapshot.Live;

    public long Bytes => _live.Snapshot.Bytes;

    public async Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(removed);
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _live.Apply(documents, removed, upTo);
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task<SearchPage> SearchAsync(DatasetQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var live = _live;
        var snapshot = live.Snapshot;
        var page = Search(snapshot, SearchPlan.For(query, live.Analyser), cancellationToken);
        if (page.Total > 0 || !query.Correct || string.IsNullOrWhiteSpace(query.Text)) return Task.FromResult(page);
        if (new Corrections(snapshot, live.Analyser, cancellationToken).Correct(query.Text) is not { } corrected) return Task.FromResult(page);
        var better = Search(snapshot, SearchPlan.For(query, live.Analyser, corrected), cancellationToken);
        return Task.FromResult(better.Total > 0 ? better with { Corrected = corrected } : page);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var live = _live;
        return Task.FromResult(Suggestions.Find(live.Snapshot, live.Analyser, text, take, cancellationToken));
    }

    public Task<IReadOnlyList<SearchHit>> SimilarAsync(SearchDocument like, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(like);
        return Task.FromResult(SimilarEntries.Find(_live.Snapshot, like, take, cancellationToken));
    }

    public Task<IIndexBuild> BeginBuildAsync(GermanAnalyser analyser, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(analyser);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IIndexBuild>(new MemoryIndexBuild(this, analyser));
    }

    public async IAsyncEnumerable<(DatasetId Id, long ChangeNumber)> ReadEntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var view in _live.Snapshot.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var doc = 0; doc < view.Segment.Count; doc++)
                if (!view.IsDeleted(doc))
                    yield return (view.Segment.Ids[doc], view.Segment.Keys.ChangeNumbers[doc]);
        }
    }

    /// <summary>Makes a build the live index, between two changes.</summary>
    public async Task SwitchAsync(MemoryIndexBuild build, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        _live = build;
        _writing.Release();
    }

    public void Dispose() => _writing.Dispose();

    private static SearchPage Search(IndexSnapshot snapshot, SearchPlan plan, CancellationToken cancellationToken) => plan.Sort switch
    {
        SortOrder.Relevance => Search<ByScore>(snapshot, plan, cancellationToken),
        SortOrder.Title => Search<ByTitle>(snapshot, plan, cancellationToken),
        _ => Search<ByModified>(snapshot, plan, cancellationToken),
    };

    private static SearchPage Search<TOrder>(IndexSnapshot snapshot, SearchPlan plan, CancellationToken cancellationToken)
        where TOrder : struct, IHitOrder
    {
        using var filter = new FacetFilter(plan, snapshot.Values);
        using var lent = new LentArrays();
        var matcher = plan.Text.IsEmpty ? null : new ClauseMatcher(plan.Text, snapshot);
        var wanted = Math.Min((long)plan.Skip + plan.Size, snapshot.Live);
        // One hit more than wanted tells whether there is a next page.
        var first = new FirstHits<TOrder>(plan.Size == 0 ? 0 : (int)wanted + 1);
        var found = new List<Candidate>();
        var total = 0L;
        foreach (var view in snapshot.Segments)
        {
            var pass = new SegmentPass<TOrder>(view, plan, filter, first, cancellationToken);
            total += matcher is null ? pass.TakeAll() : pass.Take(matcher.Match(view.Segment, lent, cancellationToken));
            lent.GiveBack();
            found.AddRange(first.Take());
        }

        found.Sort((a, b) => default(TOrder).Compare(a, b));
        var hits = found.Skip(plan.Skip).Take(plan.Size).ToList();
        var more = hits.Count == plan.Size && plan.Size > 0 && found.Count > (long)plan.Skip + plan.Size;
        return new SearchPage(
            total,
            [.. hits.Select(h => new SearchHit(h.Id, h.Score))],
            filter.Counts(plan.MatchesEverything ? snapshot.ValueCounts : null),
            more ? CursorBehind(hits[^1], plan).Write() : null);
    }

    private static SearchCursor CursorBehind(Candidate hit, SearchPlan plan) =>
        new(plan.Sort, plan.Question, hit.Score, hit.Modified, plan.Sort == SortOrder.Title ? Encoding.UTF8.GetString(hit.Title) : "", hit.Id);

    /// <summary>One way through the documents of a segment.</summary>
    private readonly struct SegmentPass<TOrder>(
        SegmentView view, SearchPlan plan, FacetFilter filter, FirstHits<TOrder> first, CancellationToken cancellationToken)
        where TOrder : struct, IHitOrder
    {
        private readonly bool _matchesEverything = plan.MatchesEverything;
        private readonly long _modifiedSince = plan.ModifiedSince ?? long.MinValue;
        private readonly bool _continues = plan.After is not null;
        private readonly SearchCursor _after = plan.After.GetValueOrDefault();
        private readonly int _rankBehind = plan.After is { } cursor ? default(TOrder).RankBehind(view.Segment, cursor) : 0;

        public long Take(HitList matches)
        {
            var total = 0L;
            for (var i = 0; i < matches.Count; i++)
            {
                if (i % StopEvery == 0) cancellationToken.ThrowIfCancellationRequested();
                if (Take(matches.Docs[i], matches.Score(i))) total++;
            }

            return total;
        }

        public long TakeAll()
        {
            var total = 0L;
            for (var doc = 0; doc < view.Segment.Count; doc++)
            {
                if (doc % StopEvery == 0) cancellationToken.ThrowIfCancellationRequested();
                if (Take(doc, 0)) total++;
            }

            return total;
        }

        private bool Take(int doc, float score)
        {
            if (view.IsDeleted(doc) || view.Segment.Keys.Modified[doc] < _modifiedSince) return false;
            if (plan.Ranges is { } ranges && !view.Segment.Ranges.Pass(doc, ranges)) return false;
            // Where everything matches, the counts are known already.
            if (!_matchesEverything && !filter.Pass(view.Segment, doc)) return false;
            var hit = new Candidate(view.Segment, doc, score);
            if (!_continues || default(TOrder).IsAfter(hit, _after, _rankBehind)) first.Offer(hit);
            return true;
        }
    }
}
