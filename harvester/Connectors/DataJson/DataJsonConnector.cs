using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping.DataJson;

namespace OpenDataNrw.Harvester.Connectors.DataJson;

/// <summary>Reads a data.json (DCAT-US 1.1, "Project Open Data"): DKAN, ArcGIS Hub, Opendatasoft.</summary>
internal sealed class DataJsonConnector : ISourceConnector
{
    private const string MediaType = "application/json";

    /// <inheritdoc />
    public string Kind => "datajson";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => [];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var document = await client.OpenAsync(source.Url, MediaType, cancellationToken).ConfigureAwait(false);
        var listed = new ListedRecords(MediaType);
        var events = document.InMemory(JsonBody.LargestWhole) is { } whole ? Whole(Read(whole), listed) : DataJsonStream.Events(document, listed);
        foreach (var found in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found;
        }
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => DataJsonMapper.Map(record.Content);

    private static IEnumerable<ListingEvent> Whole(DataJsonPage page, ListedRecords listed)
    {
        for (var i = 0; i < page.Entries.Count; i++)
        {
            var entry = page.Entries[i];
            var place = $"Datensatz {i + 1}";
            if (!entry.IsObject) yield return listed.NotARecord(place);
            else if (entry.Embedded && entry.Identifier is { } known && listed.Knows(known)) continue;
            else yield return listed.Take(entry.Identifier, entry.Title, place, page.Slice(entry));
        }
    }

    private static DataJsonPage Read(SourceDocument document)
    {
        try
        {
            var page = DataJsonPage.Read(JsonBody.Utf8(document));
            return page.IsDataJson ? page : throw JsonBody.Unexpected(document.Url, "ein data.json (dataset) oder eine Liste von Datensätzen");
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }
}
