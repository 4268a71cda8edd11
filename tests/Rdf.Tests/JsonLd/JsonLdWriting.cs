namespace OpenDataNrw.Rdf.Tests.JsonLd;

public sealed class JsonLdWriting
{
    [Fact]
    public void A_graph_is_nested_and_compacted_with_prefixes()
    {
        var graph = Documents.Read(
            """
            @prefix ex: <http://e.de/> .
            @prefix odd: <http://odd.de/x> .
            ex:d a ex:Dataset ; ex:title "Bäume"@de, "x" ; ex:n 5, 05, true ; odd:p 1.5 ; ex:list ( ex:a () ) ; ex:part [ ex:p _:s ] ; ex:q _:s .
            """,
            RdfFormat.Turtle);

        Assert.Equal(
            """
            {
              "@context": {
                "ex": "http://e.de/",
                "odd": {
                  "@id": "http://odd.de/x",
                  "@prefix": true
                },
                "xsd": "http://www.w3.org/2001/XMLSchema#"
              },
              "@graph": [
                {
                  "@id": "http://e.de/d",
                  "@type": "ex:Dataset",
                  "ex:title": [
                    {
                      "@value": "Bäume",
                      "@language": "de"
                    },
                    "x"
                  ],
                  "ex:n": [
                    5,
                    {
                      "@value": "05",
                      "@type": "xsd:integer"
                    },
                    true
                  ],
                  "odd:p": {
                    "@value": "1.5",
                    "@type": "xsd:decimal"
                  },
                  "ex:list": {
                    "@list": [
                      {
                        "@id": "http://e.de/a"
                      },
                      {
                        "@list": []
                      }
                    ]
                  },
                  "ex:part": {
                    "ex:p": {
                      "@id": "_:b0"
                    }
                  },
                  "ex:q": {
                    "@id": "_:b0"
                  }
                }
              ]
            }

            """,
            Documents.Write(graph, RdfFormat.JsonLd, new Dictionary<string, string>(graph.Prefixes) { ["xsd"] = Xsd.Namespace }));
    }

    [Fact]
    public void A_prefix_is_not_used_where_it_is_also_a_scheme()
    {
        var graph = Documents.NTriples("<urn:a> <http://urn.de/p> <urn:b> .");
        var prefixes = new Dictionary<string, string> { ["urn"] = "http://urn.de/" };

        Documents.AssertIsomorphic(graph, Documents.Read(Documents.Write(graph, RdfFormat.JsonLd, prefixes), RdfFormat.JsonLd));
    }
}
