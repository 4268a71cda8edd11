using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Harvester.Samples;

/// <summary>The demonstration sites that <c>samples/sites.json</c> describes. Their hosts lie under the reserved top level <c>.example</c>.</summary>
public sealed class SampleSites
{
    private readonly FrozenDictionary<string, SampleSite> _byHost;

    private SampleSites(IEnumerable<SampleSite> sites) => _byHost = sites.ToFrozenDictionary(s => s.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>The hosts that are answered for.</summary>
    public IEnumerable<string> Hosts => _byHost.Keys;

    /// <summary>Reads the description of the sites.</summary>
    /// <param name="samplesFolder">The folder that holds <c>sites.json</c> and one folder per host.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is not a list of sites, or names a host that is not under <c>.example</c>.</exception>
    public static SampleSites Read(string samplesFolder)
    {
        using var json = File.OpenRead(Path.Combine(samplesFolder, "sites.json"));
        var sites = JsonSerializer.Deserialize(json, SampleSitesJsonContext.Default.IReadOnlyListSampleSite) ?? [];

        // A real host here would silently keep the harvester from the real site.
        foreach (var site in sites.Where(s => !SampleFiles.IsSampleHost(s.Host)))
            throw new JsonException($"'{site.Host}' in sites.json is not a host under .example.");

        return new SampleSites(sites);
    }

    internal SampleSite? Find(string host) => _byHost.GetValueOrDefault(host);
}

/// <summary>One demonstration site; its files lie in the folder of the host's name.</summary>
/// <param name="Host">Host name under <c>.example</c>.</param>
/// <param name="Ckan">The CKAN or DKAN interface it has, if any.</param>
/// <param name="Documents">Documents by path and query.</param>
/// <param name="Csw">The catalogue service it has, if any.</param>
internal sealed record SampleSite(string Host, SampleCkan? Ckan = null, IReadOnlyDictionary<string, SampleDocument>? Documents = null, SampleCsw? Csw = null);

/// <summary>A document of a site.</summary>
/// <param name="File">File in the site's folder.</param>
/// <param name="Type">Value of the Content-Type header.</param>
internal sealed record SampleDocument(string File, string Type);

/// <summary>Which interface a site has over its <c>packages.json</c>.</summary>
/// <param name="Actions">The actions that are answered; all others are 404, as on a server that lacks them.</param>
/// <param name="MaxRows">The most packages that one answer of <c>package_search</c> holds, whatever is asked for.</param>
/// <param name="ShowsList">Whether <c>package_show</c> answers a list of one, as DKAN 1.x does.</param>
internal sealed record SampleCkan(IReadOnlyList<string> Actions, int MaxRows = 1000, bool ShowsList = false);

/// <summary>A catalogue service over a site's <c>records.xml</c>.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="InnerAddress">What its capabilities say where it is.</param>
/// <param name="MaxRecords">The most records that one answer holds, whatever is asked for.</param>
internal sealed record SampleCsw(string Path, string InnerAddress, int MaxRecords = 100);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<SampleSite>))]
internal sealed partial class SampleSitesJsonContext : JsonSerializerContext;
