namespace OpenDataNrw.Rdf.Tests;

/// <summary>A graph written in any format and read back says the same.</summary>
public sealed class RoundTrips
{
    private const string Everything = """
        <http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
        <http://example.org/a> <http://purl.org/dc/terms/title> "Straßen \"und\" Wege\nzweite Zeile\r\tEnde\\"@de .
        <http://example.org/a> <http://purl.org/dc/terms/title> "Roads"@en-GB .
        <http://example.org/a> <http://purl.org/dc/terms/title> " blank ends " .
        <http://example.org/a> <http://purl.org/dc/terms/title> "" .
        <http://example.org/a> <http://purl.org/dc/terms/issued> "2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date> .
        <http://example.org/a> <http://example.org/n> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/a> <http://example.org/n> "+05"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/a> <http://example.org/n> "-1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        <http://example.org/a> <http://example.org/n> "1.5E3"^^<http://www.w3.org/2001/XMLSchema#double> .
        <http://example.org/a> <http://example.org/n> "fünf"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/a> <http://example.org/n> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
        <http://example.org/a> <http://example.org/n> "1"^^<http://www.w3.org/2001/XMLSchema#boolean> .
        <http://example.org/a> <http://example.org/list> _:l1 .
        _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "eins" .
        _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l2 .
        _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:inner .
        _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
        _:inner <http://example.org/p> <http://example.org/Köln/%C3%A4?q=a&b=c#d'(e)> .
        <http://example.org/a> <http://example.org/emptyList> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
        _:shared <http://example.org/p> "geteilt" .
        <http://example.org/a> <http://example.org/s> _:shared .
        <http://example.org/b> <http://example.org/s> _:shared .
        _:round <http://example.org/to> _:trip .
        _:trip <http://example.org/to> _:round .
        _:self <http://example.org/to> _:self .
        _:alone <http://example.org/p> _:leaf .
        <urn:uuid:1> <urn:x-odd:p%C3%B6> <mailto:a@b.de> .
        <http://example.org/a> <http://example.org/p/1digit> "𝄞 ä €" .
        """;

    /// <summary>All formats that can be written.</summary>
    public static TheoryData<RdfFormat> Formats => [RdfFormat.NTriples, RdfFormat.Turtle, RdfFormat.RdfXml, RdfFormat.JsonLd];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Everything_a_graph_can_hold_survives(RdfFormat format)
    {
        var graph = Documents.NTriples(Everything);
        var prefixes = new Dictionary<string, string>
        {
            ["ex"] = "http://example.org/",
            ["exp"] = "http://example.org/p/",
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            ["odd"] = "urn:x-odd:",
        };

        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, format, prefixes), format));
        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, format), format));
    }
}
