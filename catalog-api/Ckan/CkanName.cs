using System.Globalization;
using System.Text;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>Names and ids in CKAN's manner for things that have none of their own here.</summary>
internal static class CkanName
{
    private const int MaxLength = 100;

    /// <summary>A name of lower-case ASCII letters, digits and hyphens, at most 100 characters; umlauts spelt out. Empty where nothing is left.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(MaxLength);
        // Halves of characters, which a source can send, make Normalize throw; the detour by UTF-8 replaces them.
        var composed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        foreach (var c in composed.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss").Normalize(NormalizationForm.FormD))
        {
            if (name.Length == MaxLength) break;
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }

    /// <summary>A UUID (version 8, RFC 9562 §5.8: from a hash) that stays the same for the same kind and key.</summary>
    public static string Id(string kind, string key)
    {
        var bytes = ContentHash.Of(Encoding.UTF8.GetBytes($"{kind}\n{key}")).ToBytes();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    /// <summary>An instant as CKAN writes it: UTC without saying so, microseconds.</summary>
    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
