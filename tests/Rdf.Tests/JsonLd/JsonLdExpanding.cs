using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.JsonLd;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

/// <summary>The expanded form keeps what a document says, also where RDF has no place for it.</summary>
public sealed class JsonLdExpanding
{
    [Theory]
    [InlineData("""{"@context": {"p": {"@id": "a:p", "@container": "@index"}}, "p": {"i": "x"}}""", """[{"a:p": [{"@value": "x", "@index": "i"}]}]""")]
    [InlineData("""{"@context": {"p": {"@id": "a:p", "@container": "@index"}}, "p": {"i": {"@list": []}}}""", """[{"a:p": [{"@list": [], "@index": "i"}]}]""")]
    [InlineData("""{"a:p": [], "a:q": null}""", """[{"a:p": []}]""")]
    [InlineData("""{"@type": []}""", """[{"@type": []}]""")]
    [InlineData("""{"@id": "a:s", "@reverse": {"a:p": []}}""", """[{"@id": "a:s", "@reverse": {}}]""")]
    [InlineData("""{"@id": "a:s", "@reverse": {}}""", "[]")]
    [InlineData("""{"@context": {"p": "a:p"}, "p": 1.50, "a:p": true}""", """[{"a:p": [{"@value": 1.50}, {"@value": true}]}]""")]
    [InlineData("""{"@context": {"p": {"@id": "a:p", "@type": "@json"}}, "p": {"b": [1, null], "a": "ü"}}""", """[{"a:p": [{"@value": {"b": [1, null], "a": "ü"}, "@type": "@json"}]}]""")]
    [InlineData("""{"@context": {"@language": "de", "@direction": "ltr"}, "a:p": "x"}""", """[{"a:p": [{"@value": "x", "@language": "de", "@direction": "ltr"}]}]""")]
    [InlineData("""{"@graph": [{"@id": "a:s", "a:p": "x"}]}""", """[{"@id": "a:s", "a:p": [{"@value": "x"}]}]""")]
    [InlineData("""{"@id": "a:g", "@graph": []}""", """[{"@id": "a:g", "@graph": []}]""")]
    [InlineData("""{"a:p": "1", "a:p": "2"}""", """[{"a:p": [{"@value": "2"}]}]""")]
    [InlineData("\"x\"", "[]")]
    [InlineData("[[{\"a:p\": \"\\u00fc\\n\"}]]", "[{\"a:p\": [{\"@value\": \"ü\\n\"}]}]")]
    public void A_document_is_expanded(string document, string expected) => JsonLdComparison.AssertSame(expected, Expand(document));

    [Fact]
    public void Keys_stay_in_the_order_of_the_document() =>
        Assert.Equal("""[{"@id":"http://e.de/s","a:z":[{"@value":"1"}],"a:a":[{"@value":"2"}]}]""", Compact("""{"a:z": "1", "@id": "s", "a:a": "2"}"""));

    [Fact]
    public void A_writer_that_allows_too_little_depth_is_a_fault_and_not_a_crash()
    {
        using var output = new MemoryStream();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = 10 });
        using var input = new MemoryStream("""{"a:p": {"a:p": {"a:p": {"a:p": {"a:p": "x"}}}}}"""u8.ToArray());

        Assert.Throws<RdfSyntaxException>(() => JsonLdExpander.Expand(input, writer));
    }

    [Fact]
    public void As_deep_as_reading_goes_the_expanded_form_can_be_written()
    {
        const string Head = """{"@context": {"p": {"@id": "a:p", "@container": ["@graph", "@index"]}}, "p": """;
        string Nested(int depth) => Head + string.Concat(Enumerable.Repeat("{\"i\": {\"p\": ", depth)) + "{}" + string.Concat(Enumerable.Repeat("}}", depth)) + "}";

        Assert.NotEmpty(Expand(Nested(120)));
        Assert.Throws<RdfSyntaxException>(() => Expand(Nested(200)));
    }

    public static string Expand(string document)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(document));
        using var output = new MemoryStream();
        JsonLdExpander.Expand(input, output, "http://e.de/");
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Compact(string document)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(document));
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output)) JsonLdExpander.Expand(input, writer, "http://e.de/");
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
