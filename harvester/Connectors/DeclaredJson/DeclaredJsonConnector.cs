using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>
/// Reads JSON of any build whose fields the settings of the source name: a list, an object with a list in it, a list of lists, or
/// JSON lines.
/// </summary>
internal sealed class DeclaredJsonConnector : ISourceConnector
{
    private const string MediaType = "application/json";

    private static readonly JsonReaderOptions Reading = JsonText.ReaderOptions with { MaxDepth = 1000, AllowMultipleValues = true };

    /// <inheritdoc />
    public string Kind => "json";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => DeclaredMapping.Settings;

    /// <inheritdoc />
    public void CheckSettings(HarvestSource source) => DeclaredMapping.Of(source);

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mapping = DeclaredMapping.Of(source);
        var document = await client.GetAsync(source.Url, "application/json, */*;q=0.1", cancellationToken).ConfigureAwait(false);
        var listed = new ListedRecords(MediaType);
        var number = 0;
        foreach (var item in Items(document, mapping))
        {
            var place = $"Datensatz {++number}";
            if (item.ValueKind != JsonValueKind.Object)
            {
                yield return listed.NotARecord(place);
                continue;
            }

            var content = JsonMarshal.GetRawUtf8Value(item).ToArray();
            yield return listed.Take(Told(item, mapping, "identifier", content), Told(item, mapping, "title", content), place, content);
        }
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => DeclaredMapper.Map(record.Content, DeclaredMapping.Of(source));

    private static string? Told(JsonElement item, DeclaredMapping mapping, string property, byte[] content)
    {
        // A text with half a character cannot be read; such a record is known by its place until it is rejected.
        if (JsonRecord.HasHalfCharacter(content)) return property == "identifier" ? "sha256:" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(content)) : null;
        return mapping[property]!.Text(DeclaredMapper.Inner(item, mapping));
    }

    private static List<JsonElement> Items(SourceDocument document, DeclaredMapping mapping)
    {
        var roots = Roots(document);
        if (mapping.Items is { } path)
        {
            if (!roots.Exists(path.Leads) && roots is not [{ ValueKind: JsonValueKind.Array }]) throw JsonBody.Unexpected(document.Url, "eine Liste an der angegebenen Stelle (Einstellung items)");
            return [.. roots.SelectMany(path.Values)];
        }

        if (roots is [{ ValueKind: JsonValueKind.Object } only] && !mapping["title"]!.Texts(DeclaredMapper.Inner(only, mapping)).Any())
            throw JsonBody.Unexpected(document.Url, "eine Liste von Datensätzen; steht sie in einem Feld, muss die Einstellung items es nennen");
        return [.. roots.SelectMany(Flat)];
    }

    private static List<JsonElement> Roots(SourceDocument document)
    {
        var roots = new List<JsonElement>();
        try
        {
            var reader = new Utf8JsonReader(JsonBody.Utf8(document).Span, Reading);
            while (reader.Read()) roots.Add(JsonElement.ParseValue(ref reader));
            return roots;
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }

    private static IEnumerable<JsonElement> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value];
}
