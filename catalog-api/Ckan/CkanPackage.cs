using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Ckan;

#pragma warning disable CS1591 // The names and meanings are those of CKAN 2.10's package dictionary.
/// <summary>A dataset as CKAN 2.10 shows it: its core fields are always there, null or not.</summary>
internal sealed record CkanPackage
{
    public string? Author { get; init; }
    public string? AuthorEmail { get; init; }
    public string? CreatorUserId { get; init; }
    public required string Id { get; init; }
    public required bool Isopen { get; init; }
    public string? LicenseId { get; init; }
    public string? LicenseTitle { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LicenseUrl { get; init; }

    public string? Maintainer { get; init; }
    public string? MaintainerEmail { get; init; }
    public required string MetadataCreated { get; init; }
    public required string MetadataModified { get; init; }
    public required string Name { get; init; }
    public required string Notes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? NotesTranslated { get; init; }

    public required int NumResources { get; init; }
    public required int NumTags { get; init; }
    public CkanOrganization? Organization { get; init; }
    public string? OwnerOrg { get; init; }
    public bool Private { get; init; }
    public string State { get; init; } = "active";
    public required string Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? TitleTranslated { get; init; }

    public required string Type { get; init; }
    public string? Url { get; init; }
    public string? Version { get; init; }
    public required IReadOnlyList<CkanExtra> Extras { get; init; }
    public required IReadOnlyList<CkanGroup> Groups { get; init; }
    public required IReadOnlyList<CkanResource> Resources { get; init; }
    public required IReadOnlyList<CkanTag> Tags { get; init; }
    public IReadOnlyList<string> RelationshipsAsSubject { get; init; } = [];
    public IReadOnlyList<string> RelationshipsAsObject { get; init; } = [];
}

internal sealed record CkanExtra(string Key, string Value);

internal sealed record CkanTag(string DisplayName, string Id, string Name)
{
    public string State { get; init; } = "active";
    public string? VocabularyId { get; init; }
}

internal sealed record CkanGroup(string DisplayName, string Id, string Name, string Title)
{
    public string Description { get; init; } = "";
    public string ImageDisplayUrl { get; init; } = "";
}

internal sealed record CkanOrganization(string Id, string Name, string Title, string Created)
{
    public string Type { get; init; } = "organization";
    public string Description { get; init; } = "";
    public string ImageUrl { get; init; } = "";
    public bool IsOrganization { get; init; } = true;
    public string ApprovalStatus { get; init; } = "approved";
    public string State { get; init; } = "active";
}

/// <summary>A distribution as a CKAN resource; fields of ckanext-dcat and ckanext-dcatde only where they say something.</summary>
internal sealed record CkanResource
{
    public string? CacheLastUpdated { get; init; }
    public string? CacheUrl { get; init; }
    public string? Created { get; init; }
    public required string Description { get; init; }
    public required string Format { get; init; }
    public required string Hash { get; init; }
    public required string Id { get; init; }
    public string? LastModified { get; init; }
    public string? MetadataModified { get; init; }
    public string? Mimetype { get; init; }
    public string? MimetypeInner { get; init; }
    public required string Name { get; init; }
    public required string PackageId { get; init; }
    public required int Position { get; init; }
    public string? ResourceType { get; init; }
    public long? Size { get; init; }
    public string State { get; init; } = "active";
    public required string Url { get; init; }
    public string? UrlType { get; init; }

    [JsonExtensionData]
    public Dictionary<string, object>? Further { get; set; }
}

/// <summary>An access service as ckanext-dcat packs it into a resource, as JSON text.</summary>
internal sealed record CkanAccessService
{
    public string? Uri { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? EndpointUrl { get; init; }
    public IReadOnlyList<string>? EndpointDescription { get; init; }
    public IReadOnlyList<string>? ServesDataset { get; init; }
    public IReadOnlyList<string>? ConformsTo { get; init; }
    public IReadOnlyList<string>? Format { get; init; }
    public string? License { get; init; }
    public string? AccessRights { get; init; }
    public string? Availability { get; init; }
}

/// <summary>An answer of <c>package_search</c>.</summary>
internal sealed record CkanSearchResult
{
    public required long Count { get; init; }
    public required Dictionary<string, Dictionary<string, int>> Facets { get; init; }
    public required IReadOnlyList<CkanPackage> Results { get; init; }
    public required string Sort { get; init; }
    public required Dictionary<string, CkanSearchFacet> SearchFacets { get; init; }
}

internal sealed record CkanSearchFacet(IReadOnlyList<CkanFacetItem> Items, string Title);

internal sealed record CkanFacetItem(int Count, string DisplayName, string Name);

/// <summary>An answer of <c>status_show</c>.</summary>
internal sealed record CkanStatus(string CkanVersion, string SiteUrl, string SiteTitle, string SiteDescription, string LocaleDefault, IReadOnlyList<string> Extensions)
{
    public string? ErrorEmailsTo { get; init; }
}
#pragma warning restore CS1591

/// <summary>CKAN's JSON: snake_case, nulls written out.</summary>
internal static class CkanJson
{
    public static CkanJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>JSON inside of JSON texts: what is not stated is left out.</summary>
    public static CkanJsonContext Inner { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A list as the JSON text in which ckanext-dcat keeps lists.</summary>
    public static string List(IEnumerable<string> values) => JsonSerializer.Serialize(values.ToArray(), Inner.StringArray);

    /// <summary>An object of those of its texts that are stated.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            if (!string.IsNullOrEmpty(value))
                json[name] = value;
        return json;
    }

    /// <summary>A list of texts.</summary>
    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    /// <summary>A node as JSON text with umlauts as they are.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Inner.Options);

    /// <summary>A text by language as ckanext-fluent writes it; null where one untagged reading says it all.</summary>
    public static Dictionary<string, string>? Translated(IReadOnlyList<LangString> texts)
    {
        if (texts.Count == 0 || (texts.Count == 1 && texts[0].Language is null)) return null;
        var translated = new Dictionary<string, string>();
        // Untagged is German (DCAT-AP.de convention 3).
        foreach (var text in texts) translated.TryAdd(text.Language ?? "de", text.Value);
        return translated;
    }
}

[JsonSerializable(typeof(CkanPackage))]
[JsonSerializable(typeof(CkanSearchResult))]
[JsonSerializable(typeof(CkanStatus))]
[JsonSerializable(typeof(IReadOnlyList<CkanAccessService>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
internal sealed partial class CkanJsonContext : JsonSerializerContext;
