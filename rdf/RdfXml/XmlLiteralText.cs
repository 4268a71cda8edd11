using System.Text;
using System.Xml;

namespace OpenDataNrw.Rdf.RdfXml;

/// <summary>The content of an element as exclusive canonical XML with comments (https://www.w3.org/TR/xml-exc-c14n/).</summary>
internal static class XmlLiteralText
{
    /// <summary>Reads from the start tag the reader stands on to its end tag.</summary>
    public static string Read(XmlReader xml, RdfReaderOptions options)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var rendered = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(string Name, List<(string Prefix, string Outside)> Changed)>();
        while (xml.Read())
        {
            if (text.Length > options.MaxTokenBytes || xml.Depth > options.MaxDepth)
            {
                var place = (IXmlLineInfo)xml;
                throw new RdfSyntaxException("An XML literal exceeds the limits of length or depth.", place.LineNumber, place.LinePosition);
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    open.Push((xml.Name, AppendStart(xml, text, rendered)));
                    if (xml.IsEmptyElement) AppendEnd();
                    break;
                case XmlNodeType.EndElement when open.Count == 0:
                    return text.ToString();
                case XmlNodeType.EndElement:
                    AppendEnd();
                    break;
                case XmlNodeType.Comment:
                    text.Append("<!--").Append(xml.Value).Append("-->");
                    break;
                case XmlNodeType.ProcessingInstruction:
                    text.Append("<?").Append(xml.Name).Append(xml.Value.Length > 0 ? " " : "").Append(xml.Value).Append("?>");
                    break;
                default:
                    AppendText(text, xml.Value);
                    break;
            }
        }

        return text.ToString();

        void AppendEnd()
        {
            var (name, changed) = open.Pop();
            text.Append("</").Append(name).Append('>');
            foreach (var (prefix, outside) in changed) rendered[prefix] = outside;
        }
    }

    /// <summary>
    /// Writes a start tag with the namespaces it visibly uses and that no tag around it has written; returns what the prefixes that it
    /// declares mean outside of it.
    /// </summary>
    private static List<(string Prefix, string Outside)> AppendStart(XmlReader xml, StringBuilder text, Dictionary<string, string> rendered)
    {
        text.Append('<').Append(xml.Name);
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal) { [xml.Prefix] = xml.NamespaceURI };
        var attributes = new List<(string Space, string Local, string Name, string Value)>();
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == RdfXmlNames.Xmlns) continue;
            attributes.Add((xml.NamespaceURI, xml.LocalName, xml.Name, xml.Value));
            if (xml.Prefix.Length > 0 && xml.NamespaceURI != RdfXmlNames.Xml) used[xml.Prefix] = xml.NamespaceURI;
        }

        xml.MoveToElement();
        var changed = new List<(string Prefix, string Outside)>();
        foreach (var (prefix, space) in used)
        {
            var outside = rendered.GetValueOrDefault(prefix, "");
            if (outside == space) continue;
            changed.Add((prefix, outside));
            rendered[prefix] = space;
            text.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"");
            AppendAttribute(text, space);
            text.Append('"');
        }

        foreach (var attribute in attributes.OrderBy(a => a.Space, StringComparer.Ordinal).ThenBy(a => a.Local, StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute.Name).Append("=\"");
            AppendAttribute(text, attribute.Value);
            text.Append('"');
        }

        text.Append('>');
        return changed;
    }

    private static void AppendText(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '\r' => text.Append("&#xD;"),
                _ => text.Append(c),
            };
        }
    }

    private static void AppendAttribute(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '"' => text.Append("&quot;"),
                '\t' => text.Append("&#x9;"),
                '\n' => text.Append("&#xA;"),
                '\r' => text.Append("&#xD;"),
                _ => text.Append(c),
            };
        }
    }
}
