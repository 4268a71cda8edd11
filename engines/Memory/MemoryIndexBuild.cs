using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Memory;

/// <summary>An index with its writer: the live one, or one on its way to become it.</summary>
/// <param name="index">What it is built for; null for the index to begin with.</param>
/// <param name="analyser">The analysis of its documents.</param>
internal sealed class MemoryIndexBuild(MemoryIndex? index, GermanAnalyser analyser) : IIndexBuild
{
    private readonly MemoryIndexWriter _writer = new();
    private MemoryIndex? _index = index;
    private volatile IndexSnapshot _snapshot = IndexSnapshot.Empty;

    public GermanAnalyser Analyser => analyser;

    public IndexSnapshot Snapshot => _snapshot;

    /// <summary>Takes changes. One caller at a time; readers go on with the snapshot they have.</summary>
    public void Apply(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo)
    {
        _snapshot = _writer.Apply(_snapshot, documents, removed, upTo);
        // What is new is visible from here; tidying only makes later searches quicker.
        if (MemoryIndexWriter.Tidy(_snapshot) is { } tidied) _snapshot = tidied;
    }

    public Task ApplyAsync(IReadOnlyList<SearchDocument> documents, IReadOnlyList<DatasetId> removed, long upTo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(removed);
        cancellationToken.ThrowIfCancellationRequested();
        if (_index is null) throw Over();
        Apply(documents, removed, upTo);
        return Task.CompletedTask;
    }

    public async Task SwitchAsync(CancellationToken cancellationToken)
    {
        var target = _index ?? throw Over();
        await target.SwitchAsync(this, cancellationToken).ConfigureAwait(false);
        _index = null;
    }

    public ValueTask DisposeAsync()
    {
        _index = null;
        return ValueTask.CompletedTask;
    }

    private static InvalidOperationException Over() => new("The index that was built is live already, or was dropped.");
}
