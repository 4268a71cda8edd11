using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// The metrics and dimensions of our own score as terms of RDF, under the catalogue's address, so that who follows one finds
/// its declaration. Those of the MQA are declared by data.europa.eu.
/// </summary>
public static class QualityVocabulary
{
    /// <summary>The namespace of our own metrics and dimensions.</summary>
    public static string Namespace(CatalogDescription catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new Uri(catalog.BaseUrl, "def/quality#").AbsoluteUri;
    }

    /// <summary>The metric of an indicator.</summary>
    public static string MetricIri(CatalogDescription catalog, ScoreIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Namespace(catalog) + indicator.Id;
    }

    /// <summary>The metric of the score itself.</summary>
    public static string ScoreIri(CatalogDescription catalog) => Namespace(catalog) + "score";

    /// <summary>The dimension of a criterion.</summary>
    public static string DimensionIri(CatalogDescription catalog, ScoreCriterion criterion) =>
        Namespace(catalog) + "dimension-" + criterion.ToString().ToLowerInvariant();

    /// <summary>Declares all our metrics with their dimensions and with labels and definitions in German and English.</summary>
    public static void Declare(CatalogDescription catalog, RdfGraph into)
    {
        ArgumentNullException.ThrowIfNull(into);
        foreach (var criterion in Enum.GetValues<ScoreCriterion>())
        {
            var dimension = RdfTerm.Iri(DimensionIri(catalog, criterion));
            Add(into, dimension, RDF.Type, RdfTerm.Iri(DQV.Dimension));
            Texts(into, dimension, SKOS.PrefLabel, ScoreCriteria.Name(criterion, "de"), ScoreCriteria.Name(criterion, "en"));
        }

        foreach (var indicator in ScoreIndicators.All)
        {
            var metric = Metric(into, MetricIri(catalog, indicator), XSD.Integer);
            Add(into, metric, DQV.InDimension, RdfTerm.Iri(DimensionIri(catalog, indicator.Criterion)));
            Texts(into, metric, SKOS.PrefLabel, indicator.German.Name, indicator.English.Name);
            Texts(into, metric, SKOS.Definition, indicator.German.Why, indicator.English.Why);
        }

        var score = Metric(into, ScoreIri(catalog), XSD.Decimal);
        foreach (var criterion in Enum.GetValues<ScoreCriterion>()) Add(into, score, DQV.InDimension, RdfTerm.Iri(DimensionIri(catalog, criterion)));
        Texts(into, score, SKOS.PrefLabel, "Bewertung des Datenraums", "Score of the data space");
        Texts(
            into, score, SKOS.Definition,
            "Gewichtetes Mittel der Kennzahlen von 0 bis 100; was nicht zutrifft oder nicht gemessen wurde, zählt nicht mit.",
            "Weighted mean of the indicators from 0 to 100; what does not apply or was not measured does not count.");
    }

    private static RdfTerm Metric(RdfGraph into, string iri, string datatype)
    {
        var metric = RdfTerm.Iri(iri);
        Add(into, metric, RDF.Type, RdfTerm.Iri(DQV.Metric));
        Add(into, metric, DQV.ExpectedDataType, RdfTerm.Iri(datatype));
        return metric;
    }

    private static void Texts(RdfGraph into, RdfTerm node, string property, string german, string english)
    {
        Add(into, node, property, RdfTerm.Tagged(german, "de"));
        Add(into, node, property, RdfTerm.Tagged(english, "en"));
    }

    private static void Add(RdfGraph into, RdfTerm node, string property, RdfTerm value) => into.Add(node, RdfTerm.Iri(property), value);
}
