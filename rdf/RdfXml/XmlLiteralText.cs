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
        var rendered = new Stack<Dictionary<string, string>>();
        rendered.Push([]);
        var open = new Stack<string>();
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
                    rendered.Push(AppendStart(xml, text, rendered.Peek()));
                    open.Push(xml.Name);
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
            text.Append("</").Append(open.Pop()).Append('>');
            rendered.Pop();
        }
    }

    /// <summary>Writes a start tag with the namespaces it visibly uses and that no tag around it has written.</summary>
    private static Dictionary<string, string> AppendStart(XmlReader xml, StringBuilder text, Dictionary<string, string> outside)
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
        var inside = outside;
        foreach (var (prefix, space) in used)
        {
            if (outside.GetValueOrDefault(prefix, "") == space) continue;
            if (ReferenceEquals(inside, outside)) inside = new Dictionary<string, string>(outside);
            inside[prefix] = space;
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
        return inside;
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
