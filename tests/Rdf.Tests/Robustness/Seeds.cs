using System.Text;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>Sound documents to start from: our own, and those of the reference material where it is present.</summary>
internal static class Seeds
{
    /// <summary>Larger documents take time and hide small faults.</summary>
    private const int LargestSeed = 20_000;

    private const string NQuads = """
        # a comment
        <http://e.de/s> <http://e.de/p> "Grüße \"\\ \u00e4\U0001D11E\n"@de-AT <http://e.de/g> .
        _:a <http://e.de/p> _:b.c _:g .
        <urn:x:s>	<urn:x:p>	"1"^^<http://www.w3.org/2001/XMLSchema#integer> . # end
        <http://e.de/\u00e4> <http://e.de/p> "" .
        """;

    private const string Turtle = """
        @prefix e: <http://e.de/ns#> .
        @base <http://e.de/folder/> .
        PREFIX : <http://empty.de/>
        e:s a e:C ; e:p "a"@de , 'b'^^e:t , '''long
        'text' ''' , ""\"x"" y""\" ; ; .
        :x.y e:p\,q 1 , -1.5 , .5e3 , true , false, <../up?q#f> , e:%41 , e:1 .
        [] e:q ( 1 [ e:r ( ) ; e:s _:b.1 ] ( "x" e:z ) ) .
        ( e:a e:b ) e:p [ ] .
        [ e:p e:o ] .
        _:b.1 e:größe "\u00e4\U0001D11E\t" .
        """;

    private const string TriG = Turtle + """

        e:g { e:s e:p _:b.1 . [ e:p ( 1 2 ) ] }
        GRAPH _:g { _:b.1 a e:C }
        { e:s e:p e:o . }
        """;

    private const string RdfXml = """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.de/ns#" xml:base="http://e.de/folder/doc">
          <e:C rdf:about="a" e:p="text &amp; &#228;" xml:lang="de"><e:q>Grüße</e:q><e:r rdf:resource="../b"/></e:C>
          <rdf:Description rdf:ID="id"><e:p rdf:ID="st" rdf:datatype="http://e.de/t">1</e:p><rdf:type rdf:resource="#T"/></rdf:Description>
          <rdf:Bag rdf:nodeID="n"><rdf:li>1</rdf:li><rdf:_5 xml:lang="en">2</rdf:_5></rdf:Bag>
          <rdf:Description><e:l rdf:parseType="Collection"><e:C/><rdf:Description rdf:nodeID="n"/></e:l>
            <e:x rdf:parseType="Literal">a <b xmlns="u:b" c="d">x</b><!-- c --></e:x>
            <e:y rdf:parseType="Resource"><e:p><![CDATA[<x>]]></e:p></e:y><e:z e:p="v" rdf:nodeID="n"/></rdf:Description>
        </rdf:RDF>
        """;

    private const string JsonLd = """
        {"@context":[{"@version":1.1,"@vocab":"http://e.de/ns#","e":"http://e.de/ns#","@base":"http://e.de/folder/","@language":"de",
          "list":{"@id":"e:l","@container":"@list"},"lang":{"@container":"@language"},"idx":{"@container":"@index"},"id":"@id","ref":{"@type":"@id"},
          "ids":{"@container":"@id"},"back":{"@reverse":"e:r"},"json":{"@type":"@json"},"gr":{"@container":["@graph","@id"]},"nest":"@nest",
          "C":{"@context":{"inner":"e:inner"}},"date":{"@type":"http://www.w3.org/2001/XMLSchema#date"}}],
         "@graph":[{"id":"a","@type":["C","e:D"],"inner":"x","list":[1,[2.5,true],{"@value":"v","@language":"en"}],"lang":{"de":"Grüße","en":["a","b"]},
          "idx":{"x":{"id":"_:b"},"y":1e30},"ref":"../b","ids":{"c":{"p":null}},"back":{"id":"q"},"json":{"z":[1,{"a":"\u20ac"}]},
          "gr":{"g1":{"e:p":"in graph"}},"nest":{"nested":1},"date":"2024-02-29","@included":[{"id":"i","p":"q"}],"@reverse":{"e:rev":{"id":"r"}}},
          {"id":"_:b","@graph":[{"id":"a","p":{"@set":["s",{"@list":[]}]}}]}]}
        """;

    public static IReadOnlyList<byte[]> Own(Syntax syntax) =>
        syntax switch
        {
            Syntax.NTriples => [Encoding.UTF8.GetBytes(string.Join('\n', NQuads.Split('\n').Select(l => l.Replace(" <http://e.de/g> .", " .", StringComparison.Ordinal).Replace(" _:g .", " .", StringComparison.Ordinal))))],
            Syntax.NQuads => [Encoding.UTF8.GetBytes(NQuads)],
            Syntax.Turtle => [Encoding.UTF8.GetBytes(Turtle)],
            Syntax.TriG => [Encoding.UTF8.GetBytes(TriG)],
            Syntax.RdfXml => [Encoding.UTF8.GetBytes(RdfXml)],
            _ => [Encoding.UTF8.GetBytes(JsonLd)],
        };

    /// <summary>Documents of the material that are read without fault.</summary>
    public static IReadOnlyList<byte[]> Material(Syntax syntax)
    {
        string[] endings = syntax switch
        {
            Syntax.NTriples => [".nt"],
            Syntax.NQuads => [".nq"],
            Syntax.Turtle => [".ttl", ".n3"],
            Syntax.TriG => [".trig"],
            Syntax.RdfXml => [".rdf", ".xml"],
            _ => [".jsonld", ".json"],
        };
        var found = new List<byte[]>();
        foreach (var folder in new[] { "feeds", "samples", "w3c", "shapes" })
        {
            try
            {
                foreach (var file in Directory.EnumerateFiles(SharedMaterial.PathTo(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    if (endings.Contains(Path.GetExtension(file)) && new FileInfo(file).Length is > 0 and <= LargestSeed && IsSound(syntax, File.ReadAllBytes(file)))
                        found.Add(File.ReadAllBytes(file));
            }
            catch (SkipException)
            {
                // Our own documents remain.
            }
        }

        return found;
    }

    private static bool IsSound(Syntax syntax, byte[] document)
    {
        try
        {
            return Syntaxes.Read(syntax, document, Syntaxes.Lenient).Count > 0;
        }
        catch (RdfSyntaxException)
        {
            return false;
        }
    }
}
