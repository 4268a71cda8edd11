using System.Text;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps links, whose turn it is, and what was seen of them.</summary>
internal sealed class SqlLinkLedger(SqlDatabase database, IOptions<LinkRule> rule) : ILinkLedger
{
    private const string Follower = "links";

    // Empty for all sources: an untyped null in a comparison is not understood by every database.
    private const string OfSource = "(@source = '' OR EXISTS (SELECT 1 FROM link_uses u WHERE u.link = l.link AND u.source = @source))";

    private static readonly SqlText Followed = new("SELECT change_number FROM follower_cursors WHERE follower = @follower", "follower");

    private static readonly SqlText FindHost = new(
        $"""
        SELECT h.host FROM link_hosts h
        WHERE h.lease_until <= @now AND h.rest_until <= @now AND h.visited_at < @begun
          AND EXISTS (SELECT 1 FROM links l WHERE l.host = h.host AND l.next_check <= @due AND {OfSource})
        ORDER BY h.visited_at, h.host LIMIT 1
        """,
        "now", "begun", "due", "source");

    private static readonly SqlText LeaseHost = new(
        "UPDATE link_hosts SET lease_until = @until, worker = @worker, visited_at = @now WHERE host = @host AND lease_until <= @now",
        "host", "worker", "now", "until");

    private static readonly SqlText DueLinks = new(
        $"""
        SELECT l.link, l.address, (SELECT MIN(u.promise) FROM link_uses u WHERE u.link = l.link) FROM links l
        WHERE l.host = @host AND l.next_check <= @due AND {OfSource}
        ORDER BY l.next_check, l.link LIMIT @take
        """,
        "host", "due", "source", "take");

    private static readonly SqlText ReadHistory = new("SELECT history FROM link_histories WHERE link = @link", "link");
    private static readonly SqlText WriteHistory = new("UPDATE link_histories SET history = @history WHERE link = @link", "link", "history");

    private static readonly SqlText WriteState = new(
        "UPDATE links SET next_check = @next, checked_at = @at, state = @state, since = @since WHERE link = @link",
        "link", "next", "at", "state", "since");

    private static readonly SqlText Prolong = new("UPDATE link_hosts SET lease_until = @until WHERE host = @host AND worker = @worker", "host", "worker", "until");

    private static readonly SqlText EndVisit = new(
        "UPDATE link_hosts SET lease_until = 0, worker = NULL, rest_until = @rest WHERE host = @host AND worker = @worker",
        "host", "worker", "rest");

    private static readonly SqlText Backlog = new(
        $"""
        SELECT COUNT(*), COUNT(DISTINCT l.host), COUNT(DISTINCT CASE WHEN h.rest_until > @now OR h.lease_until > @now THEN l.host END)
        FROM links l JOIN link_hosts h ON h.host = l.host
        WHERE l.next_check <= @now AND {OfSource}
        """,
        "now", "source");

    private readonly LinkRule _rule = rule.Value;

    public Task<long> ReadFollowedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await session.NumberAsync(Followed, cancellationToken, Follower).ConfigureAwait(false) ?? 0, cancellationToken);

    public Task<bool> RegisterAsync(IReadOnlyList<EntryLinks> entries, long after, long upTo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfLessThan(upTo, after);
        return database.WriteAsync(
            async session =>
            {
                if (!await LinkRegistration.ClaimAsync(session, Follower, after, upTo, cancellationToken).ConfigureAwait(false)) return false;
                var registration = new LinkRegistration(session, database.Time.GetUtcNow());
                foreach (var entry in entries) await registration.PutAsync(entry, cancellationToken).ConfigureAwait(false);
                await registration.ForgetUnusedAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task<HostVisit?> TakeHostAsync(string worker, VisitWish wish, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(worker);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentOutOfRangeException.ThrowIfLessThan(wish.PerHost, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(wish.LeaseTime, TimeSpan.Zero);
        return database.WriteAsync<HostVisit?>(
            async session =>
            {
                var now = database.Time.GetUtcNow();
                var (due, source) = (SqlValues.Of(wish.DueUntil), wish.Source?.Value ?? "");
                while (await session.Command(FindHost, SqlValues.Of(now), SqlValues.Of(wish.VisitedBefore), due, source).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string host)
                {
                    // Where writers do not wait for each other, another may have been quicker.
                    if (await session.ExecuteAsync(LeaseHost, cancellationToken, host, worker, SqlValues.Of(now), SqlValues.Of(now + wish.LeaseTime)).ConfigureAwait(false) == 0) continue;
                    return new HostVisit(host, worker, await ReadDueAsync(session, host, due, source, wish.PerHost, cancellationToken).ConfigureAwait(false));
                }

                return null;
            },
            cancellationToken);
    }

    public Task RecordAsync(HostVisit visit, DueLink link, LinkObservation look, TimeSpan leaseTime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(look);
        return database.WriteAsync(
            async session =>
            {
                var now = database.Time.GetUtcNow();
                await session.ExecuteAsync(Prolong, cancellationToken, visit.Host, visit.Worker, SqlValues.Of(now + leaseTime)).ConfigureAwait(false);
                if (await session.Command(session.Holding(ReadHistory), link.Number).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not byte[] packed) return false;

                var history = LinkHistory.With(Packed.Read(packed, LinkHistory.Read), look, _rule);
                var verdict = LinkVerdict.Of(history, _rule, now);
                await session.ExecuteAsync(WriteHistory, cancellationToken, link.Number, Packed.Pack(LinkHistory.Write(history))).ConfigureAwait(false);
                await session.ExecuteAsync(
                    WriteState, cancellationToken,
                    link.Number, SqlValues.Of(_rule.NextCheck(verdict, now, link.Number)), SqlValues.Of(look.At), (long)verdict.State, verdict.Since?.ToUnixTimeMilliseconds()).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task EndVisitAsync(HostVisit visit, DateTimeOffset restUntil, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return database.WriteAsync(session => session.ExecuteAsync(EndVisit, cancellationToken, visit.Host, visit.Worker, SqlValues.Of(restUntil)), cancellationToken);
    }

    public Task<LinkBacklog> ReadBacklogAsync(SourceId? source, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reader = await session.Command(Backlog, SqlValues.Of(database.Time.GetUtcNow()), source?.Value ?? "").ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                return new LinkBacklog(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
            }
        },
        cancellationToken);

    /// <summary>The hash under which an address is found.</summary>
    internal static byte[] HashOf(LinkAddress address) => ContentHash.Of(Encoding.UTF8.GetBytes(address.Value)).ToBytes();

    private static async Task<IReadOnlyList<DueLink>> ReadDueAsync(SqlSession session, string host, object due, string source, int take, CancellationToken cancellationToken)
    {
        var links = new List<DueLink>();
        var reader = await session.Command(DueLinks, host, due, source, (long)take).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                if (LinkAddress.TryRead(reader.GetString(1), out var address))
                    links.Add(new DueLink(reader.GetInt64(0), address, (LinkPromise)reader.GetInt64(2)));
        return links;
    }
}
