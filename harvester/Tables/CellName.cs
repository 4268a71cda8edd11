namespace OpenDataNrw.Harvester.Tables;

/// <summary>Names of cells such as <c>D7</c>.</summary>
internal static class CellName
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>The name of a cell.</summary>
    /// <param name="row">Row, counted from 1.</param>
    /// <param name="column">Column, counted from 0.</param>
    public static string Of(int row, int column) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Reads a name; false for anything else and for cells that no spreadsheet has.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < name.Length && char.IsAsciiLetter(name[i]) && i < 4; i++) column = (column * 26) + (char.ToUpperInvariant(name[i]) - 'A' + 1);
        if (i == 0 || column > MostColumns) return false;
        column--;
        return int.TryParse(name[i..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out row) && row is > 0 and <= MostRows;
    }
}
