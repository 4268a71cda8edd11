using OpenDataNrw.Rdf.Shacl;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>The W3C suite of SHACL Core, row by row: the report must be the expected one, as a graph.</summary>
public sealed class ShaclSuite
{
    private const string Manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string TestTerms = "http://www.w3.org/ns/shacl-test#";
    private const string Shacl = "http://www.w3.org/ns/shacl#";
    private const string Base = "http://suite.test/";

    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            try
            {
                var root = SharedMaterial.PathTo("w3c", "shacl-core");
                foreach (var name in Tests(root, "manifest.ttl").Order(StringComparer.Ordinal)) rows.Add(name);
            }
            catch (SkipException)
            {
                // Without the material the theory has no rows and says so itself.
            }

            return rows;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rows))]
    public void Core(string name)
    {
        var file = name + ".ttl";
        var test = Read(file);
        var action = test.Object(RdfTerm.Iri(Base + name), Manifest + "action")!.Value;
        var expectedNode = test.Object(RdfTerm.Iri(Base + name), Manifest + "result")!.Value;
        Assert.Equal(RdfTerm.Iri(TestTerms + "approved"), test.Object(RdfTerm.Iri(Base + name), Manifest + "status"));

        var shapes = Read(test.Object(action, TestTerms + "shapesGraph")!.Value.Value[Base.Length..]);
        var data = Read(test.Object(action, TestTerms + "dataGraph")!.Value.Value[Base.Length..]);
        var report = ShapesGraph.Compile(shapes).Validate(data);

        var expected = new RdfGraph();
        Copy(test, expectedNode, expected);
        Documents.AssertIsomorphic(expected, Comparable(report.ToGraph(), expected));
    }

    private static IEnumerable<string> Tests(string root, string manifest)
    {
        var graph = Read(manifest);
        foreach (var include in graph.Find(null, RdfTerm.Iri(Manifest + "include")))
            foreach (var name in Tests(root, include.Object.Value[Base.Length..]))
                yield return name;
        foreach (var test in graph.SubjectsOf("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", RdfTerm.Iri(TestTerms + "Validate")))
            yield return test.Value[Base.Length..];
    }

    private static RdfGraph Read(string file)
    {
        using var input = File.OpenRead(SharedMaterial.PathTo("w3c", "shacl-core", file));
        return RdfReader.ReadGraph(input, RdfFormat.Turtle, Base + file);
    }

    /// <summary>Copies a report out of the test: its results and their paths, but not what is said about shapes and values.</summary>
    private static void Copy(RdfGraph from, RdfTerm node, RdfGraph to)
    {
        foreach (var triple in from.Find(node))
        {
            to.Add(triple);
            var isReference = triple.Predicate.Value is Shacl + "focusNode" or Shacl + "value" or Shacl + "sourceShape";
            if (triple.Object.IsBlank && !isReference) Copy(from, triple.Object, to);
        }
    }

    /// <summary>What the suite lets a report say beyond the expected one is left out: messages nobody expects and details.</summary>
    private static RdfGraph Comparable(RdfGraph report, RdfGraph expected)
    {
        var messages = expected.Find(null, RdfTerm.Iri(Shacl + "resultMessage")).Select(triple => triple.Object).ToHashSet();
        var details = report.Find(null, RdfTerm.Iri(Shacl + "detail")).Select(triple => triple.Object).ToHashSet();
        var comparable = new RdfGraph();
        foreach (var node in report.Subjects.Where(node => !details.Contains(node)))
        {
            foreach (var triple in report.Find(node))
            {
                if (triple.Predicate.Value == Shacl + "detail") continue;
                if (triple.Predicate.Value == Shacl + "resultMessage" && !messages.Contains(triple.Object)) continue;
                comparable.Add(triple);
            }
        }

        return comparable;
    }
}
