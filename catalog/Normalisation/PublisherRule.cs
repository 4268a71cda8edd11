using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Every entry has a publisher, the body that decided to open the data (convention 36). Where a record names none, the body
/// responsible for the source stands in. Its type (convention 37) follows from the area it stands for, where that is known.
/// </summary>
internal static class PublisherRule
{
    internal const string FromSource = "publisher.from-source";
    internal const string Missing = "publisher.missing";
    internal const string NoName = "publisher.no-name";
    internal const string TypeFromArea = "publisher.type-from-area";

    private const string Property = "dcterms:publisher";
    private const string TypeBase = "http://purl.org/adms/publishertype/";

    public static CatalogResource Apply(CatalogResource resource, HarvestSource source, FindingList findings)
    {
        var publisher = resource.Publisher is { } given ? AgentRule.One(given, Property, source.Url, findings) : null;
        publisher ??= FromTheSource(source, findings);
        if (publisher is { Names.Count: 0 }) findings.Fail(NoName, Property, publisher.Iri);
        if (publisher is { Type: null }) publisher = Typed(publisher, source, findings);
        return ReferenceEquals(publisher, resource.Publisher) ? resource : resource with { Publisher = publisher };
    }

    private static Agent? FromTheSource(HarvestSource source, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(source.Publisher))
        {
            findings.Fail(Missing, Property, null);
            return null;
        }

        findings.Warn(FromSource, Property, null, source.Publisher);
        return new Agent { Names = [new LangString(source.Publisher.Trim())] };
    }

    private static Agent Typed(Agent publisher, HarvestSource source, FindingList findings)
    {
        if (publisher.Names.In() is not { } name || AreaOf(name, source) is not { } area) return publisher;
        var type = TypeBase + (area.Level is AreaLevel.State or AreaLevel.GovernmentDistrict ? "RegionalAuthority" : "LocalAuthority");
        findings.Note(TypeFromArea, "dcterms:type", name, type, Responsibility.Platform);
        return publisher with { Type = new CodedValue(type) };
    }

    private static Area? AreaOf(string name, HarvestSource source)
    {
        if (source is { Ags: { } ags, Publisher: { Length: > 0 } body } && name.StartsWith(body, StringComparison.OrdinalIgnoreCase)
            && (name.Length == body.Length || name[body.Length] is ',' or ' ' or '/' or ':' or '(' or '-'))
            return Areas.ByKey(ags);
        return Areas.ByName(name) is [var area, ..] ? area : null;
    }
}
