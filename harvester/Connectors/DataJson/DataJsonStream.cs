using System.Text.Json;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping.DataJson;

namespace OpenDataNrw.Harvester.Connectors.DataJson;

/// <summary>Reads a data.json of any size entry by entry, by the rules of <see cref="DataJsonPage"/>.</summary>
internal static class DataJsonStream
{
    // Catalogues within catalogues are followed down to here.
    private const int DeepestList = 64;

    /// <summary>The listing. Entries embedded in series come in a second pass over the document, when all others are known.</summary>
    /// <exception cref="SourceFaultException">It is no data.json, not well-formed, or breaks off.</exception>
    public static IEnumerable<ListingEvent> Events(SpooledDocument document, ListedRecords listed)
    {
        var number = 0;
        var embeds = false;
        foreach (var element in Elements(document))
        {
            var place = $"Datensatz {++number}";
            if (element.IsTooLarge)
            {
                yield return listed.TooLarge(place);
            }
            else if (element.Content is not { } content)
            {
                yield return listed.NotARecord(place);
            }
            else
            {
                var page = DataJsonPage.ReadEntry(content);
                embeds |= page.Entries.Count > 1;
                yield return listed.Take(page.Entries[0].Identifier, page.Entries[0].Title, place, page.Slice(page.Entries[0]));
            }
        }

        if (!embeds) yield break;
        foreach (var element in Elements(document))
        {
            if (element.Content is not { } content) continue;
            var page = DataJsonPage.ReadEntry(content);
            foreach (var entry in page.Entries.Skip(1))
            {
                var place = $"Datensatz {++number}";
                if (entry.IsObject && entry.Identifier is { } known && listed.Knows(known)) continue;
                yield return entry.IsObject ? listed.Take(entry.Identifier, entry.Title, place, page.Slice(entry)) : listed.NotARecord(place);
            }
        }
    }

    private static IEnumerable<JsonListed> Elements(SpooledDocument document)
    {
        var scan = new JsonScan(JsonBody.OpenUtf8(document));
        using var elements = Lists(scan, document.Url).GetEnumerator();
        while (true)
        {
            try
            {
                if (!elements.MoveNext()) yield break;
            }
            catch (JsonException e)
            {
                throw JsonBody.Broken(document.Url, e);
            }

            yield return elements.Current;
        }
    }

    private static IEnumerable<JsonListed> Lists(JsonScan scan, Uri url)
    {
        scan.Read();
        if (scan.Token == JsonTokenType.StartArray)
        {
            foreach (var element in WithoutHeading(JsonList.Elements(scan, nesting: 0))) yield return element;
        }
        else
        {
            var isCatalog = false;
            foreach (var element in Catalog(scan, () => isCatalog = true)) yield return element;
            if (!isCatalog) throw JsonBody.Unexpected(url, "ein data.json (dataset) oder eine Liste von Datensätzen");
        }

        // What follows the document, if anything, must be blank.
        scan.Read();
    }

    // Bonn 2014: the first element of the bare list is a heading, not a dataset.
    private static IEnumerable<JsonListed> WithoutHeading(IEnumerable<JsonListed> elements)
    {
        JsonListed? heading = null;
        var isFirst = true;
        foreach (var element in elements)
        {
            var looksSo = isFirst && element.Content is { } content && DataJsonPage.ReadEntry(content).Entries is [{ Identifier: null, Title: null }];
            isFirst = false;
            if (looksSo) heading = element with { Content = element.Content!.Value.ToArray() };
            else yield return element;
            if (!looksSo) heading = null;
        }

        if (heading is { } alone) yield return alone;
    }

    private static IEnumerable<JsonListed> Catalog(JsonScan scan, Action found)
    {
        while (scan.Read() && scan.Token == JsonTokenType.PropertyName)
        {
            var lists = scan.NameIs("dataset"u8) || scan.NameIs("service"u8) || scan.NameIs("datasetSeries"u8);
            var nests = scan.NameIs("catalog"u8);
            scan.Read();
            if (lists || nests) found();
            if (lists && scan.Token == JsonTokenType.StartArray)
            {
                foreach (var element in JsonList.Elements(scan, nesting: 0)) yield return element;
            }
            else if (lists && scan.Token == JsonTokenType.StartObject)
            {
                yield return JsonList.Object(scan);
            }
            else if (nests && scan.Depth < DeepestList)
            {
                foreach (var element in Catalogs(scan, found)) yield return element;
            }
            else
            {
                scan.Skip();
            }
        }
    }

    private static IEnumerable<JsonListed> Catalogs(JsonScan scan, Action found)
    {
        if (scan.Token == JsonTokenType.StartObject)
        {
            foreach (var element in Catalog(scan, found)) yield return element;
            yield break;
        }

        if (scan.Token != JsonTokenType.StartArray) yield break;
        while (scan.Read() && scan.Token != JsonTokenType.EndArray)
            if (scan.Token == JsonTokenType.StartObject)
                foreach (var element in Catalog(scan, found)) yield return element;
            else scan.Skip();
    }
}
