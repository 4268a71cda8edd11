using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Brings the links of entries up to date within one transaction.</summary>
internal sealed class LinkRegistration(SqlSession session, DateTimeOffset now)
{
    private static readonly SqlText MoveCursor = new(
        "UPDATE follower_cursors SET change_number = @to WHERE follower = @follower AND change_number = @after",
        "follower", "after", "to");

    private static readonly SqlText BeginCursor = new(
        "INSERT INTO follower_cursors (follower, change_number) VALUES (@follower, @to) ON CONFLICT (follower) DO NOTHING",
        "follower", "to");

    private static readonly SqlText Uses = new(
        "SELECT u.link, l.address_hash, u.promise FROM link_uses u JOIN links l ON l.link = u.link WHERE u.entry = @entry",
        "entry");

    private static readonly SqlText AddHost = new(
        "INSERT INTO link_hosts (host, visited_at, rest_until, lease_until) VALUES (@host, 0, 0, 0) ON CONFLICT (host) DO NOTHING",
        "host");

    private static readonly SqlText AddLink = new(
        """
        INSERT INTO links (address_hash, address, host, next_check, checked_at, state) VALUES (@hash, @address, @host, @now, 0, 0)
        ON CONFLICT (address_hash) DO UPDATE SET address = excluded.address RETURNING link
        """,
        "hash", "address", "host", "now");

    private static readonly SqlText AddHistory = new(
        "INSERT INTO link_histories (link, history) VALUES (@link, @history) ON CONFLICT (link) DO NOTHING",
        "link", "history");

    private static readonly SqlText PutUse = new(
        """
        INSERT INTO link_uses (entry, link, source, promise) VALUES (@entry, @link, @source, @promise)
        ON CONFLICT (entry, link) DO UPDATE SET promise = excluded.promise
        """,
        "entry", "link", "source", "promise");

    private static readonly SqlText DropUse = new("DELETE FROM link_uses WHERE entry = @entry AND link = @link", "entry", "link");

    private static readonly SqlText DropHistory = new(
        "DELETE FROM link_histories WHERE link = @link AND NOT EXISTS (SELECT 1 FROM link_uses u WHERE u.link = @link)",
        "link");

    private static readonly SqlText DropLink = new(
        "DELETE FROM links WHERE link = @link AND NOT EXISTS (SELECT 1 FROM link_uses u WHERE u.link = @link) RETURNING host",
        "link");

    private static readonly SqlText DropHost = new("DELETE FROM link_hosts WHERE host = @host AND NOT EXISTS (SELECT 1 FROM links l WHERE l.host = @host)", "host");

    private static readonly byte[] NothingSeen = Packed.Pack(LinkHistory.Write([]));

    private readonly HashSet<long> _released = [];

    /// <summary>Moves the cursor from one number to another; false where it does not stand there.</summary>
    public static async Task<bool> ClaimAsync(SqlSession session, string follower, long after, long upTo, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(MoveCursor, cancellationToken, follower, after, upTo).ConfigureAwait(false) == 1
        || (after == 0 && await session.ExecuteAsync(BeginCursor, cancellationToken, follower, upTo).ConfigureAwait(false) == 1);

    public async Task PutAsync(EntryLinks entry, CancellationToken cancellationToken)
    {
        var id = SqlValues.Of(entry.Entry);
        var known = await ReadUsesAsync(id, cancellationToken).ConfigureAwait(false);
        foreach (var (address, promise) in entry.Links)
        {
            var hash = SqlLinkLedger.HashOf(address);
            if (known.Remove(Convert.ToHexString(hash), out var use) && use.Promise == promise) continue;
            var link = await PutLinkAsync(address, hash, cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(PutUse, cancellationToken, id, link, entry.Source.Value, (long)promise).ConfigureAwait(false);
        }

        foreach (var (link, _) in known.Values)
        {
            await session.ExecuteAsync(DropUse, cancellationToken, id, link).ConfigureAwait(false);
            _released.Add(link);
        }
    }

    /// <summary>Forgets links that no entry has any more. At the end of a batch, so that a link which moves from entry to entry is kept.</summary>
    public async Task ForgetUnusedAsync(CancellationToken cancellationToken)
    {
        foreach (var link in _released)
        {
            await session.ExecuteAsync(DropHistory, cancellationToken, link).ConfigureAwait(false);
            if (await session.Command(DropLink, link).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string host)
                await session.ExecuteAsync(DropHost, cancellationToken, host).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<string, (long Link, LinkPromise Promise)>> ReadUsesAsync(byte[] entry, CancellationToken cancellationToken)
    {
        var uses = new Dictionary<string, (long, LinkPromise)>(StringComparer.Ordinal);
        var reader = await session.Command(Uses, entry).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                uses.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(1)), (reader.GetInt64(0), (LinkPromise)reader.GetInt64(2)));
        return uses;
    }

    private async Task<long> PutLinkAsync(LinkAddress address, byte[] hash, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(AddHost, cancellationToken, address.Host).ConfigureAwait(false);
        var link = await session.NumberAsync(AddLink, cancellationToken, hash, address.Value, address.Host, SqlValues.Of(now)).ConfigureAwait(false);
        await session.ExecuteAsync(AddHistory, cancellationToken, link!.Value, NothingSeen).ConfigureAwait(false);
        return link.Value;
    }
}
