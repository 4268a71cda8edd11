using System.Net;
using System.Net.Http.Headers;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Fetches documents of one source during one run: guarded addresses, limits on size and time, retries with backoff,
/// politeness per host. Counts what it does. For one caller at a time.
/// </summary>
public sealed class SourceClient
{
    private const int MaxRedirects = 5;
    private const int LargestRemembered = 64_000_000;

    private readonly HttpMessageInvoker _invoker;
    private readonly HarvestHttpOptions _options;
    private readonly PublicAddressGuard _guard;
    private readonly HostTurns _turns;
    private readonly SourceId _source;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Random _chance;

    internal SourceClient(
        HttpMessageInvoker invoker, HarvestHttpOptions options, PublicAddressGuard guard, HostTurns turns, SourceId source, TimeSpan interval, TimeProvider time, Random chance)
    {
        _invoker = invoker;
        _options = options;
        _guard = guard;
        _turns = turns;
        _source = source;
        _interval = interval;
        _time = time;
        _chance = chance;
    }

    /// <summary>Limits and habits.</summary>
    internal HarvestHttpOptions Options => _options;

    /// <summary>How to identify oneself; null for not at all.</summary>
    internal SourceCredential? Credential { get; init; }

    /// <summary>What earlier runs brought; null to remember nothing.</summary>
    internal PageMemory? Pages { get; init; }

    /// <summary>Requests made so far, retries included.</summary>
    public int Requests { get; private set; }

    /// <summary>Bytes received so far, decompressed.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many documents had not changed since they were fetched last, and were taken from memory.</summary>
    public int NotModified { get; private set; }

    /// <summary>What the clock of the first server that answered said then (its Date header); null where none said.</summary>
    public DateTimeOffset? SourceTime { get; private set; }

    /// <summary>Fetches a document whole.</summary>
    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="accept">Value of the Accept header.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="SourceFaultException">No usable answer after retries.</exception>
    public Task<SourceDocument> GetAsync(Uri url, string accept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return FetchAsync(new Question(url, accept, null, Spooled: false), cancellationToken);
    }

    /// <summary>
    /// Posts a query and fetches its answer whole. Only for queries: it is repeated after faults as a GET is. A redirect by 307 or
    /// 308 takes the query along, 303 leads to the answer; 301 and 302 leave open which is meant (RFC 9110 §15.4) and are refused.
    /// </summary>
    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="body">The query.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="accept">Value of the Accept header.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="SourceFaultException">No usable answer after retries.</exception>
    public Task<SourceDocument> PostAsync(Uri url, ReadOnlyMemory<byte> body, string mediaType, string accept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return FetchAsync(new Question(url, accept, new PostedQuery(body, mediaType), Spooled: false), cancellationToken);
    }

    /// <summary>Fetches a document of any size by way of a temporary file (<see cref="HarvestHttpOptions.MaxSpooledMegabytes"/>). To be disposed.</summary>
    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="accept">Value of the Accept header.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="SourceFaultException">No usable answer after retries, or no room for it.</exception>
    public async Task<SpooledDocument> OpenAsync(Uri url, string accept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var spooled = (Answer.Spooled)await FollowAsync(new Question(url, accept, null, Spooled: true), cancellationToken).ConfigureAwait(false);
        if (spooled.FromMemory) NotModified++;
        else Bytes += spooled.Document.Content.Length;
        return spooled.Document;
    }

    private async Task<SourceDocument> FetchAsync(Question question, CancellationToken cancellationToken)
    {
        var arrived = (Answer.Arrived)await FollowAsync(question, cancellationToken).ConfigureAwait(false);
        if (arrived.FromMemory) NotModified++;
        else Bytes += arrived.Document.Content.Length;
        return arrived.Document;
    }

    /// <summary>Asks, also at the places it is sent on to, until a document comes.</summary>
    private async Task<Answer> FollowAsync(Question first, CancellationToken cancellationToken)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var question = first with { Signed = Credential?.IsFor(first.Url) == true };
        while (true)
        {
            var url = question.Url;
            if (!visited.Add($"{(question.Query is null ? "GET" : "POST")} {url.AbsoluteUri}") || visited.Count > MaxRedirects + 1) throw SourceFaults.RedirectLoop(first.Url);
            CheckAddress(url);
            using var turn = await _turns.TakeAsync(url.IdnHost, _interval, cancellationToken).ConfigureAwait(false);
            var answer = await AskPersistentlyAsync(question, cancellationToken).ConfigureAwait(false);
            if (answer is not Answer.Moved moved) return answer;
            if (question.Query is not null && moved is { KeepsQuery: false, Asks: false }) throw SourceFaults.MovedQuery(url, moved.To);
            var target = Credential?.Clean(moved.To) ?? moved.To;
            // Once led elsewhere, it stays unsigned: what comes from there may lead back to any address of the origin.
            question = question with { Url = target, Query = moved.KeepsQuery ? question.Query : null, Signed = question.Signed && Credential!.IsFor(target) };
        }
    }

    private void CheckAddress(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0) throw SourceFaults.NotAnAddress(url);
        if (!_guard.PermitsPort(url)) throw SourceFaults.ForbiddenPort(url);
        _guard.CheckLiteral(url);
    }

    private async Task<Answer> AskPersistentlyAsync(Question question, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.DocumentTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var answer = await AskOnceAsync(question, both.Token).ConfigureAwait(false);
                if (answer is not Answer.Failed failed) return answer;
                if (!failed.WorthRepeating || attempt >= _options.Retries) throw failed.Fault;
                await Task.Delay(PauseAfter(attempt, failed.RetryAfter), _time, both.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw SourceFaults.Timeout(question.Url, _options.DocumentTimeout, e);
        }
    }

    private async Task<Answer> AskOnceAsync(Question question, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(_options.IdleTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            var page = question.Query is null ? Pages?.Find(_source, question.Url, question.Accept) : null;
            using var request = Request(question, page);
            Requests++;
            using var response = await _invoker.SendAsync(request, both.Token).ConfigureAwait(false);
            idle.CancelAfter(_options.IdleTimeout);
            SourceTime ??= response.Headers.Date;
            if (response.StatusCode == HttpStatusCode.NotModified && page is not null)
            {
                if (Pages!.Read(page) is { } content)
                    return question.Spooled
                        ? new Answer.Spooled(new SpooledDocument(question.Url, new MemoryStream(content, writable: false), page.MediaType, page.Charset), FromMemory: true)
                        : new Answer.Arrived(new SourceDocument(question.Url, content, page.MediaType, page.Charset), FromMemory: true);
                Pages.Forget(page);
                return await AskOnceAsync(question, cancellationToken).ConfigureAwait(false);
            }

            var body = new AnswerBody(_options, () => idle.CancelAfter(_options.IdleTimeout));
            var answer = await AnswerReading.ReadAsync(question, response, body, Credential, both.Token).ConfigureAwait(false);
            if (question.Query is null && Pages is not null && Arrived(answer) is { } document) Pages.Keep(_source, question.Accept, response, document);
            return answer;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The silence was too long, or the handler's own limit for connecting ran out, which it reports as a cancellation.
            return new Answer.Failed(SourceFaults.Timeout(question.Url, _options.IdleTimeout, e), WorthRepeating: true);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return new Answer.Failed(SourceFaults.HeadersTooLarge(question.Url, e), WorthRepeating: false);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is SourceFaultException refused
                ? new Answer.Failed(refused, WorthRepeating: false)
                : new Answer.Failed(SourceFaults.Unreachable(question.Url, e), WorthRepeating: true);
        }
        catch (IOException e)
        {
            return new Answer.Failed(SourceFaults.Unreachable(question.Url, e), WorthRepeating: true);
        }
    }

    private static SourceDocument? Arrived(Answer answer)
    {
        if (answer is not Answer.Spooled { Document: var spooled }) return (answer as Answer.Arrived)?.Document;
        // A giant is not worth its place on disk, nor its reading and packing.
        var document = spooled.InMemory(LargestRemembered);
        spooled.Content.Position = 0;
        return document;
    }

    private HttpRequestMessage Request(Question question, RememberedPage? page)
    {
        var request = new HttpRequestMessage(question.Query is null ? HttpMethod.Get : HttpMethod.Post, question.Url);
        if (question.Query is { } query)
        {
            request.Content = new ReadOnlyMemoryContent(query.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", query.MediaType);
        }

        request.Headers.TryAddWithoutValidation("Accept", question.Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        request.Headers.TryAddWithoutValidation(
            "User-Agent", _options.ContactUrl is { } contact ? $"{_options.UserAgent} (+{contact.AbsoluteUri})" : _options.UserAgent);
        if (page?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        else if (page?.LastModified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        if (question.Signed) Credential!.Sign(request);
        return request;
    }

    private TimeSpan PauseAfter(int attempt, RetryConditionHeaderValue? asked)
    {
        var own = _options.RetryPause * Math.Pow(2, Math.Min(attempt, 16)) * (1 + (_chance.NextDouble() / 4));
        var wanted = asked switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        var pause = wanted > own ? wanted : own;
        return pause < _options.MaxRetryPause ? pause : _options.MaxRetryPause;
    }
}
