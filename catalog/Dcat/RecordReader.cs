using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Reads one record out of a graph. Each statement that goes into the model is marked; the rest become extra triples.</summary>
internal sealed partial class RecordReader
{
    private readonly RdfGraph _graph;
    private readonly RdfTerm _subject;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<RdfTerm, NodeDescription> _nodes = [];
    private readonly List<NodeDescription> _inOrder = [];
    private readonly Action<string, string, string> _renamed;
    private int? _distribution;

    private RecordReader(RdfGraph graph, RdfTerm subject)
    {
        _graph = graph;
        _subject = subject;
        _renamed = (rule, before, after) => Report(rule, Severity.Note, Responsibility.Transport, after, Prefixes.Shorten(before), Prefixes.Shorten(after));
    }

    public static WithFindings<CatalogResource> Read(RdfGraph graph, RdfTerm subject)
    {
        var reader = new RecordReader(graph, subject);
        var self = reader.Describe(subject, DCAT.ResourceProperty);
        self.BecomeSelf();
        var resource = reader.Resource(self);
        if (subject.IsIri && IriText.IsHttp(subject.Value)) resource = resource with { Iri = subject.Value };
        else if (subject.IsIri) resource = reader.WithNameAsIdentifier(resource);
        resource = resource with { ExtraTriples = ExtraTriples.Collect(graph, reader._inOrder, subject, out var isCut) };
        if (isCut) reader.Report(DcatRules.PartTooLarge, Severity.Warning, Responsibility.Source, DCAT.Resource, subject.Value, null);
        return new WithFindings<CatalogResource>(resource, reader._findings);
    }

    private CatalogResource Resource(NodeDescription self)
    {
        if (DcatEntries.IsA(_graph, self.Node, DCAT.DatasetSeries)) return Series(self);
        return DcatEntries.IsA(_graph, self.Node, DCAT.DataService) && !DcatEntries.IsA(_graph, self.Node, DCAT.Dataset) ? Service(self) : Dataset(self);
    }

    private Dataset Dataset(NodeDescription node)
    {
        node.TakeType(DCAT.Dataset);
        var dataset = new Dataset
        {
            Distributions = Distributions(node, DCAT.DistributionProperty, "distribution"),
            Samples = Distributions(node, ADMS.Sample, "sample"),
            AccrualPeriodicity = Code(node, DCTERMS.AccrualPeriodicity, "frequency", DCTERMS.Frequency),
            Version = Single(node, DCAT.Version),
            VersionNotes = Texts(node, ADMS.VersionNotes),
            HasVersions = Iris(node, DCAT.HasVersion),
            Provenance = Statements(node, DCTERMS.Provenance, "provenance", DCTERMS.ProvenanceStatement),
            IsReferencedBy = Iris(node, DCTERMS.IsReferencedBy),
            WasGeneratedBy = Iris(node, PROV.WasGeneratedBy),
            SpatialResolutionInMeters = Typed(node, DCAT.SpatialResolutionInMeters, XSD.Decimal),
            TemporalResolution = Typed(node, DCAT.TemporalResolution, XSD.Duration),
        };
        return WithDatasetLicence(node, (Dataset)WithCommon(dataset, node));
    }

    private DatasetSeries Series(NodeDescription node)
    {
        node.TakeType(DCAT.DatasetSeries);
        // A series is a dataset by DCAT 3; stated once more it would bring the dataset's obligations with it.
        node.TakeType(DCAT.Dataset);
        return (DatasetSeries)WithCommon(
            new DatasetSeries { AccrualPeriodicity = Code(node, DCTERMS.AccrualPeriodicity, "frequency", DCTERMS.Frequency) }, node);
    }

    private DataService Service(NodeDescription node)
    {
        node.TakeType(DCAT.DataService);
        var service = new DataService
        {
            EndpointUrls = Iris(node, DCAT.EndpointUrl),
            EndpointDescriptions = Iris(node, DCAT.EndpointDescription),
            ServesDatasets = Iris(node, DCAT.ServesDataset),
            License = Code(node, DCTERMS.License, "license", DCTERMS.LicenseDocument),
            Rights = Codes(node, DCTERMS.Rights, "rights", DCTERMS.RightsStatement),
            Formats = Codes(node, DCTERMS.Format, "format", DCTERMS.MediaTypeOrExtent),
        };
        return (DataService)WithCommon(service, node);
    }

    private CatalogResource WithCommon(CatalogResource resource, NodeDescription node)
    {
        ReportKept(node);
        node.TakeType(DCAT.Resource);
        // Portals type a dataset as a document when its page has the same address.
        node.TakeType(FOAF.Document);
        return resource with
        {
            Titles = Texts(node, DCTERMS.Title),
            Descriptions = Texts(node, DCTERMS.Description),
            Publisher = Publisher(node),
            Creators = Agents(node, DCTERMS.Creator, "creator"),
            Contributors = Agents(node, DCTERMS.Contributor, "contributor"),
            Originators = Agents(node, GEODCATAP.Originator, "originator"),
            Custodians = Agents(node, GEODCATAP.Custodian, "custodian"),
            ContactPoints = Contacts(node),
            Identifiers = Identifiers(node),
            OtherIdentifiers = OtherIdentifiers(node),
            Keywords = Keywords(node),
            Themes = Themes(node),
            Types = Codes(node, DCTERMS.Type, "type", SKOS.Concept),
            Issued = Date(node, DCTERMS.Issued, latest: false),
            Modified = Date(node, DCTERMS.Modified, latest: true),
            Languages = Codes(node, DCTERMS.Language, "language", DCTERMS.LinguisticSystem),
            AccessRights = Code(node, DCTERMS.AccessRights, "accessrights", DCTERMS.RightsStatement),
            Availability = Code(node, DCATAP.Availability, "availability", SKOS.Concept),
            LandingPages = Iris(node, DCAT.LandingPage),
            Pages = Iris(node, FOAF.Page),
            ConformsTo = Codes(node, DCTERMS.ConformsTo, "standard", DCTERMS.Standard),
            ApplicableLegislation = Legislation(node),
            HvdCategories = Codes(node, DCATAP.HvdCategory, "hvd", SKOS.Concept),
            Spatial = Places(node),
            Temporal = Periods(node),
            PoliticalGeocodingLevels = Codes(node, DCATDE.PoliticalGeocodingLevelUri, "level", SKOS.Concept),
            ContributorIds = Codes(node, DCATDE.ContributorId, "contributorid", SKOS.Concept),
            Relations = Iris(node, DCTERMS.Relation),
            References = Iris(node, DCTERMS.References),
            InSeries = Iris(node, DCAT.InSeries),
            QualifiedRelations = Relationships(node),
            QualifiedAttributions = Attributions(node),
        };
    }

    /// <summary>GeoDCAT-AP (§B.6.4) has the topic category of ISO 19115 beside the theme; alone it says as much, and stays as it is.</summary>
    private IReadOnlyList<CodedValue> Themes(NodeDescription node)
    {
        var themes = Codes(node, DCAT.Theme, "theme", SKOS.Concept);
        if (themes.Count > 0) return themes;
        List<CodedValue>? topics = null;
        foreach (var i in node.Find(GEODCATAP.TopicCategory))
        {
            if (node.Value(i) is not { IsIri: true } topic) continue;
            Report(DcatRules.TopicForTheme, Severity.Note, Responsibility.Transport, DCAT.Theme, topic.Value, topic.Value);
            AddNew(ref topics, new CodedValue(topic.Value));
        }

        return Kept(topics);
    }

    /// <summary>What 3.0 has no place for stays beside the model; the source is told.</summary>
    private void ReportKept(NodeDescription node)
    {
        foreach (var property in (ReadOnlySpan<string>)[DCATDE.QualityProcessUri, DCTERMS.IsVersionOf, Granularity])
            if (node.First(property) is var i and >= 0)
                Report(DcatRules.DeprecatedKept, Severity.Note, Responsibility.Source, property, node.Value(i).IsBlank ? Prefixes.Shorten(property) : node.Value(i).Value, null);
        if (node.First(DCTERMS.Source) is var source and >= 0)
            Report(DcatRules.SourceDiscouraged, Severity.Note, Responsibility.Source, DCTERMS.Source, node.Value(source).IsBlank ? null : node.Value(source).Value, null);
    }

    // Of DCAT-AP.de 1.0; DCAT itself never had it.
    private const string Granularity = DCAT.Namespace + "granularity";

    /// <summary>Words about a legal basis are no link to a law; they stay beside the model under their deprecated property.</summary>
    private IReadOnlyList<string> Legislation(NodeDescription node)
    {
        var laws = Iris(node, DCATAP.ApplicableLegislation);
        foreach (var i in node.Find(DCATDE.LegalBasis))
        {
            var value = node.Value(i);
            if (value.IsIri || IriText.IsHttp(value.Value))
            {
                node.Take(i);
                Report(DcatRules.OldName, Severity.Note, Responsibility.Transport, DCATAP.ApplicableLegislation, "dcatde:legalBasis", "dcatap:applicableLegislation");
                if (!laws.Contains(value.Value)) laws = [.. laws, value.Value];
            }
            else if (value.IsLiteral)
            {
                Report(DcatRules.LegalBasisText, Severity.Note, Responsibility.Source, DCATAP.ApplicableLegislation, value.Value, null);
            }
        }

        return laws;
    }

    private CatalogResource WithNameAsIdentifier(CatalogResource resource)
    {
        if (resource.Identifiers.Count > 0) return resource;
        Report(DcatRules.SubjectWithoutAddress, Severity.Warning, Responsibility.Source, DCTERMS.Identifier, _subject.Value, _subject.Value);
        return resource with { Identifiers = [_subject.Value] };
    }

    private NodeDescription Describe(RdfTerm node, string property)
    {
        if (_nodes.TryGetValue(node, out var known)) return known;
        var isSelf = node == _subject;
        var description = new NodeDescription(_graph, node, isSelf ? int.MaxValue : NodeDescription.MaxPartStatements, _renamed);
        if (description.IsCut) Report(DcatRules.PartTooLarge, Severity.Warning, Responsibility.Source, property, node.Value, null);
        _nodes.Add(node, description);
        _inOrder.Add(description);
        return description;
    }

    private void Report(string rule, Severity severity, Responsibility responsibility, string property, string? before, string? after) =>
        _findings.Add(new Finding(rule, severity, responsibility, Prefixes.Shorten(property), before, after, _distribution));
}
