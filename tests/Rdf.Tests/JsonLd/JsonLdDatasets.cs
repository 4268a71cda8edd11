using System.Text;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

/// <summary>What JSON-LD says beyond one graph: named graphs, text direction, a context from outside.</summary>
public sealed class JsonLdDatasets
{
    [Fact]
    public void Named_graphs_keep_their_names() =>
        AssertSays(
            """{"@id": "a:g", "a:p": {"@id": "a:o"}, "@graph": {"@id": "a:s", "a:p": {"@value": "x", "@language": "de"}}}""",
            "<a:g> <a:p> <a:o> .\n<a:s> <a:p> \"x\"@de <a:g> .",
            new RdfReaderOptions());

    [Theory]
    [InlineData(RdfDirection.None, "<a:s> <a:p> \"x\"@ar-EG .\n<a:s> <a:p> \"y\" .\n<a:s> <a:q> \"z\"@ar-EG .")]
    [InlineData(
        RdfDirection.I18nDatatype,
        "<a:s> <a:p> \"x\"^^<https://www.w3.org/ns/i18n#ar-eg_rtl> .\n<a:s> <a:p> \"y\"^^<https://www.w3.org/ns/i18n#_ltr> .\n<a:s> <a:q> \"z\"@ar-EG .")]
    [InlineData(
        RdfDirection.CompoundLiteral,
        "<a:s> <a:p> _:x .\n_:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> \"x\" .\n_:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#language> \"ar-eg\" .\n_:x <http://www.w3.org/1999/02/22-rdf-syntax-ns#direction> \"rtl\" .\n<a:s> <a:p> _:y .\n_:y <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> \"y\" .\n_:y <http://www.w3.org/1999/02/22-rdf-syntax-ns#direction> \"ltr\" .\n<a:s> <a:q> \"z\"@ar-EG .")]
    public void Direction_becomes_what_is_asked_for(RdfDirection direction, string expected) =>
        AssertSays(
            """{"@context": {"@language": "ar-EG", "@direction": "rtl", "q": {"@id": "a:q", "@direction": null}}, "@id": "a:s", "a:p": ["x", {"@value": "y", "@direction": "ltr"}], "q": "z"}""",
            expected,
            new RdfReaderOptions { Direction = direction });

    [Theory]
    [InlineData("""{"p": "a:p"}""")]
    [InlineData("""{"@context": {"p": "a:p"}}""")]
    public void A_context_from_outside_holds_before_that_of_the_document(string context) =>
        AssertSays(
            """{"@context": {"q": "a:q"}, "@id": "a:s", "p": "x", "q": "y"}""",
            "<a:s> <a:p> \"x\" .\n<a:s> <a:q> \"y\" .",
            new RdfReaderOptions { ExpandContext = Encoding.UTF8.GetBytes(context) });

    [Fact]
    public void A_broken_context_from_outside_is_a_fault() =>
        Assert.Throws<RdfSyntaxException>(() => Read("{}", new RdfReaderOptions { ExpandContext = "{"u8.ToArray() }));

    private static void AssertSays(string document, string quads, RdfReaderOptions options) =>
        Documents.AssertIsomorphic(Documents.ReadDataset(quads, RdfQuadFormat.NQuads), Read(document, options));

    private static RdfDataset Read(string document, RdfReaderOptions options)
    {
        var dataset = new RdfDataset();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(document));
        RdfQuads.ReadJsonLd(input, dataset, options: options);
        return dataset;
    }
}
