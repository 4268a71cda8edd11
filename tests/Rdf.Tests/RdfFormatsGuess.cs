using System.Text;

namespace OpenDataNrw.Rdf.Tests;

public sealed class RdfFormatsGuess
{
    [Theory]
    [InlineData("text/turtle; charset=utf-8", RdfFormat.Turtle, true)]
    [InlineData("application/x-turtle", RdfFormat.Turtle, true)]
    [InlineData("text/n3", RdfFormat.Turtle, true)]
    [InlineData("Application/RDF+XML", RdfFormat.RdfXml, true)]
    [InlineData("text/xml", RdfFormat.RdfXml, false)]
    [InlineData("application/xml;charset=x", RdfFormat.RdfXml, false)]
    [InlineData("application/ld+json", RdfFormat.JsonLd, true)]
    [InlineData("application/json", RdfFormat.JsonLd, false)]
    [InlineData("application/n-triples", RdfFormat.NTriples, true)]
    public void Media_types_name_formats(string mediaType, RdfFormat expected, bool certain)
    {
        Assert.True(RdfFormats.TryFromMediaType(mediaType, out var format));
        Assert.Equal((expected, certain), (format, RdfFormats.IsCertain(mediaType)));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_media_types_name_none(string? mediaType) => Assert.False(RdfFormats.TryFromMediaType(mediaType, out _));

    [Theory]
    [InlineData(RdfFormat.NTriples)]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.RdfXml)]
    [InlineData(RdfFormat.JsonLd)]
    public void Media_type_and_extension_lead_back_to_their_format(RdfFormat format)
    {
        Assert.True(RdfFormats.TryFromMediaType(RdfFormats.MediaType(format), out var byType));
        Assert.True(RdfFormats.TryFromExtension("dir/catalog" + RdfFormats.Extension(format), out var byName));
        Assert.Equal((format, format), (byType, byName));
    }

    [Theory]
    [InlineData(RdfQuadFormat.NQuads, "application/n-quads", ".nq")]
    [InlineData(RdfQuadFormat.TriG, "application/trig", ".trig")]
    public void Serialisations_of_datasets_have_media_types_and_extensions(RdfQuadFormat format, string mediaType, string extension) =>
        Assert.Equal((mediaType, extension), (RdfFormats.MediaType(format), RdfFormats.Extension(format)));

    [Theory]
    [InlineData("\uFEFF{ \"@context\"", RdfFormat.JsonLd)]
    [InlineData("  [ {", RdfFormat.JsonLd)]
    [InlineData("<?xml version=\"1.0\"?><rdf:RDF", RdfFormat.RdfXml)]
    [InlineData("<rdf:RDF xmlns:rdf=", RdfFormat.RdfXml)]
    [InlineData("<!-- x --><rdf:RDF ", RdfFormat.RdfXml)]
    [InlineData("# Kopf\n@prefix dct: <", RdfFormat.Turtle)]
    [InlineData("PREFIX a: <", RdfFormat.Turtle)]
    [InlineData("BASE <http", RdfFormat.Turtle)]
    [InlineData("<http://e.de/s>\n a ", RdfFormat.Turtle)]
    [InlineData("<http://e.de/s?a=b> <http://e.de/p> ex:o .", RdfFormat.Turtle)]
    [InlineData("[] a <x:y> .", RdfFormat.Turtle)]
    [InlineData("dct:x a dct:y .", RdfFormat.Turtle)]
    [InlineData("<http://e.de/s> <http://e.de/p> \"x\" .\n", RdfFormat.NTriples)]
    [InlineData("_:a <http://e.de/p> _:b .", RdfFormat.NTriples)]
    [InlineData("<!DOCTYPE html><html>", null)]
    [InlineData("<html lang=\"de\">", null)]
    [InlineData("<html>", null)]
    [InlineData("<?xml version=\"1.0\"?><csw:GetRecords", null)]
    [InlineData("Not found", null)]
    [InlineData("# nur Kommentar", null)]
    [InlineData("", null)]
    public void The_beginning_shows_the_format(string head, RdfFormat? expected) =>
        Assert.Equal(expected, RdfFormats.Guess(Encoding.UTF8.GetBytes(head)));
}
