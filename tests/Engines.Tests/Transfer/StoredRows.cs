using System.Data.Common;
using System.Globalization;
using OpenDataNrw.Engines.Sql;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Transfer;

/// <summary>Every row of every table as text, read beside the store.</summary>
internal static class StoredRows
{
    /// <summary>Rows as <c>table: value | value</c>, in their own order. Bytes as hexadecimal digits, text with its characters' numbers where they are not printable.</summary>
    public static IReadOnlyList<string> Read(IStoreUnderTest store)
    {
        using var connection = store.Connect();
        var rows = new List<string>();
        foreach (var table in SqlSchema.TablesAt(SqlSchema.Latest))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table.Name}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add($"{table.Name}: " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Text(reader, i)}")));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => "-",
        byte[] bytes => Convert.ToHexString(bytes),
        string text => string.Concat(text.EnumerateRunes().Select(r => r.Value is > 31 and < 127 ? r.ToString() : $"<{r.Value:x}>")),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
