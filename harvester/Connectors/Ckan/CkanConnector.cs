using System.Runtime.CompilerServices;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Reads CKAN portals, DKAN 1.x with its CKAN-like API, and files of such packages.</summary>
internal sealed class CkanConnector : IDeltaConnector
{
    /// <inheritdoc />
    public string Kind => "ckan";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["mode", "fq", "sort", "pageSize", "types", "maintainer", "siteUrl"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mode = source.OneOf("mode", "auto", "auto", "search", "current", "show", "file");
        var site = CkanSite.Of(source);
        if (site.File is { } file)
        {
            var page = await new CkanApi(source, client, file).PageAsync(file, cancellationToken).ConfigureAwait(false);
            foreach (var found in CkanListing.Whole(page, file)) yield return found;
            yield break;
        }

        var api = new CkanApi(source, client, site.Root!);
        var listing = await ChooseAsync(source, api, mode, cancellationToken).ConfigureAwait(false);
        await foreach (var found in listing.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    /// <remarks>
    /// By <c>metadata_modified</c>, in <c>q</c> and not in <c>fq</c>, where the source's own filter stands: the two could not be
    /// joined safely without knowing Solr's default operator. Deleted packages show in full listings only.
    /// </remarks>
    public async IAsyncEnumerable<ListingEvent> ListChangesAsync(
        HarvestSource source, DateTimeOffset since, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mode = source.OneOf("mode", "auto", "auto", "search", "current", "show", "file");
        if (CkanSite.Of(source) is not { File: null, Root: { } root } || mode is not ("auto" or "search")) throw NoChanges(source, null);
        var api = new CkanApi(source, client, root);
        var page = SearchPages(source, api, FormattableString.Invariant($"&q=metadata_modified:[{since.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z TO *]").Replace(" ", "%20", StringComparison.Ordinal));
        CkanPage first;
        try
        {
            first = await api.PageAsync(page(0), cancellationToken).ConfigureAwait(false);
        }
        catch (SourceFaultException e) when (CkanApi.SaysNotOffered(e) || e.Reason is "source.api-error" or "source.server-error")
        {
            // Also a server error: Solr answers so to a field it does not know. If the portal is down, the full listing says so.
            throw NoChanges(source, e);
        }

        await foreach (var found in CkanListing.SearchAsync(api, first, page, cancellationToken).ConfigureAwait(false)) yield return found;
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) =>
        CkanDatasetMapper.Map(record.Content, CkanSite.Of(source).Root, source);

    private static async Task<IAsyncEnumerable<ListingEvent>> ChooseAsync(
        HarvestSource source, CkanApi api, string mode, CancellationToken cancellationToken)
    {
        SourceFaultException? notOffered = null;
        if (mode is "auto" or "search")
        {
            var page = SearchPages(source, api, "");
            (var first, notOffered) = await api.TryPageAsync(page(0), cancellationToken).ConfigureAwait(false);
            if (first is not null) return CkanListing.SearchAsync(api, first, page, cancellationToken);
            // The other actions know no filter: falling back would harvest what was meant to be left out.
            if (mode == "search" || source.Text("fq") is not null) throw notOffered!;
        }

        if (mode is "auto" or "current")
        {
            Uri Page(int start) => api.Action("current_package_list_with_resources", FormattableString.Invariant($"limit={api.PageSize}&offset={start}"));
            var (first, missing) = await api.TryPageAsync(Page(0), cancellationToken).ConfigureAwait(false);
            if (first is not null) return CkanListing.CurrentAsync(api, first, Page, cancellationToken);
            if (mode == "current") throw missing!;
        }

        if (await api.TryNamesAsync(cancellationToken).ConfigureAwait(false) is { } names) return CkanListing.ShowAsync(api, names, cancellationToken);
        throw notOffered is { Reason: "source.html-instead-of-json" } ? notOffered : NoApi(source, notOffered);
    }

    private static Func<int, Uri> SearchPages(HarvestSource source, CkanApi api, string query)
    {
        var sort = Uri.EscapeDataString(source.Text("sort") ?? "id asc");
        var filter = source.Text("fq") is { } fq ? "&fq=" + Uri.EscapeDataString(fq) : "";
        return start => api.Action("package_search", FormattableString.Invariant($"rows={api.PageSize}&start={start}&sort={sort}{filter}{query}"));
    }

    private static SourceFaultException NoChanges(HarvestSource source, Exception? inner) => new(
        SourceFaultException.ChangesNotOffered,
        $"{SourceFaults.Show(source.Url)} kann nicht sagen, was sich seit dem letzten Lauf geändert hat; es wird alles abgerufen.",
        inner);

    private static SourceFaultException NoApi(HarvestSource source, SourceFaultException? inner) => new(
        "source.no-ckan-api",
        $"Unter {SourceFaults.Show(source.Url)} antwortet keine CKAN-Schnittstelle (weder package_search noch current_package_list_with_resources noch package_list). "
        + "Bitte Adresse und Art der Quelle prüfen.",
        inner);
}
