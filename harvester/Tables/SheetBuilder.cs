using System.Runtime.InteropServices;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Collects the cells of a sheet within limits; what is empty takes no place.</summary>
internal sealed class SheetBuilder(string? name, bool hidden)
{
    /// <summary>The most rows that hold something. An inventory has some hundreds.</summary>
    public const int MostRows = 100_000;

    /// <summary>The most columns that hold something.</summary>
    public const int MostColumns = 1_000;

    private const int MostCells = 3_000_000;

    private readonly SortedDictionary<int, List<Cell>> _rows = [];
    private readonly List<(int Row, int Column, int LastRow)> _merged = [];
    private int _cells;

    /// <summary>Puts a cell into its place; blank ones are left out.</summary>
    /// <param name="row">Row, counted from 1.</param>
    /// <param name="column">Column, counted from 0.</param>
    /// <param name="cell">The cell.</param>
    /// <exception cref="TableNotReadableException">The sheet is larger than is read.</exception>
    public void Put(int row, int column, Cell cell)
    {
        if (cell.IsEmpty) return;
        if (column >= MostColumns) throw TooLarge($"Spalte {CellName.Column(column)} ist belegt; gelesen werden höchstens {MostColumns} Spalten");
        if (!_rows.TryGetValue(row, out var cells))
        {
            if (_rows.Count >= MostRows) throw TooLarge($"gelesen werden höchstens {MostRows} Zeilen");
            _rows[row] = cells = [];
        }

        if (column >= cells.Count)
        {
            _cells += column + 1 - cells.Count;
            if (_cells > MostCells) throw TooLarge($"gelesen werden höchstens {MostCells} Zellen");
            CollectionsMarshal.SetCount(cells, column + 1);
        }

        cells[column] = cell;
    }

    /// <summary>
    /// Remembers that cells are merged downwards: what stands in the uppermost one holds for the others too. Across, nothing is
    /// repeated, since that is how headlines are made.
    /// </summary>
    public void Merge(int row, int column, int lastRow)
    {
        if (lastRow > row && _merged.Count < MostRows) _merged.Add((row, column, lastRow));
    }

    /// <summary>The sheet.</summary>
    public Sheet Build()
    {
        Fill();
        return new Sheet(name, hidden, [.. _rows.Select(r => new Row(r.Key, r.Value))]);
    }

    private void Fill()
    {
        if (_merged.Count == 0 || _rows.Count == 0) return;
        var steps = MostCells;
        int[] numbers = [.. _rows.Keys];
        foreach (var (row, column, lastRow) in _merged)
        {
            if (!_rows.TryGetValue(row, out var first) || column >= first.Count || first[column].IsEmpty) continue;
            var at = Array.BinarySearch(numbers, row) + 1;
            for (; at < numbers.Length && numbers[at] <= lastRow; at++)
            {
                if (--steps < 0) throw TooLarge("es sind zu viele Zellen verbunden");
                var cells = _rows[numbers[at]];
                if (column >= cells.Count || cells[column].IsEmpty) Put(numbers[at], column, first[column]);
            }
        }
    }

    private TableNotReadableException TooLarge(string what) => new(
        "source.table-too-large", $"ist zu groß{(name is null ? "" : $" (Blatt ‚{name}‘)")}: {what}. Bitte leere Bereiche löschen oder die Tabelle aufteilen.");
}
