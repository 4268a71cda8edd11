using System.Buffers;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Goes once over HTML and hands what it meets to a <see cref="MarkupWriter"/>.</summary>
internal static class MarkupScanner
{
    /// <summary>What names of elements are made of.</summary>
    internal static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> TagEnds = SearchValues.Create("\"'>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create("= \t\r\n/");

    /// <summary>The text with allowed tags or with none.</summary>
    /// <param name="text">HTML.</param>
    /// <param name="keepTags">Whether allowed tags are kept.</param>
    /// <param name="script">Whether something that a browser would have run was left out.</param>
    public static string Scan(string text, bool keepTags, out bool script)
    {
        var writer = new MarkupWriter(text.Length, keepTags);
        script = false;
        // What may be spent in vain on looking for the ends of tags; beyond it, '<' is left out.
        var patience = 4L * text.Length;
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('<', position);
            if (open < 0) open = text.Length;
            if (open > position) writer.Text(text.AsSpan(position, open - position));
            if (open == text.Length) break;
            position = Construct(text, open, writer, ref patience, ref script);
        }

        return writer.Finish();
    }

    private static int Construct(string text, int open, MarkupWriter writer, ref long patience, ref bool script)
    {
        var rest = text.AsSpan(open + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal)) return After(text, "-->", open + 4);
        if (rest is ['!' or '?', ..]) return After(text, ">", open + 1);
        var closing = rest is ['/', ..];
        if (closing) rest = rest[1..];
        var nameLength = rest.IndexOfAnyExcept(NameCharacters);
        if (nameLength < 0) nameLength = rest.Length;
        var end = nameLength > 0 && char.IsAsciiLetter(rest[0]) ? TagEnd(text, open + 1, ref patience) : -1;
        if (end < 0)
        {
            writer.Text(patience > 0 ? "<" : " ");
            return open + 1;
        }

        Span<char> name = stackalloc char[16];
        if (nameLength > name.Length) return end + 1;
        rest[..nameLength].ToLowerInvariant(name);
        name = name[..nameLength];
        if (closing)
        {
            writer.EndTag(name);
            return end + 1;
        }

        var attributes = text.AsSpan(open + 1 + nameLength, end - open - 1 - nameLength);
        script |= name is "script" || HasHandler(attributes);
        if (HidesContent(name) && AfterElement(text, name, end + 1, ref patience) is > 0 and var after) return after;
        if (name is "a") writer.Anchor(Attribute(attributes, "href"), ref script);
        else writer.StartTag(name);
        return end + 1;
    }

    /// <summary>The place of the '>' that closes the tag, quoted values skipped; -1 where there is none.</summary>
    internal static int TagEnd(string text, int from, ref long patience)
    {
        var position = from;
        while (patience > 0)
        {
            var found = text.AsSpan(position).IndexOfAny(TagEnds);
            if (found < 0) break;
            position += found;
            if (text[position] == '>') return position;
            var close = text.IndexOf(text[position], position + 1);
            // A quote that is never closed is no quote.
            position = close < 0 ? position + 1 : close + 1;
        }

        patience -= text.Length - from;
        return -1;
    }

    private static bool HidesContent(ReadOnlySpan<char> name) =>
        name is "script" or "style" or "iframe" or "object" or "svg" or "math" or "template" or "title" or "noembed" or "noframes" or "xmp" or "textarea" or "select";

    /// <summary>The place behind the end tag; that of an unclosed script or style is the end of the text, of others 0.</summary>
    private static int AfterElement(string text, ReadOnlySpan<char> name, int from, ref long patience)
    {
        Span<char> closing = stackalloc char[name.Length + 2];
        closing[0] = '<';
        closing[1] = '/';
        name.CopyTo(closing[2..]);
        var at = patience > 0 ? text.AsSpan(from).IndexOf(closing, StringComparison.OrdinalIgnoreCase) : -1;
        if (at >= 0) return After(text, ">", from + at);
        patience -= text.Length - from;
        return name is "script" or "style" ? text.Length : 0;
    }

    private static int After(string text, string end, int from)
    {
        if (from >= text.Length) return text.Length;
        var at = text.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private static bool HasHandler(ReadOnlySpan<char> attributes)
    {
        for (var at = attributes.IndexOf(" on", StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var rest = attributes[(at + 3)..];
            var length = rest.IndexOfAnyExcept(NameCharacters);
            if (length > 0 && rest[length..].TrimStart() is ['=', ..]) return true;
            attributes = rest;
            at = attributes.IndexOf(" on", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>The value of an attribute as written, references unresolved; empty where it is lacking.</summary>
    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> attributes, ReadOnlySpan<char> wanted)
    {
        while (true)
        {
            attributes = attributes.TrimStart(" \t\r\n/");
            var nameLength = attributes.IndexOfAny(AttributeNameEnds);
            if (nameLength <= 0) return [];
            var name = attributes[..nameLength];
            attributes = attributes[nameLength..].TrimStart();
            if (attributes is not ['=', ..]) continue;
            attributes = attributes[1..].TrimStart();
            var quote = attributes is ['"' or '\'', ..] ? attributes[0] : '\0';
            var value = quote != '\0' ? attributes[1..] : attributes;
            var end = quote != '\0' ? value.IndexOf(quote) : value.IndexOfAny(" \t\r\n");
            if (end < 0) end = value.Length;
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return value[..end];
            attributes = value[Math.Min(value.Length, quote != '\0' ? end + 1 : end)..];
        }
    }
}
