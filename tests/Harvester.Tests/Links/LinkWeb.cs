using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Links;

/// <summary>A request as a server sees it.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Range">The Range header, or null.</param>
/// <param name="At">When it came.</param>
internal sealed record Asked(string Method, string Url, string? Range, DateTimeOffset At);

/// <summary>A web of servers that answer from a list and misbehave as told. Addresses that nobody prepared are names that do not exist.</summary>
internal sealed class LinkWeb(TimeProvider time) : HttpMessageHandler
{
    private readonly List<(string Prefix, Func<HttpRequestMessage, HttpResponseMessage> Answer)> _answers = [];
    private readonly Lock _gate = new();

    /// <summary>All requests, in order.</summary>
    public List<Asked> Requests { get; } = [];

    /// <summary>Headers of the latest request.</summary>
    public HttpRequestHeaders? LatestHeaders { get; private set; }

    /// <summary>How each request went, for tests that compare the way: <c>HEAD /a.csv</c>.</summary>
    public IEnumerable<string> Ways => Requests.Select(r => $"{r.Method} {new Uri(r.Url).PathAndQuery}{(r.Range is null ? "" : $" [{r.Range}]")}");

    /// <summary>Answers addresses that begin with a prefix; the latest preparation goes first.</summary>
    public LinkWeb On(string prefix, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        _answers.Insert(0, (prefix, answer));
        return this;
    }

    /// <summary>Answers HEAD with one status and GET with another.</summary>
    public LinkWeb On(string prefix, int head, int get) => On(prefix, r => Status(r.Method == HttpMethod.Head ? head : get));

    /// <summary>Answers with content, to HEAD with its headers.</summary>
    public LinkWeb On(string prefix, string content, string mediaType = "text/csv", int status = 200) => On(prefix, _ => Content(status, content, mediaType));

    public static HttpResponseMessage Status(int status) => Content(status, status < 300 ? "a;b\n1;2\n" : "<html>Fehler</html>", status < 300 ? "text/csv" : "text/html");

    public static HttpResponseMessage Content(int status, string content, string mediaType) =>
        new((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } } };

    public static HttpResponseMessage Redirect(int status, string to)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        answer.Headers.TryAddWithoutValidation("Location", to);
        return answer;
    }

    public static HttpResponseMessage Fail(SocketError error) => throw new HttpRequestException(HttpRequestError.Unknown, "no way", new SocketException((int)error));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var url = request.RequestUri!.AbsoluteUri;
        lock (_gate)
        {
            Requests.Add(new Asked(request.Method.Method, url, request.Headers.Range?.ToString(), time.GetUtcNow()));
            LatestHeaders = request.Headers;
        }

        var answer = _answers.Find(a => url.StartsWith(a.Prefix, StringComparison.Ordinal)).Answer ?? (_ => Fail(SocketError.HostNotFound));
        try
        {
            var response = answer(request);
            // What the answer took may have used up the time.
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(response);
        }
        catch (HttpRequestException fault)
        {
            return Task.FromException<HttpResponseMessage>(fault);
        }
    }
}

/// <summary>A body without end that counts what is read of it, or one that lets time go by with each read.</summary>
internal sealed class EndlessBody(byte[] pattern, ManualTime? time = null, TimeSpan perRead = default, int chunk = int.MaxValue) : Stream
{
    private int _at;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        time?.Advance(perRead);
        cancellationToken.ThrowIfCancellationRequested();
        var count = Math.Min(buffer.Length, chunk);
        for (var i = 0; i < count; i++) buffer.Span[i] = pattern[_at++ % pattern.Length];
        BytesRead += count;
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
