using System.ComponentModel.DataAnnotations;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>Settings of harvest runs (section <c>Harvest</c>).</summary>
public sealed class HarvestOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Harvest";

    /// <summary>Seconds after which a silent worker's source may be taken over. A living worker renews four times as often. Default 60.</summary>
    [Range(10, 120)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>Records mapped and stored together in one transaction. Default 128.</summary>
    [Range(1, 5000)]
    public int BatchSize { get; init; } = 128;

    /// <summary>A run is held when more than this share of a source's present entries would go missing, and more than <see cref="HoldNumber"/>. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double HoldShare { get; init; } = 0.2;

    /// <summary>A run is held only when more than this number of entries would go missing (an empty listing is always held). Default 10.</summary>
    [Range(0, 1_000_000)]
    public int HoldNumber { get; init; } = 10;

    /// <summary>Days an entry must have been missing before it is withdrawn. Default 14.</summary>
    [Range(0, 365)]
    public int GraceDays { get; init; } = 14;

    /// <summary>Complete runs in which an entry must have been missing before it is withdrawn. Default 3.</summary>
    [Range(1, 100)]
    public int GraceRuns { get; init; } = 3;

    /// <summary>
    /// Days between two full listings of a source that can tell what changed; in between, only changes are asked for. 0 lists
    /// everything each time. Default 7.
    /// </summary>
    [Range(0, 365)]
    public int FullListingDays { get; init; } = 7;

    /// <summary>
    /// Changes are asked for from this many hours before the beginning of the last run: clocks go wrong, search indexes lag behind,
    /// and some portals write their local time as if it were UTC. Default 6.
    /// </summary>
    [Range(0, 168)]
    public int ChangesOverlapHours { get; init; } = 6;

    /// <summary>Largest record that is taken over, in bytes. Default 5,000,000; real ones stay under a tenth of that even with a drawn coastline.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxRecordBytes { get; init; } = 5_000_000;
}
