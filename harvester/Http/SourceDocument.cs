namespace OpenDataNrw.Harvester.Http;

/// <summary>A fetched document.</summary>
/// <param name="Url">Where it was found in the end, after redirects.</param>
/// <param name="Content">Its bytes, decompressed.</param>
/// <param name="MediaType">Media type as the server said, lower case, without parameters; empty if it said none.</param>
/// <param name="Charset">Charset as the server said, or null.</param>
public sealed record SourceDocument(Uri Url, ReadOnlyMemory<byte> Content, string MediaType, string? Charset);
