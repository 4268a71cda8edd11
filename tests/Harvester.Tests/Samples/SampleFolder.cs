using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Samples;

/// <summary>The demonstration sources as they lie in the repository.</summary>
internal static class SampleFolder
{
    public static string Root { get; } = Path.Combine(SharedMaterial.RepositoryRoot, "samples");

    public static IReadOnlyList<HarvestSource> Sources()
    {
        using var json = File.OpenRead(Path.Combine(Root, "sources.json"));
        return CatalogJson.ReadSources(json);
    }

    /// <summary>The folders of the hosts.</summary>
    public static IEnumerable<string> Hosts() => Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>The catalogue documents, without the data files: host and file name.</summary>
    public static IEnumerable<(string Host, string File)> Catalogues() =>
        from host in Hosts()
        from file in Directory.GetFiles(Path.Combine(Root, host))
        select (host, Path.GetFileName(file));

    public static string Read(string host, string file) => File.ReadAllText(Path.Combine(Root, host, file));

    public static JsonElement ReadJson(string host, string file)
    {
        using var document = JsonDocument.Parse(Read(host, file));
        return document.RootElement.Clone();
    }
}
