using System.Runtime.CompilerServices;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>The four ways of listing a portal. Each ends normally only when it is sure to have seen everything.</summary>
internal static class CkanListing
{
    private const int AbsentInARow = 20;

    /// <summary>Pages through package_search.</summary>
    public static IAsyncEnumerable<ListingEvent> SearchAsync(CkanApi api, CkanPage first, Func<int, Uri> url, CancellationToken cancellationToken) =>
        new CountedPages("application/json", api.PageSize, url, async (address, stop) => (await api.PageAsync(address, stop).ConfigureAwait(false)).Listing)
            .ReadAsync(first.Listing, cancellationToken);

    /// <summary>Pages through current_package_list_with_resources, which says no total; package_list, where offered, stands in for it.</summary>
    public static async IAsyncEnumerable<ListingEvent> CurrentAsync(
        CkanApi api, CkanPage first, Func<int, Uri> url, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = new ListedRecords("application/json");
        var announced = (await api.TryNamesAsync(cancellationToken).ConfigureAwait(false))?.Count;
        if (announced is { } total) yield return new ListingEvent.Announced(total);
        var received = 0;
        for (var page = first; page.Entries.Count > 0; page = await api.PageAsync(url(received), cancellationToken).ConfigureAwait(false))
        {
            if (received > 0 && !page.Listing.HasNews(listed))
            {
                // Old DKAN ignores limit and offset and always answers the whole list. Where the answer has just the size that was
                // asked for and nobody knows the total, it may as well be the first page over and over.
                if (announced is null && received == api.PageSize) throw Repeated(url(received));
                break;
            }

            foreach (var found in page.Listing.Events(listed, received, silentOnKnown: false)) yield return found;
            received += page.Entries.Count;
        }

        if (announced > received) throw CountedPages.Incomplete(url(received), received, announced.Value);
    }

    /// <summary>Fetches each package of package_list by package_show.</summary>
    public static async IAsyncEnumerable<ListingEvent> ShowAsync(
        CkanApi api, IReadOnlyList<string> names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = new ListedRecords("application/json");
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var absent = 0;
        yield return new ListingEvent.Announced(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var url = api.Action("package_show", "id=" + Uri.EscapeDataString(names[i]));
            var (page, fault) = await api.TryPageAsync(url, cancellationToken).ConfigureAwait(false);
            // Only these two speak of the one package; a web page in between means that the portal is out of order.
            if (fault is not (null or { Reason: "source.not-found" or "source.access-denied" })) throw fault;
            absent = page is { Entries.Count: > 0 } ? 0 : absent + 1;
            if (absent >= AbsentInARow) throw CountedPages.Incomplete(url, i + 1 - absent, names.Count);
            if (fault is { Reason: "source.access-denied" }) yield return new ListingEvent.NotPublished(names[i]);
            else if (absent > 0) yield return NotShown(names[i], i);
            else
                foreach (var found in page!.Listing.Events(listed, i, silentOnKnown: false))
                    // A package that came before, under a name not asked for before, is the answer to another question.
                    yield return found is ListingEvent.Unreadable { Rejection.Reason: "record.duplicate-identifier" } && !asked.Contains(names[i]) ? NotShown(names[i], i) : found;
            asked.Add(names[i]);
        }
    }

    /// <summary>Takes a file of packages as the whole.</summary>
    public static IEnumerable<ListingEvent> Whole(CkanPage page, Uri url)
    {
        if (page.Count is { } announced)
        {
            yield return new ListingEvent.Announced(announced);
            if (announced > page.Entries.Count) throw CountedPages.Incomplete(url, page.Entries.Count, announced);
        }

        foreach (var found in page.Listing.Events(new ListedRecords("application/json"), 0, silentOnKnown: false)) yield return found;
    }

    private static ListingEvent.Unreadable NotShown(string name, int index) => new(new Catalog.Rejection(
        name, null, "record.not-shown", $"Datensatz {index + 1} ('{name}') steht in package_list, aber package_show liefert ihn nicht. Bitte den Eintrag im Portal prüfen."));

    private static SourceFaultException Repeated(Uri url) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(url)} liefert nur Datensätze, die schon auf früheren Seiten standen; der Server beachtet das Blättern nicht. "
        + "Bitte mit der Einstellung mode einen anderen Abruf wählen (search, current oder show).");
}
