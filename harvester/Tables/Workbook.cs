namespace OpenDataNrw.Harvester.Tables;

/// <summary>What kind of thing stands in a cell.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number; its text has a decimal point and no thousands separators.</summary>
    Number,

    /// <summary>A date or point in time; its text is ISO 8601.</summary>
    Date,

    /// <summary>True or false; its text is <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>What a formula answers that cannot be computed, such as <c>#BEZUG!</c>.</summary>
    Error,
}

/// <summary>A cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its text; null for an empty cell.</param>
internal readonly record struct Cell(CellKind Kind, string? Value)
{
    /// <summary>The text, trimmed; empty for an empty cell.</summary>
    public string Text => Value?.Trim() ?? "";

    /// <summary>Whether nothing, or nothing but blanks, stands in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty || string.IsNullOrWhiteSpace(Value);
}

/// <summary>A row that holds something.</summary>
/// <param name="Number">Its number, counted from 1 as people see it.</param>
/// <param name="Cells">Its cells from column A on; cells after the last filled one are left out.</param>
internal sealed record Row(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell of a column counted from 0; an empty one beyond the last.</summary>
    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>A sheet.</summary>
/// <param name="Name">Its name; null in a CSV file, which has one sheet without name.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Rows">The rows that hold something, from top to bottom.</param>
internal sealed record Sheet(string? Name, bool Hidden, IReadOnlyList<Row> Rows)
{
    /// <summary>A cell as people name it: <c>Blatt ‚Datensätze‘, Zelle D7</c>.</summary>
    /// <param name="row">Row, counted from 1.</param>
    /// <param name="column">Column, counted from 0.</param>
    public string Place(int row, int column) =>
        Name is null ? $"Zelle {CellName.Of(row, column)}" : $"Blatt ‚{Name}‘, Zelle {CellName.Of(row, column)}";
}

/// <summary>A table file with all its sheets.</summary>
/// <param name="Sheets">The sheets in their order.</param>
/// <param name="From1904">Whether its dates are counted from 1904, as in files of old Macs.</param>
internal sealed record Workbook(IReadOnlyList<Sheet> Sheets, bool From1904 = false);

/// <summary>A table file cannot be read.</summary>
/// <param name="reason">Stable id such as <c>source.old-excel</c>.</param>
/// <param name="message">What is wrong and what to do, in German; the name of the file stands before it.</param>
/// <param name="inner">What was thrown, if anything.</param>
internal sealed class TableNotReadableException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable id of the reason.</summary>
    public string Reason { get; } = reason;
}
