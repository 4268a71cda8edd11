using System.Xml;

namespace OpenDataNrw.Harvester.Mapping.Xml;

/// <summary>
/// An element tree of one record in two flat arrays: names, texts and the attributes that metadata use. Smaller and faster than
/// <c>XDocument</c>, and names are compared without their namespaces, because versions of a standard differ in these alone.
/// </summary>
internal sealed class XmlTree
{
    private const int MaxElements = 300_000;

    private readonly List<Element> _elements = new(512);
    private readonly List<Attribute> _attributes = new(128);

    private XmlTree()
    {
    }

    /// <summary>The document's element.</summary>
    public TreeNode Root => new(this, 0);

    /// <summary>Reads a record.</summary>
    /// <exception cref="XmlException">Not well-formed, nested deeper than <see cref="XmlInput.MaxDepth"/>, or of too many elements.</exception>
    public static XmlTree Read(ReadOnlyMemory<byte> xml)
    {
        using var reader = XmlInput.Open(xml);
        return Read(reader);
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="XmlException">As with the other.</exception>
    public static XmlTree Read(XmlReader reader)
    {
        var tree = new XmlTree();
        tree.Take(reader);
        return tree;
    }

    private void Take(XmlReader reader)
    {
        Span<int> open = stackalloc int[XmlInput.MaxDepth];
        var depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (depth == XmlInput.MaxDepth || _elements.Count == MaxElements) throw new XmlException($"More than {XmlInput.MaxDepth} levels or {MaxElements} elements.");
                    var element = new Element { Name = reader.LocalName, Namespace = reader.NamespaceURI, FirstAttribute = _attributes.Count, End = _elements.Count + 1 };
                    var isEmpty = reader.IsEmptyElement;
                    if (reader.HasAttributes) TakeAttributes(reader);
                    element.AttributeCount = _attributes.Count - element.FirstAttribute;
                    if (!isEmpty) open[depth++] = _elements.Count;
                    _elements.Add(element);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open[--depth];
                    Set(closed, _elements[closed] with { End = _elements.Count });
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when depth > 0:
                    var within = open[depth - 1];
                    var text = XmlInput.Clean(reader.Value);
                    Set(within, _elements[within] with { Text = _elements[within].Text is { } before ? before + text : text });
                    break;
            }
        }
    }

    private void TakeAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
            // Declarations, and the two that only repeat where a schema or a list of codes lies.
            if (reader.LocalName is not ("codeList" or "schemaLocation") && reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                _attributes.Add(new Attribute(reader.LocalName, XmlInput.Clean(reader.Value)));
        reader.MoveToElement();
    }

    private void Set(int index, Element element) => _elements[index] = element;

    internal Element At(int index) => _elements[index];

    internal string? AttributeOf(int index, string name)
    {
        var element = _elements[index];
        for (var i = element.FirstAttribute; i < element.FirstAttribute + element.AttributeCount; i++)
            if (_attributes[i].Name == name)
                return _attributes[i].Value.Trim() is { Length: > 0 } value ? value : null;
        return null;
    }

    internal record struct Element
    {
        public string Name;
        public string Namespace;
        public string? Text;

        /// <summary>Index after the last element within this one.</summary>
        public int End;

        public int FirstAttribute;
        public int AttributeCount;
    }

    private readonly record struct Attribute(string Name, string Value);
}
