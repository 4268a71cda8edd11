namespace OpenDataNrw.Rdf.Tests.RdfXml;

public sealed class RdfXmlWriting
{
    [Fact]
    public void A_graph_is_typed_nested_and_prefixed()
    {
        var graph = Documents.Read(
            """
            @prefix ex: <http://e.de/> .
            @prefix other: <http://other.de/> .
            ex:d ex:title "A & <B>"@de ; a ex:Dataset, other:Thing ; ex:part [ a ex:Part ; ex:n 5 ] ; ex:list ( ex:a [] ) ; <http://strange.de/p-1/x2> _:s .
            ex:e ex:p _:s .
            """,
            RdfFormat.Turtle);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF
                xmlns:ex="http://e.de/"
                xmlns:ns1="http://strange.de/p-1/"
                xmlns:other="http://other.de/"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <ex:Dataset rdf:about="http://e.de/d">
                <rdf:type rdf:resource="http://other.de/Thing"/>
                <ex:title xml:lang="de">A &amp; &lt;B&gt;</ex:title>
                <ex:part>
                  <ex:Part>
                    <ex:n rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</ex:n>
                  </ex:Part>
                </ex:part>
                <ex:list rdf:parseType="Collection">
                  <rdf:Description rdf:about="http://e.de/a"/>
                  <rdf:Description/>
                </ex:list>
                <ns1:x2 rdf:nodeID="b0"/>
              </ex:Dataset>
              <rdf:Description rdf:about="http://e.de/e">
                <ex:p rdf:nodeID="b0"/>
              </rdf:Description>
            </rdf:RDF>

            """,
            Documents.Write(graph, RdfFormat.RdfXml));
    }

    [Theory]
    [InlineData("http://e.de/123")]
    [InlineData("http://e.de/")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#li")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#about")]
    public void A_property_without_an_XML_name_is_refused_before_anything_is_written(string property)
    {
        var graph = new RdfGraph();
        graph.Add(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri(property), RdfTerm.Literal("x"));
        using var output = new MemoryStream();

        Assert.Throws<RdfNotWritableException>(() => RdfWriter.Write(graph, RdfFormat.RdfXml, output));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Types_that_cannot_be_elements_stay_properties()
    {
        var graph = Documents.NTriples(
            """
            <a:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.de/1> .
            <a:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/1999/02/22-rdf-syntax-ns#Description> .
            <a:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "Text" .
            """);

        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, RdfFormat.RdfXml), RdfFormat.RdfXml));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        var graph = new RdfGraph();
        graph.Add(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Literal("a\u0000b\u001Bc\uFFFEd\te\rf"));

        var read = Documents.Read(Documents.Write(graph, RdfFormat.RdfXml), RdfFormat.RdfXml);

        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\te\rf", read.Triples.Single().Object.Value);
    }
}
