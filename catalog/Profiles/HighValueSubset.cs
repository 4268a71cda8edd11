using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// The part of a record that the rules for high-value datasets are for. Their shapes aim at all datasets, so they may only see
/// those that are meant (DCAT-AP HVD 3.0.0, "the HVD subset").
/// </summary>
public static class HighValueSubset
{
    private static readonly RdfTerm Legislation = RdfTerm.Iri(DCATAP.ApplicableLegislation);
    private static readonly RdfTerm Category = RdfTerm.Iri(DCATAP.HvdCategory);
    private static readonly RdfTerm Regulation = RdfTerm.Iri(HighValueRule.Regulation);
    private static readonly RdfTerm Serves = RdfTerm.Iri(DCAT.ServesDataset);

    private static readonly string[] Meant = [DCAT.Dataset, DCAT.DatasetSeries, DCAT.DataService];
    private static readonly string[] Standing = [.. Meant, DCAT.Catalog, DCAT.CatalogRecord];

    /// <summary>
    /// The datasets, series and services that name the regulation on high-value datasets as legislation or have a category of
    /// high-value datasets, with all that belongs to them: their distributions, the services that give access to them, contacts and
    /// whatever else they refer to, except other datasets, series, services and catalogues.
    /// </summary>
    /// <param name="record">The record; read only.</param>
    /// <returns>The nodes; empty where the record has no high-value part.</returns>
    public static IReadOnlySet<RdfTerm> Of(RdfGraph record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var subset = new HashSet<RdfTerm>();
        var open = new Queue<RdfTerm>();
        void Take(RdfTerm node)
        {
            if (!node.IsLiteral && subset.Add(node)) open.Enqueue(node);
        }

        foreach (var mark in record.Find(null, Legislation, Regulation).Concat(record.Find(null, Category)))
            if (IsAny(Meant, record, mark.Subject))
                Take(mark.Subject);
        while (open.TryDequeue(out var node))
        {
            // The service that gives access to a file is part of how the dataset is offered; one that is merely mentioned is not.
            foreach (var triple in record.Find(node))
                if (triple.Predicate.Value == DCAT.AccessService || (triple.Predicate.Value != RDF.Type && !IsAny(Standing, record, triple.Object)))
                    Take(triple.Object);
            foreach (var service in record.Find(null, Serves, node)) Take(service.Subject);
        }

        return subset;
    }

    private static bool IsAny(string[] classes, RdfGraph record, RdfTerm node) =>
        !node.IsLiteral && record.Objects(node, RDF.Type).Any(type => type.IsIri && classes.Contains(type.Value));
}
