namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Finds the UUID that an identifier consists of or ends with.</summary>
internal static class UuidText
{
    private const int Hyphened = 36;
    private const int Bare = 32;
    private const int LongestPrefix = 40;
    private const int FewestDigits = 7;

    // Out of handbooks and templates; real ones are drawn by chance.
    private static readonly Guid[] Examples =
    [
        new("12345678-1234-1234-1234-123456789012"), new("12345678-1234-1234-1234-123456789abc"), new("12345678-1234-5678-1234-567812345678"),
        new("01234567-89ab-cdef-0123-456789abcdef"), new("00112233-4455-6677-8899-aabbccddeeff"), new("123e4567-e89b-12d3-a456-426614174000"),
        new("123e4567-e89b-12d3-a456-426655440000"), new("550e8400-e29b-41d4-a716-446655440000"), new("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ];

    /// <summary>
    /// The UUID of a text that is one: 36 or 32 digits, in braces, as <c>urn:uuid:</c>, or behind a short prefix without digits
    /// such as that of a portal (<c>koeln-…</c>, <c>de.nw.amt:…</c>). Null where something follows the UUID, for that tells parts
    /// apart (<c>…_3</c>, the third layer), and for nil, examples and the like.
    /// </summary>
    public static Guid? Find(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart('{').TrimEnd('}');
        if (text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase)) text = text["urn:uuid:".Length..];
        if (text.Length == Bare && Guid.TryParseExact(text, "N", out var bare)) return Trustworthy(bare);
        if (text.Length < Hyphened || !Guid.TryParseExact(text[^Hyphened..].TrimStart('{'), "D", out var uuid)) return null;
        return IsPrefix(text[..^Hyphened]) ? Trustworthy(uuid) : null;
    }

    private static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        prefix = prefix.TrimEnd('{');
        if (prefix.IsEmpty) return true;
        if (prefix.Length > LongestPrefix || prefix[^1] is not ('-' or '_' or ':' or '.' or '#' or '/')) return false;
        foreach (var c in prefix)
            if (char.IsDigit(c) || char.IsWhiteSpace(c))
                return false;
        return true;
    }

    private static Guid? Trustworthy(Guid uuid)
    {
        if (Array.IndexOf(Examples, uuid) >= 0) return null;
        // Of 32 digits drawn by chance, hardly ever fewer than nine are different; nil and hand-made ones have few.
        var seen = 0;
        foreach (var c in uuid.ToString("N")) seen |= 1 << (c <= '9' ? c - '0' : c - 'a' + 10);
        return int.PopCount(seen) >= FewestDigits ? uuid : null;
    }
}
