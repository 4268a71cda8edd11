using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>What the rows of an inventory make, in their order.</summary>
internal abstract record InventoryItem
{
    private InventoryItem()
    {
    }

    /// <summary>A dataset.</summary>
    public sealed record Dataset(InventoryEntry Entry) : InventoryItem;

    /// <summary>A dataset that is held back.</summary>
    public sealed record HeldBack(string Key) : InventoryItem;

    /// <summary>Rows of which no dataset can be made.</summary>
    public sealed record Rejected(Rejection Rejection, string? Key) : InventoryItem;
}

/// <summary>
/// Puts the rows of an inventory together to datasets: one row is a dataset or one of its files, rows with the same key belong
/// together, and files may stand on a sheet of their own. Pure.
/// </summary>
internal sealed class InventoryReader
{
    private readonly CellReading _cells;
    private readonly List<InventoryItem> _items = [];
    private readonly Dictionary<string, InventoryEntry?> _known = new(StringComparer.Ordinal);

    private InventoryReader(CellReading cells) => _cells = cells;

    /// <summary>Reads an inventory.</summary>
    /// <param name="workbook">The table.</param>
    /// <param name="baseUrl">Against which addresses without host are read; null if they cannot be.</param>
    /// <exception cref="TableNotReadableException">No sheet has the head of an inventory, or none has keys.</exception>
    public static IReadOnlyList<InventoryItem> Read(Workbook workbook, Uri? baseUrl)
    {
        var sheets = workbook.Sheets.Where(s => !s.Hidden).Select(InventorySheet.Recognise).OfType<InventorySheet>().ToList();
        if (!sheets.Any(s => !s.OfFiles))
            throw new TableNotReadableException("source.no-inventory", "hat keine Kopfzeile, die als Inventar zu erkennen ist. Nötig sind in einer Zeile mindestens die Überschriften „Kennung“ und „Titel“; am einfachsten füllen Sie die Vorlage aus (inventory.xlsx).");
        if (!sheets.Any(s => !s.OfFiles && s.Has(InventoryColumns.Key)))
            throw new TableNotReadableException("source.no-key-column", "hat keine Spalte „Kennung“. Ohne sie ist ein Datensatz beim nächsten Mal nicht wiederzuerkennen. Bitte die Spalte ergänzen und jedem Datensatz eine feste, einmalige Kennung geben.");

        var reader = new InventoryReader(new CellReading(workbook.From1904, baseUrl));
        foreach (var sheet in sheets.Where(s => !s.OfFiles)) reader.ReadDatasets(sheet);
        foreach (var sheet in sheets.Where(s => s.OfFiles)) reader.ReadFiles(sheet);
        return reader._items;
    }

    private void ReadDatasets(InventorySheet sheet)
    {
        var keys = sheet.Number(InventoryColumns.Key);
        InventoryEntry? above = null;
        foreach (var row in sheet.Rows)
        {
            var values = sheet.Columns.Where(c => !row[c.Key].IsEmpty).ToList();
            if (values.Count == 0) continue;
            var isFile = values.Any(v => InventoryColumns.Files.Any(c => c.Id == v.Value.Id));
            var title = values.Any(v => v.Value.Id == InventoryColumns.Title);
            if (keys < 0 || row[keys].IsEmpty)
            {
                if (isFile && !title && above is not null) AddFile(sheet, row, values, above);
                else Reject(null, row, values, "record.no-identifier", $"{sheet.Sheet.Place(row.Number, Math.Max(keys, 0))}: Hier fehlt die Kennung. Bitte eine feste, einmalige Kennung eintragen; an ihr wird der Datensatz beim nächsten Mal wiedererkannt.");
                continue;
            }

            var key = row[keys].Text;
            if (key.Equals(InventoryColumns.ExampleKey, StringComparison.OrdinalIgnoreCase)) continue;
            if (_known.TryGetValue(key, out above))
            {
                if (above is null) continue;
                if (isFile || !title || SaysTheSame(above, values, row)) AddRow(sheet, row, values, above, isFile);
                else Reject(key, row, values, "record.duplicate-identifier", $"{sheet.Sheet.Place(row.Number, keys)}: Die Kennung '{key}' steht schon in einer früheren Zeile; nur die erste wurde übernommen. Bitte jedem Datensatz eine eigene Kennung geben.");
                continue;
            }

            above = Begin(sheet, row, values, key, isFile);
        }
    }

    private InventoryEntry? Begin(InventorySheet sheet, Row row, List<KeyValuePair<int, InventoryColumn>> values, string key, bool isFile)
    {
        _known[key] = null;
        if (!values.Any(v => v.Value.Id == InventoryColumns.Title))
        {
            var place = sheet.Number(InventoryColumns.Title) is var number and >= 0 ? sheet.Sheet.Place(row.Number, number) : "Die Spalte „Titel“ fehlt";
            Reject(key, row, values, "record.no-title", $"{place}: Der Datensatz '{key}' hat keinen Titel. Bitte einen Titel eintragen, der sagt, worum es geht.");
            return null;
        }

        var entry = new InventoryEntry { Key = key };
        foreach (var (number, column) in values.Where(v => !IsOfFile(v.Value)))
            if (Value(sheet, row, number, column, entry, null) is { } value)
                entry.Values[column.Id] = value;
        foreach (var (number, heading) in sheet.Unknown)
            if (!row[number].IsEmpty)
                entry.Unknown[heading] = row[number].Text;
        if (entry.Values.GetValueOrDefault(InventoryColumns.Published) == "nein")
        {
            _items.Add(new InventoryItem.HeldBack(key));
            return null;
        }

        _known[key] = entry;
        _items.Add(new InventoryItem.Dataset(entry));
        if (isFile) AddFile(sheet, row, values, entry);
        return entry;
    }

    private void AddRow(InventorySheet sheet, Row row, List<KeyValuePair<int, InventoryColumn>> values, InventoryEntry entry, bool isFile)
    {
        // What is said of the dataset again must be the same, or be new.
        foreach (var (number, column) in values.Where(v => !IsOfFile(v.Value) && v.Value.Id != InventoryColumns.Key))
        {
            if (Value(sheet, row, number, column, entry, null) is not { } value) continue;
            if (!entry.Values.TryGetValue(column.Id, out var first)) entry.Values[column.Id] = value;
            else if (first != value) entry.Notes.Add(new CellNote("spreadsheet.contradiction", column.Property, $"{sheet.Sheet.Place(row.Number, number)}: {value}", first));
        }

        if (isFile) AddFile(sheet, row, values, entry);
    }

    private void AddFile(InventorySheet sheet, Row row, List<KeyValuePair<int, InventoryColumn>> values, InventoryEntry entry)
    {
        var file = new SortedDictionary<string, string>(StringComparer.Ordinal);
        entry.Files.Add(file);
        foreach (var (number, column) in values.Where(v => IsOfFile(v.Value)))
            if (Value(sheet, row, number, column, entry, entry.Files.Count) is { } value)
                file[column.Id] = value;
    }

    private void ReadFiles(InventorySheet sheet)
    {
        var keys = sheet.Number(InventoryColumns.Key);
        var above = "";
        foreach (var row in sheet.Rows)
        {
            var values = sheet.Columns.Where(c => !row[c.Key].IsEmpty).ToList();
            if (values.Count == 0) continue;
            var key = row[keys].IsEmpty ? above : row[keys].Text;
            above = key;
            if (key.Equals(InventoryColumns.ExampleKey, StringComparison.OrdinalIgnoreCase)) continue;
            if (!_known.TryGetValue(key, out var entry))
                Reject(key.Length == 0 ? null : key, row, values, "record.unknown-dataset", $"{sheet.Sheet.Place(row.Number, keys)}: Einen Datensatz mit der Kennung '{key}' gibt es nicht. Bitte die Kennung so schreiben wie auf dem Blatt der Datensätze.");
            else if (entry is not null) AddFile(sheet, row, values, entry);
        }
    }

    private string? Value(InventorySheet sheet, Row row, int number, InventoryColumn column, InventoryEntry entry, int? file)
    {
        var (value, note) = _cells.Read(row[number], column, sheet.Sheet.Place(row.Number, number));
        if (note is not null && entry.Notes.Count < 200) entry.Notes.Add(note with { File = file });
        return value;
    }

    private void Reject(string? key, Row row, List<KeyValuePair<int, InventoryColumn>> values, string reason, string message)
    {
        if (key is not null) _known.TryAdd(key, null);
        var title = values.Where(v => v.Value.Id is InventoryColumns.Title or "fileTitle").Select(v => row[v.Key].Text).FirstOrDefault();
        _items.Add(new InventoryItem.Rejected(new Rejection(key ?? $"Zeile {row.Number}", title is { Length: > 200 } ? title[..200] + "…" : title, reason, message), key));
    }

    private static bool SaysTheSame(InventoryEntry entry, List<KeyValuePair<int, InventoryColumn>> values, Row row) =>
        entry.Values.GetValueOrDefault(InventoryColumns.Title) == values.Where(v => v.Value.Id == InventoryColumns.Title).Select(v => row[v.Key].Text).FirstOrDefault();

    private static bool IsOfFile(InventoryColumn column) => InventoryColumns.Files.Any(c => c.Id == column.Id);
}
