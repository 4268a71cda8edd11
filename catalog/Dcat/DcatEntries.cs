using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Tells entries of a catalogue, and the catalogue itself, from the things that belong to an entry.</summary>
internal static class DcatEntries
{
    private static readonly RdfTerm Type = RdfTerm.Iri(RDF.Type);
    private static readonly RdfTerm Catalog = RdfTerm.Iri(DCAT.Catalog);
    private static readonly RdfTerm CatalogRecord = RdfTerm.Iri(DCAT.CatalogRecord);
    private static readonly RdfTerm Dataset = RdfTerm.Iri(DCAT.Dataset);
    private static readonly RdfTerm DatasetSeries = RdfTerm.Iri(DCAT.DatasetSeries);
    private static readonly RdfTerm DataService = RdfTerm.Iri(DCAT.DataService);

    public static bool IsA(RdfGraph graph, RdfTerm node, string type) => graph.Contains(node, Type, RdfTerm.Iri(type));

    /// <summary>Whether a node is a catalogue or a record about an entry.</summary>
    public static bool IsCatalog(RdfGraph graph, RdfTerm node) => graph.Contains(node, Type, Catalog) || graph.Contains(node, Type, CatalogRecord);

    /// <summary>Whether a node stands for itself and is no part of the entry that points to it.</summary>
    /// <param name="graph">The document.</param>
    /// <param name="node">The node.</param>
    /// <param name="asService">Whether it is looked at as the access service of a distribution, which belongs to the entry.</param>
    public static bool StandsForItself(RdfGraph graph, RdfTerm node, bool asService) =>
        graph.Contains(node, Type, Catalog)
        // A record without IRI can only be reached from its entry: GeoDCAT-AP nests it so.
        || (node.IsIri && graph.Contains(node, Type, CatalogRecord))
        || graph.Contains(node, Type, Dataset)
        || graph.Contains(node, Type, DatasetSeries)
        || (!asService && graph.Contains(node, Type, DataService));
}
