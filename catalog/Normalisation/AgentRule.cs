using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Persons and organisations have a name, an address that can be written to, and a type of the ADMS list.</summary>
internal static class AgentRule
{
    internal const string TypeAlias = "agent.type-alias";
    internal const string TypeUnknown = "agent.type-unknown";
    internal const string InvalidEmail = "agent.invalid-email";

    public static CatalogResource Apply(CatalogResource resource, Uri against, FindingList findings)
    {
        var creators = Each(resource.Creators, "dcterms:creator", against, findings);
        var contributors = Each(resource.Contributors, "dcterms:contributor", against, findings);
        var originators = Each(resource.Originators, "geodcatap:originator", against, findings);
        var custodians = Each(resource.Custodians, "geodcatap:custodian", against, findings);
        return ReferenceEquals(creators, resource.Creators) && ReferenceEquals(contributors, resource.Contributors)
               && ReferenceEquals(originators, resource.Originators) && ReferenceEquals(custodians, resource.Custodians)
            ? resource
            : resource with { Creators = creators, Contributors = contributors, Originators = originators, Custodians = custodians };
    }

    /// <summary>The agent in standard form; null if it has neither name nor IRI.</summary>
    public static Agent? One(Agent agent, string property, Uri against, FindingList findings)
    {
        var names = TextRule.Lines(agent.Names, property, findings);
        if (names.Count == 0 && string.IsNullOrWhiteSpace(agent.Iri)) return null;
        var type = Coded.Apply(agent.Type, new CodedRule(ControlledVocabularies.PublisherTypes, "dcterms:type", TypeAlias, TypeUnknown), findings);
        var email = Email(agent.Email, findings);
        var homepage = agent.Homepage is { } page ? AddressRule.One(page, "foaf:homepage", against, findings) : null;
        return ReferenceEquals(names, agent.Names) && type == agent.Type && email == agent.Email && homepage == agent.Homepage
            ? agent
            : agent with { Names = names, Type = type, Email = email, Homepage = homepage };
    }

    private static IReadOnlyList<Agent> Each(IReadOnlyList<Agent> agents, string property, Uri against, FindingList findings) =>
        agents.Count == 0 ? agents : Lists.Each(agents, (property, against, findings), static (agent, state) => One(agent, state.property, state.against, state.findings));

    private static string? Email(string? text, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var email = EmailAddress.Strip(text);
        if (EmailAddress.IsValid(email)) return email;
        findings.Warn(InvalidEmail, "foaf:mbox", text);
        return null;
    }
}
