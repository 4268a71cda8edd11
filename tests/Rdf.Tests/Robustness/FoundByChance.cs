using System.Text;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>What spoilt documents have brought to light, each by itself.</summary>
public sealed class FoundByChance
{
    [Fact]
    public void A_graph_may_begin_with_a_long_term_and_an_empty_one()
    {
        var (iri, empty) = (RdfTerm.Iri("http://e.de/" + new string('x', 10_000)), RdfTerm.Literal(""));
        var graph = new RdfGraph();
        graph.Add(iri, iri, empty);

        Assert.Equal([new RdfTriple(iri, iri, empty)], graph.Triples);
    }

    [Theory]
    [InlineData("1e999", "INF")]
    [InlineData("-1e999", "-INF")]
    [InlineData("1e-999", "0")]
    public void A_number_beyond_all_doubles_is_still_a_number(string number, string expected)
    {
        var graph = Documents.Read($$"""{"http://e.de/p": {{number}}}""", RdfFormat.JsonLd);
        Assert.Equal(expected, Assert.Single(graph.Triples).Object.Value);
    }

    [Fact]
    public void A_json_literal_has_no_form_for_a_number_beyond_all_doubles() =>
        Assert.Equal(
            "JSON-LD: a number of a JSON literal is beyond what JSON's canonical form can hold.",
            Documents.Fault("""{"http://e.de/p": {"@type": "@json", "@value": [1e999]}}""", RdfFormat.JsonLd).Message);

    [Fact]
    public void A_name_that_is_half_a_character_is_a_fault() =>
        Documents.Fault("""{"@context": {"\ud800propagate": 1, "a": "http://e.de/a"}, "a": 1}""", RdfFormat.JsonLd);

    [Fact]
    public void An_xml_declaration_full_of_umlauts_is_a_fault() =>
        Documents.Fault($"<?xml version=\"1.0{new string('\u0085', 400)}\"?><a xmlns='http://e.de/'/>", RdfFormat.RdfXml);

    [Theory]
    [InlineData("<e:a xmlns:e='rel/'/>")]
    [InlineData("<rdf:Description xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='rel/' e:p='1'/>")]
    [InlineData("<rdf:Description xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e .de/' e:p='1'/>")]
    public void A_namespace_makes_absolute_and_clean_iris(string document) => Documents.Fault(document, RdfFormat.RdfXml, "http://base.test/");

    [Fact]
    public void A_language_that_is_none_is_a_fault_and_leniently_passed_over()
    {
        const string Document = "<e:a xmlns:e='http://e.de/' xml:lang='de_DE'><e:p>x</e:p><e:p xml:lang='de'>y</e:p></e:a>";

        Assert.Equal("Line 1, column 2: 'de_DE' is no language tag, such as 'de' or 'de-AT'.", Documents.Fault(Document, RdfFormat.RdfXml).Message);
        Assert.Equal(
            [RdfTerm.Literal("x"), RdfTerm.Tagged("y", "de")],
            Documents.Read(Document, RdfFormat.RdfXml, options: new RdfReaderOptions { LenientXml = true }).Triples.Select(t => t.Object).Where(o => o.IsLiteral));
    }

    [Theory]
    [InlineData(RdfFormat.NTriples)]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.RdfXml)]
    [InlineData(RdfFormat.JsonLd)]
    public void What_a_lenient_reader_keeps_it_reads_again(RdfFormat format)
    {
        var graph = new RdfGraph();
        foreach (var iri in new[] { " http://e.de/a b", "\thttp://e.de/{x}", "urn:x:\u0001<\">|\\^`", "http://e.de/a#b#c" })
        {
            graph.Add(RdfTerm.Iri(iri), RdfTerm.Iri("http://e.de/p"), RdfTerm.Typed("1", iri));
            graph.Add(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/p"), RdfTerm.Iri(iri));
        }

        var read = Documents.Read(Documents.Write(graph, format), format, options: new RdfReaderOptions { LenientIris = true });

        Documents.AssertIsomorphic(format == RdfFormat.RdfXml ? Survival.AsXmlHolds(graph) : graph, read);
    }

    [Fact]
    public void A_prefix_that_xml_cannot_hold_makes_a_property_unwritable()
    {
        var graph = new RdfGraph();
        graph.Prefix("e"u8, Encoding.UTF8.GetBytes("http://e.de/\uFFFF/"));
        graph.Add(RdfTerm.Iri("http://e.de/s"), RdfTerm.Iri("http://e.de/\uFFFF/p"), RdfTerm.Literal("x"));

        Assert.Throws<RdfNotWritableException>(() => Documents.Write(graph, RdfFormat.RdfXml));
    }

    [Fact]
    public void Labels_that_only_programs_make_stay_distinct()
    {
        var graph = new RdfGraph();
        foreach (var label in new[] { "", "hex", "a b", "hex612062", "hexe", "ä b", "-", "." })
            graph.Add(RdfTerm.Blank(label), RdfTerm.Iri("http://e.de/p"), RdfTerm.Literal(label));

        Documents.AssertIsomorphic(graph, Documents.NTriples(Documents.Write(graph, RdfFormat.NTriples)));
    }
}
