using System.Collections.Frozen;
using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>The statements that people edit. Properties without a line here get a topic of their own name.</summary>
public static partial class EditTopics
{
    /// <summary>All topics that have words of their own.</summary>
    // Methods make the parts: the order in which fields of several files are set is not defined.
    public static IReadOnlyList<EditTopic> All { get; } = [.. Contents(), .. Files(), .. Terms(), .. HighValue(), .. Times(), .. People(), .. Services()];

    private static readonly FrozenDictionary<string, EditTopic> ById = All.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByProperty = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dcterms:title"] = "title",
        ["dcterms:description"] = "description",
        ["dcat:keyword"] = "keywords",
        ["dcat:theme"] = "theme",
        ["dcterms:spatial"] = "place",
        ["dcatde:politicalGeocodingURI"] = "place",
        ["dcatde:politicalGeocodingLevelURI"] = "level",
        ["dcterms:temporal"] = "period",
        ["dcat:startDate"] = "period",
        ["dcat:endDate"] = "period",
        ["dcat:distribution"] = "files",
        ["dcterms:format"] = "format",
        ["dcat:accessURL"] = "address",
        ["dcat:downloadURL"] = "access",
        ["dcat:mediaType"] = "media-type",
        ["dcat:byteSize"] = "size",
        ["foaf:page"] = "documentation",
        ["dcterms:conformsTo"] = "standard",
        ["dcterms:license"] = "licence",
        ["dcatde:licenseAttributionByText"] = "attribution",
        ["dcterms:rights"] = "rights",
        ["dcterms:accessRights"] = "access-rights",
        ["dcatap:availability"] = "availability",
        ["dcterms:modified"] = "modified",
        ["dcterms:issued"] = "issued",
        ["dcterms:accrualPeriodicity"] = "frequency",
        ["dcterms:publisher"] = "publisher",
        ["dcat:contactPoint"] = "contact",
        ["vcard:fn"] = "contact",
        ["vcard:hasEmail"] = "contact",
        ["vcard:hasURL"] = "contact",
        ["vcard:hasTelephone"] = "contact",
        ["dcterms:identifier"] = "identifier",
        ["dcatde:contributorID"] = "contributor",
        ["dcatap:applicableLegislation"] = "hvd-law",
        ["dcatap:hvdCategory"] = "hvd-category",
        ["dcat:endpointURL"] = "endpoint",
        ["dcat:endpointDescription"] = "interface",
        ["dcat:servesDataset"] = "serves",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Start, string Topic)[] ByRule =
    [
        ("licence.attribution", "attribution"),
        ("licence.", "licence"),
        ("publisher.", "publisher"),
        ("agent.", "publisher"),
        ("contact.", "contact"),
        ("place.level", "level"),
        ("place.", "place"),
        ("hvd.category", "hvd-category"),
        (HighValueCompletenessRule.FileLegislation, "hvd-file-law"),
        (HighValueCompletenessRule.ServiceLegislation, "hvd-service-law"),
        (HighValueCompletenessRule.Service, "hvd-service"),
        (HighValueCompletenessRule.BulkDownload, "hvd-bulk"),
        (HighValueCompletenessRule.Licence, "openness"),
    ];

    /// <summary>The topic with this id; of a property without topic, one made of its name.</summary>
    public static EditTopic Of(string id) => ById.TryGetValue(id, out var topic) ? topic : Plain(id);

    /// <summary>The topic of a property.</summary>
    /// <param name="property">As a prefixed name.</param>
    public static EditTopic OfProperty(string property) => ByProperty.TryGetValue(property, out var id) ? ById[id] : Plain(property);

    /// <summary>The topic that a finding is about.</summary>
    public static EditTopic OfFinding(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        foreach (var (start, topic) in ByRule)
            if (finding.Rule.StartsWith(start, StringComparison.Ordinal))
                return ById[topic];
        return OfProperty(finding.Property);
    }

    private static EditTopic Plain(string property)
    {
        var (german, english) = (PropertyNames.In(property, "de"), PropertyNames.In(property, "en"));
        return new EditTopic
        {
            Id = property,
            Property = property,
            Effort = EditEffort.SameValue,
            // Types, states and languages come from lists; what is not known here is taken for each entry's own.
            Shared = property is "dcterms:language" or "dcterms:type" or "adms:status" or "spdx:checksum",
            German = new EditWords(german, $"{german}: Angabe ergänzen", $"{german}: Angabe berichtigen"),
            English = new EditWords(english, $"{english}: add the statement", $"{english}: correct the statement"),
        };
    }

    private static EditTopic Topic(
        string id, string property, EditEffort effort, bool shared, string[] indicators, string[] metrics,
        EditWords german, EditWords english, string? exampleBefore, string? exampleAfter) => new()
        {
            Id = id,
            Property = property,
            Effort = effort,
            Shared = shared,
            Indicators = indicators,
            Metrics = metrics,
            German = german,
            English = english,
            ExampleBefore = exampleBefore,
            ExampleAfter = exampleAfter,
        };
}
