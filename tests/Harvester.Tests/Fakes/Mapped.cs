using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>Maps a record and compares whole resources.</summary>
internal static class Mapped
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps the JSON of a record.</summary>
    public static WithFindings<CatalogResource> Json(string json, HarvestSource source) =>
        Harvest.Connector(source.Kind).Map(new SourceRecord("x", Encoding.UTF8.GetBytes(json), "application/json", default), source);

    /// <summary>The reason and the words with which a record is rejected.</summary>
    public static (string Reason, string Message) Rejected(string json, HarvestSource source)
    {
        var rejection = Assert.Throws<RecordRejectedException>(() => Json(json, source));
        return (rejection.Reason, rejection.Message);
    }

    /// <summary>Compares two resources in all they say.</summary>
    public static void Equal(CatalogResource expected, CatalogResource actual) => Assert.Equal(Shown(expected), Shown(actual));

    private static string Shown(CatalogResource resource)
    {
        using var document = JsonDocument.Parse(CatalogJson.Write(resource));
        return JsonSerializer.Serialize(document.RootElement, Readable);
    }
}
