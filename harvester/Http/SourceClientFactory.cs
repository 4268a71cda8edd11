using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Makes the client for a run. One factory serves the whole process, so that politeness holds across sources.</summary>
public sealed class SourceClientFactory : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly HarvestHttpOptions _options;
    private readonly PublicAddressGuard _guard;
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly HostTurns _turns;
    private readonly IReadOnlyDictionary<string, SourceCredential> _credentials;
    private readonly PageMemory? _pages;

    /// <summary>Makes a factory.</summary>
    /// <param name="handler">Sends the requests; <see cref="PublicAddressGuard.CreateHandler"/> in operation, a fake in tests. Disposed with the factory.</param>
    /// <param name="options">Limits and habits.</param>
    /// <param name="time">Clock and timers.</param>
    /// <param name="chance">Spreads the pauses; null for <see cref="Random.Shared"/>.</param>
    /// <param name="pages">What earlier runs brought; null to remember nothing.</param>
    /// <param name="credentials">How to identify oneself, by the id of the source; null for nowhere.</param>
    public SourceClientFactory(
        HttpMessageHandler handler, HarvestHttpOptions options, TimeProvider time, Random? chance = null, PageMemory? pages = null,
        IReadOnlyDictionary<string, SourceCredential>? credentials = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _invoker = new HttpMessageInvoker(handler, disposeHandler: true);
        _options = options;
        _guard = new PublicAddressGuard(options);
        _time = time;
        _chance = chance ?? Random.Shared;
        _turns = new HostTurns(time, options.ParallelRequestsPerHost);
        _pages = pages;
        _credentials = credentials ?? new Dictionary<string, SourceCredential>();
    }

    private SourceClientFactory(SourceClientFactory other, HarvestHttpOptions options)
    {
        (_invoker, _guard, _time, _chance, _turns) = (other._invoker, other._guard, other._time, other._chance, other._turns);
        _options = options;
        _credentials = new Dictionary<string, SourceCredential>();
    }

    /// <summary>The same way out with tighter limits, for reading what anybody asks for: remembers nothing and identifies itself nowhere. Not to be disposed, since connections are shared.</summary>
    /// <param name="megabytes">The largest document taken, after decompression.</param>
    internal SourceClientFactory Bounded(int megabytes) =>
        new(this, _options with
        {
            MaxDocumentMegabytes = Math.Min(megabytes, _options.MaxDocumentMegabytes),
            MaxSpooledMegabytes = Math.Min(megabytes, _options.MaxSpooledMegabytes),
            Retries = Math.Min(1, _options.Retries),
        });

    /// <summary>A client for one run of a source; its setting <c>requestInterval</c> (seconds) may slow the requests down.</summary>
    /// <exception cref="SourceFaultException"><c>source.bad-setting</c>: the setting is not a number of seconds from 0 to 3600.</exception>
    public SourceClient Create(HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var interval = _options.MinRequestInterval;
        if (source.Settings.TryGetValue(SourceSettings.RequestInterval, out var text))
            interval = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 3600
                ? TimeSpan.FromSeconds(Math.Max(seconds, interval.TotalSeconds))
                : throw SourceSettings.Bad(source, SourceSettings.RequestInterval, "eine Zahl von Sekunden zwischen 0 und 3600");
        return new SourceClient(_invoker, _options, _guard, _turns, source.Id, interval, _time, _chance)
        {
            Credential = _credentials.GetValueOrDefault(source.Id.Value),
            Pages = _pages,
        };
    }

    /// <summary>The turns of all requests made through this factory; whoever asks hosts by other ways takes them too.</summary>
    internal HostTurns Turns => _turns;

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _invoker.Dispose();
}
