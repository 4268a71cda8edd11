using System.Globalization;
using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>
/// Asks a repository. Its own word for its address (<c>baseURL</c>) is not followed: behind proxies it names an inner host.
/// </summary>
internal sealed class OaiRepository(HarvestSource source, SourceClient client)
{
    /// <summary>What is asked for.</summary>
    public const string Accept = "text/xml, application/xml;q=0.9, */*;q=0.1";

    // What of the protocol is in the registered address would otherwise stand there twice.
    private static readonly string[] Arguments = ["verb", "metadataPrefix", "set", "from", "until", "resumptionToken", "identifier"];

    private readonly string _base = BaseOf(source.Url);

    /// <summary>The address of a repository with a question in the place of any that it has; without one, the address alone.</summary>
    public static Uri With(Uri url, string query) => new((BaseOf(url) + query).TrimEnd('?', '&'));

    /// <summary>Whether dates may have a time of day; asked for with Identify.</summary>
    /// <exception cref="SourceFaultException">There is no repository.</exception>
    public async Task<bool> KnowsSecondsAsync(CancellationToken cancellationToken)
    {
        var root = await TreeAsync("verb=Identify", cancellationToken).ConfigureAwait(false);
        return root["Identify"]["granularity"].Text?.Contains("hh:mm:ss", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>The form in which records are asked for: as the source's settings say, else the one that says most.</summary>
    /// <exception cref="SourceFaultException">There is no repository.</exception>
    public async Task<string> PrefixAsync(CancellationToken cancellationToken)
    {
        if (source.Text("metadataPrefix") is { } set) return set;
        var root = await TreeAsync("verb=ListMetadataFormats", cancellationToken).ConfigureAwait(false);
        var (best, rank) = ("oai_dc", int.MaxValue);
        foreach (var format in root["ListMetadataFormats"].All("metadataFormat"))
            if (format["metadataPrefix"].Text is { } prefix && RankOf(prefix, format["metadataNamespace"].Text ?? "") is { } found && found < rank)
                (best, rank) = (prefix, found);
        return best;
    }

    /// <summary>The address of the first part of the list.</summary>
    /// <param name="prefix">The form of the records.</param>
    /// <param name="since">From when on; null for all.</param>
    /// <param name="inSeconds">Whether dates may have a time of day.</param>
    public Uri First(string prefix, DateTimeOffset? since, bool inSeconds)
    {
        var query = $"verb=ListRecords&metadataPrefix={Uri.EscapeDataString(prefix)}";
        if (source.Text("set") is { } set) query += "&set=" + Uri.EscapeDataString(set);
        if (since is { } from) query += "&from=" + from.UtcDateTime.ToString(inSeconds ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Address(query);
    }

    /// <summary>The address of a further part of the list.</summary>
    public Uri Next(string token) => Address("verb=ListRecords&resumptionToken=" + Uri.EscapeDataString(token));

    /// <summary>A part of the list.</summary>
    /// <exception cref="SourceFaultException">It cannot be had or is none.</exception>
    public async Task<OaiPage> PageAsync(Uri url, CancellationToken cancellationToken) =>
        OaiPage.Read(await client.GetAsync(url, Accept, cancellationToken).ConfigureAwait(false), source);

    private async Task<TreeNode> TreeAsync(string query, CancellationToken cancellationToken)
    {
        var document = await client.GetAsync(Address(query), Accept, cancellationToken).ConfigureAwait(false);
        TreeNode root;
        try
        {
            using var reader = SafeXml.OpenMetadata(document, out _);
            root = XmlTree.Read(reader).Root;
        }
        catch (XmlException e)
        {
            throw SafeXml.Fault(document, e);
        }

        if (root.Name != "OAI-PMH") throw OaiFaults.Unexpected(document, root.Name);
        return root["error"] is { Exists: true } error ? throw OaiFaults.Error(document.Url, error.Attribute("code") ?? "", error.Text ?? "") : root;
    }

    private static int? RankOf(string prefix, string space)
    {
        if (prefix.Contains("dcat", StringComparison.OrdinalIgnoreCase) || space.StartsWith("http://www.w3.org/ns/dcat", StringComparison.Ordinal)) return 0;
        return space switch
        {
            "http://www.isotc211.org/2005/gmd" or "http://www.isotc211.org/2005/gmi" => 1,
            "http://standards.iso.org/iso/19115/-3/mdb/2.0" => 2,
            "http://www.openarchives.org/OAI/2.0/oai_dc/" => 3,
            _ => prefix switch { "iso19139" => 1, "oai_dc" => 3, _ => null },
        };
    }

    private static string BaseOf(Uri url)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Arguments.Contains(part.Split('=')[0], StringComparer.OrdinalIgnoreCase));
        return url.GetLeftPart(UriPartial.Path) + "?" + string.Concat(kept.Select(part => part + "&"));
    }

    private Uri Address(string query) => new(_base + query);
}
