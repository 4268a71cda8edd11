using System.Net.Http.Headers;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>What one request brought.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The document.</summary>
    public sealed record Arrived(SourceDocument Document) : Answer;

    /// <summary>A redirect.</summary>
    public sealed record Moved(Uri To) : Answer;

    /// <summary>No usable answer.</summary>
    public sealed record Failed(SourceFaultException Fault, bool WorthRepeating, RetryConditionHeaderValue? RetryAfter = null) : Answer;
}
