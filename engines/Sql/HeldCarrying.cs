using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Carries a released finding out, within one transaction.</summary>
internal static class HeldCarrying
{
    /// <summary>Whether a kind of release makes sense for a finding.</summary>
    public static bool Fits(HeldRun held, HeldRelease release) => release switch
    {
        HeldRelease.ForGood => held.Reason == HeldReason.EmptyListing,
        HeldRelease.IdentifiersOnly or HeldRelease.AsNew => held.Reidentified > 0,
        _ => true,
    };

    public static async Task<HeldEffect> CarryOutAsync(
        SqlSession session, SourceId source, IReadOnlyList<HeldEntry> entries, HeldRelease release, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var writing = await BatchWriting.BeginAsync(session, source, now, cancellationToken).ConfigureAwait(false);
        var shown = await KnownEntry.FindAllAsync(session, source, entries.Select(e => e.Entry), cancellationToken).ConfigureAwait(false);
        var taken = await TakenAsync(session, source, entries, cancellationToken).ConfigureAwait(false);
        int missing = 0, withdrawn = 0, renamed = 0, left = 0;
        foreach (var entry in entries)
        {
            if (entry.Fate != HeldFate.Reidentified && release == HeldRelease.IdentifiersOnly) continue;
            if (!shown.TryGetValue(entry.Entry, out var known) || known.State != entry.State || known.SourceHash != entry.SourceHash)
            {
                left++;
            }
            else if (entry.Fate == HeldFate.Reidentified && release != HeldRelease.AsNew)
            {
                // Somebody else may go by the new identifier by now.
                if (!taken.Add(DatasetId.For(source, entry.NewIdentifier!)))
                {
                    left++;
                    continue;
                }

                await IdentityWriting.ApplyAsync(session, writing, source, new IdentifierChange(entry.Entry, entry.NewIdentifier!), known, now, cancellationToken).ConfigureAwait(false);
                renamed++;
            }
            else
            {
                var state = StateAfter(entry, release);
                await writing.MoveAsync(known, state, cancellationToken).ConfigureAwait(false);
                if (state == PublicationState.Withdrawn) withdrawn++;
                else if (entry.State != state) missing++;
            }
        }

        await writing.EndAsync(cancellationToken).ConfigureAwait(false);
        await session.FlushAsync(cancellationToken).ConfigureAwait(false);
        return new HeldEffect(missing, withdrawn, renamed, left);
    }

    /// <summary>The keys of new identifiers that mean an entry already.</summary>
    private static async Task<HashSet<DatasetId>> TakenAsync(SqlSession session, SourceId source, IReadOnlyList<HeldEntry> entries, CancellationToken cancellationToken)
    {
        var wanted = entries.Where(e => e.NewIdentifier is not null).Select(e => DatasetId.For(source, e.NewIdentifier!)).ToList();
        if (wanted.Count == 0) return [];
        var taken = (await KnownEntry.FindAllAsync(session, source, wanted, cancellationToken).ConfigureAwait(false)).Keys.ToHashSet();
        taken.UnionWith((await IdentityWriting.ReadAsync(session, source, cancellationToken).ConfigureAwait(false)).EntryByKey.Keys);
        return taken;
    }

    private static PublicationState StateAfter(HeldEntry entry, HeldRelease release) =>
        release == HeldRelease.ForGood || entry.Fate == HeldFate.Withdrawn ? PublicationState.Withdrawn : PublicationState.Missing;
}
