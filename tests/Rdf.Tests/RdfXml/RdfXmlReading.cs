using System.Text;

namespace OpenDataNrw.Rdf.Tests.RdfXml;

public sealed class RdfXmlReading
{
    private const string Root = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"http://e.de/\" xml:base=\"http://e.de/dir/doc\">";

    [Fact]
    public void Every_form_of_node_and_property_becomes_its_triples()
    {
        var graph = Documents.Read(
            Root + """
              <ex:Dataset rdf:about="d1" ex:attr="kurz" xml:lang="de">
                <!-- Kommentar -->
                <ex:title>Stra&#223;en &amp; <![CDATA[<Wege>]]></ex:title>
                <ex:title xml:lang="">ohne</ex:title>
                <ex:n rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</ex:n>
                <ex:ref rdf:resource="#frag"/>
                <ex:ref rdf:nodeID="k"> </ex:ref>
                <ex:part><ex:Part><rdf:type rdf:resource="http://e.de/Piece"/></ex:Part></ex:part>
                <ex:box rdf:parseType="Resource"><ex:w>1</ex:w></ex:box>
                <ex:empty/>
                <ex:who ex:name="Köln"/>
                <ex:list rdf:parseType="Collection"><rdf:Description rdf:about="a"/><ex:Part rdf:nodeID="k"/></ex:list>
                <ex:none rdf:parseType="Collection"/>
                <ex:xml rdf:parseType="Literal">a &lt; <ex:b z="2" a="1"/></ex:xml>
                <rdf:li>eins</rdf:li>
                <rdf:li>zwei</rdf:li>
              </ex:Dataset>
              <rdf:Description rdf:ID="r"><ex:said rdf:ID="st">x</ex:said></rdf:Description>
            </rdf:RDF>
            """,
            RdfFormat.RdfXml);

        var expected = Documents.Read(
            """
            @prefix ex: <http://e.de/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            <http://e.de/dir/d1> a ex:Dataset ; ex:attr "kurz"@de ; ex:title "Straßen & <Wege>"@de, "ohne" ; ex:n 5 ;
              ex:ref <http://e.de/dir/doc#frag>, _:k ; ex:part [ a ex:Part, ex:Piece ] ; ex:box [ ex:w "1"@de ] ; ex:empty ""@de ;
              ex:who [ ex:name "Köln"@de ] ; ex:list ( <http://e.de/dir/a> _:k ) ; ex:none () ;
              ex:xml "a &lt; <ex:b xmlns:ex=\"http://e.de/\" a=\"1\" z=\"2\"></ex:b>"^^rdf:XMLLiteral ; rdf:_1 "eins"@de ; rdf:_2 "zwei"@de .
            _:k a ex:Part .
            <http://e.de/dir/doc#r> ex:said "x" .
            <http://e.de/dir/doc#st> a rdf:Statement ; rdf:subject <http://e.de/dir/doc#r> ; rdf:predicate ex:said ; rdf:object "x" .
            """,
            RdfFormat.Turtle);
        Documents.AssertIsomorphic(expected, graph);
        Assert.Equal("http://e.de/", graph.Prefixes["ex"]);
    }

    [Fact]
    public void A_document_may_be_one_node_in_another_encoding()
    {
        byte[] latin1 = [.. Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><e:T xmlns:e=\"http://e.de/\" e:name=\"Münster\"/>")];
        using var input = new MemoryStream(latin1);

        var graph = RdfReader.ReadGraph(input, RdfFormat.RdfXml);

        Assert.Equal(["http://e.de/T", "Münster"], graph.Triples.Select(t => t.Object.Value));
    }

    [Theory]
    [InlineData("<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rdf:RDF [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE rdf:RDF SYSTEM \"http://e.de/x.dtd\">")]
    public void A_document_type_declaration_is_a_clear_fault(string declaration)
    {
        var fault = Documents.Fault($"<?xml version=\"1.0\"?>\n{declaration}\n{Root}</rdf:RDF>", RdfFormat.RdfXml);

        Assert.Contains("DOCTYPE", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ex:a><ex:p>text<ex:b/></ex:p></ex:a>", 2)]
    [InlineData("\n<ex:a><ex:p rdf:resource='x' rdf:nodeID='y'/></ex:a>", 3)]
    [InlineData("<ex:a rdf:ID='x'/><ex:a rdf:ID='x'/>", 2)]
    [InlineData("<ex:a rdf:nodeID='1x'/>", 2)]
    [InlineData("<ex:a lose='1'/>", 2)]
    [InlineData("<ex:a><ex:p><ex:b/><ex:c/></ex:p></ex:a>", 2)]
    [InlineData("<ex:a rdf:about='http://e.de/a b'/>", 2)]
    [InlineData("<rdf:li/>", 2)]
    [InlineData("<ex:a><rdf:Description/></ex:a>", 2)]
    [InlineData("<ex:a>", 2)]
    [InlineData("<ex:a/>Text", 2)]
    public void A_fault_names_its_line(string body, long line) =>
        Assert.Equal(line, Documents.Fault($"{Root}\n{body}</rdf:RDF>", RdfFormat.RdfXml).Line);

    [Fact]
    public void Lenient_reading_keeps_IRIs_as_they_stand()
    {
        var graph = Documents.Read(
            Root + "<ex:a rdf:about='http://e.de/a b'><ex:p rdf:resource=' http://e.de/c '/></ex:a></rdf:RDF>",
            RdfFormat.RdfXml,
            options: new RdfReaderOptions { LenientIris = true });

        Assert.Contains(RdfTerm.Iri("http://e.de/a b"), graph.Subjects);
        Assert.Equal(RdfTerm.Iri(" http://e.de/c "), graph.Object(RdfTerm.Iri("http://e.de/a b"), "http://e.de/p"));
    }

    [Fact]
    public void Lenient_reading_passes_over_what_GeoNetwork_adds()
    {
        var graph = Documents.Read(
            Root + "<ex:a rdf:about='a' status='x'><ex:p rdf:resource='b'>Beschriftung</ex:p></ex:a></rdf:RDF>",
            RdfFormat.RdfXml,
            options: new RdfReaderOptions { LenientXml = true });

        Assert.Equal("http://e.de/dir/b", graph.Object(RdfTerm.Iri("http://e.de/dir/a"), "http://e.de/p")!.Value.Value);
        Assert.Equal(2, graph.Count);
    }

    [Fact]
    public void A_relative_IRI_without_a_base_is_a_fault() =>
        Documents.Fault("<e:T xmlns:e=\"http://e.de/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:about=\"x\"/>", RdfFormat.RdfXml);
}
