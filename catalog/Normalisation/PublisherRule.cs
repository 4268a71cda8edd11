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
    internal const string TypeFromName = "publisher.type-from-name";
    internal const string TypeNotAnAuthority = "publisher.type-not-authority";

    private const string Property = "dcterms:publisher";
    private const string TypeBase = "http://purl.org/adms/publishertype/";

    public static CatalogResource Apply(CatalogResource resource, HarvestSource source, FindingList findings)
    {
        var publisher = resource.Publisher is { } given ? AgentRule.One(given, Property, source.Url, findings) : null;
        publisher ??= FromTheSource(source, findings);
        if (publisher is { Names.Count: 0 }) findings.Fail(NoName, Property, publisher.Iri);
        if (publisher is { Type: null }) publisher = Typed(publisher, source, findings);
        else if (publisher is { Type: { Iri: { } type } } && !IsAuthority(type)) findings.Warn(TypeNotAnAuthority, "dcterms:type", type);
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

    // Convention 37 allows these four of the ADMS list; what is in no list has been reported already.
    private static bool IsAuthority(string type) =>
        !type.StartsWith(TypeBase, StringComparison.Ordinal) || type.EndsWith("Authority", StringComparison.Ordinal);

    private static Agent Typed(Agent publisher, HarvestSource source, FindingList findings)
    {
        if (publisher.Names.In() is not { } name) return publisher;
        var area = AreaOf(name, source);
        var code = area is null ? OfName(name) : area.Level is AreaLevel.State or AreaLevel.GovernmentDistrict ? "RegionalAuthority" : "LocalAuthority";
        if (code is null) return publisher;
        findings.Note(area is null ? TypeFromName : TypeFromArea, "dcterms:type", name, TypeBase + code, Responsibility.Platform);
        return publisher with { Type = new CodedValue(TypeBase + code) };
    }

    /// <summary>What names of authorities of federation and state begin with; anything else may be a company or a society and is left alone.</summary>
    private static string? OfName(string name)
    {
        foreach (var (beginning, code) in Beginnings)
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return code;
        return null;
    }

    private static readonly (string Beginning, string Code)[] Beginnings =
    [
        ("Bundesministerium ", "NationalAuthority"), ("Bundesamt ", "NationalAuthority"), ("Bundesanstalt ", "NationalAuthority"), ("Statistisches Bundesamt", "NationalAuthority"),
        ("Bundesnetzagentur", "NationalAuthority"), ("Umweltbundesamt", "NationalAuthority"), ("Deutscher Wetterdienst", "NationalAuthority"),
        ("Ministerium ", "RegionalAuthority"), ("Staatskanzlei ", "RegionalAuthority"), ("Landesamt ", "RegionalAuthority"), ("Landesbetrieb ", "RegionalAuthority"),
        ("Landtag Nordrhein-Westfalen", "RegionalAuthority"), ("Bezirksregierung ", "RegionalAuthority"), ("Information und Technik Nordrhein-Westfalen", "RegionalAuthority"),
        ("IT.NRW", "RegionalAuthority"), ("Geologischer Dienst Nordrhein-Westfalen", "RegionalAuthority"), ("Geobasis NRW", "RegionalAuthority"),
    ];

    private static Area? AreaOf(string name, HarvestSource source)
    {
        if (source is { Ags: { } ags, Publisher: { Length: > 0 } body } && name.StartsWith(body, StringComparison.OrdinalIgnoreCase)
            && (name.Length == body.Length || name[body.Length] is ',' or ' ' or '/' or ':' or '(' or '-'))
            return Areas.ByKey(ags);
        return Areas.ByName(name) is [var area, ..] ? area : null;
    }
}
