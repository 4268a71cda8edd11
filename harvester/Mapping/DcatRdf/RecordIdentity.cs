using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Mapping.DcatRdf;

/// <summary>
/// By what a record is known again. An http(s) IRI names it for good; a blank node or another IRI does not outlive the document,
/// so that then <c>dcterms:identifier</c> counts. The source's setting <c>identity=identifier</c> lets that go first, for portals
/// whose IRIs change with their host name.
/// </summary>
internal static class RecordIdentity
{
    /// <summary>The identifier of a record; null if it has none.</summary>
    public static string? Of(RdfGraph graph, RdfTerm subject, HarvestSource source)
    {
        var stated = Stated(graph, subject);
        var named = subject.IsIri && IsWeb(subject.Value);
        if (source.OneOf("identity", "iri", "iri", "identifier") == "identifier") return stated ?? (subject.IsIri ? subject.Value : null);
        return named ? subject.Value : stated ?? (subject.IsIri ? subject.Value : null);
    }

    /// <summary>The node of a record within its own statements.</summary>
    /// <returns>The node; null if the statements are of another record.</returns>
    public static RdfTerm? Find(RdfGraph graph, string identifier)
    {
        var named = RdfTerm.Iri(identifier);
        if (graph.Find(named).Any()) return named;
        foreach (var candidate in DcatReader.FindResources(graph))
            if (Stated(graph, candidate) == identifier)
                return candidate;
        return null;
    }

    private static string? Stated(RdfGraph graph, RdfTerm subject)
    {
        string? first = null;
        foreach (var term in graph.Objects(subject, DCTERMS.Identifier))
        {
            var text = term.Value.Trim();
            // RDF has no order: of several identifiers the same one is taken every time.
            if (!term.IsBlank && text.Length > 0 && (first is null || string.CompareOrdinal(text, first) < 0)) first = text;
        }

        return first;
    }

    private static bool IsWeb(string iri) =>
        iri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || iri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
