using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Decides from when on a source is asked for changes only, and what they mean for the entries they do not name.</summary>
internal static class ChangesSince
{
    /// <summary>From when on to ask; null to list everything.</summary>
    /// <param name="last">The run before; null where there was none or everything is wanted.</param>
    /// <param name="basis">What mapping depends on now (<see cref="RecordMapping.Basis"/>).</param>
    /// <param name="options">How often everything is listed, and the overlap.</param>
    /// <param name="now">When this run began.</param>
    public static DateTimeOffset? Of(RunReport? last, string basis, HarvestOptions options, DateTimeOffset now)
    {
        if (last is not { Outcome: RunOutcome.Completed, Mark: { } mark } || mark.Basis != basis) return null;
        // A clock that was set back makes all dates doubtful.
        if (last.StartedAt > now || mark.FullAt > now || now - mark.FullAt >= TimeSpan.FromDays(options.FullListingDays)) return null;
        // Records carry the source's time. Where its clock is behind ours, its own date counts; where it is ahead, ours is the safer.
        var began = mark.SourceTime is { } there && there < last.StartedAt ? there : last.StartedAt;
        return began - TimeSpan.FromHours(options.ChangesOverlapHours);
    }

    /// <summary>
    /// What a listing of changes says, in the form of a full listing: present entries that it does not name are as good as listed, and of
    /// those that are missing or withdrawn already it says nothing, so that they are left out.
    /// </summary>
    public static (SourceInventory Entries, IReadOnlySet<DatasetId> Seen, int Listed, int Unidentified) AsFullListing(SourceInventory inventory, Listing changes)
    {
        var entries = inventory.Entries.Where(e => e.Value.State == PublicationState.Present || changes.Seen.Contains(e.Key)).ToDictionary();
        var seen = new HashSet<DatasetId>(changes.Seen);
        seen.UnionWith(entries.Keys.Where(id => !changes.Deleted.Contains(id)));
        // What was deleted is known by name: a record that cannot be read is none of those.
        return (new SourceInventory(entries), seen, seen.Count, Unidentified: 0);
    }
}
