using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenDataNrw.CatalogApi.Changes;
using OpenDataNrw.CatalogApi.Check;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.FixFirst;
using OpenDataNrw.CatalogApi.Held;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Links;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.CatalogApi.Quality;
using OpenDataNrw.CatalogApi.Sources;
using OpenDataNrw.CatalogApi.Vocabularies;

namespace OpenDataNrw.CatalogApi.Json;

/// <summary>The public API's JSON: camelCase, ISO dates in UTC, what is not stated is left out, umlauts as they are.</summary>
internal static class ApiJson
{
    public const string MediaType = "application/json; charset=utf-8";

    public static ApiJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Safe because every answer declares its type and forbids sniffing; it is never pasted into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UtcInstantConverter() },
    });

    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>A JSON document whose tag is the hash of its bytes.</summary>
    public static ConditionalDocument Document<T>(T value, JsonTypeInfo<T> type) => ConditionalDocument.Of(MediaType, Write(value, type));

    /// <summary>A JSON document with words in the reader's language.</summary>
    public static ConditionalDocument Document<T>(T value, JsonTypeInfo<T> type, string language, string cacheControl)
    {
        var bytes = Write(value, type);
        return new ConditionalDocument(MediaType, ContentHash(bytes), () => bytes)
        {
            CacheControl = cacheControl,
            ContentLanguage = language,
            Vary = "Accept-Language",
        };
    }

    private static string ContentHash(byte[] bytes) => Catalog.ContentHash.Of(bytes).ToString();
}

/// <summary>Writes instants in UTC with <c>Z</c>, fractions only where there are any.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}

[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(ProblemTypeView))]
[JsonSerializable(typeof(DatasetPage))]
[JsonSerializable(typeof(DatasetDocument))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(VersionDocument))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SourceDocument))]
[JsonSerializable(typeof(SourceLinkDocument))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(HeldList))]
[JsonSerializable(typeof(HeldDocument))]
[JsonSerializable(typeof(FixDocument))]
[JsonSerializable(typeof(VocabularyList))]
[JsonSerializable(typeof(VocabularyDocument))]
[JsonSerializable(typeof(AreaList))]
[JsonSerializable(typeof(ChangeList))]
[JsonSerializable(typeof(DatasetQuality))]
[JsonSerializable(typeof(QualityAggregate))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(CheckRequest))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
