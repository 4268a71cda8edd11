namespace OpenDataNrw.Harvester.Http;

/// <summary>What is asked of a server.</summary>
/// <param name="Url">Where.</param>
/// <param name="Accept">Value of the Accept header.</param>
/// <param name="Query">What is posted; null for a plain GET.</param>
/// <param name="Spooled">Whether the answer goes to a temporary file instead of into memory.</param>
/// <param name="Signed">Whether the source's credential goes along.</param>
internal sealed record Question(Uri Url, string Accept, PostedQuery? Query, bool Spooled, bool Signed = false);

/// <summary>A query that does not fit into an address.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="MediaType">Their media type, with parameters if any.</param>
internal sealed record PostedQuery(ReadOnlyMemory<byte> Body, string MediaType);
