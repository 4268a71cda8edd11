using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Reads what is known of links.</summary>
internal sealed class SqlLinkVerdicts(SqlDatabase database, IOptions<LinkRule> rule) : ILinkVerdicts
{
    private const string LinksOfSource = "l.link IN (SELECT u.link FROM link_uses u WHERE u.source = @source)";

    private static readonly SqlKeyList ByHashes = new("SELECT l.address_hash, h.history FROM links l JOIN link_histories h ON h.link = l.link WHERE l.address_hash IN");

    private static readonly SqlText Figures = new(
        $"""
        SELECT l.host, CASE WHEN l.checked_at < @fresh THEN 0 ELSE l.state END, COUNT(*) FROM links l
        WHERE {LinksOfSource} GROUP BY 1, 2
        """,
        "source", "fresh");

    private static readonly SqlText Dead = new(
        $"""
        SELECT l.link, l.address, h.history FROM links l JOIN link_histories h ON h.link = l.link
        WHERE l.state = {(int)LinkState.Dead} AND l.checked_at >= @fresh AND {LinksOfSource} ORDER BY l.since, l.link LIMIT @take
        """,
        "source", "fresh", "take");

    private static readonly SqlText EntriesOf = new("SELECT entry FROM link_uses WHERE link = @link AND source = @source ORDER BY entry LIMIT 10", "link", "source");

    private readonly LinkRule _rule = rule.Value;

    public async Task<IReadOnlyDictionary<string, LinkVerdict>> FindAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var hashes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var text in addresses)
            if (LinkAddress.TryRead(text, out var address))
                hashes.TryAdd(text, SqlLinkLedger.HashOf(address));
        if (hashes.Count == 0) return new Dictionary<string, LinkVerdict>();

        var known = await database.ReadConsistentlyAsync(session => ReadAsync(session, [.. hashes.Values], cancellationToken), cancellationToken).ConfigureAwait(false);
        var verdicts = new Dictionary<string, LinkVerdict>(StringComparer.Ordinal);
        foreach (var (text, hash) in hashes)
            if (known.TryGetValue(Convert.ToHexString(hash), out var verdict))
                verdicts.Add(text, verdict);
        return verdicts;
    }

    public Task<SourceLinks> ReadFiguresAsync(SourceId source, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var hosts = new Dictionary<string, LinkFigures>(StringComparer.Ordinal);
            var reader = await session.Command(Figures, source.Value, Fresh()).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var host = reader.GetString(0);
                    hosts[host] = hosts.GetValueOrDefault(host) + Counted((LinkState)reader.GetInt64(1), reader.GetInt64(2));
                }

            return new SourceLinks(
                hosts.Values.Aggregate(default(LinkFigures), LinkFigures.Add),
                [.. hosts.Select(h => new HostLinks(h.Key, h.Value)).OrderByDescending(h => h.Figures.Dead).ThenByDescending(h => h.Figures.Total).ThenBy(h => h.Host, StringComparer.Ordinal)]);
        },
        cancellationToken);

    public Task<IReadOnlyList<DeadLink>> ReadDeadAsync(SourceId source, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return database.ReadConsistentlyAsync(
            async session =>
            {
                var found = new List<(long Link, string Address, LinkVerdict Verdict)>();
                var reader = await session.Command(Dead, source.Value, Fresh(), (long)take).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                        found.Add((reader.GetInt64(0), reader.GetString(1), Judge(reader.GetFieldValue<byte[]>(2))));

                var dead = new List<DeadLink>();
                // The rule may have changed since the state was written.
                foreach (var (link, address, verdict) in found.Where(f => f.Verdict.State == LinkState.Dead))
                    dead.Add(new DeadLink(address, verdict, await ReadEntriesAsync(session, link, source, cancellationToken).ConfigureAwait(false)));
                return (IReadOnlyList<DeadLink>)dead;
            },
            cancellationToken);
    }

    private static LinkFigures Counted(LinkState state, long count) => state switch
    {
        LinkState.Works => new LinkFigures(count, 0, 0, 0),
        LinkState.Doubtful => new LinkFigures(0, count, 0, 0),
        LinkState.Dead => new LinkFigures(0, 0, count, 0),
        _ => new LinkFigures(0, 0, 0, count),
    };

    private static async Task<IReadOnlyList<DatasetId>> ReadEntriesAsync(SqlSession session, long link, SourceId source, CancellationToken cancellationToken)
    {
        var entries = new List<DatasetId>();
        var reader = await session.Command(EntriesOf, link, source.Value).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                entries.Add(SqlValues.Id(reader.GetFieldValue<byte[]>(0)));
        return entries;
    }

    private async Task<Dictionary<string, LinkVerdict>> ReadAsync(SqlSession session, byte[][] hashes, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<string, LinkVerdict>(StringComparer.Ordinal);
        await ByHashes.ReadAsync(
            session, hashes, row => verdicts[Convert.ToHexString(row.GetFieldValue<byte[]>(0))] = Judge(row.GetFieldValue<byte[]>(1)), cancellationToken).ConfigureAwait(false);
        return verdicts;
    }

    private LinkVerdict Judge(byte[] history) => LinkVerdict.Of(Packed.Read(history, LinkHistory.Read), _rule, database.Time.GetUtcNow());

    private object Fresh() => SqlValues.Of(database.Time.GetUtcNow() - TimeSpan.FromDays(_rule.StaleDays));
}
