using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Markup;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Portal.Datasets;

/// <summary>
/// An entry in the words of schema.org, for search engines (https://developers.google.com/search/docs/appearance/structured-data/dataset).
/// A data block: no browser executes it, so the policy without scripts stays.
/// </summary>
internal static class StructuredData
{
    private const int MostFiles = 100;

    internal static MarkupString Script(StoredDataset entry, CatalogDescription catalogue, string language)
    {
        // The default encoder escapes <, > and &: nothing in the metadata can end the element.
        var json = Of(entry, catalogue, language).ToJsonString(JsonSerializerOptions.Default);
        return new MarkupString($"<script type=\"application/ld+json\">{json}</script>");
    }

    internal static JsonObject Of(StoredDataset entry, CatalogDescription catalogue, string language)
    {
        var resource = entry.Resource;
        var title = entry.Title(language);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = resource is DataService ? "WebAPI" : "Dataset",
            ["@id"] = SafeLink.TryWeb(resource.Iri, out var own) ? own.OriginalString : catalogue.DatasetUrl(entry.Id).AbsoluteUri,
            ["url"] = catalogue.DatasetUrl(entry.Id).AbsoluteUri,
            ["name"] = title.Value,
            ["inLanguage"] = title.Language,
            ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = catalogue.Title, ["url"] = catalogue.BaseUrl.AbsoluteUri },
        };
        if (resource.Descriptions.Best(language) is { } description) data["description"] = DescriptionText.Excerpt(description.Value, 4900);
        if (resource.Publisher.Name(language) is { } publisher) data["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        if (resource.Identifiers.Count > 0) data["identifier"] = Texts(resource.Identifiers);
        if (resource.Keywords.Count > 0) data["keywords"] = Texts(resource.Keywords.Select(k => k.Value));
        if (resource.Issued is { Precision: not DatePrecision.Unreadable } issued) data["datePublished"] = issued.Lexical;
        if (resource.Modified is { Precision: not DatePrecision.Unreadable } modified) data["dateModified"] = modified.Lexical;
        if (resource.Licences() is [{ Iri: { } licence }, ..] && SafeLink.TryWeb(licence, out _)) data["license"] = ControlledVocabularies.LicenceTextUrl(licence) ?? licence;
        if (resource.Temporal is [var period, ..]) data["temporalCoverage"] = $"{period.Start?.Lexical ?? ".."}/{period.End?.Lexical ?? ".."}";
        if (Places(resource, language) is { Count: > 0 } places) data["spatialCoverage"] = places;
        if (resource.Files() is { Count: > 0 } files) data["distribution"] = new JsonArray([.. files.Take(MostFiles).Select(f => Download(f, language)).OfType<JsonNode>()]);
        return data;
    }

    private static JsonObject? Download(Distribution file, string language)
    {
        if (file.Addresses().FirstOrDefault(a => SafeLink.TryWeb(a, out _)) is not { } address) return null;
        var download = new JsonObject { ["@type"] = "DataDownload", ["contentUrl"] = address };
        if (file.Titles.Best(language) is { } title) download["name"] = title.Value;
        if (file.ShortFormat() is { } format) download["encodingFormat"] = format;
        if (file.ByteSize is { } size) download["contentSize"] = $"{size} B";
        return download;
    }

    private static JsonArray Places(CatalogResource resource, string language) =>
        [.. resource.Spatial.Select(s => s.Name(language)).OfType<string>().Distinct().Select(name => new JsonObject { ["@type"] = "Place", ["name"] = name })];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];
}
