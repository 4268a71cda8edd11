using System.Reflection;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>Contexts that this library brings, by the addresses under which documents ask for them.</summary>
internal static class BundledContexts
{
    private static readonly Lazy<byte[]> DcatAp = new(() => Load("dcat-ap.jsonld"));

    /// <summary>
    /// The name under which this library offers its context, and the addresses of SEMIC's contexts, for whose documents it says the
    /// same: it knows the same terms, but not by class.
    /// </summary>
    private static readonly HashSet<string> DcatApAddresses = new(StringComparer.Ordinal)
    {
        "urn:opendata-nrw:context:dcat-ap",
        "https://semiceu.github.io/DCAT-AP/releases/2.2.0/context/dcat-ap.jsonld",
        "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
        "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld",
    };

    /// <summary>The document behind an address, or null.</summary>
    public static ReadOnlyMemory<byte>? Find(string address)
    {
        var plain = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? string.Concat("https://", address.AsSpan(7)) : address;
        return DcatApAddresses.Contains(plain) ? DcatAp.Value : default(ReadOnlyMemory<byte>?);
    }

    private static byte[] Load(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"OpenDataNrw.Rdf.JsonLd.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
