namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// "n/a", "-", "keine Angabe", "TODO" are no values: they are left out, so that nobody finds, counts or filters by them. Titles
/// stay, for a record without one would be refused; of licences and formats their own rules speak; identifiers are never touched.
/// </summary>
internal static class PlaceholderRule
{
    internal const string Removed = "text.placeholder";
    internal const string InTitle = "text.placeholder-title";

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        for (var i = 0; i < resource.Titles.Count; i++)
            if (Placeholder.Is(resource.Titles[i].Value))
                findings.Warn(InTitle, "dcterms:title", resource.Titles[i].Value);
        var descriptions = Texts(resource.Descriptions, "dcterms:description", findings);
        var keywords = Texts(resource.Keywords, "dcat:keyword", findings);
        var themes = Codes(resource.Themes, "dcat:theme", findings);
        var types = Codes(resource.Types, "dcterms:type", findings);
        var languages = Codes(resource.Languages, "dcterms:language", findings);
        var levels = Codes(resource.PoliticalGeocodingLevels, "dcatde:politicalGeocodingLevelURI", findings);
        var contributors = Codes(resource.ContributorIds, "dcatde:contributorID", findings);
        var standards = Codes(resource.ConformsTo, "dcterms:conformsTo", findings);
        var rights = Code(resource.AccessRights, "dcterms:accessRights", findings);
        var availability = Code(resource.Availability, "dcatap:availability", findings);
        var issued = Date(resource.Issued, "dcterms:issued", findings);
        var modified = Date(resource.Modified, "dcterms:modified", findings);
        var publisher = Name(resource.Publisher, findings);
        var contacts = Lists.Each(resource.ContactPoints, findings, static (contact, findings) => Name(contact, findings));
        var places = Lists.Each(resource.Spatial, findings, static (place, findings) => Label(place, findings));
        if (!ReferenceEquals(descriptions, resource.Descriptions) || !ReferenceEquals(keywords, resource.Keywords) || !ReferenceEquals(themes, resource.Themes)
            || !ReferenceEquals(types, resource.Types) || !ReferenceEquals(languages, resource.Languages) || !ReferenceEquals(levels, resource.PoliticalGeocodingLevels)
            || !ReferenceEquals(contributors, resource.ContributorIds) || !ReferenceEquals(standards, resource.ConformsTo) || rights != resource.AccessRights
            || availability != resource.Availability || issued != resource.Issued || modified != resource.Modified || !ReferenceEquals(publisher, resource.Publisher)
            || !ReferenceEquals(contacts, resource.ContactPoints) || !ReferenceEquals(places, resource.Spatial))
        {
            resource = resource with
            {
                Descriptions = descriptions,
                Keywords = keywords,
                Themes = themes,
                Types = types,
                Languages = languages,
                PoliticalGeocodingLevels = levels,
                ContributorIds = contributors,
                ConformsTo = standards,
                AccessRights = rights,
                Availability = availability,
                Issued = issued,
                Modified = modified,
                Publisher = publisher,
                ContactPoints = contacts,
                Spatial = places,
            };
        }

        return resource is Dataset { AccrualPeriodicity: { } frequency } dataset && Code(frequency, "dcterms:accrualPeriodicity", findings) is null
            ? dataset with { AccrualPeriodicity = null }
            : resource;
    }

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var titles = Texts(distribution.Titles, "dcterms:title", findings);
        var descriptions = Texts(distribution.Descriptions, "dcterms:description", findings);
        var attributions = Texts(distribution.AttributionTexts, "dcatde:licenseAttributionByText", findings);
        var rights = Codes(distribution.Rights, "dcterms:rights", findings);
        var languages = Codes(distribution.Languages, "dcterms:language", findings);
        var media = Code(distribution.MediaType, "dcat:mediaType", findings);
        var status = Code(distribution.Status, "adms:status", findings);
        var availability = Code(distribution.Availability, "dcatap:availability", findings);
        var issued = Date(distribution.Issued, "dcterms:issued", findings);
        var modified = Date(distribution.Modified, "dcterms:modified", findings);
        return ReferenceEquals(titles, distribution.Titles) && ReferenceEquals(descriptions, distribution.Descriptions)
               && ReferenceEquals(attributions, distribution.AttributionTexts) && ReferenceEquals(rights, distribution.Rights)
               && ReferenceEquals(languages, distribution.Languages) && media == distribution.MediaType
               && status == distribution.Status && availability == distribution.Availability && issued == distribution.Issued && modified == distribution.Modified
            ? distribution
            : distribution with
            {
                Titles = titles,
                Descriptions = descriptions,
                AttributionTexts = attributions,
                Rights = rights,
                Languages = languages,
                MediaType = media,
                Status = status,
                Availability = availability,
                Issued = issued,
                Modified = modified,
            };
    }

    private static IReadOnlyList<LangString> Texts(IReadOnlyList<LangString> texts, string property, FindingList findings) =>
        texts.Count == 0 ? texts : Lists.EachValue(texts, (property, findings), static LangString? (text, state) => Holds(text.Value, state.property, state.findings) ? null : text);

    private static IReadOnlyList<CodedValue> Codes(IReadOnlyList<CodedValue> values, string property, FindingList findings) =>
        values.Count == 0 ? values : Lists.EachValue(values, (property, findings), static (value, state) => Code(value, state.property, state.findings));

    private static CodedValue? Code(CodedValue? value, string property, FindingList findings) =>
        value is { Iri: null, Text: { } text } && Holds(text, property, findings) ? null : value;

    private static DcatDate? Date(DcatDate? date, string property, FindingList findings) =>
        date is { Lexical: { } lexical } && Holds(lexical, property, findings) ? null : date;

    private static Agent? Name(Agent? agent, FindingList findings)
    {
        if (agent is null) return null;
        var names = Texts(agent.Names, "foaf:name", findings);
        return ReferenceEquals(names, agent.Names) ? agent : agent with { Names = names };
    }

    private static ContactPoint Name(ContactPoint contact, FindingList findings)
    {
        if (contact.Name is { } name && Holds(name, "vcard:fn", findings)) contact = contact with { Name = null };
        if (contact.Organisation is { } body && Holds(body, "vcard:organization-name", findings)) contact = contact with { Organisation = null };
        var emails = Lists.Each(contact.Emails, findings, static (text, findings) => Holds(text, "vcard:hasEmail", findings) ? null : text);
        var telephones = Lists.Each(contact.Telephones, findings, static (text, findings) => Holds(text, "vcard:hasTelephone", findings) ? null : text);
        return ReferenceEquals(emails, contact.Emails) && ReferenceEquals(telephones, contact.Telephones) ? contact : contact with { Emails = emails, Telephones = telephones };
    }

    private static Location Label(Location place, FindingList findings)
    {
        var labels = Texts(place.Labels, "dcterms:spatial", findings);
        return ReferenceEquals(labels, place.Labels) ? place : place with { Labels = labels };
    }

    private static bool Holds(string text, string property, FindingList findings)
    {
        if (!Placeholder.Is(text)) return false;
        findings.Note(Removed, property, text, null);
        return true;
    }
}
