using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>
/// Reads DCAT-AP.de 1.x, 2.0 and 3.0, plain DCAT-AP and GeoDCAT-AP. Tolerant of form, exact about meaning: what is translated or
/// cannot be taken leaves a finding (<see cref="DcatRules"/>), what the model does not know becomes
/// <see cref="CatalogResource.ExtraTriples"/>.
/// </summary>
public static class DcatReader
{
    /// <summary>The subjects of a document that are entries of a catalogue, in the order of the document.</summary>
    /// <remarks>
    /// <para>An entry is what is typed <c>dcat:Dataset</c>, <c>dcat:DatasetSeries</c> or <c>dcat:DataService</c>, and what a catalogue
    /// links by <c>dcat:dataset</c> or <c>dcat:service</c>, typed or not. It must be described: a node of which nothing but the type
    /// is said is a reference (to another page, to a series), not an entry.</para>
    /// <para>A service that is the <c>dcat:accessService</c> of a distribution belongs to that dataset and is an entry of its own
    /// only where a catalogue lists it by <c>dcat:service</c>. Catalogues and catalogue records are no entries, whatever else
    /// they are typed as.</para>
    /// </remarks>
    public static IReadOnlyList<RdfTerm> FindResources(RdfGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var type = RdfTerm.Iri(RDF.Type);
        var listed = Linked(graph, DCAT.DatasetProperty, DCAT.Service);
        var access = Linked(graph, DCAT.AccessService);
        var candidates = new HashSet<RdfTerm>(listed);
        foreach (var entryClass in (ReadOnlySpan<string>)[DCAT.Dataset, DCAT.DatasetSeries, DCAT.DataService])
            foreach (var triple in graph.Find(null, type, RdfTerm.Iri(entryClass)))
                if (entryClass != DCAT.DataService || !access.Contains(triple.Subject) || listed.Contains(triple.Subject))
                    candidates.Add(triple.Subject);

        candidates.RemoveWhere(node => node.IsLiteral || DcatEntries.IsCatalog(graph, node) || !graph.Find(node).Any(t => t.Predicate != type));
        return [.. graph.Subjects.Where(candidates.Contains)];
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="graph">The document, or the part of it that <see cref="ResourceDescription.Extract"/> made.</param>
    /// <param name="subject">The entry's node.</param>
    /// <returns>A dataset, service or series by its type, a dataset where it has none; an empty one for a node that is not described.</returns>
    public static WithFindings<CatalogResource> Read(RdfGraph graph, RdfTerm subject)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return RecordReader.Read(graph, subject);
    }

    private static HashSet<RdfTerm> Linked(RdfGraph graph, params ReadOnlySpan<string> properties)
    {
        var linked = new HashSet<RdfTerm>();
        foreach (var property in properties)
            foreach (var triple in graph.Find(null, RdfTerm.Iri(property)))
                linked.Add(triple.Object);
        return linked;
    }
}
