using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Distributions, identifiers, checksums, statements in words, relations and attributions.</summary>
internal sealed partial class RecordReader
{
    private IReadOnlyList<Distribution> Distributions(NodeDescription node, string property, string name)
    {
        List<Distribution>? distributions = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(property))
        {
            _distribution = name == "distribution" ? (distributions?.Count ?? 0) + 1 : null;
            if (DistributionOf(node.Value(i), property, out var described) is not { } distribution) continue;
            node.Take(i);
            (distributions ??= []).Add(distribution);
            (nodes ??= []).Add(described);
        }

        _distribution = null;
        NameParts(node, nodes, name, keepsIri: true);
        return Kept(distributions);
    }

    private Distribution? DistributionOf(RdfTerm term, string property, out NodeDescription? described)
    {
        described = null;
        if (term.IsLiteral)
        {
            if (!IriText.IsHttp(term.Value)) return null;
            Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, property, term.Value, term.Value);
            return new Distribution { AccessUrls = [term.Value] };
        }

        if (DcatEntries.StandsForItself(_graph, term, asService: false)) return null;
        described = Describe(term);
        if (described.Count == 0)
        {
            if (term.IsBlank) return null;
            Report(DcatRules.UndescribedDistribution, Severity.Warning, Responsibility.Transport, property, term.Value, null);
        }

        described.TakeType(DCAT.Distribution);
        return Distribution(described);
    }

    private Distribution Distribution(NodeDescription node) => new()
    {
        Iri = node.Node.IsIri ? node.Node.Value : null,
        Titles = Texts(node, DCTERMS.Title),
        Descriptions = Texts(node, DCTERMS.Description),
        AccessUrls = Iris(node, DCAT.AccessUrl),
        DownloadUrls = Iris(node, DCAT.DownloadUrl),
        AccessServices = AccessServices(node),
        License = Code(node, DCTERMS.License, "license", DCTERMS.LicenseDocument),
        AttributionTexts = Texts(node, DCATDE.LicenseAttributionByText),
        Rights = Codes(node, DCTERMS.Rights, "rights", DCTERMS.RightsStatement),
        Format = Code(node, DCTERMS.Format, "format", DCTERMS.MediaTypeOrExtent),
        MediaType = Code(node, DCAT.MediaType, "mediatype", DCTERMS.MediaType),
        CompressFormat = Code(node, DCAT.CompressFormat, "compressformat", DCTERMS.MediaType),
        PackageFormat = Code(node, DCAT.PackageFormat, "packageformat", DCTERMS.MediaType),
        ByteSize = ByteSize(node),
        Checksum = Checksum(node),
        Issued = Date(node, DCTERMS.Issued, latest: false),
        Modified = Date(node, DCTERMS.Modified, latest: true),
        Languages = Codes(node, DCTERMS.Language, "language", DCTERMS.LinguisticSystem),
        Pages = Iris(node, FOAF.Page),
        ConformsTo = Codes(node, DCTERMS.ConformsTo, "standard", DCTERMS.Standard),
        Availability = Code(node, DCATAP.Availability, "availability", SKOS.Concept),
        Status = Code(node, ADMS.Status, "status", SKOS.Concept),
        Policy = Single(node, ODRL.HasPolicy),
        ApplicableLegislation = Iris(node, DCATAP.ApplicableLegislation),
        SpatialResolutionInMeters = Single(node, DCAT.SpatialResolutionInMeters),
        TemporalResolution = Single(node, DCAT.TemporalResolution),
    };

    private IReadOnlyList<DataService> AccessServices(NodeDescription node)
    {
        List<DataService>? services = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCAT.AccessService))
        {
            var term = node.Value(i);
            if (term.IsLiteral || DcatEntries.StandsForItself(_graph, term, asService: true)) continue;
            var described = Describe(term);
            if (term.IsBlank && described.Count == 0) continue;
            node.Take(i);
            var service = Service(described);
            (services ??= []).Add(term.IsIri ? service with { Iri = term.Value } : service);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, "service", keepsIri: true);
        return Kept(services);
    }

    /// <summary>
    /// Licence and attribution of the dataset speak for the files that have none of their own. They go where they are
    /// understood, the distribution; where every distribution has its own they stay beside the model.
    /// </summary>
    private Dataset WithDatasetLicence(NodeDescription node, Dataset dataset)
    {
        var lacksLicence = dataset.Distributions.Any(d => d.License is null);
        var licence = lacksLicence && node.First(DCTERMS.License) >= 0 ? Code(node, DCTERMS.License, "license", DCTERMS.LicenseDocument) : null;
        var lacksAttribution = dataset.Distributions.Any(d => d.AttributionTexts.Count == 0);
        var attribution = lacksAttribution ? Texts(node, DCATDE.LicenseAttributionByText) : [];
        if (licence is null && attribution.Count == 0) return dataset;

        var distributions = new List<Distribution>(dataset.Distributions.Count);
        foreach (var distribution in dataset.Distributions)
        {
            _distribution = distributions.Count + 1;
            distributions.Add(WithLicence(distribution, licence, attribution));
        }

        _distribution = null;
        return dataset with { Distributions = distributions };
    }

    private Distribution WithLicence(Distribution distribution, CodedValue? licence, IReadOnlyList<LangString> attribution)
    {
        if (licence is { } given && distribution.License is null)
        {
            Report(DcatRules.DatasetLicence, Severity.Note, Responsibility.Transport, DCTERMS.License, null, given.ToString());
            distribution = distribution with { License = licence };
        }

        if (attribution.Count == 0 || distribution.AttributionTexts.Count > 0) return distribution;
        Report(DcatRules.DatasetAttribution, Severity.Note, Responsibility.Transport, DCATDE.LicenseAttributionByText, null, attribution[0].Value);
        return distribution with { AttributionTexts = attribution };
    }

    private Checksum? Checksum(NodeDescription node)
    {
        Checksum? kept = null;
        NodeDescription? keptNode = null;
        List<string>? surplus = null;
        foreach (var i in node.Find(SPDX.ChecksumProperty))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i));
            if (Single(described, SPDX.ChecksumValue) is not { } value) continue;
            node.Take(i);
            described.TakeType(SPDX.Checksum);
            var checksum = new Checksum(Code(described, SPDX.Algorithm, "algorithm", SPDX.ChecksumAlgorithm) ?? default, value);
            if (kept is null || string.CompareOrdinal(value, kept.Value) < 0)
            {
                if (kept is not null) AddNew(ref surplus, kept.Value);
                (kept, keptNode) = (checksum, described);
            }
            else if (kept != checksum)
            {
                AddNew(ref surplus, value);
            }
        }

        keptNode?.BecomePart(node, "checksum", keepsIri: false);
        if (kept is not null) ReportSurplus(SPDX.ChecksumProperty, surplus, kept.Value);
        return kept;
    }

    private IReadOnlyList<string> Identifiers(NodeDescription node)
    {
        List<string>? identifiers = null;
        foreach (var i in node.Find(DCTERMS.Identifier))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, DCTERMS.Identifier)) continue;
            if (value.IsIri) Report(DcatRules.IriForLiteral, Severity.Note, Responsibility.Transport, DCTERMS.Identifier, value.Value, value.Value);
            AddNew(ref identifiers, value.Value);
        }

        return Kept(identifiers);
    }

    private IReadOnlyList<OtherIdentifier> OtherIdentifiers(NodeDescription node)
    {
        List<OtherIdentifier>? identifiers = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(ADMS.IdentifierProperty))
        {
            var value = node.Value(i);
            NodeDescription? described = null;
            if (value.IsLiteral)
            {
                node.Take(i);
                if (IsEmpty(value, ADMS.IdentifierProperty)) continue;
                Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, ADMS.IdentifierProperty, value.Value, value.Value);
                AddIdentifier(new OtherIdentifier(value.Value, value.Datatype), null);
                continue;
            }

            described = Describe(value);
            var notation = described.First(SKOS.Notation);
            if (notation >= 0 && described.Value(notation) is { IsBlank: false } text)
            {
                node.Take(i);
                described.Take(notation);
                described.TakeType(ADMS.Identifier);
                AddIdentifier(new OtherIdentifier(text.Value, text.Datatype), described);
            }
            else if (value.IsIri && described.Count == 0)
            {
                node.Take(i);
                AddIdentifier(new OtherIdentifier(value.Value, XSD.AnyUri), null);
            }
        }

        NameParts(node, nodes, "identifier", keepsIri: false);
        return Kept(identifiers);

        void AddIdentifier(OtherIdentifier identifier, NodeDescription? from)
        {
            if (identifiers?.Contains(identifier) == true) return;
            (identifiers ??= []).Add(identifier);
            (nodes ??= []).Add(from);
        }
    }

    /// <summary>Statements in words, such as provenance: as plain texts or as nodes with a label or description.</summary>
    private IReadOnlyList<LangString> Statements(NodeDescription node, string property, string name, string type)
    {
        List<LangString>? texts = null;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsIri) continue;
            if (value.IsLiteral)
            {
                node.Take(i);
                if (!IsEmpty(value, property)) AddNew(ref texts, Text(value));
                continue;
            }

            var described = Describe(value);
            foreach (var label in (ReadOnlySpan<string>)[RDFS.Label, DCTERMS.Description, DCTERMS.Title])
            {
                if (described.First(label) < 0) continue;
                foreach (var text in Texts(described, label)) AddNew(ref texts, text);
                node.Take(i);
                described.TakeType(type);
                described.BecomePart(node, name, keepsIri: false);
                break;
            }
        }

        return Kept(texts);
    }

    private IReadOnlyList<Relationship> Relationships(NodeDescription node)
    {
        List<Relationship>? relations = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCAT.QualifiedRelation))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i));
            var targets = Iris(described, DCTERMS.Relation);
            if (targets.Count == 0) continue;
            node.Take(i);
            described.TakeType(DCAT.Relationship);
            var roles = Iris(described, DCAT.HadRole);
            foreach (var target in targets)
            {
                (relations ??= []).Add(new Relationship(target, roles));
                (nodes ??= []).Add(described);
            }
        }

        NameParts(node, nodes, "relation", keepsIri: false);
        return Kept(relations);
    }

    private IReadOnlyList<Attribution> Attributions(NodeDescription node)
    {
        List<Attribution>? attributions = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(PROV.QualifiedAttribution))
        {
            if (node.Value(i).IsLiteral) continue;
            var described = Describe(node.Value(i));
            var agents = Agents(described, PROV.AgentProperty, "agent");
            if (agents.Count == 0) continue;
            node.Take(i);
            described.TakeType(PROV.Attribution);
            var roles = Iris(described, DCAT.HadRole);
            foreach (var agent in agents)
            {
                (attributions ??= []).Add(new Attribution(agent, roles));
                (nodes ??= []).Add(described);
            }
        }

        NameParts(node, nodes, "attribution", keepsIri: false);
        return Kept(attributions);
    }
}
