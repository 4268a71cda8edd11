using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Tests.Xml;

public sealed class SafeXmlTests
{
    [Fact]
    public void A_document_is_read_with_attributes_namespaces_and_the_encoding_it_says()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><!-- x --><a xmlns:b='urn:b' b:c='Köln'><b:d>Straße &amp; &#x41;</b:d></a>");

        Assert.Equal("""<a xmlns:b="urn:b" b:c="Köln"><b:d>Straße &amp; A</b:d></a>""", SafeXml.Read(Document(bytes)).ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "source.xml-dtd")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "source.xml-dtd")]
    [InlineData("<a>&unbekannt;</a>", "source.invalid-xml")]
    [InlineData("<a><b></a>", "source.invalid-xml")]
    [InlineData("<a>", "source.invalid-xml")]
    [InlineData("", "source.invalid-xml")]
    [InlineData("<!DOCTYPE html><html><head><title>Wartung</title></head></html>", "source.html-instead-of-xml")]
    public void What_is_dangerous_or_broken_is_refused_with_words(string xml, string reason)
    {
        var fault = Assert.Throws<SourceFaultException>(() => SafeXml.Read(Document(Encoding.UTF8.GetBytes(xml))));

        Assert.Equal(reason, fault.Reason);
    }

    [Fact]
    public void Depth_has_an_end()
    {
        Assert.NotNull(SafeXml.Read(Document(Nested(SafeXml.DeepestElement))));

        var fault = Assert.Throws<SourceFaultException>(() => SafeXml.Read(Document(Nested(1_000_000))));

        Assert.Equal("source.xml-too-deep", fault.Reason);
    }

    [Fact]
    public void Going_through_a_stream_is_bounded_as_well()
    {
        using var reader = SafeXml.Open(new MemoryStream(Nested(10_000)));

        Assert.Throws<BoundedXmlReader.TooDeepException>(() => { while (reader.Read()) { } });
    }

    private static SourceDocument Document(byte[] bytes) => new(new Uri("https://geo.musterstadt.example/csw"), bytes, "application/xml", null);

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "<a>", depth).Insert(depth * 3, "</a>", depth).ToString());
}
