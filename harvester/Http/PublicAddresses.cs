using System.Net;
using System.Net.Sockets;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Decides whether an address belongs to the public internet, by the special-purpose registries of IANA
/// (RFC 6890, https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry).
/// </summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublicV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
    ];

    private static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");

    // Within global unicast: IETF protocol assignments (Teredo among them) and the two documentation ranges.
    private static readonly IPNetwork[] NotPublicV6 =
        [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is public; one that carries an IPv4 address (mapped, 6to4, NAT64) is judged by that.</summary>
    public static bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bare = Unwrap(address);
        return bare.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublicV4.Any(n => n.Contains(bare))
            : GlobalUnicastV6.Contains(bare) && !NotPublicV6.Any(n => n.Contains(bare));
    }

    /// <summary>The IPv4 address that an IPv6 address stands for, or the address itself.</summary>
    public static IPAddress Unwrap(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (SixToFour.Contains(address)) return new IPAddress(bytes.AsSpan(2, 4));
        return Nat64.Contains(address) ? new IPAddress(bytes.AsSpan(12, 4)) : address;
    }
}
