using System.Text;
using System.Text.Json;

namespace OpenDataNrw.Harvester.Json;

/// <summary>Reads the text under a reader without choking on broken UTF-8 or lone surrogates.</summary>
internal static class JsonText
{
    /// <summary>
    /// Forgiving, so that a record that nests too deeply to be mapped is rejected alone and does not end the listing.
    /// </summary>
    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = 10_000, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>A string or number as text; null for null, empty text and everything else.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) return null;
        var text = reader.ValueIsEscaped ? Unescape(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: the escaped form still tells records apart; mapping rejects the record with words.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
