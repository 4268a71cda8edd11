using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace OpenDataNrw.Portal.Markup;

/// <summary>
/// Descriptions as they may stand in a page: the tags that DCAT-AP.de allows (a, li, ol, ul, p, br, b, i, u), written anew
/// without attributes but a checked address, always closed; everything else is text. Texts without tags get paragraphs.
/// </summary>
internal static partial class AllowedMarkup
{
    /// <summary>More of a description than this is not shown.</summary>
    internal const int LongestText = 50_000;

    private const int DeepestNesting = 20;

    private static readonly string[] HiddenElements = ["script", "style", "iframe", "object", "template", "noscript", "title"];

    /// <summary>A description as HTML in which nothing of the source's own markup is left.</summary>
    internal static MarkupString Render(string text)
    {
        var given = WithoutHidden(Shortened(text));
        return new MarkupString(Tag().IsMatch(given) ? Rewritten(given) : Paragraphs(given));
    }

    /// <summary>A description without any markup, in one line, cut at a word if longer than <paramref name="length"/> characters.</summary>
    internal static string Excerpt(string text, int length)
    {
        var plain = Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(WithoutHidden(Shortened(text)), t => IsInline(t.Groups["name"].Value) ? "" : " ")), " ").Trim();
        return Cut(plain, length);
    }

    /// <summary>A plain text, cut at a word if longer than <paramref name="length"/> characters.</summary>
    internal static string Cut(string plain, int length)
    {
        if (plain.Length <= length) return plain;
        var end = plain.LastIndexOf(' ', length);
        if (end < length / 2) end = char.IsHighSurrogate(plain[length - 1]) ? length - 1 : length;
        return string.Concat(plain.AsSpan(0, end).TrimEnd(" ,;:–-").ToString(), "\u00A0…");
    }

    private static bool IsInline(string tag) => tag.ToLowerInvariant() is "a" or "b" or "i" or "u" or "strong" or "em" or "span" or "sub" or "sup" or "font" or "code";

    private static string Shortened(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>Leaves out comments and elements whose content no browser shows; unclosed ones swallow the rest, as in a browser.</summary>
    private static string WithoutHidden(string text)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var start = text.IndexOf('<', StringComparison.Ordinal); start >= 0; start = start + 1 < text.Length ? text.IndexOf('<', start + 1) : -1)
        {
            if (EndOfHidden(text, start) is not { } end) continue;
            kept.Append(text, from, start - from);
            from = end;
            start = end - 1;
        }

        return from == 0 ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static int? EndOfHidden(string text, int start)
    {
        var rest = text.AsSpan(start + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
            return text.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var dashes ? dashes + 3 : text.Length;
        foreach (var name in HiddenElements)
        {
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest.Length > name.Length && !char.IsWhiteSpace(rest[name.Length]) && rest[name.Length] is not ('>' or '/')) continue;
            var closing = text.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
            var end = closing < 0 ? -1 : text.IndexOf('>', closing);
            return end < 0 ? text.Length : end + 1;
        }

        return null;
    }

    private static string Rewritten(string source)
    {
        var html = new StringBuilder(source.Length + 64);
        var open = new Stack<string>();
        var position = 0;
        foreach (Match tag in Tag().Matches(source))
        {
            AppendText(html, source[position..tag.Index]);
            position = tag.Index + tag.Length;
            AppendTag(html, open, tag);
        }

        AppendText(html, source[position..]);
        while (open.TryPop(out var left)) html.Append("</").Append(left).Append('>');
        return html.ToString();
    }

    private static void AppendTag(StringBuilder html, Stack<string> open, Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant() switch
        {
            "strong" => "b",
            "em" => "i",
            var other => other,
        };
        if (name is not ("a" or "li" or "ol" or "ul" or "p" or "br" or "b" or "i" or "u"))
        {
            html.Append(' ');
            return;
        }

        if (name == "br") html.Append("<br>");
        else if (tag.Groups["end"].Length > 0) Close(html, open, name);
        else Open(html, open, name, tag.Groups["attributes"].Value);
    }

    private static void Open(StringBuilder html, Stack<string> open, string name, string attributes)
    {
        // What HTML closes by itself is closed here too, so that the stack agrees with the browser's reading.
        if (name is "p" or "ul" or "ol" && open.Contains("p")) Close(html, open, "p");
        if (name is "li" && open.TryPeek(out var last) && last == "li") Close(html, open, "li");
        if (name is "li" && !open.Contains("ul") && !open.Contains("ol")) return;
        if (open.Count >= DeepestNesting) return;
        if (name is "a")
        {
            if (open.Contains("a")) Close(html, open, "a");
            if (!SafeLink.TryWeb(WebUtility.HtmlDecode(Href().Match(attributes).Groups["address"].Value), out var address)) return;
            html.Append("<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"").Append(WebUtility.HtmlEncode(address.AbsoluteUri)).Append("\">");
        }
        else
        {
            html.Append('<').Append(name).Append('>');
        }

        open.Push(name);
    }

    private static void Close(StringBuilder html, Stack<string> open, string name)
    {
        if (!open.Contains(name)) return;
        string closed;
        do
        {
            closed = open.Pop();
            html.Append("</").Append(closed).Append('>');
        }
        while (closed != name);
    }

    private static void AppendText(StringBuilder html, string text) => html.Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(text)));

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var paragraph in EmptyLine().Split(text.ReplaceLineEndings("\n")))
        {
            if (string.IsNullOrWhiteSpace(paragraph)) continue;
            html.Append("<p>").AppendJoin("<br>", paragraph.Trim().Split('\n').Select(line => WebUtility.HtmlEncode(WebUtility.HtmlDecode(line.Trim())))).Append("</p>");
        }

        return html.ToString();
    }

    [GeneratedRegex("""<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\s[^<>]*)?)/?>""", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("""\shref\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s"'>]+))""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Href();

    [GeneratedRegex("""\n[^\S\n]*\n\s*""", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLine();

    [GeneratedRegex("""\s+""", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
