using System.Text;
using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps the learnt lists of the parts of compounds.</summary>
internal sealed class SqlAnalysisStore(SqlDatabase database) : IAnalysisStore
{
    private const long Kept = 3;

    private static readonly SqlText Latest = new("SELECT parts FROM compound_parts ORDER BY version DESC LIMIT 1");
    private static readonly SqlText LatestVersion = new("SELECT MAX(version) FROM compound_parts");
    private static readonly SqlText Insert = new("INSERT INTO compound_parts (version, learnt_at, parts) VALUES (@version, @at, @parts) ON CONFLICT (version) DO NOTHING", "version", "at", "parts");
    private static readonly SqlText Forget = new("DELETE FROM compound_parts WHERE version <= @version", "version");

    /// <summary>The table.</summary>
    public static IReadOnlyList<string> Statements => ["CREATE TABLE compound_parts (version {key}, learnt_at BIGINT NOT NULL, parts {bytes} NOT NULL)"];

    public Task<CompoundParts?> LoadLatestAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.Command(Latest).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] packed
            ? CompoundParts.Read(Packed.Read(packed, Encoding.UTF8.GetString))
            : null,
        cancellationToken);

    public Task<bool> SaveAsync(CompoundParts parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return database.WriteAsync(
            async session =>
            {
                if (await session.NumberAsync(LatestVersion, cancellationToken).ConfigureAwait(false) >= parts.Version) return false;
                var packed = Packed.Pack(Encoding.UTF8.GetBytes(parts.Write()));
                if (await session.ExecuteAsync(Insert, cancellationToken, parts.Version, SqlValues.Of(database.Time.GetUtcNow()), packed).ConfigureAwait(false) == 0) return false;
                await session.ExecuteAsync(Forget, cancellationToken, parts.Version - Kept).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }
}
