using System.Net.Http.Headers;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A site whose documents are given by address, without host: <c>/catalog.rdf?page=2</c>.</summary>
public sealed class FakeFiles : FakeSite
{
    private readonly Dictionary<string, (byte[] Content, string MediaType)> _files = new(StringComparer.Ordinal);

    /// <summary>Puts a document at an address.</summary>
    public FakeFiles With(string pathAndQuery, byte[] content, string mediaType)
    {
        _files[pathAndQuery] = (content, mediaType);
        return this;
    }

    protected override HttpResponseMessage Answer(Uri url) =>
        _files.TryGetValue(url.PathAndQuery, out var file)
            ? Ok(new ByteArrayContent(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.MediaType) } })
            : NotFound();
}
