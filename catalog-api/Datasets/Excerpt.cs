using System.Net;
using System.Text;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Descriptions without their markup.</summary>
internal static class PlainText
{
    /// <summary>The beginning of a description as one line of plain text, cut at a word with an ellipsis; null for nothing.</summary>
    public static string? Excerpt(string? markup, int length)
    {
        if (string.IsNullOrWhiteSpace(markup)) return null;
        var text = Collapse(WebUtility.HtmlDecode(WithoutTags(markup)));
        if (text.Length == 0) return null;
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length - 1);
        // A description without blanks is cut hard, but never between the two halves of a character.
        if (cut < length / 2) cut = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static string WithoutTags(string markup)
    {
        if (!markup.Contains('<')) return markup;
        var text = new StringBuilder(markup.Length);
        for (var i = 0; i < markup.Length; i++)
        {
            var end = OpensTag(markup, i) ? markup.IndexOf('>', i) : -1;
            if (end < 0)
            {
                text.Append(markup[i]);
                continue;
            }

            text.Append(' ');
            i = end;
        }

        return text.ToString();
    }

    // "a < b" is text, "<b>" and "</p>" are tags.
    private static bool OpensTag(string text, int i) =>
        text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || (text[i + 1] == '/' && i + 2 < text.Length && char.IsAsciiLetter(text[i + 2])));

    private static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
