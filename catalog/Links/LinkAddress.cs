using System.Diagnostics.CodeAnalysis;

namespace OpenDataNrw.Catalog.Links;

/// <summary>The address of a link in the one form in which it is asked for and remembered: escaped, without fragment.</summary>
public sealed record LinkAddress
{
    /// <summary>Longer addresses are not looked at: their answers would say more about servers' limits than about the link.</summary>
    public const int MaxLength = 4000;

    private LinkAddress(Uri url)
    {
        Url = url;
        Value = url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
    }

    /// <summary>The address; its fragment is not part of <see cref="Value"/>.</summary>
    public Uri Url { get; }

    /// <summary>The text of the address.</summary>
    public string Value { get; }

    /// <summary>The host, in ASCII and lower case: whose patience is spent.</summary>
    public string Host => Url.IdnHost;

    /// <summary>Reads an address; false for all that are not http(s), carry credentials, name no host or are longer than <see cref="MaxLength"/>.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out LinkAddress? address)
    {
        address = null;
        if (text is not { Length: > 0 and <= MaxLength } || !Uri.TryCreate(text, UriKind.Absolute, out var url)) return false;
        if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.IdnHost.Length is 0 or > 253) return false;
        address = new LinkAddress(url);
        if (address.Value.Length > MaxLength) address = null;
        return address is not null;
    }

    /// <inheritdoc />
    public bool Equals(LinkAddress? other) => other?.Value == Value;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
