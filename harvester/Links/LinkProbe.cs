using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Links;

/// <summary>One look at a link.</summary>
/// <param name="Observation">What was seen.</param>
/// <param name="Requests">How many requests it took.</param>
/// <param name="RetryAfter">How long the server asked to be left alone; null where it did not.</param>
internal sealed record LinkLook(LinkObservation Observation, int Requests, TimeSpan? RetryAfter);

/// <summary>
/// Looks at links: headers first, then the first kilobyte where headers are not to be trusted, capabilities of services.
/// Takes its turn with everything else this process asks of the host; never reads more than a few kilobytes.
/// </summary>
internal sealed class LinkProbe : IDisposable
{
    private const int MaxRedirects = 5;
    private const int AskedBytes = 1024;
    private const int ReadBytes = 8192;

    private readonly HttpMessageInvoker _invoker;
    private readonly HarvestHttpOptions _http;
    private readonly LinkCheckOptions _options;
    private readonly PublicAddressGuard _guard;
    private readonly HostTurns _turns;
    private readonly TimeProvider _time;

    /// <summary>Makes a probe.</summary>
    /// <param name="handler">Sends the requests; must not follow redirects. Disposed with the probe.</param>
    /// <param name="http">By which name to ask, and which networks are allowed.</param>
    /// <param name="options">Limits.</param>
    /// <param name="turns">The turns of all requests of this process.</param>
    /// <param name="time">Clock and timers.</param>
    public LinkProbe(HttpMessageHandler handler, HarvestHttpOptions http, LinkCheckOptions options, HostTurns turns, TimeProvider time)
    {
        _invoker = new HttpMessageInvoker(handler, disposeHandler: true);
        _http = http;
        _options = options;
        _guard = new PublicAddressGuard(http);
        _turns = turns;
        _time = time;
    }

    /// <summary>Looks at a link once.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public async Task<LinkLook> LookAsync(LinkAddress address, LinkPromise promise, CancellationToken cancellationToken)
    {
        var budget = new Budget(_options.Timeout);
        var reply = LinkReading.IsService(promise)
            ? await AskAsync(LinkMethod.Capabilities, OgcAddress.Capabilities(address.Url, promise), budget, cancellationToken).ConfigureAwait(false)
            : await AskForFileAsync(address.Url, promise, budget, cancellationToken).ConfigureAwait(false);
        return new LinkLook(LinkReading.Observe(reply, promise, _time.GetUtcNow()), budget.Requests, reply.RetryAfter);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _invoker.Dispose();

    private async Task<LinkReply> AskForFileAsync(Uri url, LinkPromise promise, Budget budget, CancellationToken cancellationToken)
    {
        var head = await AskAsync(LinkMethod.Head, url, budget, cancellationToken).ConfigureAwait(false);
        return LinkReading.NeedsContent(head, promise) ? await AskAsync(LinkMethod.RangedGet, url, budget, cancellationToken).ConfigureAwait(false) : head;
    }

    /// <summary>Asks and follows redirects, each checked like the first address.</summary>
    private async Task<LinkReply> AskAsync(LinkMethod method, Uri url, Budget budget, CancellationToken cancellationToken)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var target = url;
        Uri? movedTo = null;
        var forGood = true;
        while (true)
        {
            var redirected = visited.Count > 0;
            if (Forbidden(target) is { } why) return Failed(LinkOutcome.NotChecked, why);
            if (!visited.Add(target.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped)) || visited.Count > MaxRedirects + 1)
                return Failed(LinkOutcome.WrongAnswer, LinkDetail.RedirectLoop);

            var reply = await SendAsync(method, target, budget, cancellationToken).ConfigureAwait(false);
            if (reply.Redirect is not { } next) return reply with { Redirected = redirected, MovedTo = movedTo };
            forGood &= reply.Status is 301 or 308;
            if (forGood) movedTo = next;
            target = next;

            LinkReply Failed(LinkOutcome outcome, LinkDetail detail) =>
                new() { Method = method, Url = target, Redirected = redirected, Failure = outcome, FailureDetail = detail };
        }
    }

    private LinkDetail? Forbidden(Uri url)
    {
        if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0) return LinkDetail.UnsupportedAddress;
        if (!_guard.PermitsPort(url)) return LinkDetail.ForbiddenPort;
        return IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out var address) && !_guard.Permits(address) ? LinkDetail.OwnNetwork : null;
    }

    private async Task<LinkReply> SendAsync(LinkMethod method, Uri url, Budget budget, CancellationToken cancellationToken)
    {
        using var turn = await _turns.TakeAsync(url.IdnHost, _options.MinRequestInterval, cancellationToken).ConfigureAwait(false);
        // The headers must leave time for the content: servers that never answer HEAD are not rare.
        var allowed = method == LinkMethod.Head ? budget.Left / 2 : budget.Left;
        if (allowed <= TimeSpan.Zero) return Failure(method, url, LinkOutcome.TimedOut);
        var began = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(allowed, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = Request(method, url);
            budget.Requests++;
            using var response = await _invoker.SendAsync(request, both.Token).ConfigureAwait(false);
            var start = method == LinkMethod.Head ? [] : await AnswerBody.ReadStartAsync(response.Content, ReadBytes, both.Token).ConfigureAwait(false);
            return Reply(method, url, response, start);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The limit, or the handler's own limit for connecting.
            return Failure(method, url, LinkOutcome.TimedOut);
        }
        catch (HttpRequestException e)
        {
            return Fault(method, url, e);
        }
        catch (IOException)
        {
            return Failure(method, url, LinkOutcome.NoConnection);
        }
        finally
        {
            budget.Left -= _time.GetElapsedTime(began);
        }
    }

    private HttpRequestMessage Request(LinkMethod method, Uri url)
    {
        var request = new HttpRequestMessage(method == LinkMethod.Head ? HttpMethod.Head : HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        request.Headers.TryAddWithoutValidation(
            "User-Agent", _http.ContactUrl is { } contact ? $"{_http.UserAgent} (link check; +{contact.AbsoluteUri})" : $"{_http.UserAgent} (link check)");
        // Services make their capabilities as they go; a range would be refused by some and is heeded by none.
        if (method == LinkMethod.RangedGet) request.Headers.Range = new RangeHeaderValue(0, AskedBytes - 1);
        return request;
    }

    private LinkReply Reply(LinkMethod method, Uri url, HttpResponseMessage response, byte[] start)
    {
        var status = (int)response.StatusCode;
        var content = response.Content.Headers;
        return new LinkReply
        {
            Method = method,
            Url = url,
            Status = status,
            Redirect = status is 301 or 302 or 303 or 307 or 308 ? Location(url, response) : null,
#pragma warning disable CA1308 // Media types are compared in lower case everywhere.
            MediaType = content.ContentType?.MediaType?.ToLowerInvariant(),
#pragma warning restore CA1308
            Length = content.ContentRange is { } range ? range.Length : content.ContentLength,
            Packed = content.ContentEncoding.Count > 0,
            Start = start,
            RetryAfter = response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - _time.GetUtcNow(),
                _ => null,
            },
        };
    }

    // As it was sent: what .NET cannot parse as a header, browsers follow all the same.
    private static Uri? Location(Uri url, HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values) && Uri.TryCreate(url, values.ToString(), out var target) ? target : null;

    private static LinkReply Failure(LinkMethod method, Uri url, LinkOutcome outcome, LinkDetail detail = LinkDetail.None) =>
        new() { Method = method, Url = url, Failure = outcome, FailureDetail = detail };

    private static LinkReply Fault(LinkMethod method, Uri url, HttpRequestException fault) => fault.InnerException switch
    {
        SourceFaultException => Failure(method, url, LinkOutcome.NotChecked, LinkDetail.OwnNetwork),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => Failure(method, url, LinkOutcome.UnknownHost),
        // "Try again" and the like: the name server is at fault, which may well be our own.
        SocketException => Failure(method, url, LinkOutcome.NoConnection),
        AuthenticationException => Failure(method, url, LinkOutcome.BadCertificate),
        _ => Failure(method, url, fault.HttpRequestError == HttpRequestError.SecureConnectionError ? LinkOutcome.BadCertificate : LinkOutcome.NoConnection),
    };

    /// <summary>What one look may still cost. Waiting for the turn costs nothing.</summary>
    private sealed class Budget(TimeSpan time)
    {
        public TimeSpan Left { get; set; } = time;

        public int Requests { get; set; }
    }
}
