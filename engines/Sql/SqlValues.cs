using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>How values of the domain lie in columns: ids and hashes as 16 bytes, instants as Unix milliseconds.</summary>
internal static class SqlValues
{
    public static byte[] Of(DatasetId id) => id.Value.ToByteArray(bigEndian: true);

    public static object Of(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static DatasetId Id(object column) => new(new Guid((byte[])column, bigEndian: true));

    public static DateTimeOffset Instant(object column) => DateTimeOffset.FromUnixTimeMilliseconds((long)column);

    public static DateTimeOffset? InstantOrNull(object column) => column is long milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
