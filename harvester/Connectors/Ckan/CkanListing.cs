using System.Runtime.CompilerServices;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>The four ways of listing a portal. Each ends normally only when it is sure to have seen everything.</summary>
internal static class CkanListing
{
    private const int MaxPasses = 3;
    private const int AbsentInARow = 20;

    /// <summary>
    /// Pages through package_search. When the announced total shrinks meanwhile, pages have shifted and a record may have slipped
    /// through between two of them: then it goes through again for what is new.
    /// </summary>
    public static async IAsyncEnumerable<ListingEvent> SearchAsync(
        CkanApi api, CkanPage first, Func<int, Uri> url, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = new ListedRecords("application/json");
        for (var pass = 1; ; pass++)
        {
            var page = pass == 1 ? first : await api.PageAsync(url(0), cancellationToken).ConfigureAwait(false);
            var announced = CountOf(page, url(0));
            var (received, shrunk, moved) = (0, false, pass > 1);
            yield return new ListingEvent.Announced(announced);
            while (true)
            {
                // A record more at the front pushes the last one onto the next page again: that is no repeated page.
                var mayRepeat = pass > 1 || (moved && page.Entries.Count < first.Entries.Count);
                if (page.Entries.Count > 0 && received > 0 && !mayRepeat && !HasNews(page, listed)) throw Repeated(url(received));
                foreach (var found in Events(page, listed, received, silentOnKnown: moved)) yield return found;
                received += page.Entries.Count;
                if (received >= announced && page.Entries.Count < api.PageSize) break;
                if (page.Entries.Count == 0 && received < announced) throw Incomplete(url(received), received, announced);
                page = await api.PageAsync(url(received), cancellationToken).ConfigureAwait(false);
                var now = CountOf(page, url(received));
                if (now == announced) continue;
                shrunk |= now < announced;
                moved = true;
                announced = now;
                yield return new ListingEvent.Announced(announced);
            }

            if (received > announced) throw WrongTotal(url(0), received, announced);
            if (!shrunk) yield break;
            if (pass == MaxPasses) throw Unstable(url(0));
        }
    }

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
            if (received > 0 && !HasNews(page, listed))
            {
                // Old DKAN ignores limit and offset and always answers the whole list. Where the answer has just the size that was
                // asked for and nobody knows the total, it may as well be the first page over and over.
                if (announced is null && received == api.PageSize) throw Repeated(url(received));
                break;
            }

            foreach (var found in Events(page, listed, received, silentOnKnown: false)) yield return found;
            received += page.Entries.Count;
        }

        if (announced > received) throw Incomplete(url(received), received, announced.Value);
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
            if (absent >= AbsentInARow) throw Incomplete(url, i + 1 - absent, names.Count);
            if (fault is { Reason: "source.access-denied" }) yield return new ListingEvent.NotPublished(names[i]);
            else if (absent > 0) yield return NotShown(names[i], i);
            else
                foreach (var found in Events(page!, listed, i, silentOnKnown: false))
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
            if (announced > page.Entries.Count) throw Incomplete(url, page.Entries.Count, announced);
        }

        foreach (var found in Events(page, new ListedRecords("application/json"), 0, silentOnKnown: false)) yield return found;
    }

    private static IEnumerable<ListingEvent> Events(CkanPage page, ListedRecords listed, int before, bool silentOnKnown)
    {
        for (var i = 0; i < page.Entries.Count; i++)
        {
            var entry = page.Entries[i];
            var place = $"Datensatz {before + i + 1}";
            if (!entry.IsObject) yield return listed.NotARecord(place);
            else if (silentOnKnown && entry.Identifier is { } known && listed.Knows(known)) continue;
            else if (!entry.Published && entry.Identifier is { } hidden) yield return listed.Unpublished(hidden, entry.Title, place);
            else yield return listed.Take(entry.Identifier, entry.Title, place, page.Slice(entry));
        }
    }

    private static bool HasNews(CkanPage page, ListedRecords listed) =>
        page.Entries.Exists(e => e.Identifier is null || !listed.Knows(e.Identifier));

    private static int CountOf(CkanPage page, Uri url) => page.Count ?? throw Json.JsonBody.Unexpected(url, "die Antwort von package_search (count und results)");

    private static ListingEvent.Unreadable NotShown(string name, int index) => new(new Catalog.Rejection(
        name, null, "record.not-shown", $"Datensatz {index + 1} ('{name}') steht in package_list, aber package_show liefert ihn nicht. Bitte den Eintrag im Portal prüfen."));

    private static SourceFaultException Repeated(Uri url) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(url)} liefert nur Datensätze, die schon auf früheren Seiten standen; der Server beachtet das Blättern nicht. "
        + "Bitte mit der Einstellung mode einen anderen Abruf wählen (search, current oder show).");

    /// <summary>The fault of a source that delivers less than it announced.</summary>
    public static SourceFaultException Incomplete(Uri url, int received, int announced) => new(
        "source.incomplete-listing",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt, aber nur {received} geliefert. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    private static SourceFaultException WrongTotal(Uri url, int received, int announced) => new(
        "source.wrong-total",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt, aber {received} geliefert; auf die Zahl ist kein Verlass. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    private static SourceFaultException Unstable(Uri url) => new(
        "source.unstable-listing",
        $"{SourceFaults.Show(url)} hat sich während {MaxPasses} Durchgängen jedes Mal verkleinert, so dass Datensätze zwischen den Seiten verloren gegangen sein können. Bitte zu einer ruhigeren Zeit ernten.");
}
