using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Inbox;
using OpenDataNrw.Harvester.Tables;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>Reads the inventory of a town that has no portal: a table by the documented template, as XLSX, ODS or CSV.</summary>
internal sealed class SpreadsheetConnector(InboxFolder inbox, IOptions<HarvestHttpOptions> options) : ISourceConnector
{
    private const string Accept = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, text/csv;q=0.9, application/vnd.oasis.opendocument.spreadsheet;q=0.9, */*;q=0.1";
    private const string MediaType = "application/json";

    /// <inheritdoc />
    public string Kind => "spreadsheet";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["baseUrl"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var document = InboxFolder.Holds(source.Url)
            ? await inbox.ReadAsync(source.Url, options.Value.MaxDocumentBytes, cancellationToken).ConfigureAwait(false)
            : await client.GetAsync(source.Url, Accept, cancellationToken).ConfigureAwait(false);
        foreach (var item in Read(document, BaseUrl(source)))
        {
            yield return item switch
            {
                InventoryItem.Dataset dataset => Listed(dataset.Entry),
                InventoryItem.HeldBack held => new ListingEvent.NotPublished(held.Key),
                InventoryItem.Rejected rejected => new ListingEvent.Unreadable(rejected.Rejection, rejected.Key),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => InventoryMapper.Map(record.Content);

    private static ListingEvent.Listed Listed(InventoryEntry entry)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(entry, InventoryJson.Readable.InventoryEntry);
        return new ListingEvent.Listed(new SourceRecord(entry.Key, content, MediaType, ContentHash.Of(content)));
    }

    private static Uri? BaseUrl(HarvestSource source)
    {
        if (source.Text("baseUrl") is not { } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : throw SourceSettings.Bad(source, "baseUrl", "eine Adresse, die mit https:// beginnt");
    }

    private static IReadOnlyList<InventoryItem> Read(SourceDocument document, Uri? baseUrl)
    {
        try
        {
            return InventoryReader.Read(TableFile.Read(document), baseUrl);
        }
        catch (TableNotReadableException e)
        {
            throw new SourceFaultException(e.Reason, $"Die Tabelle {SourceFaults.Show(document.Url)} {e.Message}", e);
        }
        catch (ArchiveNotReadableException e)
        {
            throw new SourceFaultException(e.Reason, $"Die Tabelle {SourceFaults.Show(document.Url)} {e.Message}", e);
        }
    }
}
