using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Links;

/// <summary>One look at a link and what it found.</summary>
public sealed record LinkObservation
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How, in the request that decided.</summary>
    public required LinkMethod Method { get; init; }

    /// <summary>What was found.</summary>
    public required LinkOutcome Outcome { get; init; }

    /// <summary>What exactly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LinkDetail Detail { get; init; }

    /// <summary>The HTTP status that decided; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Where redirects led; null where there were none.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>Where the link has moved for good (301, 308 from its first step on); null where it has not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Media type as the server states it, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size in bytes as the server states it.</summary>
    public long? Length { get; init; }
}
