using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>Turns responsible parties into agents and contact points, by their roles (CI_RoleCode).</summary>
internal sealed class IsoAgents(IsoRecord record, MappingNotes notes)
{
    private const string Roles = "http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/";

    // Who may stand in as publisher, nearest first; roles of the resource before those of the record.
    private static readonly string[] StandIns = ["owner", "distributor", "resourceProvider", "pointOfContact"];

    // These have a property of their own.
    private static readonly HashSet<string> Placed = new(StringComparer.OrdinalIgnoreCase) { "publisher", "pointOfContact", "author", "originator", "custodian", "processor" };

    private readonly List<IsoParty> _parties = [.. record.Contacts, .. record.Citation.Parties];

    /// <summary>
    /// The party in the role of publisher. German records seldom name one; then another stands in, which is reported, because only
    /// the publisher knows who decided to open the data (convention 36).
    /// </summary>
    public Agent? Publisher()
    {
        if (Find(_parties, "publisher") is { } publisher) return Agent(publisher);
        foreach (var role in StandIns)
            if ((Find(_parties, role) ?? (role == "distributor" ? record.Distributors.FirstOrDefault(IsNamed) : null)) is { } party)
                return StandIn(party, role);
        return record.MetadataContacts.FirstOrDefault(IsNamed) is { } contact ? StandIn(contact, "contact") : null;
    }

    /// <summary>The agents in a role.</summary>
    public IReadOnlyList<Agent> InRole(string role)
    {
        List<Agent>? agents = null;
        foreach (var party in _parties)
            if (party.HasRole(role) && IsNamed(party) && Agent(party) is var agent && agents?.Exists(a => a.Names.SequenceEqual(agent.Names)) != true)
                (agents ??= []).Add(agent);
        return agents is null ? [] : agents;
    }

    /// <summary>The agents in roles that have no property: owner, distributor, user, …</summary>
    public IReadOnlyList<Attribution> Attributions()
    {
        List<Attribution>? attributions = null;
        foreach (var party in _parties)
            if (party.Role is { } role && !Placed.Contains(role) && IsNamed(party) && role.All(char.IsAsciiLetter))
                (attributions ??= []).Add(new Attribution(Agent(party), [Roles + role]));
        return attributions is null ? [] : attributions;
    }

    /// <summary>Whom to ask about the data: the point of contact, else who else can be reached, else the contact of the record.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints()
    {
        List<ContactPoint> contacts = [.. record.Contacts.Where(p => (p.Role is null || p.HasRole("pointOfContact")) && CanBeNamed(p)).Select(Contact).Distinct(Same)];
        if (contacts.Count > 0) return contacts;
        var other = record.Contacts.FirstOrDefault(p => p.Emails.Count > 0) ?? record.MetadataContacts.FirstOrDefault(CanBeNamed) ?? record.Contacts.FirstOrDefault(CanBeNamed);
        return other is null ? [] : [Contact(other)];
    }

    private static bool IsNamed(IsoParty party) => !party.Organisation.IsEmpty || party.Individual is not null;

    private static bool CanBeNamed(IsoParty party) => IsNamed(party) || party.Emails.Count > 0;

    private static IsoParty? Find(List<IsoParty> parties, string role) => parties.Find(p => p.HasRole(role) && IsNamed(p));

    private Agent StandIn(IsoParty party, string role)
    {
        var agent = Agent(party);
        notes.PublisherFromRole(role, agent.Names.In() ?? "");
        return agent;
    }

    internal static Agent Agent(IsoParty party)
    {
        var names = IsoTexts.Of(party.Organisation);
        if (names.Count == 0 && (party.Organisation.Value ?? party.Individual) is { } individual) names = [new LangString(individual)];
        return new Agent
        {
            Iri = party.Organisation.Href is { } href && SourceValues.IsWeb(href) ? href : null,
            Names = names,
            Email = party.Emails.Count > 0 ? SourceValues.Email(party.Emails[0]) : null,
            Homepage = party.Url,
        };
    }

    private static ContactPoint Contact(IsoParty party) => new()
    {
        Name = party.Individual ?? party.Organisation.Value ?? party.Position,
        Organisation = party.Organisation.Value,
        Emails = [.. party.Emails.Select(SourceValues.Email).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        Urls = party.Url is { } url ? [url] : [],
        Telephones = [.. party.Telephones.Distinct(StringComparer.Ordinal)],
    };

    // Records of lists compare their lists by reference.
    private static readonly IEqualityComparer<ContactPoint> Same = EqualityComparer<ContactPoint>.Create(
        (a, b) => a!.Name == b!.Name && a.Organisation == b.Organisation && a.Emails.SequenceEqual(b.Emails), c => HashCode.Combine(c.Name, c.Organisation));
}
