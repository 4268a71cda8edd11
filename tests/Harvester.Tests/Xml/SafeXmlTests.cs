using System.Text;
using System.Xml;
using System.Xml.Linq;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Tests.Xml;

public sealed class SafeXmlTests
{
    private const string Shown = """<a xmlns:b="urn:b" b:c="Köln"><b:d>Straße &amp; A</b:d></a>""";

    private static readonly byte[] Latin = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><!-- x --><a xmlns:b='urn:b' b:c='Köln'><b:d>Straße &amp; &#x41;</b:d></a>");

    [Fact]
    public void A_document_is_read_with_attributes_namespaces_and_the_encoding_it_says()
    {
        using var part = SafeXml.OpenPart(Latin);
        using var metadata = SafeXml.OpenMetadata(Document(Latin), out var isMixed);

        Assert.Equal((Shown, Shown, false), (Read(part), Read(metadata), isMixed));
    }

    [Fact]
    public void White_space_counts_in_parts_of_files_and_not_between_elements_of_metadata()
    {
        var xml = "<a> <b> x </b> </a>"u8.ToArray();
        using var part = SafeXml.OpenPart(xml);
        using var metadata = SafeXml.OpenMetadata(xml);

        Assert.Equal(("<a> <b> x </b> </a>", "<a><b> x </b></a>"), (Read(part, LoadOptions.PreserveWhitespace), Read(metadata, LoadOptions.PreserveWhitespace)));
    }

    [Fact]
    public void A_forbidden_character_breaks_a_part_and_only_itself_in_metadata()
    {
        var xml = "<a>x&#1;y</a>"u8.ToArray();
        using var part = SafeXml.OpenPart(xml);
        using var metadata = SafeXml.OpenMetadata(xml);

        Assert.Throws<XmlException>(() => ReadToEnd(part));
        Assert.Equal("xy", XmlTree.Read(metadata).Root.Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "source.xml-dtd")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "source.xml-dtd")]
    [InlineData("<DTD></a>", "source.invalid-xml")]
    [InlineData("<a>&unbekannt;</a>", "source.invalid-xml")]
    [InlineData("<a><b></a>", "source.invalid-xml")]
    [InlineData("<a>", "source.invalid-xml")]
    [InlineData("kein XML", "source.invalid-xml")]
    [InlineData(" \r\n", "source.empty-answer")]
    [InlineData("", "source.empty-answer")]
    [InlineData("<!DOCTYPE html><html><head><title>Wartung</title></head></html>", "source.html-instead-of-xml")]
    public void What_is_dangerous_or_broken_has_the_same_fault_however_it_is_opened(string xml, string reason)
    {
        var document = Document(Encoding.UTF8.GetBytes(xml));

        Assert.Equal((reason, reason), (FaultOf(document, SafeXml.OpenPart(document.Content)), FaultOf(document, SafeXml.OpenMetadata(document, out _))));
    }

    [Fact]
    public void Depth_has_an_end()
    {
        using var whole = SafeXml.OpenPart(Nested(SafeXml.DeepestElement));
        ReadToEnd(whole);
        var deep = Document(Nested(1_000_000));

        Assert.Equal("source.xml-too-deep", FaultOf(deep, SafeXml.OpenPart(deep.Content)));
        Assert.Contains("256 Ebenen", SafeXml.Fault(deep, Assert.Throws<XmlTooDeepException>(() => ReadToEnd(SafeXml.OpenPart(deep.Content)))).Message, StringComparison.Ordinal);
        Assert.Contains("100 Ebenen", SafeXml.Fault(deep, Assert.Throws<XmlTooDeepException>(() => XmlTree.Read(deep.Content))).Message, StringComparison.Ordinal);
    }

    private static string FaultOf(SourceDocument document, XmlReader reader)
    {
        using (reader) return SafeXml.Fault(document, Assert.ThrowsAny<XmlException>(() => ReadToEnd(reader))).Reason;
    }

    private static void ReadToEnd(XmlReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static string Read(XmlReader reader, LoadOptions options = LoadOptions.None) => XElement.Load(reader, options).ToString(SaveOptions.DisableFormatting);

    private static SourceDocument Document(byte[] bytes) => new(new Uri("https://geo.musterstadt.example/csw"), bytes, "application/xml", null);

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "<a>", depth).Insert(depth * 3, "</a>", depth).ToString());
}
