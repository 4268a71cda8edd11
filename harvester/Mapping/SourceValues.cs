using System.Buffers;
using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping;

/// <summary>Brings single values from the forms that sources use into the forms of the model.</summary>
internal static class SourceValues
{
    private const string DrupalPrefix = "Date changed";

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("", 1), ("b", 1), ("byte", 1), ("bytes", 1), ("octet", 1), ("octets", 1),
        ("kb", 1_000), ("kib", 1_024), ("ko", 1_000), ("mb", 1_000_000), ("mib", 1_048_576), ("mo", 1_000_000),
        ("gb", 1_000_000_000), ("gib", 1_073_741_824), ("go", 1_000_000_000), ("tb", 1_000_000_000_000), ("tib", 1_099_511_627_776),
    ];

    /// <summary>A text as raw coded value; null stays null.</summary>
    public static CodedValue? Coded(string? text) => text is null ? null : CodedValue.Said(text);

    /// <summary>Texts as raw coded values.</summary>
    public static IReadOnlyList<CodedValue> Coded(IReadOnlyList<string> texts) => texts.Count == 0 ? [] : [.. texts.Select(CodedValue.Said)];

    /// <summary>A date as the source wrote it; only the words that DKAN 1.x puts before it are taken off.</summary>
    public static DcatDate? Date(string? text, string property, MappingNotes notes, int? distribution = null)
    {
        if (text is null) return null;
        if (!text.StartsWith(DrupalPrefix, StringComparison.Ordinal)) return new DcatDate(text);
        var bare = text[DrupalPrefix.Length..].Trim();
        if (bare.Length == 0) return null;
        notes.Reshaped(property, text, bare, distribution);
        return new DcatDate(bare);
    }

    /// <summary>An e-mail address without <c>mailto:</c>; null where nothing follows it.</summary>
    public static string? Email(string? text)
    {
        if (text is null) return null;
        var bare = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim() : text;
        return bare.Length == 0 ? null : bare;
    }

    /// <summary>A size in bytes; sizes with a unit are converted and leave a note, because they are rounded.</summary>
    public static long? Size(string? text, int? distribution, MappingNotes notes)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain)) return plain > 0 ? plain : null;
        var digits = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var number = (digits < 0 ? text : text[..digits]).Replace(',', '.');
        var unit = digits < 0 ? "" : text[digits..].Trim();
        foreach (var (name, bytes) in Units)
        {
            if (!name.Equals(unit, StringComparison.OrdinalIgnoreCase)) continue;
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0 || value > long.MaxValue / bytes) break;
            var size = (long)(value * bytes);
            notes.Reshaped("dcat:byteSize", text, size.ToString(CultureInfo.InvariantCulture), distribution);
            return size;
        }

        notes.LeftOut("dcat:byteSize", text, distribution);
        return null;
    }

    /// <summary>A checksum: hexadecimal digits, the algorithm as said or told by their number.</summary>
    public static Checksum? Hash(string? value, string? algorithm, int? distribution, MappingNotes notes)
    {
        if (value is null) return null;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var digits = colon < 0 ? value : value[(colon + 1)..];
        algorithm ??= colon > 0 ? value[..colon] : digits.Length switch { 32 => "MD5", 40 => "SHA-1", 64 => "SHA-256", 96 => "SHA-384", 128 => "SHA-512", _ => null };
        if (algorithm is null || digits.Length < 8 || digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
        {
            notes.LeftOut("spdx:checksum", value, distribution);
            return null;
        }

        return new Checksum(CodedValue.Said(algorithm), digits);
    }

    /// <summary>Whether an absolute http(s) address.</summary>
    public static bool IsWeb(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
