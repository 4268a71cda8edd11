using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A site that answers from memory and can be told to misbehave at addresses that contain a text.</summary>
public abstract class FakeSite : HttpMessageHandler
{
    private readonly List<(string Part, Func<Task<HttpResponseMessage?>> Answer)> _faults = [];

    /// <summary>The addresses asked for, in order.</summary>
    public List<Uri> Requests { get; } = [];

    /// <summary>The charset in which texts are sent, and whether the Content-Type says so.</summary>
    public Encoding Charset { get; set; } = Encoding.UTF8;

    /// <summary>Whether the Content-Type names the charset.</summary>
    public bool SaysCharset { get; set; } = true;

    /// <summary>Answers with a status at matching addresses, as often as said.</summary>
    public void Status(int status, string part = "", int times = int.MaxValue, string? body = null) =>
        Fault(part, times, () => new HttpResponseMessage((HttpStatusCode)status) { Content = body is null ? null : Text(body, "application/json") });

    /// <summary>Answers with a web page and 200.</summary>
    public void Html(string part = "", int times = int.MaxValue) =>
        Fault(part, times, () => Ok(Text("<!DOCTYPE html><html><head><title>Wartungsarbeiten</title></head><body>Bitte später.</body></html>", "text/html")));

    /// <summary>Answers with any bytes and 200.</summary>
    public void Raw(byte[] body, string part = "", string mediaType = "application/json") =>
        Fault(part, int.MaxValue, () => Ok(new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } }));

    /// <summary>Breaks the right answer off in the middle, with nothing to show for it but the missing end.</summary>
    public void Truncate(string part = "") => _faults.Add((part, HalfAsync));

    /// <summary>Sends one byte and then lets time go by without another.</summary>
    public void Tarpit(ManualTime time, TimeSpan silence, string part = "") =>
        Fault(part, int.MaxValue, () => Ok(new StreamContent(new SilentStream(time, silence))));

    /// <summary>Breaks the connection.</summary>
    public void Disconnect(string part = "", int times = int.MaxValue) =>
        Fault(part, times, () => throw new HttpRequestException("Connection reset by peer"));

    /// <summary>Any other answer at matching addresses; null passes on to the right answer.</summary>
    public void Fault(string part, int times, Func<HttpResponseMessage?> answer)
    {
        var left = times;
        _faults.Add((part, () => Task.FromResult(left-- > 0 ? answer() : null)));
    }

    /// <summary>The right answer.</summary>
    protected abstract HttpResponseMessage Answer(Uri url);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var url = request.RequestUri!;
        Requests.Add(url);
        foreach (var (part, answer) in _faults)
            if (url.AbsoluteUri.Contains(part, StringComparison.Ordinal) && await answer() is { } wrong)
                return wrong;
        return Answer(url);
    }

    /// <summary>A text in the site's charset.</summary>
    protected HttpContent Text(string text, string mediaType)
    {
        var content = new ByteArrayContent(Charset.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType, SaysCharset ? Charset.WebName : null);
        return content;
    }

    protected static HttpResponseMessage Ok(HttpContent content) => new(HttpStatusCode.OK) { Content = content };

    protected static HttpResponseMessage NotFound() => new(HttpStatusCode.NotFound) { Content = new StringContent("<html><title>404</title></html>") };

    private async Task<HttpResponseMessage?> HalfAsync()
    {
        var whole = await Answer(Requests[^1]).Content.ReadAsByteArrayAsync();
        return Ok(new ByteArrayContent(whole[..(whole.Length / 2)]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } });
    }

    private sealed class SilentStream(ManualTime time, TimeSpan silence) : Stream
    {
        private bool _begun;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_begun) time.Advance(silence);
            cancellationToken.ThrowIfCancellationRequested();
            _begun = true;
            buffer.Span[0] = (byte)'[';
            return ValueTask.FromResult(1);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
