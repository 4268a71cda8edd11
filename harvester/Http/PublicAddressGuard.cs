using System.Net;
using System.Net.Sockets;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Keeps the harvester out of the own network: names are resolved here and the connection is made to exactly the address
/// that was judged, so that a name cannot change its meaning in between.
/// </summary>
public sealed class PublicAddressGuard
{
    private const int MostHeaderKilobytes = 32;

    private readonly IPNetwork[] _allowed;
    private readonly IReadOnlyList<int> _allowedPorts;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    /// <summary>Makes a guard.</summary>
    /// <param name="options">Names the networks that are allowed although not public, and further ports.</param>
    /// <param name="resolve">Resolves a host name; null for the system's resolver.</param>
    public PublicAddressGuard(HarvestHttpOptions options, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _allowed = [.. options.AllowedNetworks.Select(n => IPNetwork.Parse(n))];
        _allowedPorts = options.AllowedPorts;
        _resolve = resolve ?? Dns.GetHostAddressesAsync;
    }

    /// <summary>Whether an address may be connected to.</summary>
    public bool Permits(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        // A zone means an interface of this machine; nothing on the internet has one.
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0) return false;
        var bare = PublicAddresses.Unwrap(address);
        return PublicAddresses.Contains(address) || _allowed.Any(n => n.Contains(bare));
    }

    /// <summary>Whether an address uses a port on which a web server may listen, or one that the operator allows (<see cref="HarvestHttpOptions.AllowedPorts"/>).</summary>
    public bool PermitsPort(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Ports.IsForWeb(url.Port) || _allowedPorts.Contains(url.Port);
    }

    /// <summary>Refuses an address that is written as a number and not permitted; names are judged when they are resolved.</summary>
    /// <exception cref="SourceFaultException"><c>source.forbidden-address</c>.</exception>
    public void CheckLiteral(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out var address) && !Permits(address)) throw Forbidden(url.IdnHost);
    }

    /// <summary>The permitted addresses of a host.</summary>
    /// <exception cref="SourceFaultException"><c>source.forbidden-address</c>: it has addresses, but none is permitted.</exception>
    /// <exception cref="SocketException">The name cannot be resolved.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var all = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellationToken).ConfigureAwait(false);
        var permitted = all.Where(Permits).ToArray();
        if (permitted.Length == 0 && all.Length > 0) throw Forbidden(host);
        return permitted;
    }

    /// <summary>A handler whose connections all pass the guard; follows no redirects, keeps no cookies, uses no proxy.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = ConnectAsync,
    };

    private static SourceFaultException Forbidden(string host) => new(
        "source.forbidden-address",
        $"Die Adresse von '{host}' liegt im eigenen oder in einem nicht öffentlichen Netz und wird nicht abgerufen. "
        + $"Soll sie erlaubt sein, muss der Betrieb ihr Netz unter {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.AllowedNetworks)} eintragen.");

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
