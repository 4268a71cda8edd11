using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Writes one record as DCAT-AP.de 3.0.</summary>
internal sealed partial class RecordWriter
{
    private static readonly RdfTerm TypeProperty = RdfTerm.Iri(RDF.Type);

    private readonly RdfGraph _graph;
    private readonly DcatWriteOptions _options;
    private readonly RdfTerm _subject;
    private readonly string _address;
    private readonly string _blankPrefix;
    private readonly Dictionary<string, RdfTerm>? _parts;

    private RecordWriter(RdfGraph graph, DcatWriteOptions options, RdfTerm subject, string address, string blankPrefix, bool remembersParts)
    {
        _graph = graph;
        _options = options;
        _subject = subject;
        _address = address;
        _blankPrefix = blankPrefix;
        _parts = remembersParts ? [] : null;
    }

    /// <summary>Writes a record and what was kept beside the model.</summary>
    /// <param name="resource">The content.</param>
    /// <param name="subject">Its IRI.</param>
    /// <param name="address">Its address with us, below which distributions without IRI get theirs.</param>
    /// <param name="blankPrefix">Begins the labels of its blank nodes; unique in the document.</param>
    /// <param name="options">What to write besides.</param>
    /// <param name="into">Takes the statements.</param>
    public static void Write(CatalogResource resource, RdfTerm subject, string address, string blankPrefix, DcatWriteOptions options, RdfGraph into)
    {
        var writer = new RecordWriter(into, options, subject, address, blankPrefix, resource.ExtraTriples is not null);
        writer.Resource(subject, resource, "");
        if (resource.ExtraTriples is { } extra) ExtraTriples.GiveBack(extra, subject, writer._parts!, blankPrefix, into);
    }

    /// <param name="node">The node to describe.</param>
    /// <param name="resource">The content.</param>
    /// <param name="place">Empty for the record itself; for an access service its label and a hyphen.</param>
    private void Resource(RdfTerm node, CatalogResource resource, string place)
    {
        Type(node, resource switch
        {
            DatasetSeries => DCAT.DatasetSeries,
            DataService => DCAT.DataService,
            _ => DCAT.Dataset,
        });
        Texts(node, DCTERMS.Title, resource.Titles);
        Texts(node, DCTERMS.Description, resource.Descriptions);
        Common(node, resource, place);
        switch (resource)
        {
            case Dataset dataset:
                Dataset(node, dataset, place);
                break;
            case DatasetSeries series:
                Code(node, DCTERMS.AccrualPeriodicity, series.AccrualPeriodicity, DCTERMS.Frequency, place, "frequency");
                break;
            case DataService service:
                Service(node, service, place);
                break;
        }
    }

    private void Common(RdfTerm node, CatalogResource resource, string place)
    {
        if (resource.Publisher is { } publisher) Agent(node, DCTERMS.Publisher, publisher, place + "publisher");
        Agents(node, DCTERMS.Creator, resource.Creators, place + "creator");
        Agents(node, DCTERMS.Contributor, resource.Contributors, place + "contributor");
        Agents(node, GEODCATAP.Originator, resource.Originators, place + "originator");
        Agents(node, GEODCATAP.Custodian, resource.Custodians, place + "custodian");
        Contacts(node, resource.ContactPoints, place + "contact");
        foreach (var identifier in resource.Identifiers) Add(node, DCTERMS.Identifier, RdfTerm.Literal(identifier));
        OtherIdentifiers(node, resource.OtherIdentifiers, place + "identifier");
        Texts(node, DCAT.Keyword, resource.Keywords);
        Codes(node, DCAT.Theme, resource.Themes, SKOS.Concept, place, "theme");
        Codes(node, DCTERMS.Type, resource.Types, SKOS.Concept, place, "type");
        Date(node, DCTERMS.Issued, resource.Issued);
        Date(node, DCTERMS.Modified, resource.Modified);
        Codes(node, DCTERMS.Language, resource.Languages, DCTERMS.LinguisticSystem, place, "language");
        Code(node, DCTERMS.AccessRights, resource.AccessRights, DCTERMS.RightsStatement, place, "accessrights");
        Code(node, DCATAP.Availability, resource.Availability, SKOS.Concept, place, "availability");
        Iris(node, DCAT.LandingPage, resource.LandingPages, FOAF.Document);
        Iris(node, FOAF.Page, resource.Pages, FOAF.Document);
        Codes(node, DCTERMS.ConformsTo, resource.ConformsTo, DCTERMS.Standard, place, "standard");
        Iris(node, DCATAP.ApplicableLegislation, resource.ApplicableLegislation, ELI.LegalResource);
        Codes(node, DCATAP.HvdCategory, resource.HvdCategories, SKOS.Concept, place, "hvd");
        Places(node, resource.Spatial, place + "place");
        Periods(node, resource.Temporal, place + "period");
        Codes(node, DCATDE.PoliticalGeocodingLevelUri, resource.PoliticalGeocodingLevels, SKOS.Concept, place, "level");
        Codes(node, DCATDE.ContributorId, resource.ContributorIds, SKOS.Concept, place, "contributorid");
        Iris(node, DCTERMS.Relation, resource.Relations);
        Iris(node, DCTERMS.References, resource.References);
        Iris(node, DCAT.InSeries, resource.InSeries);
        Relationships(node, resource.QualifiedRelations, place + "relation");
        Attributions(node, resource.QualifiedAttributions, place + "attribution");
    }

    private void Dataset(RdfTerm node, Dataset dataset, string place)
    {
        Code(node, DCTERMS.AccrualPeriodicity, dataset.AccrualPeriodicity, DCTERMS.Frequency, place, "frequency");
        if (dataset.Version is { } version) Add(node, DCAT.Version, RdfTerm.Literal(version));
        Texts(node, ADMS.VersionNotes, dataset.VersionNotes);
        Iris(node, DCAT.HasVersion, dataset.HasVersions);
        Statements(node, DCTERMS.Provenance, dataset.Provenance, DCTERMS.ProvenanceStatement, place + "provenance");
        Iris(node, DCTERMS.IsReferencedBy, dataset.IsReferencedBy);
        Iris(node, PROV.WasGeneratedBy, dataset.WasGeneratedBy, PROV.Activity);
        Typed(node, DCAT.SpatialResolutionInMeters, dataset.SpatialResolutionInMeters, XSD.Decimal);
        Typed(node, DCAT.TemporalResolution, dataset.TemporalResolution, XSD.Duration);
        Distributions(node, DCAT.DistributionProperty, dataset.Distributions, "distribution");
        Distributions(node, ADMS.Sample, dataset.Samples, "sample");
    }

    private void Service(RdfTerm node, DataService service, string place)
    {
        Iris(node, DCAT.EndpointUrl, service.EndpointUrls);
        Iris(node, DCAT.EndpointDescription, service.EndpointDescriptions);
        Iris(node, DCAT.ServesDataset, service.ServesDatasets);
        Code(node, DCTERMS.License, service.License, DCTERMS.LicenseDocument, place, "license");
        Codes(node, DCTERMS.Rights, service.Rights, DCTERMS.RightsStatement, place, "rights");
        Codes(node, DCTERMS.Format, service.Formats, DCTERMS.MediaTypeOrExtent, place, "format");
    }
}
