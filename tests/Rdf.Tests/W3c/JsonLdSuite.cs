using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.JsonLd;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.W3c;

/// <summary>The W3C suite of JSON-LD 1.1, deserialisation to RDF.</summary>
public sealed class JsonLdSuite
{
    private const string Root = "https://w3c.github.io/json-ld-api/tests/";

    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            try
            {
                foreach (var entry in Manifest()) rows.Add(entry.GetProperty("@id").GetString()!);
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
    public void ToRdf(string id)
    {
        var entry = Manifest().Single(e => e.GetProperty("@id").GetString() == id);
        SkipWhatIsNotOffered(entry);
        var input = entry.GetProperty("input").GetString()!;
        var baseIri = Option(entry, "base") ?? Root + input;
        var kinds = entry.GetProperty("@type").EnumerateArray().Select(t => t.GetString()).ToList();
        if (kinds.Contains("jld:NegativeEvaluationTest"))
        {
            Assert.Throws<RdfSyntaxException>(() => Read(input, baseIri));
            return;
        }

        var actual = Read(input, baseIri);
        if (kinds.Contains("jld:PositiveSyntaxTest")) return;
        Documents.AssertIsomorphic(NQuads(entry.GetProperty("expect").GetString()!), actual);
    }

    private static void SkipWhatIsNotOffered(JsonElement entry)
    {
        Assert.SkipWhen(Option(entry, "specVersion") == "json-ld-1.0" || Option(entry, "processingMode") == "json-ld-1.0", "Holds for JSON-LD 1.0 alone, which 1.1 replaced.");
        Assert.SkipWhen(Option(entry, "produceGeneralizedRdf") is not null, "Blank nodes as predicates are not RDF and are not offered.");
        Assert.SkipWhen(Option(entry, "rdfDirection") is not null, "Text direction in RDF is not normative and not offered.");
        Assert.SkipWhen(Option(entry, "expandContext") is not null, "A context from outside the document is not offered.");
    }

    private static List<JsonElement> Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", "toRdf-manifest.jsonld")));
        return [.. manifest.RootElement.GetProperty("sequence").EnumerateArray().Select(e => e.Clone())];
    }

    private static string? Option(JsonElement entry, string name) =>
        entry.TryGetProperty("option", out var options) && options.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static RdfGraph Read(string input, string baseIri)
    {
        var graph = new RdfGraph();
        using var stream = File.OpenRead(SharedMaterial.PathTo("w3c", "json-ld", input));
        JsonLdReader.ReadQuads(stream, Add, baseIri, new RdfReaderOptions { ResolveContext = Resolve });
        return graph;

        void Add(TextTerm? name, TextTerm subject, string predicate, TextTerm value)
        {
            if (name is null) graph.Add(Term(subject), RdfTerm.Iri(predicate), Term(value));
            else AddNamed(graph, Term(name.Value), Term(subject), RdfTerm.Iri(predicate), Term(value));
        }
    }

    private static ReadOnlyMemory<byte>? Resolve(string address) =>
        address.StartsWith(Root, StringComparison.Ordinal) && File.Exists(Path.Combine(SharedMaterial.PathTo("w3c", "json-ld"), address[Root.Length..]))
            ? File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", address[Root.Length..]))
            : default(ReadOnlyMemory<byte>?);

    /// <summary>A statement of a named graph becomes a node of its own, so that datasets are compared as graphs.</summary>
    private static void AddNamed(RdfGraph graph, RdfTerm name, RdfTerm subject, RdfTerm predicate, RdfTerm value)
    {
        var quad = RdfTerm.Blank($"quad {name} {subject} {predicate} {value}");
        graph.Add(quad, RdfTerm.Iri("urn:test:graph"), name);
        graph.Add(quad, RdfTerm.Iri("urn:test:subject"), subject);
        graph.Add(quad, RdfTerm.Iri("urn:test:predicate"), predicate);
        graph.Add(quad, RdfTerm.Iri("urn:test:object"), value);
    }

    private static RdfTerm Term(TextTerm term) => term.Kind switch
    {
        TermKind.Iri => RdfTerm.Iri(term.Value),
        TermKind.BlankNode => RdfTerm.Blank(term.Value),
        _ when term.Datatype is not null => RdfTerm.Typed(term.Value, term.Datatype),
        _ when term.Language.Length > 0 => RdfTerm.Tagged(term.Value, term.Language),
        _ => RdfTerm.Literal(term.Value),
    };

    /// <summary>Reads N-Quads by handing each line, without its graph name, to the N-Triples reader.</summary>
    private static RdfGraph NQuads(string file)
    {
        var graph = new RdfGraph();
        foreach (var line in File.ReadLines(SharedMaterial.PathTo("w3c", "json-ld", file)))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            var body = text.TrimEnd('.').TrimEnd();
            var lastBlank = body.LastIndexOf(' ');
            var last = body[(lastBlank + 1)..];
            if (IsTerm(last) && TryTriple(body[..lastBlank]) is { } inner) AddNamed(graph, TryTriple($"<a:a> <a:a> {last}")!.Value.Object, inner.Subject, inner.Predicate, inner.Object);
            else graph.Add(TryTriple(body)!.Value);
        }

        return graph;
    }

    private static bool IsTerm(string text) => text.StartsWith("_:", StringComparison.Ordinal) || (text[0] == '<' && text[^1] == '>');

    private static RdfTriple? TryTriple(string text)
    {
        try
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(text + " .\n"));
            return RdfReader.ReadGraph(input, RdfFormat.NTriples).Triples.Single();
        }
        catch (RdfSyntaxException)
        {
            return null;
        }
    }
}
