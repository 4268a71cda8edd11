using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>Reads the catalogue of a GENESIS database, such as the Landesdatenbank NRW: statistics become series, their tables datasets.</summary>
internal sealed class GenesisConnector : ISourceConnector
{
    private const string MediaType = "application/json";

    /// <inheritdoc />
    public string Kind => "genesis";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["pageSize", "selection", "login", "details", "portalUrl", "downloadUrl", "licence", "attribution"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var api = new GenesisApi(source, client);
        var details = source.OneOf("details", "none", "none", "tables") == "tables";
        var prefix = Prefix(source);
        var statistics = await api.ListAsync("catalogue/statistics", prefix, cancellationToken).ConfigureAwait(false);
        var tables = await api.ListAsync("catalogue/tables", prefix, cancellationToken).ConfigureAwait(false);
        yield return new ListingEvent.Announced(statistics.Count + tables.Count);

        var listed = new ListedRecords(MediaType);
        var codes = statistics.Select(s => GenesisApi.Text(s, "Code")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < statistics.Count; i++) yield return Take(listed, Entry("statistic", statistics[i]), $"Statistik {i + 1}");
        for (var i = 0; i < tables.Count; i++)
        {
            var table = Entry("table", tables[i]);
            // Compilations such as the Regionalatlas have tables but are no statistic.
            if (table is not null && table.Code.Split('-')[0] is var code && codes.Contains(code)) table = table with { Statistic = code };
            if (details && table is not null && await api.TableAsync(table.Code, cancellationToken).ConfigureAwait(false) is { } more) table = With(table, more);
            yield return Take(listed, table, $"Tabelle {i + 1}");
        }
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source)
    {
        try
        {
            return GenesisMapper.Map(JsonSerializer.Deserialize(record.Content.Span, GenesisJson.Readable.GenesisEntry)!, source);
        }
        catch (JsonException)
        {
            throw new RecordRejectedException("record.invalid-json", "Der Eintrag stammt nicht aus GENESIS. Bitte die Art der Quelle prüfen.");
        }
    }

    private static string Prefix(HarvestSource source)
    {
        if (source.Text("selection") is not { } text) return "";
        var prefix = text.TrimEnd('*');
        return prefix.Length <= 11 && prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? prefix : throw SourceSettings.Bad(source, "selection", "der Anfang eines Codes, zum Beispiel 124*");
    }

    private static ListingEvent Take(ListedRecords listed, GenesisEntry? entry, string place) =>
        listed.Take(entry?.Code, entry?.Content, place, entry is null ? [] : JsonSerializer.SerializeToUtf8Bytes(entry, GenesisJson.Readable.GenesisEntry));

    private static GenesisEntry? Entry(string type, JsonElement json) => GenesisApi.Text(json, "Code") is { } code
        ? new GenesisEntry { Type = type, Code = code, Content = GenesisApi.Text(json, "Content"), Time = GenesisApi.Text(json, "Time"), Updated = GenesisApi.Text(json, "LatestUpdate") }
        : null;

    private static GenesisEntry With(GenesisEntry table, JsonElement more)
    {
        var variables = new List<string>();
        if (more.TryGetProperty("Structure", out var structure)) Collect(structure, variables, 0);
        var time = more.TryGetProperty("Time", out var range) && (GenesisApi.Text(range, "From"), GenesisApi.Text(range, "To")) is ({ } from, { } to) ? $"{from} - {to}" : null;
        return table with { Time = table.Time ?? time, Updated = GenesisApi.Text(more, "Updated") ?? table.Updated, Variables = variables };
    }

    // Head, columns, rows, subtitle and subheading nest each other; the head is the statistic itself.
    private static void Collect(JsonElement json, List<string> variables, int depth)
    {
        if (depth > 16 || variables.Count >= 50) return;
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray()) Collect(item, variables, depth + 1);
        if (json.ValueKind != JsonValueKind.Object) return;
        if (GenesisApi.Text(json, "Content") is { } content && GenesisApi.Text(json, "Type") is "Merkmal" or "variable" && !variables.Contains(content)) variables.Add(content);
        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Collect(member.Value, variables, depth + 1);
    }
}
