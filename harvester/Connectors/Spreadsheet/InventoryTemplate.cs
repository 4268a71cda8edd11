using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenDataNrw.Catalog.Templates;
using CellName = OpenDataNrw.Harvester.Tables.CellName;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>Writes the template from the same table of columns by which inventories are read.</summary>
internal sealed class InventoryTemplate : IInventoryTemplate
{
    private const int LastRow = 2000;

    private static readonly string[] Explanation =
    [
        "Inventar offener Daten",
        "",
        "So füllen Sie die Tabelle aus:",
        "1. Auf dem Blatt „Datensätze“ steht je Zeile ein Datensatz. Pflicht sind Kennung und Titel; je mehr Sie ausfüllen, desto besser werden die Daten gefunden.",
        "2. Auf dem Blatt „Dateien“ steht je Zeile eine Datei mit der Kennung ihres Datensatzes. Ein Datensatz kann mehrere Dateien haben.",
        "3. Die Kennung darf sich nie ändern: An ihr wird der Datensatz bei der nächsten Lieferung wiedererkannt.",
        "4. Die Zeilen mit der Kennung BEISPIEL werden nicht übernommen; Sie können sie stehen lassen oder löschen.",
        "5. Was Sie nicht wissen, lassen Sie leer. Eigene Spalten dürfen Sie anfügen; sie werden nicht veröffentlicht.",
        "6. Speichern Sie die Tabelle als .xlsx, .ods oder CSV. Vor der Lieferung können Sie sie im Portal unter „Katalog prüfen“ prüfen; jeder Hinweis nennt die Zelle.",
        "",
        "In English: one row per dataset on sheet “Datensätze”, one row per file on sheet “Dateien”; English column names (title, description, license …) are understood too.",
        "",
    ];

    /// <inheritdoc />
    public byte[] WriteCsv()
    {
        InventoryColumn[] columns = [.. InventoryColumns.Datasets, .. InventoryColumns.Files];
        var text = Line(columns.Select(c => c.Name)) + Line(columns.Select(c => c.Example));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

        static string Line(IEnumerable<string> fields) =>
            string.Join(';', fields.Select(f => f.AsSpan().ContainsAny(";\"\r\n") ? $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : f)) + "\r\n";
    }

    /// <inheritdoc />
    public byte[] WriteWorkbook()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Create();
            var sheets = new Sheets();
            Add(workbook, sheets, "Datensätze", Table(InventoryColumns.Datasets));
            Add(workbook, sheets, "Dateien", Table([InventoryColumns.Datasets[0], .. InventoryColumns.Files]));
            Add(workbook, sheets, "Anleitung", Guide());
            Add(workbook, sheets, "Listen", Lists());
            workbook.Workbook = new Workbook(sheets);
        }

        return file.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    private static Worksheet Table(IReadOnlyList<InventoryColumn> columns)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        // Head and key stay in sight.
        view.Append(new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen });
        return new Worksheet(
            new SheetViews(view),
            new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(c), CustomWidth = true, Style = TemplateStyles.Of(c.Type) })),
            new SheetData(
                new Row(columns.Select((c, i) => Text(1, i, c.Name, TemplateStyles.Heading))) { RowIndex = 1 },
                new Row(columns.Select((c, i) => Text(2, i, c.Example, TemplateStyles.Example))) { RowIndex = 2 }),
            Validations(columns));
    }

    private static DataValidations Validations(IReadOnlyList<InventoryColumn> columns)
    {
        var validations = new List<DataValidation>();
        for (var i = 0; i < columns.Count; i++)
        {
            var cells = $"{CellName.Of(2, i)}:{CellName.Of(LastRow, i)}";
            var validation = new DataValidation
            {
                SequenceOfReferences = new ListValue<StringValue>([new StringValue(cells)]),
                AllowBlank = true,
                ShowInputMessage = true,
                PromptTitle = columns[i].Name,
                Prompt = columns[i].Hint.Length <= 250 ? columns[i].Hint : columns[i].Hint[..250],
            };
            if (ListOf(columns[i].Type) is { } list)
            {
                // Another word is asked about, not forbidden: the check says what becomes of it.
                validation.Type = DataValidationValues.List;
                validation.ErrorStyle = DataValidationErrorStyleValues.Warning;
                validation.ShowErrorMessage = true;
                validation.ErrorTitle = columns[i].Name;
                validation.Error = "Bitte möglichst einen Begriff aus der Liste wählen.";
                validation.Append(new Formula1(list));
            }

            validations.Add(validation);
        }

        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static string? ListOf(ColumnType type)
    {
        for (var i = 0; i < InventoryChoices.All.Count; i++)
            if (InventoryChoices.All[i].Type == type)
                return $"Listen!${CellName.Column(i)}$2:${CellName.Column(i)}${InventoryChoices.All[i].Terms.Count + 1}";
        return null;
    }

    private static Worksheet Guide()
    {
        var rows = new SheetData();
        foreach (var line in Explanation) Append(rows, (line, rows.ChildElements.Count == 0 ? TemplateStyles.Heading : TemplateStyles.Wrapped));
        foreach (var (title, columns) in new[] { ("Blatt „Datensätze“", InventoryColumns.Datasets), ("Blatt „Dateien“", InventoryColumns.Files) })
        {
            Append(rows, (title, TemplateStyles.Heading), ("Was hineingehört", TemplateStyles.Heading));
            foreach (var column in columns) Append(rows, (column.Name, TemplateStyles.Wrapped), (column.Hint, TemplateStyles.Wrapped));
        }

        return new Worksheet(
            new Columns(new Column { Min = 1, Max = 1, Width = 60, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 80, CustomWidth = true }), rows);
    }

    private static Worksheet Lists()
    {
        var rows = new SheetData();
        Append(rows, [.. InventoryChoices.All.Select(c => (c.Heading, TemplateStyles.Heading))]);
        for (var i = 0; i < InventoryChoices.All.Max(c => c.Terms.Count); i++)
            Append(rows, [.. InventoryChoices.All.Select(c => (i < c.Terms.Count ? c.Terms[i] : "", 0u))]);
        return new Worksheet(new Columns(InventoryChoices.All.Select((_, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = 40, CustomWidth = true })), rows);
    }

    private static void Append(SheetData rows, params ReadOnlySpan<(string Text, uint Style)> cells)
    {
        var number = rows.ChildElements.Count + 1;
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < cells.Length; i++) row.Append(Text(number, i, cells[i].Text, cells[i].Style));
        rows.Append(row);
    }

    private static Cell Text(int row, int column, string text, uint style) => text.Length == 0
        ? new Cell { CellReference = CellName.Of(row, column), StyleIndex = style }
        : new Cell(new InlineString(new Text(text))) { CellReference = CellName.Of(row, column), DataType = CellValues.InlineString, StyleIndex = style };

    private static double Width(InventoryColumn column) => column.Type switch
    {
        ColumnType.Date or ColumnType.Size or ColumnType.Format or ColumnType.YesNo or ColumnType.AreaKey => 18,
        ColumnType.Address or ColumnType.Licence => 45,
        _ => column.Id is "description" or InventoryColumns.Title ? 50 : 25,
    };
}
