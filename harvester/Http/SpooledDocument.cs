namespace OpenDataNrw.Harvester.Http;

/// <summary>A fetched document of any size that is read from disk; what it takes there is given back when it is disposed, or when the process ends.</summary>
public sealed class SpooledDocument : IDisposable, IAsyncDisposable
{
    internal SpooledDocument(Uri url, Stream content, string mediaType, string? charset)
    {
        Url = url;
        Content = content;
        MediaType = mediaType;
        Charset = charset;
    }

    /// <summary>Where it was found in the end, after redirects.</summary>
    public Uri Url { get; }

    /// <summary>Its bytes, decompressed, from their beginning; may be read more than once by setting the position.</summary>
    public Stream Content { get; }

    /// <summary>Media type as the server said, lower case, without parameters; empty if it said none.</summary>
    public string MediaType { get; }

    /// <summary>Charset as the server said, or null.</summary>
    public string? Charset { get; }

    /// <summary>Gives back what the document took.</summary>
    public void Dispose() => Content.Dispose();

    /// <summary>Gives back what the document took.</summary>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
