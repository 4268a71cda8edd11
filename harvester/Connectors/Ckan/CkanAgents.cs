using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Who published, made, keeps and answers for a package.</summary>
internal sealed class CkanAgents(CkanPackage package, HarvestSource source)
{
    /// <summary>How DKAN 1.x begins the names of groups, which there are the publishing bodies.</summary>
    public const string DkanGroup = "group/";

    /// <summary>The publisher: stated as such, else the organisation, else DKAN's group.</summary>
    public Agent? Publisher() =>
        Named(package.Extras, "publisher")
        ?? package.Both.Objects("publisher").Select(Structured).FirstOrDefault(a => a is not null)
        ?? OfText(package.Extras.Text("publisher"))
        ?? Contact("veroeffentlichende_stelle")
        ?? package.Fields.Objects("organization").Select(Organisation).FirstOrDefault(a => a is not null)
        ?? package.Fields.Objects("groups").Where(g => g.Text("name")?.StartsWith(DkanGroup, StringComparison.Ordinal) == true)
            .Select(Organisation).FirstOrDefault(a => a is not null);

    /// <summary>The creators: stated as such, else the author.</summary>
    public IReadOnlyList<Agent> Creators()
    {
        var stated = Role("creator");
        if (stated.Count > 0) return stated;
        var author = Named(package.Extras, "author") ?? Author() ?? Contact("autor");
        return author is null ? [] : [author];
    }

    /// <summary>The agents of a role, as a list of objects or as extras <c>{role}_name</c> and so on.</summary>
    public IReadOnlyList<Agent> Role(string role)
    {
        var structured = package.Both.Objects(role).Select(Structured).OfType<Agent>().ToList();
        if (structured.Count > 0) return structured;
        return Named(package.Extras, role) is { } one ? [one] : [];
    }

    /// <summary>
    /// The maintainer as <c>geodcatap:custodian</c>, where it is one: ckanext-dcatde says so by extras of its own; plain CKAN
    /// means a contact. The source's setting <c>maintainer</c> (<c>contact</c>, <c>custodian</c>) overrules.
    /// </summary>
    public IReadOnlyList<Agent> Custodians()
    {
        var custodian = source.OneOf("maintainer", "auto", "auto", "contact", "custodian") switch
        {
            "contact" => false,
            "custodian" => true,
            _ => package.Extras.FirstText("maintainer_contacttype", "maintainer_url", "maintainer_name", "maintainer_tel") is not null,
        };
        var agent = custodian ? Named(package.Extras, "maintainer") ?? Maintainer() : null;
        return agent is null ? [] : [agent];
    }

    /// <summary>Whom to ask: stated as such, else the maintainer, else the author.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints()
    {
        var structured = package.Both.Objects("contact").Select(Contact).OfType<ContactPoint>().ToList();
        if (structured.Count > 0) return structured;
        var stated = Contact(
            package.Extras.FirstText("contact_name", "contact_fn") ?? package.Fields.Text("contact_name"),
            package.Both.Text("contact_email"), package.Both.Text("contact_url"), package.Both.Text("contact_tel"),
            package.Both.FirstText("contact_uri", "contact_identifier"));
        if (stated is not null) return [stated];
        if (Contact("ansprechpartner") is { } asked) return [new ContactPoint { Name = asked.Names[0].Value, Emails = Listed(asked.Email), Urls = Listed(asked.Homepage) }];
        var fallback = Contact(package.Fields.Text("maintainer") ?? package.Extras.Text("maintainer_name"), package.Fields.Text("maintainer_email"), null, package.Extras.Text("maintainer_tel"), null);
        // Berlin fills only the address of the maintainer and only the name of the author: together they are one contact.
        if (fallback is { Name: null }) fallback = fallback with { Name = package.Fields.Text("author") };
        fallback ??= Contact(package.Fields.Text("author"), package.Fields.Text("author_email"), null, null, null);
        return fallback is null ? [] : [fallback];
    }

    /// <summary>Agents in roles that have no property of their own: a list of {agent, role}.</summary>
    public static IReadOnlyList<Attribution> Attributions(JsonFields both)
    {
        var attributions = new List<Attribution>();
        foreach (var attribution in both.Objects("qualified_attribution"))
            foreach (var agent in attribution.Objects("agent"))
                if (Structured(agent) is { } named)
                    attributions.Add(new Attribution(named, attribution.Texts("role")));
        return attributions;
    }

    private Agent? Author() => Plain(package.Fields.Text("author"), package.Fields.Text("author_email"));

    private Agent? Maintainer() => Plain(package.Fields.Text("maintainer"), package.Fields.Text("maintainer_email"));

    // The contacts of OGD 1.1: a list of {role, name, url, email, address}.
    private Agent? Contact(string role)
    {
        foreach (var contact in package.Both.Objects("contacts"))
            if (contact.Text("role") == role && contact.Text("name") is { } name)
                return new Agent { Names = [new LangString(name)], Email = SourceValues.Email(contact.Text("email")), Homepage = contact.Text("url") };
        return null;
    }

    private static Agent? Named(JsonFields fields, string role)
    {
        var name = fields.Text(role + "_name");
        var email = SourceValues.Email(fields.Text(role + "_email"));
        if (name is null && email is null) return null;
        return new Agent
        {
            Iri = Web(fields.FirstText(role + "_uri", role + "_identifier")),
            Names = name is null ? [] : [new LangString(name)],
            Email = email,
            Homepage = fields.Text(role + "_url"),
            Type = SourceValues.Coded(fields.Text(role + "_type")),
        };
    }

    private static Agent? Structured(JsonFields agent)
    {
        var names = agent.Languages("name");
        if (names.Count == 0 && agent.FirstText("uri", "identifier") is null) return null;
        return new Agent
        {
            Iri = Web(agent.FirstText("uri", "identifier")),
            Names = names,
            Email = SourceValues.Email(agent.Text("email")),
            Homepage = agent.Text("url"),
            Type = SourceValues.Coded(agent.Text("type")),
        };
    }

    private static Agent? Organisation(JsonFields organisation) => OfText(organisation.FirstText("title", "display_name", "name"));

    private static Agent? OfText(string? name) => name is null || name.StartsWith('[') || name.StartsWith('{') ? null : new Agent { Names = [new LangString(name)] };

    private static Agent? Plain(string? name, string? email) =>
        name is null ? null : new Agent { Names = [new LangString(name)], Email = SourceValues.Email(email) };

    private static ContactPoint? Contact(JsonFields contact) => Contact(
        contact.Text("name"), contact.Text("email"), contact.Text("url"), contact.FirstText("telephone", "tel"), contact.FirstText("uri", "identifier"));

    private static ContactPoint? Contact(string? name, string? email, string? url, string? telephone, string? iri)
    {
        var bare = SourceValues.Email(email);
        if (name is null && bare is null && url is null && telephone is null) return null;
        return new ContactPoint { Iri = Web(iri), Name = name, Emails = Listed(bare), Urls = Listed(url), Telephones = Listed(telephone) };
    }

    private static string? Web(string? iri) => iri is not null && SourceValues.IsWeb(iri) ? iri : null;

    private static IReadOnlyList<string> Listed(string? text) => text is null ? [] : [text];
}
