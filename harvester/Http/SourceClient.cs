using System.Net.Http.Headers;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Fetches documents of one source during one run: guarded addresses, limits on size and time, retries with backoff,
/// politeness per host. Counts what it does. For one caller at a time.
/// </summary>
public sealed class SourceClient
{
    private const int MaxRedirects = 5;

    private readonly HttpMessageInvoker _invoker;
    private readonly HarvestHttpOptions _options;
    private readonly PublicAddressGuard _guard;
    private readonly HostTurns _turns;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Random _chance;

    internal SourceClient(
        HttpMessageInvoker invoker, HarvestHttpOptions options, PublicAddressGuard guard, HostTurns turns, TimeSpan interval, TimeProvider time, Random chance)
    {
        _invoker = invoker;
        _options = options;
        _guard = guard;
        _turns = turns;
        _interval = interval;
        _time = time;
        _chance = chance;
    }

    /// <summary>Requests made so far, retries included.</summary>
    public int Requests { get; private set; }

    /// <summary>Bytes received so far, decompressed.</summary>
    public long Bytes { get; private set; }

    /// <summary>Fetches a document whole.</summary>
    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="accept">Value of the Accept header.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="SourceFaultException">No usable answer after retries.</exception>
    public async Task<SourceDocument> GetAsync(Uri url, string accept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var target = url;
        while (true)
        {
            if (!visited.Add(target.AbsoluteUri) || visited.Count > MaxRedirects + 1) throw SourceFaults.RedirectLoop(url);
            CheckAddress(target);
            using var turn = await _turns.TakeAsync(target.IdnHost, _interval, cancellationToken).ConfigureAwait(false);
            switch (await AskPersistentlyAsync(target, accept, cancellationToken).ConfigureAwait(false))
            {
                case Answer.Arrived arrived:
                    Bytes += arrived.Document.Content.Length;
                    return arrived.Document;
                case Answer.Moved moved:
                    target = moved.To;
                    break;
            }
        }
    }

    private void CheckAddress(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0) throw SourceFaults.NotAnAddress(url);
        _guard.CheckLiteral(url);
    }

    private async Task<Answer> AskPersistentlyAsync(Uri url, string accept, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.DocumentTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var answer = await AskOnceAsync(url, accept, both.Token).ConfigureAwait(false);
                if (answer is not Answer.Failed failed) return answer;
                if (!failed.WorthRepeating || attempt >= _options.Retries) throw failed.Fault;
                await Task.Delay(PauseAfter(attempt, failed.RetryAfter), _time, both.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw SourceFaults.Timeout(url, _options.DocumentTimeout, e);
        }
    }

    private async Task<Answer> AskOnceAsync(Uri url, string accept, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(_options.IdleTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            using var request = Request(url, accept);
            Requests++;
            using var response = await _invoker.SendAsync(request, both.Token).ConfigureAwait(false);
            idle.CancelAfter(_options.IdleTimeout);
            var body = new AnswerBody(_options, () => idle.CancelAfter(_options.IdleTimeout));
            return await AnswerReading.ReadAsync(url, response, body, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The silence was too long, or the handler's own limit for connecting ran out, which it reports as a cancellation.
            return new Answer.Failed(SourceFaults.Timeout(url, _options.IdleTimeout, e), WorthRepeating: true);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is SourceFaultException refused
                ? new Answer.Failed(refused, WorthRepeating: false)
                : new Answer.Failed(SourceFaults.Unreachable(url, e), WorthRepeating: true);
        }
        catch (IOException e)
        {
            return new Answer.Failed(SourceFaults.Unreachable(url, e), WorthRepeating: true);
        }
    }

    private HttpRequestMessage Request(Uri url, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        request.Headers.TryAddWithoutValidation(
            "User-Agent", _options.ContactUrl is { } contact ? $"{_options.UserAgent} (+{contact.AbsoluteUri})" : _options.UserAgent);
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
