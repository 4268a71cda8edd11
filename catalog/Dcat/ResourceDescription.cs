using System.Collections.Frozen;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Cuts one record out of a catalogue document.</summary>
public static class ResourceDescription
{
    // What these point to is described for the record's sake, even where it has an IRI of its own.
    private static readonly FrozenSet<string> OwningProperties = new[]
    {
        DCAT.DistributionProperty, ADMS.Sample, DCAT.AccessService, DCAT.ContactPoint,
        DCTERMS.Publisher, DCTERMS.Creator, DCTERMS.Contributor, DCTERMS.RightsHolder, GEODCATAP.Originator, GEODCATAP.Custodian, PROV.AgentProperty,
        DCTERMS.Spatial, DCTERMS.Temporal, TIME.HasBeginning, TIME.HasEnd, LOCN.GeometryProperty,
        ADMS.IdentifierProperty, SPDX.ChecksumProperty, DCAT.QualifiedRelation, PROV.QualifiedAttribution, DCTERMS.Provenance,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly RdfTerm Label = RdfTerm.Iri(RDFS.Label);
    private static readonly RdfTerm PrefLabel = RdfTerm.Iri(SKOS.PrefLabel);

    /// <summary>
    /// The statements that belong to one record: those about it, the blank nodes below, and the distributions, agents, contacts,
    /// places, periods and access services it points to; of other things it names, their labels. Not other entries, not the
    /// catalogue. A node shared by several records is copied into each.
    /// </summary>
    /// <param name="document">A document of any size: the cost is that of the record.</param>
    /// <param name="subject">The record's node.</param>
    public static RdfGraph Extract(RdfGraph document, RdfTerm subject)
    {
        ArgumentNullException.ThrowIfNull(document);
        var part = new RdfGraph();
        var seen = new HashSet<RdfTerm> { subject };
        var pending = new Queue<RdfTerm>();
        pending.Enqueue(subject);
        while (pending.TryDequeue(out var node))
        {
            var left = node == subject ? int.MaxValue : NodeDescription.MaxPartStatements + 1;
            foreach (var triple in document.Find(node))
            {
                if (left-- == 0) break;
                part.Add(triple);
                var value = triple.Object;
                if (value.IsLiteral || seen.Contains(value)) continue;
                if (Belongs(document, triple)) Follow(value);
                else if (value.IsIri) CopyLabels(document, value, part);
            }
        }

        return part;

        void Follow(RdfTerm value)
        {
            seen.Add(value);
            pending.Enqueue(value);
        }
    }

    private static bool Belongs(RdfGraph document, RdfTriple triple)
    {
        var property = PropertyNames.Canonical(triple.Predicate.Value, out _);
        if (!triple.Object.IsBlank && !OwningProperties.Contains(property)) return false;
        return !DcatEntries.StandsForItself(document, triple.Object, asService: property == DCAT.AccessService);
    }

    private static void CopyLabels(RdfGraph document, RdfTerm named, RdfGraph into)
    {
        if (IriText.IsControlled(named.Value) || DcatEntries.StandsForItself(document, named, asService: false)) return;
        foreach (var triple in document.Find(named, Label)) into.Add(triple);
        foreach (var triple in document.Find(named, PrefLabel)) into.Add(triple);
    }
}
