using System.Text;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

public sealed class JsonLdReading
{
    [Fact]
    public void Contexts_coercion_and_containers_are_understood()
    {
        var graph = Documents.Read(
            """
            {
              "@context": [
                {
                  "@base": "http://e.de/dir/", "@vocab": "http://e.de/ns#", "@language": "de",
                  "dct": "http://purl.org/dc/terms/",
                  "title": { "@id": "dct:title", "@container": "@language" },
                  "issued": { "@id": "dct:issued", "@type": "http://www.w3.org/2001/XMLSchema#date" },
                  "publisher": { "@id": "dct:publisher", "@type": "@id" },
                  "steps": { "@container": "@list" },
                  "byId": { "@container": "@id" },
                  "byKind": { "@container": "@type" },
                  "byIndex": { "@container": "@index" },
                  "partOf": { "@reverse": "hasPart" },
                  "meta": "@nest",
                  "raw": { "@type": "@json" },
                  "off": null
                }
              ],
              "@id": "d1", "@type": "Dataset",
              "title": { "de": "Bäume", "en": ["Trees", "Timber"], "@none": "x" },
              "issued": "2024-02-29", "publisher": "../koeln", "note": "deutsch",
              "steps": [1, true, 2.5, [], null],
              "byId": { "k1": { "note": { "@value": "ohne" } } },
              "byKind": { "Part": { "@id": "p" } },
              "byIndex": { "egal": "x" },
              "partOf": { "@id": "whole" },
              "meta": { "nested": "ja" },
              "raw": { "b": 1.0, "a": [null, "ü"] },
              "off": "nichts",
              "@included": [ { "@id": "other", "note": "auch" } ]
            }
            """,
            RdfFormat.JsonLd);

        var expected = Documents.Read(
            """
            @prefix : <http://e.de/ns#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @base <http://e.de/dir/> .
            <d1> a :Dataset ; dct:title "Bäume"@de, "Trees"@en, "Timber"@en, "x" ; dct:issued "2024-02-29"^^xsd:date ;
              dct:publisher <../koeln> ; :note "deutsch"@de ; :steps ( 1 true 2.5E0 () ) ; :byId <k1> ; :byKind <p> ; :byIndex "x"@de ;
              :nested "ja"@de ; :raw "{\"a\":[null,\"ü\"],\"b\":1}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .
            <k1> :note "ohne" .
            <p> a :Part .
            <whole> :hasPart <d1> .
            <other> :note "auch"@de .
            """,
            RdfFormat.Turtle);
        Documents.AssertIsomorphic(expected, graph);
    }

    [Fact]
    public void Scoped_contexts_hold_where_they_are_meant_to()
    {
        var graph = Documents.Read(
            """
            {
              "@context": {
                "@vocab": "http://e.de/",
                "Agent": { "@context": { "name": "http://xmlns.com/foaf/0.1/name" } },
                "in": { "@context": { "name": "http://e.de/inner" } }
              },
              "@type": "Agent", "name": "A",
              "knows": { "name": "B" },
              "in": { "name": "C" }
            }
            """,
            RdfFormat.JsonLd);

        var expected = Documents.Read(
            """
            @prefix : <http://e.de/> .
            [] a :Agent ; <http://xmlns.com/foaf/0.1/name> "A" ; :knows [ :name "B" ] ; :in [ :inner "C" ] .
            """,
            RdfFormat.Turtle);
        Documents.AssertIsomorphic(expected, graph);
    }

    [Fact]
    public void Statements_of_named_graphs_are_not_lost()
    {
        var graph = Documents.Read("""{ "@id": "a:g", "a:made": 1, "@graph": [ { "@id": "a:s", "a:p": "x" } ] }""", RdfFormat.JsonLd);

        Assert.Equal("<a:g> <a:made> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<a:s> <a:p> \"x\" .\n", Documents.Canonical(graph));
    }

    [Fact]
    public void The_bundled_context_gives_terms_their_meaning()
    {
        var graph = Documents.Read(
            """
            {
              "@context": "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
              "@id": "http://e.de/d", "@type": "Dataset", "title": "T", "theme": "http://e.de/t",
              "distribution": { "@type": "Distribution", "accessURL": "http://e.de/x", "byteSize": "5" }
            }
            """,
            RdfFormat.JsonLd);

        var expected = Documents.Read(
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <http://e.de/d> a dcat:Dataset ; <http://purl.org/dc/terms/title> "T" ; dcat:theme <http://e.de/t> ;
              dcat:distribution [ a dcat:Distribution ; dcat:accessURL <http://e.de/x> ; dcat:byteSize "5"^^xsd:nonNegativeInteger ] .
            """,
            RdfFormat.Turtle);
        Documents.AssertIsomorphic(expected, graph);
    }

    [Fact]
    public void Other_remote_contexts_come_from_the_caller_alone()
    {
        const string Text = """{ "@context": "http://e.de/context", "name": "x" }""";
        var asked = new List<string>();
        var options = new RdfReaderOptions
        {
            ResolveContext = address =>
            {
                asked.Add(address);
                return Encoding.UTF8.GetBytes("""{ "@context": { "name": "http://e.de/name" } }""");
            },
        };

        Assert.Equal("http://e.de/name", Documents.Read(Text, RdfFormat.JsonLd, options: options).Triples.Single().Predicate.Value);
        Assert.Equal(["http://e.de/context"], asked);
        Assert.Contains("http://e.de/context", Documents.Fault(Text, RdfFormat.JsonLd).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_caller_said_a_context_is_holds_for_the_callers_document_alone()
    {
        const string Node = """{ "@context": "http://e.de/own", "name": "x" }""";
        var options = new RdfReaderOptions { ResolveContext = _ => Encoding.UTF8.GetBytes("""{ "@context": { "name": "http://e.de/name" } }""") };

        Assert.Equal(2, Documents.Read($"[{Node}, {{ \"http://e.de/p\": {Node} }}]", RdfFormat.JsonLd, options: options).Triples.Count(t => t.Predicate.Value == "http://e.de/name"));
        Assert.Contains("http://e.de/own", Documents.Fault(Node, RdfFormat.JsonLd).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"a\": \n }", 2)]
    [InlineData("{ \"@context\": { \"@vocab\": \"http://e.de/\" }, \"a\": \"\\ud800\" }", 1)]
    [InlineData("{ \"@id\": 5 }", 0)]
    [InlineData("{ \"@context\": { \"a\": \"b:c\", \"b\": \"a:c\" } }", 0)]
    [InlineData("{ \"http://e.de/p\": { \"@value\": \"x\", \"@language\": \"de\", \"@type\": \"http://e.de/t\" } }", 0)]
    [InlineData("", 1)]
    public void Faults_are_syntax_faults(string text, long line) => Assert.Equal(line, Documents.Fault(text, RdfFormat.JsonLd).Line);

    [Fact]
    public void Contexts_that_lead_to_one_another_end()
    {
        var options = new RdfReaderOptions { ResolveContext = address => Encoding.UTF8.GetBytes($$"""{ "@context": "{{address}}x" }""") };

        Documents.Fault("""{ "@context": "http://e.de/x" }""", RdfFormat.JsonLd, options: options);
    }

    [Fact]
    public void Of_equal_keys_the_last_counts() =>
        Assert.Equal("2", Documents.Read("""{ "a:p": "1", "a:p": "2" }""", RdfFormat.JsonLd).Triples.Single().Object.Value);
}
