using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Connectors.DcatRdf;

/// <summary>Reads what a page says about the pages of its catalogue, in both generations of Hydra.</summary>
internal static class HydraPaging
{
    /// <summary>
    /// The address of the next page, or null. Its host is that of the page itself, unless the source's setting <c>pageHost</c> is
    /// <c>follow</c>: portals behind proxies write their inner name or http into these links.
    /// </summary>
    public static Uri? Next(RdfGraph page, Uri address, HarvestSource source)
    {
        var follow = source.OneOf("pageHost", "keep", "keep", "follow") == "follow";
        foreach (var property in (ReadOnlySpan<string>)[HYDRA.Next, HYDRA.NextPage])
            foreach (var triple in page.Find(null, RdfTerm.Iri(property)))
                if (!triple.Object.IsBlank && Uri.TryCreate(address, triple.Object.Value.Trim(), out var next) && next.Scheme is "http" or "https")
                    return follow ? next : new Uri(new Uri(address.GetLeftPart(UriPartial.Authority)), next.PathAndQuery);
        return null;
    }

    /// <summary>How many entries the catalogue says it has; null if it does not say.</summary>
    public static int? Total(RdfGraph page)
    {
        int? total = null;
        foreach (var triple in page.Find(null, RdfTerm.Iri(HYDRA.TotalItems)))
            if (int.TryParse(triple.Object.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var items) && items > (total ?? -1))
                total = items;
        return total;
    }
}
