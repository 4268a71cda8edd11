using System.Text;
using System.Xml;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.RdfXml;

/// <content>Property elements (RDF 1.1 XML Syntax §7.2.14 to §7.2.21).</content>
internal sealed partial class RdfXmlReader
{
    private void ReadProperty(TextTerm subject, BaseIri? outer, ref int members)
    {
        CheckDepth();
        if (RdfXmlNames.MayNotBeProperty(_xml.NamespaceURI, _xml.LocalName)) throw Fault($"<{_xml.Name}> must not be used as a property element.");
        var predicate = IsRdf("li") ? $"{RdfXmlNames.Rdf}_{++members}" : ElementIri();
        var property = StartProperty(subject, predicate, ScopeHere(outer));
        switch (property.ParseType)
        {
            case null:
                ReadPlainProperty(property);
                break;
            case "Resource":
                ReadResource(property);
                break;
            case "Collection":
                ReadCollection(property);
                break;
            default:
                // "Literal", and by the grammar (§7.2.20) any value that is not known.
                var xml = XmlLiteralText.Read(_xml, _options);
                State(property, TextTerm.Literal(xml, RdfXmlNames.XmlLiteral, ""));
                break;
        }
    }

    private Property StartProperty(TextTerm subject, string predicate, BaseIri? scope)
    {
        var property = new Property(subject, predicate, scope, Language(), _xml.IsEmptyElement);
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            switch (Attribute())
            {
                case null:
                    continue;
                case "ID":
                    property.Id = Id(_xml.Value, scope);
                    break;
                case "resource":
                    property.Value = One(property.Value, TextTerm.Iri(Resolve(_xml.Value, scope)));
                    break;
                case "nodeID":
                    property.Value = One(property.Value, NodeId(_xml.Value));
                    break;
                case "datatype":
                    property.Datatype = Resolve(_xml.Value, scope);
                    break;
                case "parseType":
                    property.ParseType = _xml.Value;
                    break;
                default:
                    property.Attributes.Add(PropertyAttribute());
                    break;
            }
        }

        _xml.MoveToElement();
        var isResource = property.Value is not null || property.Attributes.Count > 0;
        if (property.ParseType is not null && (isResource || property.Datatype is not null))
            throw Fault("rdf:parseType cannot stand together with rdf:resource, rdf:nodeID, rdf:datatype or property attributes.");
        if (isResource && property.Datatype is not null) throw Fault("rdf:datatype cannot stand together with a resource.");
        return property;
    }

    private void ReadPlainProperty(Property property)
    {
        var text = new StringBuilder();
        var hasNode = false;
        while (!property.IsEmpty && _xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                if (hasNode) throw Fault("A property element holds one node element, found a second.");
                if (property.Value is not null || property.Attributes.Count > 0 || property.Datatype is not null)
                    throw Fault("A property element with rdf:resource, rdf:nodeID, rdf:datatype or property attributes cannot hold a node element.");
                hasNode = true;
                var node = StartNode(property.Scope);
                State(property, node.Subject);
                FinishNode(node);
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(_xml.Value);
                if (text.Length > _options.MaxTokenBytes) throw Fault($"A literal is longer than the limit of {_options.MaxTokenBytes} bytes.");
            }
        }

        var isResource = hasNode || property.Value is not null || property.Attributes.Count > 0;
        if (isResource && !_options.LenientXml && !string.IsNullOrWhiteSpace(text.ToString())) throw Fault("A property element holds either text or a resource, found both.");
        if (hasNode) return;
        if (!isResource)
        {
            State(property, TextTerm.Literal(text.ToString(), property.Datatype, property.Datatype is null ? property.Language : ""));
            return;
        }

        var value = property.Value ?? NewBlank();
        State(property, value);
        StateAttributes(value, property.Attributes, property.Scope, property.Language);
    }

    private void ReadResource(Property property)
    {
        var value = NewBlank();
        State(property, value);
        var members = 0;
        if (property.IsEmpty) return;
        while (NextElement("Expected property elements, found text.")) ReadProperty(value, property.Scope, ref members);
    }

    private void ReadCollection(Property property)
    {
        TextTerm? last = null;
        while (!property.IsEmpty && NextElement("Expected node elements in a collection, found text."))
        {
            var node = StartNode(property.Scope);
            var cell = NewBlank();
            if (last is { } before) _out.State(before, RdfXmlNames.Rest, cell);
            else State(property, cell);
            _out.State(cell, RdfXmlNames.First, node.Subject);
            FinishNode(node);
            last = cell;
        }

        var nil = TextTerm.Iri(RdfXmlNames.Nil);
        if (last is { } end) _out.State(end, RdfXmlNames.Rest, nil);
        else State(property, nil);
    }

    /// <summary>States a property and, where it has an rdf:ID, the statement about it (§7.3).</summary>
    private void State(Property property, TextTerm value)
    {
        _out.State(property.Subject, property.Predicate, value);
        if (property.Id is null) return;
        var statement = TextTerm.Iri(property.Id);
        _out.State(statement, RdfXmlNames.Type, TextTerm.Iri(RdfXmlNames.Statement));
        _out.State(statement, RdfXmlNames.Subject, property.Subject);
        _out.State(statement, RdfXmlNames.Predicate, TextTerm.Iri(property.Predicate));
        _out.State(statement, RdfXmlNames.Object, value);
    }

    private sealed class Property(TextTerm subject, string predicate, BaseIri? scope, string language, bool isEmpty)
    {
        public TextTerm Subject { get; } = subject;

        public string Predicate { get; } = predicate;

        public BaseIri? Scope { get; } = scope;

        public string Language { get; } = language;

        public bool IsEmpty { get; } = isEmpty;

        public string? Id { get; set; }

        public TextTerm? Value { get; set; }

        public string? Datatype { get; set; }

        public string? ParseType { get; set; }

        public List<(string Predicate, string Value)> Attributes { get; } = [];
    }
}
