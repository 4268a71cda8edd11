using System.Xml;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>What a reader accepted can be written by every writer, or the writer says that it cannot, and reads back the same.</summary>
internal static class Survival
{
    private static readonly RdfReaderOptions Strict = new();

    private static readonly RdfReaderOptions Lenient = new() { LenientIris = true };

    public static void Check(RdfDataset dataset, bool lenient)
    {
        var options = lenient ? Lenient : Strict;
        foreach (var format in Enum.GetValues<RdfQuadFormat>())
        {
            var text = Documents.Write(dataset, format);
            Same(RdfIsomorphism.AreIsomorphic(dataset, Read(() => Documents.ReadDataset(text, format, options: options), format, text)), format, text);
        }

        var graph = Merged(dataset);
        foreach (var format in Enum.GetValues<RdfFormat>())
        {
            if (Written(graph, format) is not { } text) continue;
            var expected = format == RdfFormat.RdfXml ? AsXmlHolds(graph) : graph;
            // JSON-LD has to leave out what is no IRI by RFC 3987, such as one with two '#', which the other syntaxes do not look at.
            var reading = format == RdfFormat.JsonLd ? Lenient : options;
            Same(RdfIsomorphism.AreIsomorphic(expected, Read(() => Documents.Read(text, format, options: reading), format, text)), format, text);
        }
    }

    /// <summary>The graph with U+FFFD in place of characters that XML cannot hold.</summary>
    public static RdfGraph AsXmlHolds(RdfGraph graph)
    {
        var held = new RdfGraph();
        foreach (var triple in graph.Triples) held.Add(Held(triple.Subject), triple.Predicate, Held(triple.Object));
        return held;
    }

    private static RdfTerm Held(RdfTerm term) => term.Kind switch
    {
        TermKind.BlankNode => term,
        TermKind.Iri => RdfTerm.Iri(Held(term.Value)),
        _ when term.Language is not null => RdfTerm.Tagged(Held(term.Value), term.Language),
        _ when term.Datatype is not null => RdfTerm.Typed(Held(term.Value), Held(term.Datatype)),
        _ => RdfTerm.Literal(Held(term.Value)),
    };

    private static string Held(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));

    private static string? Written(RdfGraph graph, RdfFormat format)
    {
        try
        {
            return Documents.Write(graph, format);
        }
        catch (RdfNotWritableException) when (format == RdfFormat.RdfXml)
        {
            return null;
        }
    }

    private static RdfGraph Merged(RdfDataset dataset)
    {
        var graph = new RdfGraph();
        foreach (var quad in dataset.Quads) graph.Add(quad.Subject, quad.Predicate, quad.Object);
        foreach (var (prefix, iri) in dataset.Default.Prefixes) graph.Prefix(System.Text.Encoding.UTF8.GetBytes(prefix), System.Text.Encoding.UTF8.GetBytes(iri));
        return graph;
    }

    private static T Read<T>(Func<T> read, object format, string text)
    {
        try
        {
            return read();
        }
        catch (RdfSyntaxException fault)
        {
            throw new InvalidOperationException($"What was written as {format} cannot be read: {fault.Message}\n{Shown(text)}", fault);
        }
    }

    private static void Same(bool same, object format, string text)
    {
        if (!same) Assert.Fail($"What was written as {format} reads back as something else:\n{Shown(text)}");
    }

    private static string Shown(string text) => text[..Math.Min(text.Length, 4000)];
}
