using System.Text;

namespace OpenDataNrw.Rdf.Tests;

/// <summary>Short ways from text to graph and back.</summary>
internal static class Documents
{
    public static RdfGraph Read(string text, RdfFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RdfReader.ReadGraph(input, format, baseIri, options);
    }

    public static RdfGraph NTriples(string text) => Read(text, RdfFormat.NTriples);

    public static string Write(RdfGraph graph, RdfFormat format, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        using var output = new MemoryStream();
        RdfWriter.Write(graph, format, output, prefixes);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static string Canonical(RdfGraph graph) => Encoding.UTF8.GetString(CanonicalNTriples.Write(graph));

    public static void AssertIsomorphic(RdfGraph expected, RdfGraph actual)
    {
        // The canonical texts make a readable difference; the verdict is that of the comparison itself.
        if (!RdfIsomorphism.AreIsomorphic(expected, actual)) Assert.Equal(Canonical(expected), Canonical(actual));
        Assert.True(RdfIsomorphism.AreIsomorphic(expected, actual));
    }

    public static RdfDataset ReadDataset(string text, RdfQuadFormat format, string? baseIri = null, RdfReaderOptions? options = null)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RdfQuads.ReadDataset(input, format, baseIri, options);
    }

    public static string Write(RdfDataset dataset, RdfQuadFormat format, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        using var output = new MemoryStream();
        RdfQuads.Write(dataset, format, output, prefixes);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static RdfDataset ReadJsonLd(string text, RdfReaderOptions? options = null, string? baseIri = null)
    {
        var dataset = new RdfDataset();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        RdfQuads.ReadJsonLd(input, dataset, baseIri, options);
        return dataset;
    }

    public static string WriteJsonLd(RdfDataset dataset, JsonLdWriterOptions? options = null)
    {
        using var output = new MemoryStream();
        RdfQuads.WriteJsonLd(dataset, output, options);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static void AssertIsomorphic(RdfDataset expected, RdfDataset actual)
    {
        if (!RdfIsomorphism.AreIsomorphic(expected, actual)) Assert.Equal(Sorted(expected), Sorted(actual));
        Assert.True(RdfIsomorphism.AreIsomorphic(expected, actual));
    }

    public static RdfSyntaxException Fault(string text, RdfQuadFormat format, string? baseIri = null, RdfReaderOptions? options = null) =>
        Assert.Throws<RdfSyntaxException>(() => ReadDataset(text, format, baseIri, options));

    private static string Sorted(RdfDataset dataset) =>
        string.Join('\n', Write(dataset, RdfQuadFormat.NQuads).Split('\n').Order(StringComparer.Ordinal));

    public static RdfSyntaxException Fault(string text, RdfFormat format, string? baseIri = null, RdfReaderOptions? options = null) =>
        Assert.Throws<RdfSyntaxException>(() => Read(text, format, baseIri, options));
}
