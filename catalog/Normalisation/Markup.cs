using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Descriptions may carry the few HTML elements that DCAT-AP.de allows: a, li, ol, ul, p, br, b, i, u. A normalised
/// description either holds such markup, then everything else in it is escaped, or it is plain text, then nothing is.
/// </summary>
/// <remarks>
/// Written as one pass over the text with an output built from nothing but allowed tags and escaped text, so that the time
/// is proportional to the length whatever a source sends: a tree builder can be made to build trees far larger than its input.
/// </remarks>
public static class Markup
{
    private static readonly FrozenSet<string> KnownElements = new[]
    {
        "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "caption", "center", "cite", "code", "dd", "del", "div",
        "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i",
        "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "math", "meta", "nav", "noscript", "object", "ol", "p", "pre",
        "q", "s", "samp", "script", "section", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "template",
        "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video", "audio", "embed", "button", "select", "option", "textarea", "base",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a text is markup: holds a whole tag of an HTML element. A normalised text that is none is to be shown as it
    /// stands, one that is may be put into a page as HTML.
    /// </summary>
    public static bool IsMarkup(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = KnownElements.GetAlternateLookup<ReadOnlySpan<char>>();
        var patience = 4L * text.Length;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            if (rest.StartsWith("!--", StringComparison.Ordinal)) return true;
            if (rest is ['/', ..]) rest = rest[1..];
            var length = rest.IndexOfAnyExcept(MarkupScanner.NameCharacters);
            if (length <= 0 || rest[length] is not (' ' or '>' or '/' or '\t' or '\n' or '\r' or '\f') || !known.Contains(rest[..length])) continue;
            // Out of patience means that somebody plays with unclosed tags: better taken for markup, and cleaned.
            if (MarkupScanner.TagEnd(text, at + 1, ref patience) >= 0 || patience <= 0) return true;
        }

        return false;
    }

    /// <summary>The text of a title or description without any tags, in one or several lines.</summary>
    public static string ToPlainText(string text, bool singleLine = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var before = text;
            if (IsMarkup(text)) text = MarkupScanner.Scan(text, keepTags: false, out _);
            else if (PlainText.HasReference(text)) text = PlainText.Decode(text);
            if (text == before) break;
        }

        return PlainText.Clean(text, singleLine);
    }

    /// <summary>
    /// The text with no other tags than the allowed ones, without attributes but the checked addresses of links, all closed;
    /// plain text where no tag is left, which <see cref="IsMarkup"/> tells. A second time changes nothing.
    /// </summary>
    /// <param name="text">As a source wrote it, escaped once too often or not.</param>
    public static string Sanitise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Sanitise(text, out _);
    }

    /// <summary>As <see cref="Sanitise(string)"/>, and tells of mischief.</summary>
    /// <param name="text">As a source wrote it, escaped once too often or not.</param>
    /// <param name="script">Whether something that a browser would have run was thrown away.</param>
    internal static string Sanitise(string text, out bool script)
    {
        script = false;
        for (var round = 0; round < MaximumRounds; round++)
        {
            var before = text;
            if (IsMarkup(text))
            {
                text = MarkupScanner.Scan(text, keepTags: true, out var dropped);
                script |= dropped;
            }
            else
            {
                if (PlainText.HasReference(text)) text = PlainText.Decode(text);
                text = PlainText.Clean(text, singleLine: false);
            }

            if (text == before) return text;
        }

        // Escaped over and over, which only mischief does: what is left is shown as it stands.
        return PlainText.Clean(text.Replace('<', ' ').Replace('&', ' '), singleLine: false);
    }

    private const int MaximumRounds = 8;
}
