using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Agents and contact points.</summary>
internal sealed partial class RecordReader
{
    // GeoNetwork writes this name; it is none of vCard's.
    private const string MisspeltOrganisationName = VCARD.Namespace + "organisation-name";
    private const string Organisation = VCARD.Namespace + "org";

    private static readonly string[] OtherNames = [VCARD.Fn, SKOS.PrefLabel, RDFS.Label, DCTERMS.Title];
    private static readonly string[] OrganisationNames = [VCARD.OrganizationName, VCARD.HasOrganizationName, MisspeltOrganisationName];

    private Agent? Publisher(NodeDescription node)
    {
        Agent? kept = null;
        NodeDescription? keptNode = null;
        List<string>? surplus = null;
        foreach (var i in node.Find(DCTERMS.Publisher))
        {
            node.Take(i);
            if (AgentOf(node.Value(i), DCTERMS.Publisher, out var described) is not { } agent) continue;
            if (kept is not null && AreSame(kept, agent)) continue;
            if (kept is null || Precedes(agent, kept))
            {
                if (kept is not null) AddNew(ref surplus, NameOf(kept));
                (kept, keptNode) = (agent, described);
            }
            else
            {
                AddNew(ref surplus, NameOf(agent));
            }
        }

        keptNode?.BecomePart(node, "publisher", keepsIri: true);
        if (kept is not null) ReportSurplus(DCTERMS.Publisher, surplus, NameOf(kept));
        return kept;
    }

    private IReadOnlyList<Agent> Agents(NodeDescription node, string property, string name)
    {
        List<Agent>? agents = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(property))
        {
            node.Take(i);
            if (AgentOf(node.Value(i), property, out var described) is not { } agent) continue;
            if (agents?.Count <= SearchedForRepetitions && agents.Exists(a => AreSame(a, agent)))
            {
                Report(DcatRules.RepeatedAgent, Severity.Note, Responsibility.Transport, property, NameOf(agent), NameOf(agent));
                continue;
            }

            (agents ??= []).Add(agent);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, name, keepsIri: true);
        return Kept(agents);
    }

    private Agent? AgentOf(RdfTerm term, string property, out NodeDescription? described)
    {
        described = null;
        if (IsEmpty(term, property)) return null;
        if (term.IsLiteral)
        {
            Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, property, term.Value, term.Value);
            return new Agent { Names = [Text(term)] };
        }

        if (term.IsIri && TryStrip(term.Value, "mailto:", out var address)) return new Agent { Email = address };
        if (term.IsIri && DcatEntries.StandsForItself(_graph, term, asService: false)) return new Agent { Iri = term.Value };

        described = Describe(term, property);
        if (term.IsBlank && described.Count == 0) return null;
        described.TakeType(FOAF.Agent);
        var names = Texts(described, FOAF.Name);
        for (var i = 0; names.Count == 0 && i < OtherNames.Length; i++) names = Texts(described, OtherNames[i]);
        return new Agent
        {
            Iri = term.IsIri ? term.Value : null,
            Names = names,
            Type = Code(described, DCTERMS.Type, "type", SKOS.Concept),
            Email = First(Reach(described, "mailto:", FOAF.Mbox, VCARD.HasEmail, VCARD.Email)),
            Homepage = First(Reach(described, "", FOAF.Homepage)),
        };
    }

    private IReadOnlyList<ContactPoint> Contacts(NodeDescription node)
    {
        List<ContactPoint>? contacts = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCAT.ContactPoint))
        {
            node.Take(i);
            if (ContactOf(node.Value(i), out var described) is not { } contact) continue;
            (contacts ??= []).Add(contact);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, "contact", keepsIri: true);
        return Kept(contacts);
    }

    private ContactPoint? ContactOf(RdfTerm term, out NodeDescription? described)
    {
        described = null;
        if (IsEmpty(term, DCAT.ContactPoint)) return null;
        if (!term.IsBlank && TryStrip(term.Value, "mailto:", out var address)) return new ContactPoint { Emails = [address] };
        if (term.IsLiteral)
        {
            Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, DCAT.ContactPoint, term.Value, term.Value);
            return term.Value.Contains('@', StringComparison.Ordinal) && !term.Value.AsSpan().ContainsAny(" \t\n")
                ? new ContactPoint { Emails = [term.Value] }
                : new ContactPoint { Name = term.Value };
        }

        if (term.IsIri && DcatEntries.StandsForItself(_graph, term, asService: false)) return new ContactPoint { Iri = term.Value };
        described = Describe(term, DCAT.ContactPoint);
        if (term.IsBlank && described.Count == 0) return null;
        described.TakeType(VCARD.Kind);
        return new ContactPoint
        {
            Iri = term.IsIri ? term.Value : null,
            Name = Single(described, VCARD.Fn) ?? Single(described, FOAF.Name),
            Organisation = OrganisationOf(described),
            Emails = Reach(described, "mailto:", VCARD.HasEmail, VCARD.Email, FOAF.Mbox),
            Urls = Reach(described, "", VCARD.HasUrl, VCARD.Url),
            Telephones = Reach(described, "tel:", VCARD.HasTelephone, VCARD.Tel, FOAF.Phone),
        };
    }

    private string? OrganisationOf(NodeDescription contact)
    {
        foreach (var property in OrganisationNames)
            if (Single(contact, property) is { } name)
                return name;
        // The older form [vcard:org [vcard:organization-name …]] is read and, being more than the model says, kept as well.
        foreach (var i in contact.Find(Organisation))
            if (contact.Value(i) is { IsLiteral: false } organisation)
                foreach (var property in OrganisationNames)
                    if (_graph.Object(organisation, property) is { IsLiteral: true } name && !string.IsNullOrWhiteSpace(name.Value))
                        return name.Value;
        return null;
    }

    /// <summary>Addresses by which somebody can be reached, as IRI, as text or as a node with <c>vcard:hasValue</c>, without their scheme.</summary>
    private IReadOnlyList<string> Reach(NodeDescription node, string scheme, params ReadOnlySpan<string> properties)
    {
        List<string>? found = null;
        foreach (var property in properties)
        {
            foreach (var i in node.Find(property))
            {
                var value = node.Value(i);
                if (value.IsBlank)
                {
                    if ((_graph.Object(value, VCARD.HasValue) ?? _graph.Object(value, VCARD.Value)) is not { IsBlank: false } inner) continue;
                    value = inner;
                }

                node.Take(i);
                if (IsEmpty(value, property)) continue;
                var hasScheme = TryStrip(value.Value, scheme, out var bare);
                CompareForm(value, property, scheme, hasScheme, bare);
                AddNew(ref found, hasScheme ? bare : value.Value);
            }
        }

        return Kept(found);
    }

    /// <summary>Reports addresses that are not the IRIs they should be: texts, without <c>mailto:</c> or <c>tel:</c>, numbers with blanks.</summary>
    private void CompareForm(RdfTerm value, string property, string scheme, bool hasScheme, string bare)
    {
        if (value.IsLiteral)
        {
            // vcard:email and vcard:tel are the older properties, with texts; they were right in their time.
            if (property is VCARD.HasEmail or VCARD.HasTelephone or VCARD.HasUrl or FOAF.Mbox or FOAF.Homepage)
                Report(DcatRules.LiteralForIri, Severity.Note, Responsibility.Transport, property, value.Value, value.Value);
        }
        else if (scheme.Length > 0 && !hasScheme && !IriText.IsHttp(value.Value))
        {
            Report(DcatRules.SchemeMissing, Severity.Note, Responsibility.Transport, property, value.Value, scheme + value.Value);
        }
        else if (scheme == "tel:" && hasScheme && bare.AsSpan().ContainsAny(" /\u00A0"))
        {
            Report(DcatRules.TelephoneForm, Severity.Note, Responsibility.Transport, property, value.Value, RecordWriter.Tel(bare));
        }
    }

    private static bool TryStrip(string text, string scheme, out string bare)
    {
        bare = text;
        if (scheme.Length == 0 || !text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return false;
        bare = text[scheme.Length..];
        if (bare.Contains("%20", StringComparison.Ordinal)) bare = bare.Replace("%20", " ", StringComparison.Ordinal);
        return bare.Length > 0;
    }

    private static string? First(IReadOnlyList<string> values) => values.Count > 0 ? values[0] : null;

    private static string NameOf(Agent agent) => agent.Names.In() ?? agent.Iri ?? agent.Email ?? "";

    private static bool Precedes(Agent agent, Agent other) =>
        (agent.Iri is null) == (other.Iri is null) ? string.CompareOrdinal(NameOf(agent), NameOf(other)) < 0 : agent.Iri is not null;

    private static bool AreSame(Agent a, Agent b) =>
        a.Iri == b.Iri && a.Email == b.Email && a.Homepage == b.Homepage && a.Type == b.Type && a.Names.SequenceEqual(b.Names);
}
