using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>A sheet of which the head was recognised.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="OfFiles">Whether it tells of files whose datasets stand elsewhere.</param>
/// <param name="Columns">What the columns mean, by their number counted from 0.</param>
/// <param name="Unknown">The headings of columns that mean nothing here.</param>
/// <param name="Rows">The rows below the head.</param>
internal sealed record InventorySheet(
    Sheet Sheet, bool OfFiles, IReadOnlyDictionary<int, InventoryColumn> Columns, IReadOnlyDictionary<int, string> Unknown, IEnumerable<Row> Rows)
{
    /// <summary>So many rows may stand above the head: name of the town, date, remarks.</summary>
    private const int MostRowsAbove = 40;

    private static readonly string[] NamesForFiles = ["dateien", "files", "ressourcen", "resources", "distributionen", "distributions"];

    /// <summary>Whether the sheet has a column.</summary>
    public bool Has(string id) => Columns.Values.Any(c => c.Id == id);

    /// <summary>The number of a column counted from 0; -1 if it is not there.</summary>
    public int Number(string id)
    {
        foreach (var (number, column) in Columns)
            if (column.Id == id)
                return number;
        return -1;
    }

    /// <summary>The sheet if one of its first rows is the head of an inventory; else null.</summary>
    public static InventorySheet? Recognise(Sheet sheet)
    {
        var named = NamesForFiles.Contains(InventoryColumns.Fold(sheet.Name ?? ""));
        for (var i = 0; i < sheet.Rows.Count && i < MostRowsAbove; i++)
        {
            var (columns, unknown) = Headings(sheet.Rows[i], named);
            var ids = columns.Values.Select(c => c.Id).ToHashSet();
            var isHead = named
                ? ids.Contains(InventoryColumns.Key) && ids.Count > 1
                : ids.Count > 1 && (ids.Contains(InventoryColumns.Title) || ids.Contains(InventoryColumns.Key));
            if (isHead) return new InventorySheet(sheet, named, columns, unknown, sheet.Rows.Skip(i + 1));
        }

        return null;
    }

    private static (Dictionary<int, InventoryColumn> Columns, Dictionary<int, string> Unknown) Headings(Row row, bool ofFiles)
    {
        var columns = new Dictionary<int, InventoryColumn>();
        var unknown = new Dictionary<int, string>();
        var taken = new HashSet<string>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row[i].IsEmpty) continue;
            // Of two columns with one meaning the left one counts; the other is named like a stranger.
            if (InventoryColumns.Find(row[i].Text, ofFiles) is { } column && taken.Add(column.Id)) columns[i] = column;
            else unknown[i] = row[i].Text.ReplaceLineEndings(" ");
        }

        return (columns, unknown);
    }
}
