using System.Runtime.InteropServices;
using System.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Mapping.Xml;

/// <summary>
/// An element tree of one record in two flat arrays: names, texts and the attributes that metadata use. Smaller and faster than
/// <c>XDocument</c>, and names are compared without their namespaces, because versions of a standard differ in these alone.
/// </summary>
internal sealed class XmlTree
{
    /// <summary>The most levels of elements within elements; ISO 19139 needs about 25.</summary>
    public const int MaxDepth = 100;

    private const int MaxElements = 300_000;

    private readonly List<Element> _elements = new(512);
    private readonly List<Attribute> _attributes = new(128);

    private XmlTree()
    {
    }

    /// <summary>The document's element.</summary>
    public TreeNode Root => new(this, 0);

    /// <summary>Reads a record.</summary>
    /// <exception cref="XmlException">Not well-formed, nested deeper than <see cref="MaxDepth"/>, or of too many elements.</exception>
    public static XmlTree Read(ReadOnlyMemory<byte> xml)
    {
        using var reader = SafeXml.OpenMetadata(xml);
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
        Span<int> open = stackalloc int[MaxDepth];
        var depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (depth == MaxDepth) throw new XmlTooDeepException(MaxDepth);
                    if (_elements.Count == MaxElements) throw new XmlException($"More than {MaxElements} elements.");
                    var element = new Element { Name = reader.LocalName, Namespace = reader.NamespaceURI, FirstAttribute = _attributes.Count, End = _elements.Count + 1 };
                    var isEmpty = reader.IsEmptyElement;
                    if (reader.HasAttributes) TakeAttributes(reader);
                    element.AttributeCount = _attributes.Count - element.FirstAttribute;
                    if (!isEmpty) open[depth++] = _elements.Count;
                    _elements.Add(element);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open[--depth];
                    At(closed).End = _elements.Count;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when depth > 0:
                    ref var within = ref At(open[depth - 1]);
                    within.Text += SafeXml.Clean(reader.Value);
                    break;
            }
        }
    }

    private void TakeAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
            // Declarations, and the two that only repeat where a schema or a list of codes lies.
            if (reader.LocalName is not ("codeList" or "schemaLocation") && reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                _attributes.Add(new Attribute(reader.LocalName, SafeXml.Clean(reader.Value)));
        reader.MoveToElement();
    }

    internal ref Element At(int index) => ref CollectionsMarshal.AsSpan(_elements)[index];

    internal string? AttributeOf(int index, string name)
    {
        ref var element = ref At(index);
        for (var i = element.FirstAttribute; i < element.FirstAttribute + element.AttributeCount; i++)
            if (_attributes[i].Name == name)
                return _attributes[i].Value.Trim() is { Length: > 0 } value ? value : null;
        return null;
    }

    internal struct Element
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
