using System.Text;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

/// <summary>Whatever a document does, it ends with statements or with a fault that says what is wrong, and in time.</summary>
public sealed class HostileJsonLd
{
    [Theory]
    [InlineData("{\n \"a:p\": tru\n}", 2, "The JSON is not well-formed")]
    [InlineData("{\n\n  \"a:p\": \"\\ud800\"}", 3, "half a character")]
    [InlineData("{} {}", 1, "The JSON is not well-formed")]
    [InlineData("{\"a:p\": 1,}", 1, "trailing comma")]
    [InlineData("// x\n{}", 1, "The JSON is not well-formed")]
    public void A_fault_of_the_JSON_names_its_place(string document, long line, string part)
    {
        var fault = Fault(document);

        Assert.Equal(line, fault.Line);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_by_their_place()
    {
        using var input = new MemoryStream([.. "{\n\"a:p\": \""u8, 0xC3, .. "\"}"u8]);

        var fault = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadGraph(input, RdfFormat.JsonLd));

        Assert.Equal((2, 9), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("""{"@context": "http://e.de/a"}""", "context overflow")]
    [InlineData("""{"@context": {"@import": "http://e.de/import"}}""", "invalid context entry")]
    [InlineData("""{"@context": {"@import": "http://e.de/array"}}""", "invalid remote context")]
    [InlineData("""{"@context": "http://e.de/text"}""", "loading remote context failed")]
    [InlineData("""{"@context": "http://e.de/none"}""", "loading remote context failed")]
    [InlineData("""{"@context": "relative"}""", "loading remote context failed")]
    [InlineData("""{"@context": {"a": "b:x", "b": "c:x", "c": "a:x"}}""", "cyclic IRI mapping")]
    [InlineData("""{"@context": 5}""", "invalid local context")]
    public void A_fault_of_a_context_names_its_error_code(string document, string code)
    {
        var options = new RdfReaderOptions
        {
            ResolveContext = address => address switch
            {
                "http://e.de/a" => """{"@context": "http://e.de/b"}"""u8.ToArray(),
                "http://e.de/b" => """{"@context": ["http://e.de/a"]}"""u8.ToArray(),
                "http://e.de/import" => """{"@context": {"@import": "http://e.de/import"}}"""u8.ToArray(),
                "http://e.de/array" => """{"@context": [{}]}"""u8.ToArray(),
                "http://e.de/text" => "no JSON"u8.ToArray(),
                _ => null,
            },
        };

        Assert.StartsWith($"JSON-LD, {code}: ", Fault(document, options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scoped_context_that_holds_within_itself_ends()
    {
        const string Context = """{"@context": {"p": {"@id": "a:p", "@context": "http://e.de/self"}}}""";
        var options = new RdfReaderOptions { ResolveContext = _ => Encoding.UTF8.GetBytes(Context) };

        Assert.Equal(3, Documents.Read("""{"@context": "http://e.de/self", "p": {"p": {"p": "x"}}}""", RdfFormat.JsonLd, options: options).Count);
    }

    [Fact]
    public void Contexts_that_ask_for_one_another_ever_more_often_end()
    {
        var options = new RdfReaderOptions
        {
            ResolveContext = address => Encoding.UTF8.GetBytes($"{{\"@context\": [{string.Join(',', Enumerable.Repeat($"\"{address}x\"", 50))}]}}"),
        };

        Assert.StartsWith("JSON-LD, context overflow: ", Fault("""{"@context": "http://e.de/"}""", options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Abbreviations_cannot_stand_for_more_than_a_bound()
    {
        var prefix = "http://e.de/" + new string('x', 1_000_000) + "/";
        var keys = string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"p:{i}\": 1"));

        Assert.Contains("more than 100 times as long as they are written", Fault($$"""{"@context": {"p": "{{prefix}}"}, {{keys}}}""").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_contexts_upon_a_large_one_cost_what_they_say()
    {
        var terms = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"t{i}\": \"a:t{i}\""));
        var nodes = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{"@context": {"n": "a:n{{i}}"}, "n": 1}"""));

        Assert.Equal(5_000, Documents.Read($$"""{"@context": { {{terms}} }, "@graph": [{{nodes}}]}""", RdfFormat.JsonLd).Count);
    }

    [Fact]
    public void An_object_may_have_very_many_keys_and_repeat_them()
    {
        var keys = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"a:p{i % 25_000}\": {i}"));

        Assert.Equal(25_000, Documents.Read($"{{{keys}}}", RdfFormat.JsonLd).Count);
    }

    [Theory]
    [InlineData("1e999", "INF")]
    [InlineData("-1e999", "-INF")]
    [InlineData("1E400", "INF")]
    [InlineData("123456789012345678901", "123456789012345678901")]
    [InlineData("-0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("0.1", "1.0E-1")]
    public void Numbers_at_the_edge_have_a_lexical_form(string number, string expected) =>
        Assert.Equal(expected, Documents.Read($"{{\"a:p\": {number}}}", RdfFormat.JsonLd).Triples.Single().Object.Value);

    [Fact]
    public void A_number_beyond_all_doubles_is_a_fault_in_a_JSON_literal() =>
        Fault("""{"@context": {"p": {"@id": "a:p", "@type": "@json"}}, "p": [1e999]}""");

    [Fact]
    public void A_context_known_from_another_document_holds_with_the_base_of_this_one()
    {
        const string Document = """{"@context": {"p": {"@id": "http://e.de/p", "@type": "@id"}, "@vocab": "http://e.de/v#"}, "@id": "", "p": "x", "q": "y"}""";

        foreach (var place in new[] { "http://a.de/", "http://b.de/", "http://a.de/" })
            Assert.Equal(
                $"<{place}> <http://e.de/p> <{place}x> .\n<{place}> <http://e.de/v#q> \"y\" .\n",
                Documents.Canonical(Documents.Read(Document, RdfFormat.JsonLd, place)));
    }

    [Fact]
    public void A_context_that_speaks_of_the_base_is_not_taken_from_another_document()
    {
        const string Document = """{"@context": {"@vocab": "#"}, "@id": "", "p": 1}""";

        foreach (var place in new[] { "http://a.de/", "http://b.de/" })
            Assert.Equal($"{place}#p", Documents.Read(Document, RdfFormat.JsonLd, place).Triples.Single().Predicate.Value);
    }

    private static RdfSyntaxException Fault(string document, RdfReaderOptions? options = null) => Documents.Fault(document, RdfFormat.JsonLd, options: options);
}
