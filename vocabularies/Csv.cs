using System.Text;

namespace OpenDataNrw.Vocabularies;

/// <summary>Reads the tables of this assembly: RFC 4180 with LF or CRLF, quotes where a field needs them.</summary>
internal static class Csv
{
    /// <summary>The rows of an embedded table without its heading.</summary>
    /// <exception cref="InvalidOperationException">The table is not part of the assembly, or a row has another number of fields than its heading.</exception>
    public static IEnumerable<string[]> Table(string name)
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidOperationException($"The table '{name}' is not part of {typeof(Csv).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var width = 0;
        foreach (var row in Rows(reader.ReadToEnd()))
        {
            if (width == 0) width = row.Length;
            else if (row.Length == width) yield return row;
            else throw new InvalidOperationException($"A row of the table '{name}' has {row.Length} fields, its heading {width}: {string.Join('|', row)}");
        }
    }

    /// <summary>All rows of a text, the heading among them. Empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quoted field is not closed.</exception>
    public static IEnumerable<string[]> Rows(string text)
    {
        var fields = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            fields.Add(Field(text, ref position));
            if (position < text.Length && text[position] == ',')
            {
                position++;
                if (position < text.Length) continue;
                fields.Add("");
            }

            if (position < text.Length && text[position] == '\r') position++;
            if (position < text.Length && text[position] == '\n') position++;
            if (fields.Count > 1 || fields[0].Length > 0) yield return [.. fields];
            fields.Clear();
        }
    }

    private static string Field(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"')
        {
            var length = text.AsSpan(position).IndexOfAny(',', '\r', '\n');
            if (length < 0) length = text.Length - position;
            position += length;
            return text.Substring(position - length, length);
        }

        var start = ++position;
        while (true)
        {
            var quote = text.IndexOf('"', position);
            if (quote < 0) throw new FormatException("A quoted field is not closed.");
            position = quote + 1;
            if (position >= text.Length || text[position] != '"')
                return text[start..quote].Replace("\"\"", "\"", StringComparison.Ordinal);
            position++;
        }
    }
}
