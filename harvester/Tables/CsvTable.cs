using System.Text;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Reads a text of separated values as Excel, LibreOffice and databases write it.</summary>
internal static class CsvTable
{
    private const int Examined = 20_000;

    private static readonly char[] Separators = [';', '\t', ',', '|'];

    /// <summary>The file as a workbook of one sheet.</summary>
    /// <exception cref="TableNotReadableException">A quotation mark is not closed, or the table is too large.</exception>
    public static Workbook Read(SourceDocument document)
    {
        var text = Decode(document);
        var sheet = new SheetBuilder(null, hidden: false);
        var (separator, skipped) = SeparatorOf(text);
        var field = new StringBuilder();
        var (row, column, at) = (1, 0, 0);
        while (at < text.Length)
        {
            at = ReadField(text, at, separator, row, field);
            if (!(skipped && row == 1)) sheet.Put(row, column, new Cell(CellKind.Text, field.ToString()));
            if (at < text.Length && text[at] == separator)
            {
                column++;
                at++;
                continue;
            }

            if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n') at++;
            at++;
            row++;
            column = 0;
        }

        return new Workbook([sheet.Build()]);
    }

    // RFC 4180, with what programs make of it: a quotation mark within a bare field is a character, text after the closing one belongs to the field.
    private static int ReadField(string text, int at, char separator, int row, StringBuilder field)
    {
        field.Clear();
        if (at < text.Length && text[at] == '"')
        {
            at++;
            while (true)
            {
                var quote = text.IndexOf('"', at);
                if (quote < 0 || quote - at > TableXml.MostCharacters)
                    throw new TableNotReadableException("source.unclosed-quote", $"lässt sich ab Zeile {row} nicht lesen: Ein Anführungszeichen wird geöffnet, aber nicht geschlossen. Bitte in dieser Zeile ergänzen oder entfernen.");
                TableXml.Add(field, text.AsSpan(at, quote - at));
                at = quote + 1;
                if (at >= text.Length || text[at] != '"') break;
                field.Append('"');
                at++;
            }
        }

        var end = at;
        while (end < text.Length && text[end] != separator && text[end] is not ('\r' or '\n')) end++;
        TableXml.Add(field, text.AsSpan(at, end - at));
        return end;
    }

    // The first line with two separators decides: it is the head of the table, or what Excel made of a headline.
    private static (char Separator, bool Skipped) SeparatorOf(string text)
    {
        // "sep=;" is Excel's own first line.
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n') return (text[4], true);
        var counts = new int[Separators.Length];
        var quoted = false;
        for (var i = 0; i < text.Length && i < Examined; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is '\n' or '\r')
            {
                if (counts.Max() > 1) break;
                Array.Clear(counts);
            }
            else if (!quoted && Array.IndexOf(Separators, text[i]) is var at and >= 0) counts[at]++;
        }

        return (Separators[Array.IndexOf(counts, counts.Max())], false);
    }

    private static string Decode(SourceDocument document)
    {
        var bytes = document.Content.Span;
        // UTF-16 that does not say so: every second byte of Western text is zero.
        if (bytes.Length >= 8 && !bytes.StartsWith(Encoding.Unicode.Preamble) && !bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) && bytes[..8].Contains((byte)0))
        {
            if (bytes[1] == 0 && bytes[3] == 0) return Encoding.Unicode.GetString(bytes);
            if (bytes[0] == 0 && bytes[2] == 0) return Encoding.BigEndianUnicode.GetString(bytes);
        }

        return Encoding.UTF8.GetString(DocumentText.ToUtf8(document).Span);
    }
}
