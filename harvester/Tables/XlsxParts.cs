using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Archives;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>What the sheets of an XLSX file share: the list of sheets, texts and formats. Elements count by their local names, so that the strict form is read too.</summary>
internal sealed partial class XlsxParts
{
    private const int MostStrings = 2_000_000;

    private readonly List<string> _strings = [];
    private readonly List<(int Format, string? Code)> _formats = [];

    private XlsxParts(string workbook) => Path = workbook;

    /// <summary>Where the workbook stands in the file.</summary>
    public string Path { get; }

    /// <summary>Whether dates are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The sheets: name, whether hidden, and where they stand.</summary>
    public List<(string Name, bool Hidden, string Path)> Sheets { get; } = [];

    /// <summary>Reads the parts.</summary>
    public static XlsxParts Read(ZipContents zip)
    {
        var parts = new XlsxParts(FindWorkbook(zip));
        var targets = Targets(zip, parts.Path);
        var found = TableXml.Read(zip, parts.Path, xml =>
        {
            if (xml.LocalName == "workbookPr") parts.From1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet" && Id(xml) is { } id && targets.TryGetValue(id, out var target) && target.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                parts.Sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", target.Path));
        });
        if (!found)
            throw new TableNotReadableException("source.not-a-table", "ist keine Excel-Arbeitsmappe (.xlsx). Bitte als .xlsx oder CSV speichern.");
        foreach (var (type, path) in targets.Values)
        {
            if (type.EndsWith("/sharedStrings", StringComparison.Ordinal)) parts.ReadStrings(zip, path);
            else if (type.EndsWith("/styles", StringComparison.Ordinal)) parts.ReadFormats(zip, path);
        }

        return parts;
    }

    /// <summary>A shared text; empty for a number that is not in the list.</summary>
    public string String(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _strings.Count ? _strings[at] : "";

    /// <summary>What a number means that is shown in the way of a style.</summary>
    public Cell Number(double number, string? style)
    {
        var (format, code) = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _formats.Count ? _formats[at] : default;
        if (code is null ? NumberFormats.IsDate(format) : NumberFormats.IsDate(code))
            return NumberFormats.Date(number, From1904) is { } date ? new Cell(CellKind.Date, date) : new Cell(CellKind.Number, NumberFormats.Text(number));
        var text = NumberFormats.Text(number);
        // Shown with its leading zeros, it was meant with them.
        var digits = code is null ? 0 : NumberFormats.Digits(code);
        return text.Length < digits && text.All(char.IsAsciiDigit) ? new Cell(CellKind.Text, text.PadLeft(digits, '0')) : new Cell(CellKind.Number, text);
    }

    /// <summary>The text of a string item, shared or inline: plain or of several runs, without the readings of East Asian scripts.</summary>
    public static string ItemText(System.Xml.XmlReader xml)
    {
        var text = new StringBuilder();
        TableXml.Below(xml, below =>
        {
            if (below.LocalName == "t") TableXml.Add(text, TableXml.Text(below));
            else if (below.LocalName == "rPh") TableXml.Below(below, _ => { });
        });
        return Unescape(text.ToString());
    }

    /// <summary>Takes back the escapes for characters that XML does not allow (<c>_x000D_</c>).</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => (char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var c && (c >= ' ' || c is '\t' or '\n' or '\r') && !char.IsSurrogate(c) ? c.ToString() : "")
        : text;

    private void ReadStrings(ZipContents zip, string path) => TableXml.Read(zip, path, xml =>
    {
        if (xml.LocalName != "si") return;
        if (_strings.Count >= MostStrings) throw new TableNotReadableException("source.table-too-large", $"enthält mehr als {MostStrings} verschiedene Texte. Bitte aufteilen.");
        _strings.Add(ItemText(xml));
    });

    private void ReadFormats(ZipContents zip, string path)
    {
        var codes = new Dictionary<int, string>();
        TableXml.Read(zip, path, xml =>
        {
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id && xml.GetAttribute("formatCode") is { } code) codes[id] = code;
            else if (xml.LocalName == "cellXfs")
                TableXml.Below(xml, xf =>
                {
                    if (xf.LocalName == "xf" && _formats.Count < 65_536) _formats.Add((Number(xf, "numFmtId") ?? 0, null));
                });
        });
        for (var i = 0; i < _formats.Count; i++)
            if (codes.TryGetValue(_formats[i].Format, out var code))
                _formats[i] = (_formats[i].Format, code);
    }

    private static string FindWorkbook(ZipContents zip)
    {
        string? path = null;
        TableXml.Read(zip, "_rels/.rels", xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true) path ??= xml.GetAttribute("Target")?.TrimStart('/');
        });
        return path ?? "xl/workbook.xml";
    }

    private static Dictionary<string, (string Type, string Path)> Targets(ZipContents zip, string workbook)
    {
        var slash = workbook.LastIndexOf('/');
        var folder = workbook[..(slash + 1)];
        var targets = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        TableXml.Read(zip, $"{folder}_rels/{workbook[(slash + 1)..]}.rels", xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("TargetMode") != "External")
                targets[id] = (xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
        });
        return targets;
    }

    private static string? Id(System.Xml.XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName != "id" || xml.NamespaceURI.Length == 0) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return null;
    }

    private static int? Number(System.Xml.XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
