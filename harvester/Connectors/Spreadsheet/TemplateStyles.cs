using DocumentFormat.OpenXml.Spreadsheet;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>How the cells of the template look. Its numbers are places in the list of formats.</summary>
internal static class TemplateStyles
{
    public const uint Heading = 1;
    public const uint Wrapped = 2;
    public const uint Example = 3;

    private const uint AsText = 4;
    private const uint AsDate = 5;
    private const uint GermanDate = 164;

    /// <summary>The format of the cells of a column: text where a number would lose its zeros.</summary>
    public static uint Of(ColumnType type) => type switch
    {
        ColumnType.Key or ColumnType.AreaKey => AsText,
        ColumnType.Date => AsDate,
        _ => 0,
    };

    /// <summary>The formats.</summary>
    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = GermanDate, FormatCode = "dd.mm.yyyy" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Italic(), new FontSize { Val = 11 }, new Color { Rgb = "FF5F6368" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE3EEF9" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(Format(0, 0, 0)),
        new CellFormats(
            Format(0, 0, 0),
            Format(0, 1, 2, wrap: true),
            Format(0, 0, 0, wrap: true),
            Format(49, 2, 0),
            Format(49, 0, 0),
            Format(GermanDate, 0, 0)));

    private static CellFormat Format(uint number, uint font, uint fill, bool wrap = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
        };
        if (wrap)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        }

        return format;
    }
}
