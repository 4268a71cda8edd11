using System.Text.Json;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>What stands before the rows of a store on its way: which tables follow, in this order.</summary>
/// <param name="Made">When the rows were read.</param>
/// <param name="Engine">Where they come from.</param>
/// <param name="Schema">How many schema steps the tables have gone.</param>
/// <param name="Tables">The tables; one is before those that refer to it.</param>
internal sealed record TransferHead(DateTimeOffset Made, string Engine, int Schema, IReadOnlyList<TransferTable> Tables)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <exception cref="InvalidDataException">These are not the bytes of a head.</exception>
    public static TransferHead Read(byte[] bytes) => TransferJson.Read<TransferHead>(bytes);
}

/// <summary>A table on its way.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of the values.</param>
internal sealed record TransferTable(string Name, IReadOnlyList<string> Columns);

/// <summary>What stands behind the rows.</summary>
/// <param name="Sums">How many rows each table had, and what they add up to.</param>
/// <param name="Counters">The last number given, of each table whose numbers the database gives.</param>
internal sealed record TransferTail(IReadOnlyDictionary<string, TableSum> Sums, IReadOnlyDictionary<string, long> Counters)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <exception cref="InvalidDataException">These are not the bytes of a tail.</exception>
    public static TransferTail Read(byte[] bytes) => TransferJson.Read<TransferTail>(bytes);
}

/// <summary>Rows of a table, whatever their order.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Hash">The sum of their SHA-256, cut to 128 bits, as hexadecimal digits.</param>
internal sealed record TableSum(long Rows, string Hash);

/// <summary>Reads heads and tails.</summary>
internal static class TransferJson
{
    public static T Read<T>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes) ?? throw new InvalidDataException(TransferStream.Damaged);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(TransferStream.Damaged, fault);
        }
    }
}
