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

    /// <summary>The document in memory, where it is no larger than said; else null.</summary>
    internal SourceDocument? InMemory(int most)
    {
        if (Content.Length > most) return null;
        var bytes = new byte[Content.Length];
        Content.Position = 0;
        Content.ReadExactly(bytes);
        return new SourceDocument(Url, bytes, MediaType, Charset);
    }

    /// <summary>The first bytes as a document of their own, for looking at what it is.</summary>
    internal SourceDocument Head(int most)
    {
        var bytes = new byte[Math.Min(most, Content.Length)];
        Content.Position = 0;
        Content.ReadExactly(bytes);
        return new SourceDocument(Url, bytes, MediaType, Charset);
    }

    /// <summary>Gives back what the document took.</summary>
    public void Dispose() => Content.Dispose();

    /// <summary>Gives back what the document took.</summary>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
