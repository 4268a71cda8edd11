using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Postgres;

/// <summary>Many rows in one statement: <c>INSERT … SELECT * FROM unnest(…)</c>, an array for each column.</summary>
internal static class ArrayInsert
{
    /// <summary>The statement and its arrays. Columns in which every row is null are left out.</summary>
    public static (string Text, object?[] Arrays) Of(SqlTable table, IReadOnlyList<object?[]> rows)
    {
        var (names, places, arrays) = (new List<string>(), new List<string>(), new List<object?>());
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var at = column;
            if (rows.Select(r => r[at]).FirstOrDefault(v => v is not null) is not { } example) continue;
            var (type, array) = example switch
            {
                long => ("BIGINT", (object)rows.Select(r => (long?)r[at]).ToArray()),
                string => ("TEXT", rows.Select(r => r[at] is string text ? StorableText.Of(text) : null).ToArray()),
                byte[] => ("BYTEA", rows.Select(r => (byte[]?)r[at]).ToArray()),
                _ => throw new ArgumentException($"Columns hold numbers (long), text and bytes, not {example.GetType()}.", nameof(rows)),
            };
            names.Add(table.Columns[column]);
            arrays.Add(array);
            places.Add($"@a{arrays.Count}::{type}[]");
        }

        return ($"INSERT INTO {table.Name} ({string.Join(", ", names)}) SELECT * FROM unnest({string.Join(", ", places)})", [.. arrays]);
    }
}
