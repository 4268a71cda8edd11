using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Fetches documents of one source during one run: guarded addresses, limits on size and time, retries with backoff,
/// politeness per host. Counts what it does.
/// </summary>
public sealed class SourceClient
{
    /// <summary>Requests made so far, retries included.</summary>
    public int Requests { get; private set; }

    /// <summary>Bytes received so far, decompressed.</summary>
    public long Bytes { get; private set; }

    /// <summary>Fetches a document whole.</summary>
    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="accept">Value of the Accept header.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="SourceFaultException">No usable answer after retries.</exception>
    public Task<SourceDocument> GetAsync(Uri url, string accept, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>A fetched document.</summary>
/// <param name="Url">Where it was found in the end, after redirects.</param>
/// <param name="Content">Its bytes, decompressed.</param>
/// <param name="MediaType">Media type as the server said, lower case, without parameters; empty if it said none.</param>
/// <param name="Charset">Charset as the server said, or null.</param>
public sealed record SourceDocument(Uri Url, ReadOnlyMemory<byte> Content, string MediaType, string? Charset);
