using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>Asks a portal for its catalogue.</summary>
internal sealed class OpendatasoftApi(HarvestSource source, SourceClient client)
{
    /// <summary>Whether a catalogue of so many datasets can be read by pages, with one to spare for the end.</summary>
    public bool FitsPages(int? total) => total is null || total <= Wall - PageSize;

    /// <summary>The most datasets that pages show: the sum of limit and offset (https://help.opendatasoft.com/apis/ods-explore-v2/).</summary>
    private const int Wall = 10_000;

    private const string Accept = "application/json";

    private static readonly JsonSerializerOptions Reading = new() { MaxDepth = 1000, TypeInfoResolver = OpendatasoftJsonContext.Default };

    private readonly OpendatasoftSite _site = OpendatasoftSite.Of(source);
    private readonly bool _takesFederated = source.OneOf("federated", "take", "take", "skip") == "take";
    private bool _ordered = true;

    /// <summary>How many datasets to ask for at once.</summary>
    public int PageSize { get; } = source.Number("pageSize", 100, 1, 100);

    /// <summary>The address of a page.</summary>
    /// <param name="version">Version of the API.</param>
    /// <param name="start">How many datasets come before it.</param>
    /// <param name="changed">A further condition in the query language of the portal.</param>
    public Uri Page(string version, int start, string? changed = null)
    {
        return new Uri(version == OpendatasoftSite.First
            ? FormattableString.Invariant($"{_site.Catalogue(version)}/?rows={PageSize}&start={start}")
            : FormattableString.Invariant($"{_site.Catalogue(version)}/datasets?limit={PageSize}&offset={start}{(_ordered ? "&order_by=dataset_id" : "")}{Condition(changed)}"));
    }

    /// <summary>A page of the catalogue.</summary>
    /// <exception cref="SourceFaultException">It cannot be had or is none.</exception>
    public async Task<ListingPage> PageAsync(Uri url, CancellationToken cancellationToken) =>
        OpendatasoftPage.Read(await client.GetAsync(url, Accept, cancellationToken).ConfigureAwait(false), _takesFederated);

    /// <summary>The first page in the newest version of the API that the portal offers, and that version.</summary>
    /// <exception cref="SourceFaultException"><c>source.no-opendatasoft-api</c>, or the portal is out of order.</exception>
    public async Task<(ListingPage First, string Version)> FindAsync(CancellationToken cancellationToken)
    {
        var asked = source.OneOf("api", "auto", "auto", OpendatasoftSite.Latest, OpendatasoftSite.Former, OpendatasoftSite.First);
        string[] versions = asked == "auto" ? [OpendatasoftSite.Latest, OpendatasoftSite.Former, OpendatasoftSite.First] : [asked];
        SourceFaultException? last = null;
        foreach (var version in versions)
        {
            // The other versions know no conditions of this one: falling back would harvest what was meant to be left out.
            if (version == OpendatasoftSite.First && source.Text("where") is not null) break;
            (var page, last) = await TryFirstAsync(version, cancellationToken).ConfigureAwait(false);
            if (page is not null) return (page, version);
        }

        // The server says what is wrong with a condition that it does not understand.
        throw last is { Reason: "source.html-instead-of-json" } || (last is { Reason: "source.bad-request" } && source.Text("where") is not null) ? last : NoApi(last);
    }

    /// <summary>The whole catalogue in one document, which has no wall.</summary>
    /// <param name="version">Version of the API.</param>
    /// <param name="announced">How many datasets the pages announced.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public async IAsyncEnumerable<ListingEvent> ExportAsync(string version, int announced, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (version == OpendatasoftSite.First) throw BehindWall(new Uri(_site.Catalogue(version)), announced);
        var url = new Uri($"{_site.Catalogue(version)}/exports/json?limit=-1{Condition(null)}");
        yield return new ListingEvent.Announced(announced);
        await using var document = await client.OpenAsync(url, Accept, cancellationToken).ConfigureAwait(false);
        var listed = new ListedRecords("application/json");
        var received = 0;
        await foreach (var json in RecordsAsync(document, cancellationToken).ConfigureAwait(false))
        {
            var page = new ListingPage(json, [OpendatasoftPage.ReadEntry(json.Span, _takesFederated)], null);
            foreach (var found in page.Events(listed, received, silentOnKnown: false)) yield return found;
            received++;
        }

        if (received < announced) throw CountedPages.Incomplete(url, received, announced);
        if (received > announced) yield return new ListingEvent.Announced(received);
    }

    /// <summary>Whether a fault means that a version does not exist there, and not that the portal is out of order.</summary>
    public static bool SaysNotOffered(SourceFaultException fault) => fault.Reason is
        "source.not-found" or "source.bad-request" or "source.access-denied" or "source.html-instead-of-json" or "source.unexpected-json" or "source.not-json";

    private async Task<(ListingPage? Page, SourceFaultException? NotOffered)> TryFirstAsync(string version, CancellationToken cancellationToken)
    {
        try
        {
            return (await PageAsync(Page(version, 0), cancellationToken).ConfigureAwait(false), null);
        }
        catch (SourceFaultException e) when (e.Reason == "source.bad-request" && _ordered && version != OpendatasoftSite.First)
        {
            // Not every version can order a catalogue by its ids.
            _ordered = false;
            var again = await TryFirstAsync(version, cancellationToken).ConfigureAwait(false);
            _ordered = again.Page is null;
            return again;
        }
        catch (SourceFaultException e) when (SaysNotOffered(e))
        {
            return (null, e);
        }
    }

    private string Condition(string? changed)
    {
        var where = (source.Text("where"), changed) switch
        {
            ({ } own, { } further) => $"({own}) and ({further})",
            var (own, further) => own ?? further,
        };
        return where is null ? "" : "&where=" + Uri.EscapeDataString(where);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> RecordsAsync(SpooledDocument document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await RefuseOtherThanListAsync(document, cancellationToken).ConfigureAwait(false);
        await using var records = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(document.Content, Reading, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await records.MoveNextAsync().ConfigureAwait(false)) yield break;
            }
            catch (JsonException e)
            {
                throw JsonBody.Broken(document.Url, e);
            }

            yield return JsonMarshal.GetRawUtf8Value(records.Current).ToArray();
        }
    }

    private static async Task RefuseOtherThanListAsync(SpooledDocument document, CancellationToken cancellationToken)
    {
        var start = new byte[4096];
        var length = await document.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        document.Content.Position = 0;
        var beginning = JsonBody.Utf8(new SourceDocument(document.Url, start.AsMemory(0, length), document.MediaType, document.Charset));
        if (beginning.Span[0] != (byte)'[') OpendatasoftPage.Read(new SourceDocument(document.Url, start.AsMemory(0, length), document.MediaType, document.Charset), takesFederated: true);
    }

    private SourceFaultException NoApi(SourceFaultException? inner) => new(
        "source.no-opendatasoft-api",
        $"Unter {SourceFaults.Show(source.Url)} antwortet keine Schnittstelle von Opendatasoft (weder Explore 2.1 noch 2.0 noch Search 1.0). Bitte Adresse und Art der Quelle prüfen.",
        inner);

    private static SourceFaultException BehindWall(Uri url, int announced) => new(
        "source.listing-wall",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze, zeigt aber nur die ersten {Wall}. Bitte den Betreiber der Quelle um die Schnittstelle Explore 2.1 bitten.");
}
