using System.Diagnostics;
using OpenDataNrw.Rdf.Shacl;
using OpenDataNrw.Rdf.Tests.Shacl;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>Whatever a shapes graph has become, it is compiled or refused with <see cref="ShapesGraphException"/>, and what is compiled validates to an end.</summary>
public sealed class SpoiltShapes
{
    private const string Own = """
        ex:S a sh:NodeShape , rdfs:Class ; sh:targetClass ex:C ; sh:targetNode ex:i , "x" ; sh:targetSubjectsOf ex:p ; sh:targetObjectsOf ex:q ;
          sh:property [ sh:path ( ex:p [ sh:inversePath ex:q ] [ sh:zeroOrMorePath ex:r ] [ sh:alternativePath ( ex:p ex:q ) ] ) ;
            sh:minCount 1 ; sh:maxCount 3 ; sh:datatype xsd:date ; sh:nodeKind sh:Literal ; sh:pattern "^a(b|c)+$" ; sh:flags "i" ; sh:uniqueLang true ;
            sh:languageIn ( "de" "en" ) ; sh:minLength 1 ; sh:maxLength 9 ; sh:minInclusive 1 ; sh:maxExclusive "2024-01-01"^^xsd:date ; sh:severity sh:Warning ] ,
          [ sh:path ex:q ; sh:class ex:D ; sh:node ex:T ; sh:lessThan ex:p ; sh:equals ex:r ; sh:hasValue ex:v ; sh:in ( 1 2 ex:v ) ;
            sh:qualifiedValueShape ex:T ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShapesDisjoint true ; sh:message "m"@de ] ;
          sh:not ex:T ; sh:or ( ex:T [ sh:class ex:D ] ) ; sh:and ( ex:T ) ; sh:xone ( ex:T ex:U ) ; sh:closed true ; sh:ignoredProperties ( rdf:type ) .
        ex:T sh:property [ sh:path [ sh:oneOrMorePath ex:p ] ; sh:node ex:S ; sh:disjoint ex:q ] ; sh:deactivated false .
        ex:U sh:property [ sh:path [ sh:zeroOrOnePath ex:p ] ; sh:property [ sh:path ex:q ; sh:maxCount 0 ] ] .
        """;

    private const string Data = "ex:i a ex:C ; ex:p ex:j , 'a'@de , '2023-02-29'^^xsd:date ; ex:q ex:i , 5 ; ex:r ex:j . ex:j ex:r ex:i ; ex:q _:b . _:b ex:p ex:i .";

    [Fact]
    public void Shapes_are_compiled_or_refused()
    {
        var seeds = Material().Prepend(Shapes.Turtle(Own)).ToList();
        var data = Shapes.Turtle(Data);
        for (var number = 0; number < Workload.Times(400); number++)
        {
            var random = new Random(Workload.Seed(number));
            var graph = Spoilt(seeds[random.Next(random.Next(2) == 0 ? 1 : seeds.Count)], random);
            var clock = Stopwatch.StartNew();
            try
            {
                ShapesGraph.Compile(graph).Validate(random.Next(2) == 0 ? data : graph);
            }
            catch (Exception fault) when (fault is ShapesGraphException or ShapeRecursionException)
            {
                Assert.True(fault.Message.Length > 10, fault.ToString());
            }
            catch (Exception fault)
            {
                Assert.Fail($"Shapes {number}: {fault}\n{Documents.Write(graph, RdfFormat.NTriples)}");
            }

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"Shapes {number} took {clock.Elapsed}.\n{Documents.Write(graph, RdfFormat.NTriples)}");
        }
    }

    [Fact]
    public void A_path_of_paths_that_multiply_is_refused()
    {
        // Forty sequences, each twice the next, would be a path of a trillion steps.
        var doubled = string.Concat(Enumerable.Range(0, 40).Select(i => $"_:l{i} rdf:first _:l{i + 1} ; rdf:rest ( _:l{i + 1} ) . "));
        var fault = Assert.Throws<ShapesGraphException>(
            () => Shapes.Compile($"ex:S sh:targetNode ex:i ; sh:property [ sh:path _:l0 ] . {doubled} _:l40 sh:inversePath ex:p ."));
        Assert.EndsWith("the path has more than 1000 parts.", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<RdfGraph> Material()
    {
        var folder = "";
        try
        {
            folder = SharedMaterial.PathTo("w3c", "shacl-core");
        }
        catch (SkipException)
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.ttl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var dataset = Syntaxes.Read(Syntax.Turtle, File.ReadAllBytes(file), Syntaxes.Lenient);
            if (dataset.Count < 500) yield return dataset.Default;
        }
    }

    /// <summary>Some statements left out, doubled with another term, or with an end changed for any other term of the graph.</summary>
    private static RdfGraph Spoilt(RdfGraph sound, Random random)
    {
        var triples = sound.Triples.ToList();
        var subjects = triples.Select(t => t.Subject).Distinct().ToArray();
        var predicates = triples.Select(t => t.Predicate).Distinct().ToArray();
        RdfTerm[] objects = [.. triples.Select(t => t.Object).Distinct(), RdfTerm.Literal(""), RdfTerm.Typed("-1", Xsd.Integer), RdfTerm.Literal("(a"), RdfTerm.Blank("new"), RdfTerm.Literal("((a+)+)+$\\1")];
        for (var left = random.Next(1, 6); left > 0 && triples.Count > 0; left--)
        {
            var at = random.Next(triples.Count);
            var triple = triples[at];
            switch (random.Next(5))
            {
                case 0:
                    triples.RemoveAt(at);
                    break;
                case 1:
                    triples.Add(triple with { Object = objects[random.Next(objects.Length)] });
                    break;
                case 2:
                    triples[at] = triple with { Object = objects[random.Next(objects.Length)] };
                    break;
                case 3:
                    triples[at] = triple with { Subject = subjects[random.Next(subjects.Length)] };
                    break;
                default:
                    triples[at] = triple with { Predicate = predicates[random.Next(predicates.Length)] };
                    break;
            }
        }

        var graph = new RdfGraph();
        foreach (var triple in triples) graph.Add(triple);
        return graph;
    }
}
