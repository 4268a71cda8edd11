using System.ComponentModel.DataAnnotations;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Which sources a new installation begins with (section <c>Sources</c>).</summary>
public sealed class SourceSeedOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Sources";

    /// <summary><c>samples</c> (demonstration sources, the default), <c>nrw</c> (the real endpoints) or <c>none</c>.</summary>
    [RegularExpression("^(samples|nrw|none)$", ErrorMessage = "Sources:Use muss 'samples', 'nrw' oder 'none' sein.")]
    public string Use { get; init; } = "samples";

    /// <summary>The file that belongs to <see cref="Use"/>, relative to the installation; null for none.</summary>
    internal string? File => Use switch
    {
        "samples" => "samples/sources.json",
        "nrw" => "sources.nrw.json",
        _ => null,
    };
}
