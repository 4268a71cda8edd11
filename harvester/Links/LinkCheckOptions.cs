using System.ComponentModel.DataAnnotations;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Harvester.Links;

/// <summary>How links are looked at (section <c>Links</c>; when they count as dead says <see cref="LinkRule"/>).</summary>
public sealed class LinkCheckOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = LinkRule.Section;

    /// <summary>Whether processes that harvest by schedule also look at links. Default true.</summary>
    public bool Check { get; init; } = true;

    /// <summary>When a run begins: a Quartz cron expression in Europe/Berlin. Default <c>0 40 * * * ?</c>, hourly.</summary>
    [Required]
    public string Schedule { get; init; } = "0 40 * * * ?";

    /// <summary>The most links of one host in one visit. Default 100.</summary>
    [Range(1, 10_000)]
    public int PerHost { get; init; } = 100;

    /// <summary>The most links of one run. Default 5000.</summary>
    [Range(1, 1_000_000)]
    public int PerRun { get; init; } = 5000;

    /// <summary>How long a host rests after a visit, whoever made it. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan HostPause { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Least time between two requests to one host; those of a harvest count too. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MinRequestInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time for one link, all its requests and redirects included. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many hosts are visited at the same time. Default 8.</summary>
    [Range(1, 64)]
    public int ParallelHosts { get; init; } = 8;
}
