using System.Text;
using System.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Mapping.Xml;

/// <summary>
/// Cuts a record out of the document it came in, as XML that stands alone. The form is the same whatever the server does today:
/// UTF-8, the prefixes of <see cref="Prefixes"/> declared once at the top, attributes in order of their names, no comments, no
/// white space between elements, no <c>xsi:schemaLocation</c>. So a hash of the bytes changes only when the record does.
/// </summary>
internal static class RecordXml
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        OmitXmlDeclaration = true,
        CheckCharacters = false,
        ConformanceLevel = ConformanceLevel.Fragment,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    // Those of ISO 19139 and of ISO 19115-3; a record has the one or the other.
    private static readonly (string Prefix, string Namespace)[] Iso19139 =
    [
        ("gmd", "http://www.isotc211.org/2005/gmd"), ("gco", "http://www.isotc211.org/2005/gco"), ("gmx", "http://www.isotc211.org/2005/gmx"),
        ("gts", "http://www.isotc211.org/2005/gts"), ("srv", "http://www.isotc211.org/2005/srv"), ("gml", "http://www.opengis.net/gml/3.2"), ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    private static readonly (string Prefix, string Namespace)[] Iso191153 =
    [
        ("mdb", "http://standards.iso.org/iso/19115/-3/mdb/2.0"), ("cit", "http://standards.iso.org/iso/19115/-3/cit/2.0"), ("gco", "http://standards.iso.org/iso/19115/-3/gco/1.0"),
        ("gcx", "http://standards.iso.org/iso/19115/-3/gcx/1.0"), ("gex", "http://standards.iso.org/iso/19115/-3/gex/1.0"), ("lan", "http://standards.iso.org/iso/19115/-3/lan/1.0"),
        ("mcc", "http://standards.iso.org/iso/19115/-3/mcc/1.0"), ("mco", "http://standards.iso.org/iso/19115/-3/mco/1.0"), ("mri", "http://standards.iso.org/iso/19115/-3/mri/1.0"),
        ("mrd", "http://standards.iso.org/iso/19115/-3/mrd/1.0"), ("srv", "http://standards.iso.org/iso/19115/-3/srv/2.1"), ("gml", "http://www.opengis.net/gml/3.2"), ("xlink", "http://www.w3.org/1999/xlink"),
    ];

    private static readonly (string Prefix, string Namespace)[] DublinCore =
    [
        ("csw", "http://www.opengis.net/cat/csw/2.0.2"), ("dc", "http://purl.org/dc/elements/1.1/"), ("dct", "http://purl.org/dc/terms/"), ("ows", "http://www.opengis.net/ows"),
    ];

    /// <summary>The record at which a reader stands; afterwards the reader stands behind it.</summary>
    /// <exception cref="XmlException">Not well-formed, or nested deeper than <see cref="XmlTree.MaxDepth"/>.</exception>
    public static byte[] Cut(XmlReader reader)
    {
        using var bytes = new MemoryStream(16_384);
        using (var writer = XmlWriter.Create(bytes, Settings)) Write(reader, writer);
        return bytes.ToArray();
    }

    /// <summary>The prefixes declared at the top of a record of some root element.</summary>
    internal static (string Prefix, string Namespace)[] Prefixes(string rootNamespace) =>
        rootNamespace.StartsWith("http://www.isotc211.org/2005/", StringComparison.Ordinal) ? Iso19139
        : rootNamespace.StartsWith("http://standards.iso.org/iso/19115/-3/", StringComparison.Ordinal) ? Iso191153
        : rootNamespace.StartsWith("http://www.opengis.net/cat/csw", StringComparison.Ordinal) ? DublinCore
        : [];

    private static void Write(XmlReader reader, XmlWriter writer)
    {
        var top = reader.Depth;
        var attributes = new List<(string Namespace, string Name, string Value)>();
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth - top >= XmlTree.MaxDepth) throw new XmlTooDeepException(XmlTree.MaxDepth);
                    var isEmpty = reader.IsEmptyElement;
                    Start(reader, writer, reader.Depth == top, attributes);
                    if (!isEmpty) break;
                    writer.WriteEndElement();
                    if (reader.Depth == top)
                    {
                        reader.Read();
                        return;
                    }

                    break;
                case XmlNodeType.EndElement:
                    writer.WriteEndElement();
                    if (reader.Depth == top)
                    {
                        reader.Read();
                        return;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    writer.WriteString(SafeXml.Clean(reader.Value));
                    break;
            }
        }
        while (reader.Read());
    }

    private static void Start(XmlReader reader, XmlWriter writer, bool isTop, List<(string Namespace, string Name, string Value)> attributes)
    {
        var space = reader.NamespaceURI;
        writer.WriteStartElement(PrefixOf(reader, writer, isTop), reader.LocalName, space);
        if (isTop)
            foreach (var (prefix, known) in Prefixes(space))
                if (known != space) writer.WriteAttributeString("xmlns", prefix, null, known);
        attributes.Clear();
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != Xmlns && reader.LocalName is not ("schemaLocation" or "noNamespaceSchemaLocation"))
                attributes.Add((reader.NamespaceURI, reader.LocalName, reader.Value));
        reader.MoveToElement();
        if (attributes.Count > 1) attributes.Sort(static (a, b) => string.CompareOrdinal(a.Namespace, b.Namespace) is not 0 and var order ? order : string.CompareOrdinal(a.Name, b.Name));
        foreach (var (attributeSpace, name, value) in attributes)
            writer.WriteAttributeString(attributeSpace.Length == 0 ? null : writer.LookupPrefix(attributeSpace) ?? reader.LookupPrefixOf(attributeSpace), name, attributeSpace, SafeXml.Clean(value));
    }

    private static string PrefixOf(XmlReader reader, XmlWriter writer, bool isTop)
    {
        if (!isTop) return writer.LookupPrefix(reader.NamespaceURI) ?? reader.Prefix;
        foreach (var (prefix, known) in Prefixes(reader.NamespaceURI))
            if (known == reader.NamespaceURI)
                return prefix;
        return reader.Prefix;
    }

    private static string? LookupPrefixOf(this XmlReader reader, string space) =>
        reader is IXmlNamespaceResolver names && names.LookupPrefix(space) is { Length: > 0 } prefix ? prefix : null;
}
