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
        // Of an agent that is only named by address, others say what it is: an agent without a name would break the profile.
        if (agent != new Agent { Iri = agent.Iri }) Type(part, FOAF.Agent);
        Texts(part, FOAF.Name, agent.Names);
        Code(part, DCTERMS.Type, agent.Type, SKOS.Concept, label, "-type");
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
    internal static string Tel(string number)
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
            if (_options.DeprecatedGeocoding) DeprecatedGeocoding(node, place, (place.Ags is { } known ? AreaKey.Iri(known) : null) ?? place.Iri);
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
}
