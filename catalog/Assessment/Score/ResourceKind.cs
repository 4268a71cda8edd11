using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What is scored; each kind has indicators and weights of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResourceKind>))]
public enum ResourceKind
{
    /// <summary>A dataset.</summary>
    [JsonStringEnumMemberName("dataset")]
    Dataset,

    /// <summary>A data service.</summary>
    [JsonStringEnumMemberName("service")]
    Service,

    /// <summary>A series of datasets.</summary>
    [JsonStringEnumMemberName("series")]
    Series,
}

/// <summary>Tells the kind of an entry.</summary>
internal static class ResourceKinds
{
    public static ResourceKind Of(CatalogResource resource) => resource switch
    {
        DataService => ResourceKind.Service,
        DatasetSeries => ResourceKind.Series,
        _ => ResourceKind.Dataset,
    };
}
