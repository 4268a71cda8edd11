using FsCheck;
using FsCheck.Fluent;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

/// <summary>Datasets made by chance come back from JSON-LD as they were: lists whole, broken, shared and circular; directed texts; JSON literals.</summary>
public sealed class JsonLdRoundTrips
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string I18n = "https://www.w3.org/ns/i18n#";

    private static readonly string[] Predicates =
        ["http://e.de/p", "urn:x:q", Rdf + "type", Rdf + "first", Rdf + "first", Rdf + "rest", Rdf + "rest", Rdf + "value", Rdf + "direction", Rdf + "language"];

    private static readonly string[] Iris = ["http://e.de/a", "urn:x:e", Rdf + "nil", Rdf + "nil", Rdf + "List", "http://e.de/g"];

    private static readonly RdfTerm[] Literals =
    [
        .. new[] { "", "x", "rtl", "ltr", "de", "de-AT", "true", "@type", "_:b", "ü\n\"" }.Select(RdfTerm.Literal),
        .. new[] { "true", "1", "01", "-0", "+1", "1.0E0", "1.5E0", "1.0E1", "-0.0E0", "0.0E0", "INF", "1e400", "12345678901234567890123", "1E-7", ".", "" }
            .SelectMany(n => new[] { RdfTerm.Typed(n, Xsd.Integer), RdfTerm.Typed(n, Xsd.Double), RdfTerm.Typed(n, Xsd.Boolean), RdfTerm.Typed(n, Xsd.Decimal) }),
        .. new[] { "{\"a\":[1,null]}", "{ \"a\": 1 }", "{", "1", "1.0", "\"x\"", "null", "1e999", "\"\\ud800\"" }.Select(j => RdfTerm.Typed(j, Rdf + "JSON")),
        .. new[] { "de_rtl", "_ltr", "de-AT_ltr", "de_up", "", "_", "d!_rtl", "de-at_rtl" }.Select(t => RdfTerm.Typed("x", I18n + t)),
        RdfTerm.Tagged("x", "de"), RdfTerm.Tagged("x", "zh-Hans-CN"),
    ];

    private static Gen<RdfTerm> Blanks => Gen.Choose(0, 7).Select(i => RdfTerm.Blank($"genid{i}"));

    private static Gen<RdfTerm> Resources => Gen.Frequency((2, Gen.Elements(Iris).Select(RdfTerm.Iri)), (4, Blanks));

    private static Gen<RdfQuad[]> Loose =>
        (from subject in Resources
         from predicate in Gen.Elements(Predicates)
         from value in Gen.Frequency((3, Resources), (2, Gen.Elements(Literals)))
         from graph in Graphs
         select new RdfQuad(subject, RdfTerm.Iri(predicate), value, graph)).ArrayOf();

    private static Gen<RdfTerm?> Graphs => Gen.Frequency(
        (4, Gen.Constant<RdfTerm?>(null)), (2, Gen.Constant<RdfTerm?>(RdfTerm.Iri("http://e.de/g"))), (1, Blanks.Select(b => (RdfTerm?)b)));

    /// <summary>A list whose cells are new, but may end in any node and hold any, so that lists meet, share tails and lie in themselves.</summary>
    private static Gen<RdfQuad[]> Lists =>
        from number in Gen.Choose(0, 3)
        from items in Gen.Frequency((3, Resources), (1, Cells), (2, Gen.Elements(Literals))).ListOf()
        from end in Gen.Frequency((5, Gen.Constant(RdfTerm.Iri(Rdf + "nil"))), (1, Cells), (1, Resources))
        from holder in Gen.Frequency((3, Resources), (1, Cells))
        from property in Gen.Elements(Predicates)
        from isTyped in Gen.Elements(true, false, false, false)
        from graph in Graphs
        select List(number, [.. items], end, new RdfQuad(holder, RdfTerm.Iri(property), items.Count == 0 ? end : Cell(number, 0), graph), isTyped);

    private static Gen<RdfTerm> Cells =>
        from number in Gen.Choose(0, 3)
        from place in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 2)))
        select Cell(number, place);

    private static Arbitrary<RdfQuad[]> Datasets =>
        (from loose in Loose
         from lists in Lists.ArrayOf()
         select (RdfQuad[])[.. loose, .. lists.SelectMany(l => l)]).ToArbitrary();

    public static TheoryData<JsonLdForm, bool, bool, RdfDirection> Ways
    {
        get
        {
            var ways = new TheoryData<JsonLdForm, bool, bool, RdfDirection> { { JsonLdForm.Compacted, false, false, RdfDirection.None } };
            foreach (var native in new[] { false, true })
                foreach (var rdfType in new[] { false, true })
                    foreach (var direction in Enum.GetValues<RdfDirection>())
                        ways.Add(JsonLdForm.Expanded, native, rdfType, direction);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_dataset_survives_being_written_and_read(JsonLdForm form, bool native, bool rdfType, RdfDirection direction) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Datasets, quads =>
            {
                var dataset = new RdfDataset();
                foreach (var quad in quads) dataset.Add(quad);
                var options = new JsonLdWriterOptions { Form = form, UseNativeTypes = native, UseRdfType = rdfType, Direction = direction };
                var back = Documents.ReadJsonLd(Documents.WriteJsonLd(dataset, options), new RdfReaderOptions { Direction = direction });
                return RdfIsomorphism.AreIsomorphic(dataset, back);
            }));

    [Fact]
    public void The_expanded_form_says_what_the_document_says() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Datasets, quads =>
            {
                var dataset = new RdfDataset();
                foreach (var quad in quads) dataset.Add(quad);
                var text = Documents.WriteJsonLd(dataset, new JsonLdWriterOptions { Prefixes = new Dictionary<string, string> { ["e"] = "http://e.de/" } });
                return RdfIsomorphism.AreIsomorphic(dataset, Documents.ReadJsonLd(JsonLdExpanding.Expand(text)));
            }));

    private static RdfTerm Cell(int list, int place) => RdfTerm.Blank($"l{list}c{place}");

    private static RdfQuad[] List(int number, RdfTerm[] items, RdfTerm end, RdfQuad holder, bool isTyped)
    {
        var quads = new List<RdfQuad> { holder };
        for (var i = 0; i < items.Length; i++)
        {
            quads.Add(new RdfQuad(Cell(number, i), RdfTerm.Iri(Rdf + "first"), items[i], holder.Graph));
            quads.Add(new RdfQuad(Cell(number, i), RdfTerm.Iri(Rdf + "rest"), i + 1 < items.Length ? Cell(number, i + 1) : end, holder.Graph));
            if (isTyped) quads.Add(new RdfQuad(Cell(number, i), RdfTerm.Iri(Rdf + "type"), RdfTerm.Iri(Rdf + "List"), holder.Graph));
        }

        return [.. quads];
    }
}
