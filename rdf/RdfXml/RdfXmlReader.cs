using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.RdfXml;

/// <summary>
/// Reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/) as the XML arrives. A document type declaration is a fault:
/// entities are never declared, loaded or expanded.
/// </summary>
internal sealed partial class RdfXmlReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly RdfReaderOptions _options;
    private readonly TextStatements _out;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly GrowthLimit _growth = new();
    private string _language = "";
    private long _blanks;

    private RdfXmlReader(Stream input, ITripleSink sink, RdfReaderOptions options)
    {
        _options = options;
        _out = new TextStatements(new MergedGraphs(sink));
        _xml = XmlReader.Create(input, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = false,
        });
    }

    public static void Read(Stream input, ITripleSink sink, string? baseIri, RdfReaderOptions options)
    {
        using var reader = new RdfXmlReader(input, sink, options);
        try
        {
            reader.ReadDocument(baseIri is null ? null : BaseIri.From(Encoding.UTF8.GetBytes(baseIri)), sink);
        }
        catch (XmlException fault)
        {
            var message = fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? "The document has a DOCTYPE declaration; such documents are not read, because entities could be declared in it."
                : $"The XML is not well-formed: {WithoutPlace(fault.Message)}";
            var place = (IXmlLineInfo)reader._xml;
            var isPlaced = fault.LineNumber > 0;
            throw new RdfSyntaxException(message, isPlaced ? fault.LineNumber : place.LineNumber, isPlaced ? fault.LinePosition : place.LinePosition, fault);
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _out.Dispose();
    }

    /// <summary>The parser's message without the line and position at its end, which come first here.</summary>
    private static string WithoutPlace(string message) =>
        message.LastIndexOf(" Line ", StringComparison.Ordinal) is > 0 and var at ? message[..at] : message;

    private void ReadDocument(BaseIri? outer, ITripleSink sink)
    {
        if (MoveToRoot() != XmlNodeType.Element) throw Fault("Expected the root element.");
        var scope = ScopeHere(outer);
        if (!IsRdf("RDF"))
        {
            FinishNode(StartNode(outer));
        }
        else
        {
            PassPrefixes(sink);
            if (!_xml.IsEmptyElement)
                while (NextElement("Expected node elements inside rdf:RDF, found text."))
                    FinishNode(StartNode(scope));
        }

        while (_xml.Read())
        {
            // To the end, so that what follows the root is checked too.
        }
    }

    private XmlNodeType MoveToRoot()
    {
        try
        {
            return _xml.MoveToContent();
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The XmlReader of .NET 10 stumbles so over many characters beyond ASCII in an XML declaration.
            throw new RdfSyntaxException("The XML is not well-formed: expected an XML declaration in ASCII.", 1, 1, fault);
        }
    }

    private void PassPrefixes(ITripleSink sink)
    {
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (_xml.NamespaceURI != RdfXmlNames.Xmlns) continue;
            var prefix = _xml.Prefix.Length == 0 ? "" : _xml.LocalName;
            sink.Prefix(Encoding.UTF8.GetBytes(prefix), Encoding.UTF8.GetBytes(_xml.Value));
        }

        _xml.MoveToElement();
    }

    /// <summary>Moves to the next child element; false at the end of the parent.</summary>
    private bool NextElement(string expected)
    {
        while (_xml.Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA when !string.IsNullOrWhiteSpace(_xml.Value):
                    throw Fault(expected);
            }
        }

        return false;
    }

    /// <summary>Reads the tag of a node element, so that its subject is known before its content is read.</summary>
    private Node StartNode(BaseIri? outer)
    {
        CheckDepth();
        if (RdfXmlNames.MayNotBeNode(_xml.NamespaceURI, _xml.LocalName)) throw Fault($"<{_xml.Name}> must not be used as a node element.");
        var type = IsRdf("Description") ? null : ElementIri();
        var scope = ScopeHere(outer);
        TextTerm? subject = null;
        var properties = new List<(string Predicate, string Value)>();
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            switch (Attribute())
            {
                case null:
                    continue;
                case "ID":
                    subject = One(subject, TextTerm.Iri(Id(_xml.Value, scope)));
                    break;
                case "about":
                    subject = One(subject, TextTerm.Iri(Resolve(_xml.Value, scope)));
                    break;
                case "nodeID":
                    subject = One(subject, NodeId(_xml.Value));
                    break;
                default:
                    properties.Add(PropertyAttribute());
                    break;
            }
        }

        _xml.MoveToElement();
        return new Node(subject ?? NewBlank(), type, properties, scope, Language(), _xml.IsEmptyElement);
    }

    private void FinishNode(Node node)
    {
        if (node.Type is not null) _out.State(node.Subject, RdfXmlNames.Type, TextTerm.Iri(node.Type));
        StateAttributes(node.Subject, node.Attributes, node.Scope, node.Language);
        if (node.IsEmpty) return;
        var members = 0;
        while (NextElement("Expected property elements, found text.")) ReadProperty(node.Subject, node.Scope, ref members);
    }

    private void StateAttributes(TextTerm subject, List<(string Predicate, string Value)> attributes, BaseIri? scope, string language)
    {
        foreach (var (predicate, value) in attributes)
        {
            var term = predicate == RdfXmlNames.Type ? TextTerm.Iri(Resolve(value, scope)) : TextTerm.Literal(value, null, language);
            _out.State(subject, predicate, term);
        }
    }

    /// <summary>The language of text here; empty for none.</summary>
    private string Language()
    {
        var tag = _xml.XmlLang;
        if (tag.Length == 0 || tag == _language) return tag;
        var bytes = Encoding.UTF8.GetBytes(tag);
        if (Names.LanguageLength(bytes) == bytes.Length) return _language = tag;
        return _options.LenientXml ? "" : throw Fault($"'{tag}' is no language tag, such as 'de' or 'de-AT'.");
    }

    /// <summary>The syntax name of the attribute the reader stands on, "" for a property, null for one to pass over.</summary>
    private string? Attribute()
    {
        if (_xml.NamespaceURI is RdfXmlNames.Xmlns or RdfXmlNames.Xml) return null;
        if (_xml.NamespaceURI.Length == 0)
        {
            if (_xml.LocalName.StartsWith("xml", StringComparison.OrdinalIgnoreCase)) return null;
            if (RdfXmlNames.IsLegacyAttribute(_xml.LocalName)) return _xml.LocalName == "type" ? "" : _xml.LocalName;
            return _options.LenientXml ? null : throw Fault($"The attribute '{_xml.LocalName}' has no namespace; properties need one.");
        }

        if (_xml.NamespaceURI != RdfXmlNames.Rdf) return "";
        if (RdfXmlNames.IsSyntaxAttribute(_xml.LocalName)) return _xml.LocalName;
        if (RdfXmlNames.MayNotBePropertyAttribute(_xml.LocalName)) throw Fault($"'{_xml.Name}' must not be used as an attribute.");
        return "";
    }

    private (string Predicate, string Value) PropertyAttribute()
    {
        if (RdfXmlNames.IsSyntaxAttribute(_xml.LocalName) && _xml.NamespaceURI is RdfXmlNames.Rdf or "")
            throw Fault($"'{_xml.Name}' is not allowed on this element.");
        return (_xml.NamespaceURI.Length == 0 ? RdfXmlNames.Type : QualifiedIri(), _xml.Value);
    }

    private TextTerm One(TextTerm? before, TextTerm now) =>
        before is null ? now : throw Fault("rdf:ID, rdf:about, rdf:resource and rdf:nodeID exclude each other.");

    private string Id(string value, BaseIri? scope)
    {
        CheckName(value, "rdf:ID");
        var iri = Resolve("#" + value, scope);
        return _ids.Add(iri) ? iri : throw Fault($"The rdf:ID '{value}' is used twice.");
    }

    private TextTerm NodeId(string value)
    {
        CheckName(value, "rdf:nodeID");
        return TextTerm.Blank(BlankLabels.Keep(value));
    }

    private void CheckName(string value, string attribute)
    {
        var valid = value.Length > 0 && XmlConvert.IsStartNCNameChar(value[0]) && value.All(XmlConvert.IsNCNameChar);
        if (!valid) throw Fault($"'{value}' is no XML name, as {attribute} needs.");
    }

    private TextTerm NewBlank() => TextTerm.Blank(BlankLabels.Made(++_blanks));

    private string ElementIri()
    {
        if (_xml.NamespaceURI.Length == 0) throw Fault($"The element <{_xml.Name}> has no namespace; classes and properties need one.");
        return QualifiedIri();
    }

    /// <summary>The IRI of the element or attribute the reader stands on. A namespace is never relative to the base.</summary>
    private string QualifiedIri()
    {
        var iri = Grown(_xml.Name, _xml.NamespaceURI + _xml.LocalName);
        if (BaseIri.Resolve(iri, null, _options.LenientIris) is null)
            throw Fault($"The namespace '{_xml.NamespaceURI}' of '{_xml.Name}' is relative; classes and properties need an absolute one.");
        return Checked(iri);
    }

    private string Grown(string written, string iri) => _growth.Allows(written.Length + 2, iri.Length) ? iri : throw Fault(GrowthLimit.Message);

    private BaseIri? ScopeHere(BaseIri? outer) =>
        _xml.GetAttribute("base", RdfXmlNames.Xml) is { } given ? BaseIri.From(Encoding.UTF8.GetBytes(Resolve(given, outer))) : outer;

    private string Resolve(string reference, BaseIri? scope)
    {
        if (reference.Length > _options.MaxTokenBytes) throw Fault($"An IRI is longer than the limit of {_options.MaxTokenBytes} bytes.");
        var iri = BaseIri.Resolve(reference, scope, _options.LenientIris) ?? throw Fault($"Relative IRI '{reference}', but the document has no base IRI.");
        return Checked(Grown(reference, iri));
    }

    private string Checked(string iri) =>
        _options.LenientIris || Names.IsCleanIri(iri) ? iri : throw Fault($"The IRI '{iri}' contains a character that must be percent-encoded.");

    private bool IsRdf(string name) => _xml.LocalName == name && _xml.NamespaceURI == RdfXmlNames.Rdf;

    private void CheckDepth()
    {
        if (_xml.Depth > _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Fault($"Elements nest deeper than the limit of {_options.MaxDepth}.");
    }

    private RdfSyntaxException Fault(string message)
    {
        var place = (IXmlLineInfo)_xml;
        return new RdfSyntaxException(message, place.LineNumber, place.LinePosition);
    }

    private readonly record struct Node(
        TextTerm Subject,
        string? Type,
        List<(string Predicate, string Value)> Attributes,
        BaseIri? Scope,
        string Language,
        bool IsEmpty);
}
