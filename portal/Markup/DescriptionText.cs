using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using CatalogueMarkup = OpenDataNrw.Catalog.Normalisation.Markup;

namespace OpenDataNrw.Portal.Markup;

/// <summary>Descriptions as they stand in a page. What of their markup may stand there is decided by the catalogue.</summary>
internal static partial class DescriptionText
{
    /// <summary>More of a description than this is not shown.</summary>
    internal const int LongestText = 50_000;

    // In cleaned markup every '<' of the text is escaped and no address holds a quote: this can only be the start of a link.
    private const string LinkStart = "<a href=\"";
    private const string LinkStartInPages = "<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"";

    /// <summary>A description as HTML: cleaned once more, whatever the store holds; texts without tags get paragraphs.</summary>
    internal static MarkupString Render(string text)
    {
        var clean = CatalogueMarkup.Sanitise(Shortened(text));
        return new MarkupString(CatalogueMarkup.IsMarkup(clean) ? clean.Replace(LinkStart, LinkStartInPages, StringComparison.Ordinal) : Paragraphs(clean));
    }

    /// <summary>A description without any markup, in one line, cut at a word if longer than <paramref name="length"/> characters.</summary>
    internal static string Excerpt(string text, int length) => Cut(CatalogueMarkup.ToPlainText(Shortened(text), singleLine: true), length);

    /// <summary>A plain text, cut at a word if longer than <paramref name="length"/> characters.</summary>
    internal static string Cut(string plain, int length)
    {
        if (plain.Length <= length) return plain;
        var end = plain.LastIndexOf(' ', length);
        if (end < length / 2) end = char.IsHighSurrogate(plain[length - 1]) ? length - 1 : length;
        return string.Concat(plain.AsSpan(0, end).TrimEnd(" ,;:–-").ToString(), "\u00A0…");
    }

    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var paragraph in EmptyLine().Split(text))
        {
            if (string.IsNullOrWhiteSpace(paragraph)) continue;
            html.Append("<p>").AppendJoin("<br>", paragraph.Trim().Split('\n').Select(line => PageEncoder.Html.Encode(line.Trim()))).Append("</p>");
        }

        return html.ToString();
    }

    [GeneratedRegex("""\n[^\S\n]*\n\s*""", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLine();
}
