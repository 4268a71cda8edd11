using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Registers the sources of a file that are not registered yet; what an administrator changed stays changed.</summary>
public sealed class SourceSeed(ISourceRegistry sources, IOptions<SourceSeedOptions> options, InstallationFolder folder, ILogger<SourceSeed> log)
{
    /// <summary>Reads the file and registers what is new.</summary>
    /// <returns>How many sources were registered.</returns>
    /// <exception cref="FileNotFoundException">The configured file does not exist; the message names the setting.</exception>
    public async Task<int> PlantAsync(CancellationToken cancellationToken)
    {
        if (options.Value.File is not { } file) return 0;
        var path = folder.Resolve(file);
        if (!File.Exists(path)) throw new FileNotFoundException($"Die Liste der Quellen '{path}' gibt es nicht (Einstellung {SourceSeedOptions.Section}:{nameof(SourceSeedOptions.Use)}).", path);
        await using var stream = File.OpenRead(path);
        var known = (await sources.ListAsync(cancellationToken)).Select(s => s.Id).ToHashSet();
        var planted = 0;
        foreach (var source in CatalogJson.ReadSources(stream).Where(s => !known.Contains(s.Id)))
        {
            await sources.SaveAsync(source, cancellationToken);
            planted++;
        }

        if (planted > 0) log.LogInformation("{Count} sources registered from {File}", planted, path);
        return planted;
    }
}
