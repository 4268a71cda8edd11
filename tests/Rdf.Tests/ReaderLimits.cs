namespace OpenDataNrw.Rdf.Tests;

/// <summary>A hostile document ends with a fault, not with the process.</summary>
public sealed class ReaderLimits
{
    [Theory]
    [InlineData(RdfFormat.Turtle, "<a:s> <a:p> ", "[ <a:p> ", "1", " ]", " .")]
    [InlineData(RdfFormat.Turtle, "<a:s> <a:p> ", "( ", "1", " )", " .")]
    [InlineData(RdfFormat.RdfXml, "", "<e:n xmlns:e='http://e.de/'><e:p>", "", "</e:p></e:n>", "")]
    [InlineData(RdfFormat.JsonLd, "", "{\"a:p\":", "1", "}", "")]
    [InlineData(RdfFormat.JsonLd, "", "[", "1", "]", "")]
    public void Nesting_has_a_limit(RdfFormat format, string head, string open, string middle, string close, string tail)
    {
        string Nested(int depth) =>
            head + string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth)) + tail;

        Documents.Read(Nested(100), format);
        Documents.Fault(Nested(100_000), format);
        Documents.Fault(Nested(50), format, options: new RdfReaderOptions { MaxDepth = 20 });
    }

    [Theory]
    [InlineData(RdfFormat.NTriples, "<a:s> <a:p> \"{0}\" .")]
    [InlineData(RdfFormat.Turtle, "<a:s> <a:p> \"\"\"{0}\"\"\" .")]
    [InlineData(RdfFormat.Turtle, "<a:s> <a:p> <a:{0}> .")]
    [InlineData(RdfFormat.RdfXml, "<e:n xmlns:e='http://e.de/'><e:p>{0}</e:p></e:n>")]
    [InlineData(RdfFormat.JsonLd, "{\"a:p\":\"{0}\"}")]
    public void Tokens_have_a_limit(RdfFormat format, string document)
    {
        var text = document.Replace("{0}", new string('x', 300_000), StringComparison.Ordinal);

        Documents.Read(text, format);
        Documents.Fault(text, format, options: new RdfReaderOptions { MaxTokenBytes = 100_000 });
    }

    [Theory]
    [InlineData(RdfFormat.NTriples, "<a:s> <a:p> \"1\" .\n<a:s> <a:p> \"2\" .\n<a:s> <a:p> \"3\" .")]
    [InlineData(RdfFormat.Turtle, "<a:s> <a:p> 1, 2, 3 .")]
    [InlineData(RdfFormat.RdfXml, "<e:n xmlns:e='http://e.de/'><e:p>1</e:p><e:p>2</e:p></e:n>")]
    [InlineData(RdfFormat.JsonLd, "{\"a:p\":[1,2,3]}")]
    public void Statements_have_a_limit(RdfFormat format, string document)
    {
        Assert.Equal(3, Documents.Read(document, format, options: new RdfReaderOptions { MaxTriples = 3 }).Count);
        Documents.Fault(document, format, options: new RdfReaderOptions { MaxTriples = 2 });
    }
}
