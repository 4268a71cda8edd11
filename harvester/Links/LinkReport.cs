using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Harvester.Links;

/// <summary>What a run over links did.</summary>
internal sealed record LinkReport
{
    /// <summary>Hosts visited.</summary>
    public required int Hosts { get; init; }

    /// <summary>Hosts whose visit was broken off because they asked for patience or could not be reached.</summary>
    public required int Spared { get; init; }

    /// <summary>Links looked at, by what was found.</summary>
    public required IReadOnlyDictionary<LinkOutcome, int> Outcomes { get; init; }

    /// <summary>HTTP requests made.</summary>
    public required int Requests { get; init; }

    /// <summary>What is left for later.</summary>
    public required LinkBacklog Backlog { get; init; }

    /// <summary>Whether no server at all answered, so that nothing was recorded: our own network is at fault.</summary>
    public required bool Void { get; init; }

    /// <summary>Links looked at.</summary>
    public int Looks => Outcomes.Values.Sum();

    /// <summary>How many found it working.</summary>
    public int Working => Outcomes.GetValueOrDefault(LinkOutcome.Reachable);

    /// <summary>How many found nothing at the address.</summary>
    public int NotFound => Outcomes.GetValueOrDefault(LinkOutcome.NotThere) + Outcomes.GetValueOrDefault(LinkOutcome.UnknownHost);
}
