namespace OpenDataNrw.Engines.Sql;

/// <summary>A statement and the names of its parameters, in the order in which values are given.</summary>
internal sealed record SqlText(string Text, params string[] Parameters)
{
    /// <summary>The same, which holds the rows it reads until the transaction ends.</summary>
    public SqlText ForUpdate => field ??= new SqlText(Text + " FOR UPDATE", Parameters);
}

/// <summary>Columns of a table into which rows are put in numbers.</summary>
internal sealed record SqlTable(string Name, params string[] Columns)
{
    /// <summary>Puts in one row.</summary>
    public SqlText Insert => field ??= new SqlText(
        $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "@" + c))})", Columns);
}
