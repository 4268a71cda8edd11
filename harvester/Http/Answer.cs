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
    /// <param name="Document">The document.</param>
    /// <param name="FromMemory">Whether the server said that it is still what was fetched earlier.</param>
    public sealed record Arrived(SourceDocument Document, bool FromMemory = false) : Answer;

    /// <summary>The document, on disk.</summary>
    public sealed record Spooled(SpooledDocument Document) : Answer;

    /// <summary>A redirect.</summary>
    /// <param name="To">Where to.</param>
    /// <param name="KeepsQuery">Whether a posted query is to be posted again there (307, 308).</param>
    /// <param name="Asks">Whether the answer of a posted query is to be fetched there (303).</param>
    public sealed record Moved(Uri To, bool KeepsQuery, bool Asks) : Answer;

    /// <summary>No usable answer.</summary>
    public sealed record Failed(SourceFaultException Fault, bool WorthRepeating, RetryConditionHeaderValue? RetryAfter = null) : Answer;
}
