using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>The serialisations, for round trips.</summary>
internal static class Formats
{
    public static IReadOnlyList<RdfFormat> Available { get; } = [RdfFormat.NTriples, RdfFormat.Turtle, RdfFormat.RdfXml, RdfFormat.JsonLd];

    public static RdfGraph Reparse(RdfGraph graph, RdfFormat format)
    {
        using var stream = new MemoryStream();
        RdfWriter.Write(graph, format, stream, Prefixes.Standard);
        stream.Position = 0;
        return RdfReader.ReadGraph(stream, format);
    }
}
