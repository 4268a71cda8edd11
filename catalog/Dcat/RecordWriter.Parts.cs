using System.Globalization;
using System.Text;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Agents, contacts, places, periods, identifiers and relations.</summary>
internal sealed partial class RecordWriter
{
    private void Agents(RdfTerm node, string property, IReadOnlyList<Agent> agents, string name)
    {
        for (var i = 0; i < agents.Count; i++) Agent(node, property, agents[i], PartLabel.InList(name, i, agents.Count));
    }

    private void Agent(RdfTerm node, string property, Agent agent, string label)
    {
        var part = Part(agent.Iri, label);
        Add(node, property, part);
        Type(part, FOAF.Agent);
        Texts(part, FOAF.Name, agent.Names);
        Code(part, DCTERMS.Type, agent.Type, SKOS.Concept, label + "-type");
        if (agent.Email is { } email) Iri(part, FOAF.Mbox, Mailto(email));
        if (agent.Homepage is { } homepage) Iri(part, FOAF.Homepage, homepage, FOAF.Document);
    }

    private void Contacts(RdfTerm node, IReadOnlyList<ContactPoint> contacts, string name)
    {
        for (var i = 0; i < contacts.Count; i++)
        {
            var contact = contacts[i];
            var part = Part(contact.Iri, PartLabel.InList(name, i, contacts.Count));
            Add(node, DCAT.ContactPoint, part);
            Type(part, VCARD.Kind);
            if (contact.Name is { } fn) Add(part, VCARD.Fn, RdfTerm.Literal(fn));
            if (contact.Organisation is { } organisation) Add(part, VCARD.OrganizationName, RdfTerm.Literal(organisation));
            foreach (var email in contact.Emails) Iri(part, VCARD.HasEmail, Mailto(email));
            Iris(part, VCARD.HasUrl, contact.Urls);
            foreach (var telephone in contact.Telephones) Iri(part, VCARD.HasTelephone, Tel(telephone));
        }
    }

    private static string Mailto(string email) => "mailto:" + email;

    /// <summary>A number as <c>tel:</c> IRI: RFC 3966 knows hyphens between digits, but neither blanks nor slashes.</summary>
    private static string Tel(string number)
    {
        var tel = new StringBuilder("tel:", number.Length + 4);
        var gap = false;
        foreach (var c in number.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c) || c is '/' or '-' or '\u00A0' or '\u2013')
            {
                gap = true;
                continue;
            }

            if (gap && tel[^1] is not (':' or '(') && c != ')') tel.Append('-');
            gap = false;
            tel.Append(c);
        }

        return tel.ToString();
    }

    private void OtherIdentifiers(RdfTerm node, IReadOnlyList<OtherIdentifier> identifiers, string name)
    {
        for (var i = 0; i < identifiers.Count; i++)
        {
            var part = Part(null, PartLabel.InList(name, i, identifiers.Count));
            Add(node, ADMS.IdentifierProperty, part);
            Type(part, ADMS.Identifier);
            Add(part, SKOS.Notation, IriText.TryTerm(identifiers[i].Scheme, out var scheme)
                ? RdfTerm.Typed(identifiers[i].Notation, scheme.Value)
                : RdfTerm.Literal(identifiers[i].Notation));
        }
    }

    private void Places(RdfTerm node, IReadOnlyList<Location> places, string name)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var key = place.Iri is null && place.Ags is { } ags ? AreaKey.Iri(ags) : null;
            // A shape of its own must not be said of the official area, which other records name too.
            var hasShape = place is not { Bbox: null, Centroid: null, Geometry: null };
            var part = Part(place.Iri ?? (hasShape ? null : key), PartLabel.InList(name, i, places.Count));
            Add(node, DCTERMS.Spatial, part);
            Type(part, DCTERMS.Location);
            Texts(part, SKOS.PrefLabel, place.Labels);
            Shape(part, DCAT.Bbox, place.Bbox);
            Shape(part, DCAT.Centroid, place.Centroid);
            if (place.Geometry is { } geometry) Geometry(part, geometry, PartLabel.InList(name, i, places.Count) + "-geometry");
            if (hasShape && key is not null && !places.Any(p => p.Iri == key)) Iri(node, DCTERMS.Spatial, key, DCTERMS.Location);
            if (_options.DeprecatedGeocoding) DeprecatedGeocoding(node, place, key ?? place.Iri);
        }
    }

    private void DeprecatedGeocoding(RdfTerm node, Location place, string? iri)
    {
        if (iri is not null && AreaKey.IsKey(iri)) Iri(node, DCATDE.PoliticalGeocodingUri, iri);
        else if (iri is null) Texts(node, DCATDE.GeocodingDescription, place.Labels);
    }

    private void Geometry(RdfTerm place, string text, string label)
    {
        if (_options.LiteralGeometry)
        {
            Shape(place, LOCN.GeometryProperty, text);
            return;
        }

        var part = Part(null, label);
        Add(place, LOCN.GeometryProperty, part);
        Type(part, LOCN.Geometry);
        var literal = ShapeLiteral(text);
        Add(part, literal.Datatype == GEOSPARQL.GmlLiteral ? GEOSPARQL.AsGml : GEOSPARQL.AsWkt, literal);
    }

    private void Shape(RdfTerm node, string property, string? text)
    {
        if (text is not null) Add(node, property, ShapeLiteral(text));
    }

    private static RdfTerm ShapeLiteral(string text)
    {
        if (WellKnownText.TryFromGeoJson(text, out var wkt)) return RdfTerm.Typed(wkt, GEOSPARQL.WktLiteral);
        if (WellKnownText.LooksLikeWkt(text)) return RdfTerm.Typed(text, GEOSPARQL.WktLiteral);
        return text.AsSpan().TrimStart().StartsWith("<gml", StringComparison.Ordinal) ? RdfTerm.Typed(text, GEOSPARQL.GmlLiteral) : RdfTerm.Literal(text);
    }

    private void Periods(RdfTerm node, IReadOnlyList<PeriodOfTime> periods, string name)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            var part = Part(null, PartLabel.InList(name, i, periods.Count));
            Add(node, DCTERMS.Temporal, part);
            Type(part, DCTERMS.PeriodOfTime);
            Date(part, DCAT.StartDate, periods[i].Start);
            Date(part, DCAT.EndDate, periods[i].End);
        }
    }

    private void Statements(RdfTerm node, string property, IReadOnlyList<LangString> texts, string type, string label)
    {
        if (texts.Count == 0) return;
        var part = Part(null, label);
        Add(node, property, part);
        Type(part, type);
        Texts(part, RDFS.Label, texts);
    }

    private void Relationships(RdfTerm node, IReadOnlyList<Relationship> relations, string name)
    {
        for (var i = 0; i < relations.Count; i++)
        {
            var part = Part(null, PartLabel.InList(name, i, relations.Count));
            Add(node, DCAT.QualifiedRelation, part);
            Type(part, DCAT.Relationship);
            Iri(part, DCTERMS.Relation, relations[i].Target);
            Iris(part, DCAT.HadRole, relations[i].Roles, DCAT.Role);
        }
    }

    private void Attributions(RdfTerm node, IReadOnlyList<Attribution> attributions, string name)
    {
        for (var i = 0; i < attributions.Count; i++)
        {
            var label = PartLabel.InList(name, i, attributions.Count);
            var part = Part(null, label);
            Add(node, PROV.QualifiedAttribution, part);
            Type(part, PROV.Attribution);
            Agent(part, PROV.AgentProperty, attributions[i].Agent, label + "-agent1of1");
            Iris(part, DCAT.HadRole, attributions[i].Roles, DCAT.Role);
        }
    }

    private void Distributions(RdfTerm node, string property, IReadOnlyList<Distribution> distributions, string name)
    {
        for (var i = 0; i < distributions.Count; i++)
        {
            var distribution = distributions[i];
            var own = string.Create(CultureInfo.InvariantCulture, $"{_address}/{name}/{i + 1}");
            var label = PartLabel.InList(name, i, distributions.Count);
            var part = Part(distribution.Iri ?? own, label);
            Add(node, property, part);
            if (distribution is { AccessServices.Count: 0 } or { DownloadUrls.Count: 0 })
            {
                Distribution(part, distribution, label);
                continue;
            }

            // Convention 41: beside an access service no download; the file becomes a distribution of its own.
            Distribution(part, distribution with { DownloadUrls = [] }, label);
            var download = RdfTerm.Iri(own + "/download");
            Add(node, property, download);
            Distribution(download, distribution with { AccessServices = [], AccessUrls = [] }, label + "-download");
        }
    }

    private void Distribution(RdfTerm node, Distribution distribution, string label)
    {
        var place = label + "-";
        Type(node, DCAT.Distribution);
        Texts(node, DCTERMS.Title, distribution.Titles);
        Texts(node, DCTERMS.Description, distribution.Descriptions);
        Iris(node, DCAT.AccessUrl, distribution.AccessUrls.Count > 0 ? distribution.AccessUrls : StandInForAccessUrl(distribution));
        Iris(node, DCAT.DownloadUrl, distribution.DownloadUrls);
        AccessServices(node, distribution.AccessServices, place);
        Code(node, DCTERMS.License, distribution.License, DCTERMS.LicenseDocument, place + "license");
        Texts(node, DCATDE.LicenseAttributionByText, distribution.AttributionTexts);
        Codes(node, DCTERMS.Rights, distribution.Rights, DCTERMS.RightsStatement, place + "rights");
        Code(node, DCTERMS.Format, distribution.Format, DCTERMS.MediaTypeOrExtent, place + "format");
        Code(node, DCAT.MediaType, distribution.MediaType, DCTERMS.MediaType, place + "mediatype");
        Code(node, DCAT.CompressFormat, distribution.CompressFormat, DCTERMS.MediaType, place + "compressformat");
        Code(node, DCAT.PackageFormat, distribution.PackageFormat, DCTERMS.MediaType, place + "packageformat");
        if (distribution.ByteSize is { } size) Add(node, DCAT.ByteSize, RdfTerm.Typed(size.ToString(CultureInfo.InvariantCulture), XSD.NonNegativeInteger));
        Checksum(node, distribution.Checksum, place + "checksum");
        Date(node, DCTERMS.Issued, distribution.Issued);
        Date(node, DCTERMS.Modified, distribution.Modified);
        Codes(node, DCTERMS.Language, distribution.Languages, DCTERMS.LinguisticSystem, place + "language");
        Iris(node, FOAF.Page, distribution.Pages, FOAF.Document);
        Codes(node, DCTERMS.ConformsTo, distribution.ConformsTo, DCTERMS.Standard, place + "standard");
        Code(node, DCATAP.Availability, distribution.Availability, SKOS.Concept, place + "availability");
        Code(node, ADMS.Status, distribution.Status, SKOS.Concept, place + "status");
        if (distribution.Policy is { } policy) Iri(node, ODRL.HasPolicy, policy, ODRL.Policy);
        Iris(node, DCATAP.ApplicableLegislation, distribution.ApplicableLegislation, ELI.LegalResource);
        Typed(node, DCAT.SpatialResolutionInMeters, distribution.SpatialResolutionInMeters, XSD.Decimal);
        Typed(node, DCAT.TemporalResolution, distribution.TemporalResolution, XSD.Duration);
    }

    /// <summary>What stands in for a missing access URL: the endpoint of the service (convention 41), else the file (convention 39).</summary>
    private static IReadOnlyList<string> StandInForAccessUrl(Distribution distribution) =>
        distribution.AccessServices.Count > 0
            ? [.. distribution.AccessServices.SelectMany(s => s.EndpointUrls).Distinct(StringComparer.Ordinal)]
            : distribution.DownloadUrls;

    private void AccessServices(RdfTerm node, IReadOnlyList<DataService> services, string place)
    {
        for (var i = 0; i < services.Count; i++)
        {
            var label = place + PartLabel.InList("service", i, services.Count);
            var part = Part(services[i].Iri, label);
            Add(node, DCAT.AccessService, part);
            Resource(part, services[i], label + "-");
        }
    }

    private void Checksum(RdfTerm node, Checksum? checksum, string label)
    {
        if (checksum is null) return;
        var part = Part(null, label);
        Add(node, SPDX.ChecksumProperty, part);
        Type(part, SPDX.Checksum);
        Code(part, SPDX.Algorithm, checksum.Algorithm, SPDX.ChecksumAlgorithm, label + "-algorithm");
        Typed(part, SPDX.ChecksumValue, checksum.Value, XSD.HexBinary);
    }
}
