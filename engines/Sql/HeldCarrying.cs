using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Carries a released finding out, within one transaction.</summary>
internal static class HeldCarrying
{
    private static readonly SqlText KeyTaken = new("SELECT is_current FROM entry_identifiers WHERE identifier_key = @key", "key");
    private static readonly SqlText IdTaken = new("SELECT sequence FROM datasets WHERE id = @id", "id");

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
        int missing = 0, withdrawn = 0, renamed = 0, left = 0;
        foreach (var entry in entries)
        {
            if (entry.Fate != HeldFate.Reidentified && release == HeldRelease.IdentifiersOnly) continue;
            if (entry.Fate == HeldFate.Reidentified && release != HeldRelease.AsNew)
            {
                if (await RenameAsync(session, writing, source, entry, now, cancellationToken).ConfigureAwait(false)) renamed++;
                else left++;
                continue;
            }

            var state = StateAfter(entry, release);
            if (!await writing.MoveIfAsItWasAsync(entry, state, cancellationToken).ConfigureAwait(false)) left++;
            else if (state == PublicationState.Withdrawn) withdrawn++;
            else if (entry.State != state) missing++;
        }

        await writing.EndAsync(cancellationToken).ConfigureAwait(false);
        return new HeldEffect(missing, withdrawn, renamed, left);
    }

    private static PublicationState StateAfter(HeldEntry entry, HeldRelease release) =>
        release == HeldRelease.ForGood || entry.Fate == HeldFate.Withdrawn ? PublicationState.Withdrawn : PublicationState.Missing;

    private static async Task<bool> RenameAsync(SqlSession session, BatchWriting writing, SourceId source, HeldEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await writing.FindAsItWasAsync(entry, cancellationToken).ConfigureAwait(false) is null) return false;
        // Somebody else may go by the new identifier by now.
        var key = SqlValues.Of(DatasetId.For(source, entry.NewIdentifier!));
        if (await session.NumberAsync(KeyTaken, cancellationToken, key).ConfigureAwait(false) is not null) return false;
        if (await session.NumberAsync(IdTaken, cancellationToken, key).ConfigureAwait(false) is not null) return false;
        await IdentityWriting.ApplyAsync(session, writing, source, new IdentifierChange(entry.Entry, entry.NewIdentifier!), now, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
