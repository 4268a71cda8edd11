using System.Globalization;
using System.Text.Json;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>
/// Reads a file of packages that is too large for memory: a bare list, <c>{result:[…]}</c> or <c>{result:{count,results:[…]}}</c>, by
/// the rules of <see cref="CkanPage"/>.
/// </summary>
internal static class CkanFile
{
    /// <summary>The listing.</summary>
    /// <exception cref="SourceFaultException">It is no file of packages, not well-formed, breaks off, or has fewer packages than it says.</exception>
    public static IEnumerable<ListingEvent> Events(SpooledDocument document, HashSet<string> types)
    {
        var listed = new ListedRecords("application/json");
        var number = 0;
        var file = new Walk();
        using var elements = file.Elements(new JsonScan(JsonBody.OpenUtf8(document))).GetEnumerator();
        while (Next(elements, document.Url))
        {
            var (content, isTooLarge) = elements.Current;
            var place = $"Datensatz {++number}";
            if (isTooLarge) yield return listed.TooLarge(place);
            else if (content is null) yield return listed.NotARecord(place);
            else yield return Take(CkanPage.ReadPackage(content.Value, types), listed, place);
        }

        if (!file.HasList) throw JsonBody.Unexpected(document.Url, "die Antwort einer CKAN-Schnittstelle (result) oder eine Liste von Datensätzen");
        if (file.Count is not { } announced) yield break;
        yield return new ListingEvent.Announced(announced);
        if (announced > number) throw CountedPages.Incomplete(document.Url, number, announced);
    }

    private static ListingEvent Take(CkanPage page, ListedRecords listed, string place)
    {
        var entry = page.Entries[0];
        return !entry.Published && entry.Identifier is { } hidden
            ? listed.Unpublished(hidden, entry.Title, place)
            : listed.Take(entry.Identifier, entry.Title, place, page.Listing.Slice(entry));
    }

    private static bool Next(IEnumerator<JsonListed> elements, Uri url)
    {
        try
        {
            return elements.MoveNext();
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(url, e);
        }
    }

    /// <summary>Goes through the file to its lists.</summary>
    private sealed class Walk
    {
        public bool HasList { get; private set; }

        public int? Count { get; private set; }

        public IEnumerable<JsonListed> Elements(JsonScan scan)
        {
            scan.Read();
            foreach (var element in scan.Token == JsonTokenType.StartArray ? List(scan) : Envelope(scan)) yield return element;
            // What follows the document, if anything, must be blank.
            scan.Read();
        }

        private IEnumerable<JsonListed> List(JsonScan scan)
        {
            HasList = true;
            return JsonList.Elements(scan, CkanPage.MaxNestedLists);
        }

        private IEnumerable<JsonListed> Envelope(JsonScan scan)
        {
            while (scan.Read() && scan.Token == JsonTokenType.PropertyName)
            {
                var (isResult, isList, isCount) = (scan.NameIs("result"u8), scan.NameIs("result"u8) || scan.NameIs("results"u8), scan.NameIs("count"u8));
                scan.Read();
                if (isList && scan.Token == JsonTokenType.StartArray)
                {
                    foreach (var element in List(scan)) yield return element;
                }
                else if (isResult && scan.Token == JsonTokenType.StartObject)
                {
                    foreach (var element in Envelope(scan)) yield return element;
                }
                else
                {
                    if (isCount && int.TryParse(scan.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) Count = count;
                    scan.Skip();
                }
            }
        }
    }
}
