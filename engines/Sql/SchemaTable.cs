using System.Text.RegularExpressions;

namespace OpenDataNrw.Engines.Sql;

/// <summary>A table of the schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Counted">The column whose numbers the database gives; null for none.</param>
internal sealed partial record SchemaTable(string Name, string? Counted)
{
    /// <summary>The tables that statements make, in their order: a table is made before those that refer to it.</summary>
    public static IReadOnlyList<SchemaTable> In(IEnumerable<string> statements)
    {
        var tables = new List<SchemaTable>();
        foreach (var statement in statements)
        {
            if (Create().Match(statement) is { Success: true } made)
                tables.Add(new SchemaTable(made.Groups[1].Value, CountedColumn().Match(statement) is { Success: true } column ? column.Groups[1].Value : null));
            else if (Drop().Match(statement) is { Success: true } gone)
                tables.RemoveAll(t => t.Name == gone.Groups[1].Value);
        }

        return tables;
    }

    [GeneratedRegex(@"^\s*CREATE TABLE (\w+)")]
    private static partial Regex Create();

    [GeneratedRegex(@"^\s*DROP TABLE (\w+)")]
    private static partial Regex Drop();

    [GeneratedRegex(@"(\w+) \{counted\}")]
    private static partial Regex CountedColumn();
}
