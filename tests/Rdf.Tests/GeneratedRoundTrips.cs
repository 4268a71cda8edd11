using FsCheck;
using FsCheck.Fluent;

namespace OpenDataNrw.Rdf.Tests;

/// <summary>Graphs made by chance survive every format, and what is made of them does not depend on order or labels.</summary>
public sealed class GeneratedRoundTrips
{
    private static readonly string[] Predicates =
    [
        "http://e.de/p", "http://e.de/ns#q", "urn:x:r", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest", "http://e.de/größe",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#_1", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "http://e.de/a.b-c", "http://e.de/ns#_x", "http://e.de/1a",
    ];

    private static readonly string[] Iris =
    [
        "http://e.de/a", "http://e.de/ns#b", "http://e.de/c.d", "urn:x:e", "http://e.de/1", "http://e.de/", "http://e.de/p?x=1&y='(2)#f",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil", "http://www.w3.org/1999/02/22-rdf-syntax-ns#List", "http://straße.de/ä%20ö", "mailto:x@e.de",
        "http://e.de/a.", "http://e.de/.a", "http://e.de/-a", "http://e.de/a:b", "http://e.de/a%2Fb%zz", "http://e.de/a/../b/./c", "http://e.de/a//b", "http:", "a:", "http:relative", "urn:x:",
        "http://e.de/𝄞", "http://e.de/'~!$&", "e:local", "true:x", "a:b:c", "prefix:x", "http://e.de/ns#a,b;c(d)", "http://e.de?x", "http://e.de/ns#1.5", "http://www.w3.org/1999/02/22-rdf-syntax-ns#_1",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "a", "true", "1", "01", "-1.0", "1e5", "Grüße", "\"", "\\", "'''", "\"\"\"", "a\nb", "\r\n", "\t", "<&>]]>", "𝄞", "\u0085\u2028", "@de", "{}", "\uFEFFx",
        "\uFEFF", "\u007F", "\uFFFD", "\uE000", "\u200D\u0301", "\U0010FFFF", "\"\"", "x\"", "\\\"", "a\n\"\"\"", "\n\\", "'", "\r", "\n\n", " a ", "1.", ".5", "-.5E-3", "+1", "-0", "INF", "NaN", "0x1",
        "false", "TRUE", "<p xmlns=\"http://www.w3.org/1999/xhtml\">a<br/>b</p>", "@id", "_:b", "http://e.de/a", "\\u00e4", "a\u0300", "null", "]]>", "&amp;", "<!-- -->", "{\"@value\":1}",
        string.Concat(Enumerable.Repeat("lang \"\\\n ä𝄞", 3000)),
    ];

    private static readonly string[] Datatypes = [Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean, "http://e.de/ns#t", "urn:x:t", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral", "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "http://e.de/a.b:c"];

    /// <summary>What only lenient readers take, and only some syntaxes can hold.</summary>
    private static readonly string[] OddIris =
    [
        " http://e.de/a b", "http://e.de/\"", "http://e.de/a>b<c", "http://e.de/{x}|^`\\", "\turn:x:\n", "http://e.de/\u0001", "http://e.de/\\u0041", "http://e.de/\uFFFE", "http://e.de/a#b#c",
        "http://e.de/ns#a b", "urn:x:\u007F",
    ];

    private static readonly string[] OddTexts = ["\0", "\u0001\u001F", "\uFFFE", "\uFFFF\u000B", "\b\f", "\u0080"];

    private static readonly string[] OddPredicates =
    [
        "http://e.de/", "http://e.de/1", "urn:x:-", "http://e.de/a b", "http://e.de/p.", "http://www.w3.org/1999/02/22-rdf-syntax-ns#li", "http://www.w3.org/1999/02/22-rdf-syntax-ns#about",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#Description", "http://www.w3.org/XML/1998/namespacelang", "http://www.w3.org/2000/xmlns/a", "http://e.de/𝄞", "http://e.de/a:b", "xml:x", "a:b",
    ];

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["e"] = "http://e.de/",
        ["n"] = "http://e.de/ns#",
        ["urn"] = "urn:x:",
        ["xsd"] = Xsd.Namespace,
        [""] = "http://empty.de/",
    };

    private static Gen<RdfTerm> Blanks => Gen.Choose(0, 6).Select(i => RdfTerm.Blank($"genid{i}"));

    private static Gen<RdfTerm> Resources => Gen.Frequency((2, Gen.Elements(Iris).Select(RdfTerm.Iri)), (3, Blanks));

    private static Gen<RdfTerm> Literals =>
        from text in Gen.Elements(Texts)
        from kind in Gen.Choose(0, 2)
        from datatype in Gen.Elements(Datatypes)
        from language in Gen.Elements("de", "DE", "de-AT", "De-at", "en", "zh-Hans-CN", "x-1", "a-b-c-d-12345678")
        select kind switch
        {
            0 => RdfTerm.Literal(text),
            1 => RdfTerm.Typed(text, datatype),
            _ => RdfTerm.Tagged(text, language),
        };

    private static Gen<RdfTriple> Triples =>
        from subject in Resources
        from predicate in Gen.Elements(Predicates)
        from value in Gen.Frequency((3, Resources), (2, Literals))
        select new RdfTriple(subject, RdfTerm.Iri(predicate), value);

    private static Arbitrary<RdfTriple[]> Graphs => Triples.ArrayOf().ToArbitrary();

    private static Arbitrary<RdfQuad[]> Datasets =>
        (from triple in Triples
         from kind in Gen.Choose(0, 3)
         from name in Resources
         select new RdfQuad(triple.Subject, triple.Predicate, triple.Object, kind == 0 ? null : kind == 1 ? RdfTerm.Iri("http://e.de/g") : name))
        .ArrayOf().ToArbitrary();

    private static Arbitrary<RdfQuad[]> OddDatasets =>
        (from triple in Triples
         from predicate in Gen.Frequency((4, Gen.Elements(Predicates)), (1, Gen.Elements(OddPredicates)))
         from subject in Gen.Frequency((2, Resources), (1, Gen.Elements(OddIris).Select(RdfTerm.Iri)))
         from text in Gen.Elements(OddTexts)
         from iri in Gen.Elements(OddIris)
         from kind in Gen.Choose(0, 5)
         let value = kind switch
         {
             0 => RdfTerm.Iri(iri),
             1 => RdfTerm.Typed(text, iri),
             2 => RdfTerm.Literal(text),
             _ => triple.Object,
         }
         from name in Gen.Choose(0, 5)
         select new RdfQuad(subject, RdfTerm.Iri(predicate), value, name == 0 ? RdfTerm.Iri(iri) : null)).ArrayOf().ToArbitrary();

    [Theory]
    [InlineData(RdfFormat.NTriples)]
    [InlineData(RdfFormat.Turtle)]
    [InlineData(RdfFormat.RdfXml)]
    [InlineData(RdfFormat.JsonLd)]
    public void A_graph_survives_being_written_and_read(RdfFormat format) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Graphs, triples =>
            {
                var graph = Graph(triples);
                return RdfIsomorphism.AreIsomorphic(graph, Documents.Read(Documents.Write(graph, format, Prefixes), format));
            }));

    [Theory]
    [InlineData(RdfQuadFormat.NQuads)]
    [InlineData(RdfQuadFormat.TriG)]
    public void A_dataset_survives_being_written_and_read(RdfQuadFormat format) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Datasets, quads =>
            {
                var dataset = Dataset(quads);
                return RdfIsomorphism.AreIsomorphic(dataset, Documents.ReadDataset(Documents.Write(dataset, format, Prefixes), format));
            }));

    [Fact]
    public void What_lenient_readers_take_survives_or_is_said_to_be_unwritable() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(OddDatasets, quads => Robustness.Survival.Check(Dataset(quads), lenient: true)));

    [Fact]
    public void One_quad_less_is_another_dataset() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Datasets, quads => quads.Length == 0 || !RdfIsomorphism.AreIsomorphic(Dataset(quads), Dataset([.. quads.Where(q => q != quads[^1])]))));

    [Fact]
    public void The_canonical_form_knows_neither_order_nor_labels() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Graphs, triples =>
            {
                var renamed = triples.Reverse().Select(t => new RdfTriple(Renamed(t.Subject), t.Predicate, Renamed(t.Object))).ToArray();
                return Documents.Canonical(Graph(triples)) == Documents.Canonical(Graph(renamed));
            }));

    [Fact]
    public void One_triple_less_is_another_graph() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Graphs, triples => triples.Length == 0 || !RdfIsomorphism.AreIsomorphic(Graph(triples), Less(triples))));

    private static RdfGraph Less(RdfTriple[] triples)
    {
        var last = triples[^1];
        return Graph([.. triples.Where(t => t != last)]);
    }

    private static RdfTerm Renamed(RdfTerm term) => term.IsBlank ? RdfTerm.Blank($"x{9 - (term.Value[^1] - '0')}") : term;

    private static RdfGraph Graph(RdfTriple[] triples)
    {
        var graph = new RdfGraph();
        foreach (var triple in triples) graph.Add(triple);
        return graph;
    }

    private static RdfDataset Dataset(RdfQuad[] quads)
    {
        var dataset = new RdfDataset();
        foreach (var quad in quads) dataset.Add(quad);
        return dataset;
    }
}
