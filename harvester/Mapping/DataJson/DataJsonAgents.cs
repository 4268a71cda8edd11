using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>Reads people, organisations and references, which come as texts, objects or lists of either.</summary>
internal static class DataJsonAgents
{
    /// <summary>The first agent of a member.</summary>
    public static Agent? Agent(JsonFields fields, string name)
    {
        foreach (var agent in fields.Objects(name))
            if (agent.Languages("name") is { Count: > 0 } names)
                return new Agent
                {
                    Iri = agent.Text("@id") is { } iri && SourceValues.IsWeb(iri) ? iri : null,
                    Names = names,
                    Email = SourceValues.Email(agent.FirstText("mbox", "email")),
                    Homepage = agent.FirstText("homepage", "url"),
                };
        return fields.Text(name) is { } text && !text.StartsWith('{') ? new Agent { Names = [new LangString(text)] } : null;
    }

    /// <summary>The contact points; ones that say nothing are left out.</summary>
    public static IReadOnlyList<ContactPoint> ContactPoints(JsonFields fields)
    {
        var contacts = new List<ContactPoint>();
        foreach (var contact in fields.Objects("contactPoint"))
        {
            var emails = contact.Texts("hasEmail").Select(SourceValues.Email).OfType<string>().ToList();
            var read = new ContactPoint
            {
                Name = contact.FirstText("fn", "name"),
                Organisation = contact.FirstText("organization-name", "organizationName"),
                Emails = emails,
                Urls = Addresses(contact, "hasURL"),
                Telephones = [.. contact.Texts("hasTelephone"), .. contact.Texts("tel")],
            };
            if (read.Name is not null || read.Organisation is not null || emails.Count > 0 || read.Urls.Count > 0 || read.Telephones.Count > 0)
                contacts.Add(read);
        }

        // The version before 1.1 had a name in contactPoint and the address in mbox.
        if (contacts.Count == 0 && (fields.Text("contactPoint"), SourceValues.Email(fields.Text("mbox"))) is var (name, mbox) && (name ?? mbox) is not null)
            contacts.Add(new ContactPoint { Name = name, Emails = mbox is null ? [] : [mbox] });
        return contacts;
    }

    /// <summary>References: texts, or objects with <c>@id</c>.</summary>
    public static IReadOnlyList<string> Addresses(JsonFields fields, string name) =>
        [.. fields.Texts(name), .. fields.Objects(name).Select(o => o.FirstText("@id", "identifier")).OfType<string>()];

    /// <summary>Terms: texts, or objects with a label or <c>@id</c>.</summary>
    public static IReadOnlyList<string> Labels(JsonFields fields, string name) =>
        [.. fields.Texts(name), .. fields.Objects(name).Select(o => o.FirstText("@id", "prefLabel")).OfType<string>()];
}
