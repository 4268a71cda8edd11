using System.Runtime.CompilerServices;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>
/// Pages through a listing that announces its total on every page and is asked for by the number of entries to pass over. Ends
/// normally only when it is sure to have seen everything.
/// </summary>
/// <param name="mediaType">Media type of the records.</param>
/// <param name="pageSize">How many entries are asked for at once.</param>
/// <param name="url">The address of the page that begins after so many entries.</param>
/// <param name="fetch">Fetches and reads a page.</param>
internal sealed class CountedPages(string mediaType, int pageSize, Func<int, Uri> url, Func<Uri, CancellationToken, Task<ListingPage>> fetch)
{
    private const int MaxPasses = 3;

    /// <summary>
    /// The events of all pages. When the announced total shrinks meanwhile, pages have shifted and an entry may have slipped
    /// through between two of them: then it goes through again for what is new.
    /// </summary>
    /// <param name="first">The first page, fetched before.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public async IAsyncEnumerable<ListingEvent> ReadAsync(ListingPage first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = new ListedRecords(mediaType);
        for (var pass = 1; ; pass++)
        {
            var page = pass == 1 ? first : await fetch(url(0), cancellationToken).ConfigureAwait(false);
            var announced = TotalOf(page, url(0));
            var (received, shrunk, moved) = (0, false, pass > 1);
            yield return new ListingEvent.Announced(announced);
            while (true)
            {
                // An entry more at the front pushes the last one onto the next page again: that is no repeated page.
                var mayRepeat = pass > 1 || (moved && page.Entries.Count < first.Entries.Count);
                if (page.Entries.Count > 0 && received > 0 && !mayRepeat && !page.HasNews(listed)) throw Repeated(url(received));
                foreach (var found in page.Events(listed, received, silentOnKnown: moved)) yield return found;
                received += page.Entries.Count;
                if (received >= announced && page.Entries.Count < pageSize) break;
                if (page.Entries.Count == 0 && received < announced) throw Incomplete(url(received), received, announced);
                page = await fetch(url(received), cancellationToken).ConfigureAwait(false);
                var now = TotalOf(page, url(received));
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

    /// <summary>The fault of a listing that brought less than it announced.</summary>
    public static SourceFaultException Incomplete(Uri url, int received, int announced) => new(
        "source.incomplete-listing",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt, aber nur {received} geliefert. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    private static int TotalOf(ListingPage page, Uri url) => page.Total ?? throw Json.JsonBody.Unexpected(url, "eine Seite mit der Gesamtzahl der Datensätze");

    private static SourceFaultException Repeated(Uri url) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(url)} liefert nur Datensätze, die schon auf früheren Seiten standen; der Server beachtet das Blättern nicht. Bitte den Betreiber der Quelle benachrichtigen; bei CKAN hilft oft ein anderer Abruf (Einstellung mode).");

    private static SourceFaultException WrongTotal(Uri url, int received, int announced) => new(
        "source.wrong-total",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt, aber {received} geliefert; auf die Zahl ist kein Verlass. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    private static SourceFaultException Unstable(Uri url) => new(
        "source.unstable-listing",
        $"{SourceFaults.Show(url)} hat sich während {MaxPasses} Durchgängen jedes Mal verkleinert, so dass Datensätze zwischen den Seiten verloren gegangen sein können. Bitte zu einer ruhigeren Zeit ernten.");
}
