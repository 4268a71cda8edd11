using System.Buffers;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Writes allowed tags, well nested and none of them empty, and escaped text. Other block elements become paragraphs, other
/// inline elements only their text.
/// </summary>
internal sealed class MarkupWriter(int capacity, bool keepTags)
{
    private const int MaximumDepth = 24;
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t\r\n\"<>\\");
    private readonly StringBuilder _output = new(capacity);
    private readonly List<Open> _open = [];
    private bool _tagsWritten;
    private bool _blank;
    private int _breaks;

    /// <summary>A piece of text, its references unresolved.</summary>
    public void Text(ReadOnlySpan<char> raw)
    {
        var text = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : null;
        foreach (var c in text is null ? raw : text.AsSpan())
        {
            if (c == '\n') _breaks++;
            else if (char.IsWhiteSpace(c)) _blank = true;
            else if (!char.IsControl(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF')) Visible(c);
        }
    }

    /// <summary>A start tag other than that of a link.</summary>
    public void StartTag(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "br":
                LineBreak();
                break;
            case "b" or "strong":
                Inline("b");
                break;
            case "i" or "em":
                Inline("i");
                break;
            case "u" or "ins":
                Inline("u");
                break;
            case "ul" or "ol":
                CloseDownTo("p");
                Push(name is "ul" ? "ul" : "ol", null);
                break;
            case "li":
                CloseDownTo("p");
                CloseDownTo("li");
                if (!IsOpen("ul") && !IsOpen("ol")) Push("ul", null);
                Push("li", null);
                break;
            case "td" or "th":
                _blank = true;
                break;
            default:
                if (IsBlock(name)) Paragraph();
                break;
        }
    }

    /// <summary>A link; only its text is kept where the address is none that may be followed.</summary>
    public void Anchor(ReadOnlySpan<char> href, ref bool script)
    {
        CloseDownTo("a");
        var address = WebUtility.HtmlDecode(href.ToString()).Trim();
        var compact = string.Concat(address.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        if (compact.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || compact.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) script = true;
        if (IsSafe(address)) Push("a", address);
    }

    /// <summary>An end tag.</summary>
    public void EndTag(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "b" or "strong": CloseDownTo("b"); break;
            case "i" or "em": CloseDownTo("i"); break;
            case "u" or "ins": CloseDownTo("u"); break;
            case "a": CloseDownTo("a"); break;
            case "li": CloseDownTo("li"); break;
            case "ul": CloseDownTo("ul"); break;
            case "ol": CloseDownTo("ol"); break;
            default:
                if (!IsBlock(name)) break;
                CloseDownTo("p");
                _breaks++;
                break;
        }
    }

    /// <summary>The text, everything that is open closed. Without tags, it is not escaped.</summary>
    public string Finish()
    {
        while (_open.Count > 0) CloseLast();
        return _tagsWritten ? _output.ToString() : WebUtility.HtmlDecode(_output.ToString());
    }

    private static bool IsBlock(ReadOnlySpan<char> name) =>
        name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "section" or "article" or "header" or "footer"
            or "main" or "nav" or "aside" or "address" or "figure" or "figcaption" or "table" or "tr" or "caption" or "dl" or "dt" or "dd" or "hr"
            or "center" or "form" or "body" or "head";

    private static bool IsBlockOfOurs(string name) => name is "p" or "li" or "ul" or "ol";

    private static bool IsSafe(string address) =>
        address.Length is > 0 and <= 2000
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        && !address.AsSpan().ContainsAny(NotInAddresses)
        && !address.Any(char.IsControl)
        // "https://stadt.example@anderswo.example/" only seems to lead to the town.
        && (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || Uri.TryCreate(address, UriKind.Absolute, out var web) && web.UserInfo.Length == 0);

    private void Visible(char c)
    {
        Space();
        foreach (ref var open in CollectionsMarshal.AsSpan(_open))
        {
            if (open.Written) continue;
            open.Written = true;
            WriteStart(open);
        }

        switch (c)
        {
            case '&': _output.Append("&amp;"); break;
            case '<': _output.Append("&lt;"); break;
            case '>': _output.Append("&gt;"); break;
            default: _output.Append(c); break;
        }
    }

    private void Space()
    {
        if (_output.Length > 0 && !AtStartOfBlock())
        {
            if (_breaks > 0) _output.Append('\n', Math.Min(_breaks, 2));
            else if (_blank) _output.Append(' ');
        }

        _breaks = 0;
        _blank = false;
    }

    // Blanks between the tags of blocks mean nothing.
    private bool AtStartOfBlock()
    {
        foreach (var open in _open)
            if (!open.Written && IsBlockOfOurs(open.Name))
                return true;
        return EndsWith("<p>") || EndsWith("<li>") || EndsWith("<br>") || EndsWith("</p>") || EndsWith("</ul>") || EndsWith("</ol>") || EndsWith("</li>");
    }

    private bool EndsWith(string tag)
    {
        if (!keepTags || _output.Length < tag.Length) return false;
        for (var i = 0; i < tag.Length; i++)
            if (_output[_output.Length - tag.Length + i] != tag[i])
                return false;
        return true;
    }

    private void WriteStart(Open open)
    {
        if (!keepTags)
        {
            if (open.Name is "p" or "li" && _output.Length > 0 && _output[^1] != '\n') _output.Append('\n');
            return;
        }

        _tagsWritten = true;
        _output.Append('<').Append(open.Name);
        if (open.Href is not null) _output.Append(" href=\"").Append(open.Href.Replace("&", "&amp;", StringComparison.Ordinal)).Append('"');
        _output.Append('>');
    }

    private void LineBreak()
    {
        if (!keepTags)
        {
            _breaks++;
            return;
        }

        foreach (var open in _open)
            if (!open.Written && IsBlockOfOurs(open.Name))
                return;
        if (_output.Length == 0) return;
        _blank = false;
        _breaks = 0;
        _tagsWritten = true;
        _output.Append("<br>");
    }

    private void Inline(string name)
    {
        if (!IsOpen(name)) Push(name, null);
    }

    private void Paragraph()
    {
        CloseDownTo("p");
        if (!keepTags) _breaks++;
        if (!IsOpen("li")) Push("p", null);
        else if (_output.Length > 0) _breaks++;
    }

    private void Push(string name, string? href)
    {
        if (_open.Count < MaximumDepth) _open.Add(new Open(name, href));
    }

    private bool IsOpen(string name)
    {
        foreach (var open in _open)
            if (open.Name == name)
                return true;
        return false;
    }

    /// <summary>Closes the innermost element of this name and all within it; nothing where it lies outside the present list.</summary>
    private void CloseDownTo(string name)
    {
        var at = _open.Count - 1;
        while (at >= 0 && _open[at].Name != name)
        {
            // A list ends what is inside its items, but nothing inside an item ends the list.
            if (_open[at].Name is "ul" or "ol" && name is not ("ul" or "ol")) return;
            at--;
        }

        if (at < 0) return;
        while (_open.Count > at) CloseLast();
    }

    private void CloseLast()
    {
        var last = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (keepTags && last.Written) _output.Append("</").Append(last.Name).Append('>');
        if (!keepTags && IsBlockOfOurs(last.Name)) _breaks++;
    }

    private record struct Open(string Name, string? Href)
    {
        public bool Written { get; set; }
    }
}
