using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Archives;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Inbox;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>
/// Reads a folder or a ZIP file of catalogues in any form that another connector reads; which one is told by each file's content.
/// A file that cannot be read costs the completeness of the listing: what others hold is taken, but nothing goes missing.
/// </summary>
/// <param name="connectors">All connectors; asked for when a source is read, since this is one of them.</param>
/// <param name="inbox">Where local folders lie.</param>
/// <param name="options">Limits.</param>
/// <param name="time">Clock.</param>
internal sealed class FolderConnector(Func<IEnumerable<ISourceConnector>> connectors, InboxFolder inbox, IOptions<HarvestHttpOptions> options, TimeProvider time) : ISourceConnector
{
    private const string KindParameter = ";kind=";
    private const int NamedFiles = 5;

    private static readonly IsoFiles Iso = new();

    /// <inheritdoc />
    public string Kind => "folder";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["siteUrl", "baseUrl", "identity"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var delivery = await OpenAsync(source, client, cancellationToken).ConfigureAwait(false);
        var faults = new List<(string Path, string Reason, string Message)>();
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var catalogues = 0;
        foreach (var path in delivery.Files.Where(f => !FileForm.IsBeside(f)))
        {
            var (content, broken) = await ReadAsync(delivery, path, cancellationToken).ConfigureAwait(false);
            var fault = broken;
            if (fault is null && FileForm.Of(path, content) is FileForm.Unknown unknown) fault = (unknown.Reason, unknown.Message);
            if (fault is null && FileForm.Of(path, content) is FileForm.Catalogue form)
            {
                catalogues++;
                if (Find(form.Kind) is not { } connector) fault = ("source.unknown-kind", $"wird als '{form.Kind}' erkannt; dafür gibt es keinen Anschluss. Bitte in einer anderen Form beilegen.");
                else
                {
                    await using var events = ListFileAsync(connector, source, path, content, cancellationToken).GetAsyncEnumerator(cancellationToken);
                    while (true)
                    {
                        (var next, fault) = await NextAsync(events).ConfigureAwait(false);
                        if (next is null) break;
                        if (Within(next, connector, path, identifiers) is { } taken) yield return taken;
                    }
                }
            }

            if (fault is not { } found) continue;
            faults.Add((path, found.Reason, found.Message));
            yield return new ListingEvent.Unreadable(new Rejection(path, null, found.Reason, $"Die Datei '{path}' {found.Message}"));
        }

        if (faults.Count > 0) throw Incomplete(source, faults);
        if (catalogues == 0)
            throw new SourceFaultException("source.empty-delivery", $"{Shown(source.Url)} enthält keine Datei, die als Katalog zu lesen ist (RDF, JSON, Tabelle, ISO-XML). Bitte den Inhalt prüfen.");
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => Describe(record, source).Mapped;

    /// <inheritdoc />
    public DescribedRecord Describe(SourceRecord record, HarvestSource source)
    {
        var at = record.MediaType.LastIndexOf(KindParameter, StringComparison.Ordinal);
        var connector = at < 0 ? null : Find(record.MediaType[(at + KindParameter.Length)..]);
        if (connector is null) throw new RecordRejectedException("record.unknown-kind", "Der Datensatz kam in einer Form, die nicht mehr gelesen wird. Bitte die Lieferung erneuern.");
        var inner = record with { Identifier = FileIdentity.Within(record.Identifier), MediaType = record.MediaType[..at] };
        return connector.Describe(inner, SourceOf(connector, source, "datei.json"));
    }

    private ISourceConnector? Find(string kind) => kind == Iso.Kind ? Iso : connectors().FirstOrDefault(c => c.Kind == kind && c.Kind != Kind);

    private async Task<Delivery> OpenAsync(HarvestSource source, SourceClient client, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes;
        var most = options.Value.MaxDocumentBytes;
        if (!InboxFolder.Holds(source.Url)) bytes = (await client.GetAsync(source.Url, "application/zip, */*;q=0.1", cancellationToken).ConfigureAwait(false)).Content;
        else if (inbox.IsFolder(source.Url)) return Delivery.Of(inbox, source.Url, most);
        else bytes = (await inbox.ReadAsync(source.Url, most, cancellationToken).ConfigureAwait(false)).Content;

        if (!ZipContents.IsZip(bytes.Span))
            throw new SourceFaultException("source.not-an-archive", $"{Shown(source.Url)} ist weder ein Ordner noch eine ZIP-Datei. Bitte die Adresse prüfen oder die Dateien als .zip packen.");
        try
        {
            return Delivery.Of(bytes);
        }
        catch (ArchiveNotReadableException e)
        {
            throw new SourceFaultException(e.Reason, $"{Shown(source.Url)} {e.Message}", e);
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Content, (string Reason, string Message)? Fault)> ReadAsync(Delivery delivery, string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await delivery.ReadAsync(path, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ArchiveNotReadableException e)
        {
            return (default, (e.Reason, e.Message));
        }
        catch (SourceFaultException e)
        {
            return (default, (e.Reason, "kann nicht gelesen werden: " + e.Message));
        }
    }

    private async IAsyncEnumerable<ListingEvent> ListFileAsync(
        ISourceConnector connector, HarvestSource source, string path, ReadOnlyMemory<byte> content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inner = SourceOf(connector, source, path);
        using var clients = new FileSite(inner.Url, content).Clients(options.Value, time);
        await foreach (var found in connector.ListAsync(inner, clients.Create(inner), cancellationToken).ConfigureAwait(false)) yield return found;
    }

    private static async Task<(ListingEvent? Next, (string Reason, string Message)? Fault)> NextAsync(IAsyncEnumerator<ListingEvent> events)
    {
        try
        {
            return (await events.MoveNextAsync().ConfigureAwait(false) ? events.Current : null, null);
        }
        catch (SourceFaultException e)
        {
            return (null, (e.Reason, "kann nicht gelesen werden: " + e.Message));
        }
    }

    private static ListingEvent? Within(ListingEvent found, ISourceConnector connector, string path, HashSet<string> identifiers)
    {
        switch (found)
        {
            case ListingEvent.Listed { Record: var record }:
                var identifier = FileIdentity.Of(path, record.Identifier);
                return identifiers.Add(identifier)
                    ? new ListingEvent.Listed(record with { Identifier = identifier, MediaType = record.MediaType + KindParameter + connector.Kind })
                    : new ListingEvent.Unreadable(
                        new Rejection(identifier, null, "record.duplicate-identifier", $"Die Datei '{path}' enthält den Datensatz '{identifier}', der schon in einer anderen Datei stand; nur der erste wurde übernommen. Bitte jeden Datensatz nur einmal liefern."), identifier);
            case ListingEvent.NotPublished hidden:
                return new ListingEvent.NotPublished(FileIdentity.Of(path, hidden.Identifier));
            case ListingEvent.Unreadable unreadable:
                return new ListingEvent.Unreadable(
                    unreadable.Rejection with { Identifier = $"{path}: {unreadable.Rejection.Identifier}" }, unreadable.Identifier is { } its ? FileIdentity.Of(path, its) : null);
            default:
                // What one file announces says nothing of the whole.
                return null;
        }
    }

    private static HarvestSource SourceOf(ISourceConnector connector, HarvestSource source, string path)
    {
        var settings = source.Settings.Where(s => connector.Settings.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value);
        // A file has no pages and no actions.
        if (connector.Settings.Contains("mode")) settings["mode"] = "file";
        return source with { Kind = connector.Kind, Url = FileSite.AddressOf(path), Settings = settings };
    }

    private static SourceFaultException Incomplete(HarvestSource source, List<(string Path, string Reason, string Message)> faults)
    {
        var named = string.Join(" ", faults.Take(NamedFiles).Select(f => $"'{f.Path}' {f.Message}"));
        var more = faults.Count > NamedFiles ? $" Dazu {faults.Count - NamedFiles} weitere." : "";
        return new SourceFaultException(
            "source.unreadable-files",
            $"In {Shown(source.Url)} sind {faults.Count} Dateien nicht zu lesen; was die anderen enthalten, wurde übernommen, und nichts gilt als vermisst. {named}{more}");
    }

    private static string Shown(Uri url) => InboxFolder.Holds(url) ? $"'{Uri.UnescapeDataString(url.AbsolutePath)}'" : SourceFaults.Show(url);
}
