using System.ComponentModel.DataAnnotations;
using System.Net;

namespace OpenDataNrw.Harvester.Http;

/// <summary>How sources are fetched; section <c>Harvest</c> of the configuration.</summary>
public sealed record HarvestHttpOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Harvest";

    /// <summary>The largest document taken, in megabytes (1,000,000 bytes) after decompression. Default 200.</summary>
    [Range(1, 2000)]
    public int MaxDocumentMegabytes { get; init; } = 200;

    /// <summary>The largest document taken by way of a temporary file, in megabytes after decompression: whole catalogues in one piece. Default 2000.</summary>
    [Range(1, 1_000_000)]
    public int MaxSpooledMegabytes { get; init; } = 2000;

    /// <summary>Where those temporary files lie; null for the system's folder for such. They have no name (on Windows: vanish when closed) and are gone with the process.</summary>
    public string? SpoolFolder { get; init; }

    /// <summary>How many megabytes of that disk stay free; a document that would take them is not fetched. Default 500.</summary>
    [Range(0, int.MaxValue)]
    public int KeptFreeMegabytes { get; init; } = 500;

    /// <summary>How many times larger than its compressed form a document may become; counted from the first megabyte. Default 200.</summary>
    [Range(2, 10_000)]
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>The longest time one document may take, repetitions and pauses included. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan DocumentTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest silence of a server, before its answer or within. Default 60 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request is repeated after 429, 5xx or a broken connection. Default 4.</summary>
    [Range(0, 20)]
    public int Retries { get; init; } = 4;

    /// <summary>Pause before the first repetition; doubles each time, with up to a quarter more by chance. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause, also where the server asks for a longer one by Retry-After. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxRetryPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Least time between the end of a request and the next one to the same host. Default none.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MinRequestInterval { get; init; } = TimeSpan.Zero;

    /// <summary>How many requests to one host may be under way at the same time, over all sources and the check of links. One source never makes more than one. Default 1.</summary>
    [Range(1, 16)]
    public int ParallelRequestsPerHost { get; init; } = 1;

    /// <summary>How many megabytes of answers are remembered on disk, so that the next run need ask only whether they changed; 0 for none. Default 1000.</summary>
    [Range(0, 1_000_000)]
    public int RememberedPagesMegabytes { get; init; } = 1000;

    /// <summary>Days after which an answer is fetched as a whole again although its server says it has not changed. Default 7.</summary>
    [Range(1, 365)]
    public int RefetchDays { get; init; } = 7;

    /// <summary>Name by which the harvester introduces itself. Default <c>DatenraumNRW/0.1</c>.</summary>
    [Required, RegularExpression(@"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?$")]
    public string UserAgent { get; init; } = "DatenraumNRW/0.1";

    /// <summary>Address given to the operators of sources in the User-Agent header; null for none.</summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>
    /// Networks in CIDR notation that may be fetched from although they are not public (<c>10.1.0.0/16</c>, <c>127.0.0.1/32</c>,
    /// <c>fd00::/8</c>). Default none: private, loopback and link-local addresses are refused.
    /// </summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    /// <summary>
    /// Ports that may be fetched from beside 80, 443 and those from 1024 on that belong to no other well-known service. Default none.
    /// </summary>
    public IReadOnlyList<int> AllowedPorts { get; init; } = [];

    internal long MaxDocumentBytes => MaxDocumentMegabytes * 1_000_000L;

    internal long MaxSpooledBytes => MaxSpooledMegabytes * 1_000_000L;

    internal long KeptFreeBytes => KeptFreeMegabytes * 1_000_000L;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in AllowedNetworks)
            if (!IPNetwork.TryParse(network, out _))
                yield return new ValidationResult(
                    $"{Section}:{nameof(AllowedNetworks)}: '{network}' ist kein Netz in CIDR-Schreibweise (Beispiel: 10.1.0.0/16).",
                    [nameof(AllowedNetworks)]);
        if (ContactUrl is { } contact && !(contact.IsAbsoluteUri && contact.Scheme is "http" or "https" or "mailto"))
            yield return new ValidationResult($"{Section}:{nameof(ContactUrl)}: '{contact}' ist keine http-, https- oder mailto-Adresse.", [nameof(ContactUrl)]);
    }
}
