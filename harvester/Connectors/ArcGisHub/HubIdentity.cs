using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Connectors.ArcGisHub;

/// <summary>
/// By what an entry of a hub is known again. Hubs have named the same content by <c>/datasets/{item}_{layer}</c>,
/// <c>/datasets/{organisation}::{words}</c>, <c>/maps/{organisation}::{words}</c> and <c>item.html?id={item}&amp;sublayer={layer}</c> in turn.
/// What stays is the item of ArcGIS with its layer; where an entry does not show it, organisation and words; else what the hub says.
/// </summary>
internal static partial class HubIdentity
{
    private const int LongestAddress = 4000;

    /// <summary>The identity of an entry of the DCAT-US feed.</summary>
    /// <param name="entry">The entry's bytes.</param>
    /// <param name="stated">What the hub calls it; null if it does not.</param>
    public static string? Of(ReadOnlyMemory<byte> entry, string? stated)
    {
        try
        {
            using var document = JsonRecord.Open(entry);
            var fields = new JsonFields(document.RootElement, new MappingNotes());
            var addresses = new List<string>();
            if (stated is not null) addresses.Add(stated);
            addresses.AddRange(fields.Texts("landingPage"));
            addresses.AddRange(fields.Texts("webService"));
            foreach (var distribution in fields.Objects("distribution"))
            {
                addresses.AddRange(distribution.Texts("accessURL"));
                addresses.AddRange(distribution.Texts("downloadURL"));
            }

            return Of(addresses) ?? stated;
        }
        catch (RecordRejectedException)
        {
            // What cannot be read is rejected when it is mapped; until then it has the name that it bears.
            return stated;
        }
    }

    /// <summary>The identity of an entry of the DCAT-AP feed.</summary>
    /// <param name="graph">Its statements.</param>
    /// <param name="subject">Its node.</param>
    public static string? Of(RdfGraph graph, RdfTerm subject)
    {
        var addresses = new List<string>();
        foreach (var property in (ReadOnlySpan<string>)[DCTERMS.Identifier, DCAT.LandingPage]) Add(addresses, graph, subject, property);
        if (subject.IsIri) addresses.Insert(0, subject.Value);
        var stated = addresses.Count > 0 ? addresses[0] : null;
        foreach (var distribution in graph.Objects(subject, DCAT.DistributionProperty))
            foreach (var property in (ReadOnlySpan<string>)[DCAT.AccessUrl, HubRepairs.MiswrittenAccessUrl, DCAT.DownloadUrl])
                Add(addresses, graph, distribution, property);
        return Of(addresses) ?? stated;
    }

    /// <summary>The first item that an address names, with the layer that any of them names; else organisation and words.</summary>
    private static string? Of(List<string> addresses)
    {
        string? item = null, layer = null, words = null;
        foreach (var address in addresses)
        {
            if (address.Length > LongestAddress || !SourceValues.IsWeb(address)) continue;
            if (item is null && Item().Match(address) is { Success: true } found)
            {
                item = found.Groups["item"].Value;
                if (found.Groups["layer"] is { Success: true } named) layer = named.Value;
            }

            words ??= Words().Match(address) is { Success: true } slug ? Uri.UnescapeDataString(slug.Groups["words"].Value) : null;
        }

        if (item is null) return words;
        layer ??= Layer(addresses, item);
        return layer is null ? item : $"{item}_{layer}";
    }

    private static string? Layer(List<string> addresses, string item)
    {
        foreach (var address in addresses)
            if (address.Contains(item, StringComparison.OrdinalIgnoreCase) && LayerOfItem().Match(address) is { Success: true } found)
                return found.Groups["layer"].Value;
        foreach (var address in addresses)
            if (LayerOfService().Match(address) is { Success: true } found)
                return found.Groups["layer"].Value;
        return null;
    }

    private static void Add(List<string> addresses, RdfGraph graph, RdfTerm subject, string property)
    {
        // RDF has no order: the same one goes first every time.
        foreach (var value in graph.Objects(subject, property).Where(v => !v.IsBlank).Select(v => v.Value.Trim()).Order(StringComparer.Ordinal))
            addresses.Add(value);
    }

    [GeneratedRegex(@"(?:/(?:datasets|maps|apps|documents|content|items|pages)/|[?&]id=)(?<item>[0-9a-f]{32})(?![0-9a-f])(?:_(?<layer>\d{1,5})(?!\d))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?:[0-9a-f]{32}_|[?&](?:sub)?layers?=)(?<layer>\d{1,5})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LayerOfItem();

    [GeneratedRegex(@"/(?:Feature|Map|Image)Server/(?<layer>\d{1,5})/?(?:$|\?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LayerOfService();

    [GeneratedRegex(@"/(?:datasets|maps|apps|documents|content)/(?<words>[^/?#:]{1,200}::[^/?#]{1,500}?)(?:\.(?:geojson|csv|kml|zip))?(?:/(?:about|explore)?)?(?:[?#]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
