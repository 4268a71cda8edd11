using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Registration;

/// <summary>Finds what a web page names as its alternates in forms that can be harvested.</summary>
internal static partial class PageAlternates
{
    private const int SearchedIn = 256 * 1024;
    private const int MostAlternates = 5;

    private static readonly string[] Types =
        ["text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples", "application/json", "application/xml", "application/vnd.ogc.csw_xml"];

    /// <summary>The addresses, http and https only, in the order of the page.</summary>
    public static IReadOnlyList<Uri> Of(SourceDocument page)
    {
        var content = DocumentText.ToUtf8(page).Span;
        var html = Encoding.UTF8.GetString(content[..Math.Min(content.Length, SearchedIn)]);
        var found = new List<Uri>();
        try
        {
            foreach (Match link in Link().Matches(html))
            {
                if (!Values(link.Value, "rel").Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains("alternate", StringComparer.OrdinalIgnoreCase)) continue;
                if (!Types.Contains(Values(link.Value, "type").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)) continue;
                if (Values(link.Value, "href") is { Length: > 0 } href && Uri.TryCreate(page.Url, href, out var address) && address.Scheme is "http" or "https" && !found.Contains(address))
                    found.Add(address);
                if (found.Count == MostAlternates) break;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A page made to be slow has no alternates worth waiting for.
        }

        return found;
    }

    private static string Values(string tag, string name)
    {
        foreach (Match attribute in Attribute().Matches(tag))
            if (attribute.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(attribute.Groups[2].Success ? attribute.Groups[2].Value : attribute.Groups[3].Success ? attribute.Groups[3].Value : attribute.Groups[4].Value).Trim();
        return "";
    }

    [GeneratedRegex(@"<link\b[^>]{0,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attribute();
}
