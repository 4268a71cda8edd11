using System.Text;
using System.Xml;
using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Reads the XML of table files: no document type, no entities, nothing fetched.</summary>
internal static class TableXml
{
    /// <summary>The most characters of one cell; Excel itself allows 32,767.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>Reads a part of the file, if it is there.</summary>
    /// <param name="zip">The file.</param>
    /// <param name="part">Name of the part.</param>
    /// <param name="read">Told about each element by a reader that stands on it.</param>
    /// <returns>Whether the part is there.</returns>
    /// <exception cref="TableNotReadableException">The part is not well-formed or has a document type.</exception>
    /// <exception cref="ArchiveNotReadableException">The part cannot be unpacked.</exception>
    public static bool Read(ZipContents zip, string part, Action<XmlReader> read)
    {
        if (zip.Read(part) is not { } bytes) return false;
        try
        {
            using var xml = SafeXml.OpenPart(bytes);
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element)
                    read(xml);
            return true;
        }
        catch (XmlException e)
        {
            throw new TableNotReadableException("source.broken-table", $"ist beschädigt ({part}, Zeile {e.LineNumber}). Bitte in Excel oder LibreOffice öffnen und neu speichern.", e);
        }
    }

    /// <summary>Calls for each element below the one the reader stands on, and leaves it on that one's end.</summary>
    public static void Below(XmlReader xml, Action<XmlReader> read)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element)
                read(xml);
    }

    /// <summary>The text within the element the reader stands on, without that of elements below; the reader is left on its end.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                Add(text, xml.Value);
        return text.ToString();
    }

    /// <summary>Adds to the text of a cell.</summary>
    /// <exception cref="TableNotReadableException">The text grows beyond <see cref="MostCharacters"/>.</exception>
    public static void Add(StringBuilder text, ReadOnlySpan<char> more)
    {
        if (text.Length + more.Length > MostCharacters)
            throw new TableNotReadableException("source.table-too-large", $"hat eine Zelle mit mehr als {MostCharacters} Zeichen. Bitte kürzen.");
        text.Append(more);
    }
}
