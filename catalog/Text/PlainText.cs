using System.Net;
using System.Text;

namespace OpenDataNrw.Catalog.Text;

/// <summary>Takes the tags and entities out of a description, so that only its words are left.</summary>
public static class PlainText
{
    /// <summary>The text without tags; the same string where it has none. A <c>&lt;</c> that begins no tag stays.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny('<', '&')) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            {
                var end = text.IndexOf('>', i);
                if (end > 0)
                {
                    plain.Append(' ');
                    i = end;
                    continue;
                }
            }

            plain.Append(text[i]);
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }
}
