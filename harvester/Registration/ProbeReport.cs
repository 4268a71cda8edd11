namespace OpenDataNrw.Harvester.Registration;

/// <summary>A source that was recognised.</summary>
/// <param name="Kind">Its kind, as connectors name it.</param>
/// <param name="Name">What it is, as a person would call it.</param>
/// <param name="Url">The address to register.</param>
/// <param name="Settings">The settings it needs.</param>
/// <param name="Why">By what it was told, in German: "… erkannt an".</param>
public sealed record ProbedSource(string Kind, string Name, Uri Url, IReadOnlyDictionary<string, string> Settings, string Why)
{
    /// <summary>A sentence about it, in German.</summary>
    public string Describe() => $"{Name} unter {Url}, erkannt an {Why}";
}

/// <summary>What probing an address found, and what it tried.</summary>
/// <param name="Found">The sources found, the best first.</param>
/// <param name="Steps">What was tried and what came of it, one sentence each, in German.</param>
/// <param name="Requests">How many requests it took.</param>
public sealed record ProbeReport(IReadOnlyList<ProbedSource> Found, IReadOnlyList<string> Steps, int Requests)
{
    /// <summary>What stands at the address itself but cannot be read before a person has set something, in whole German sentences; null for nothing of the kind.</summary>
    public string? Unfinished { get; init; }
}
