using System.Text;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>What happens to documents on their way: each call makes one to four changes, the same for the same random numbers.</summary>
internal static class Mutations
{
    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "[", "]", "(", ")", "{", "}", "<", ">", "\"", "'", "\"\"\"", "'''", ".", ";", ",", "@", "^^", ":", "_:", "_:genid1", "\\", "\\u", "\\uD800",
            "\\U0010FFFF", "\\u0000", "\\u0020", "#", "%", "%zz", "&", "&amp;", "&#x0;", "&#xFFFE;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x y?>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<a:b>", "<a>", "</", "/>", "a", "true", "null", "1e999", "-0", "0.1e-400", "1.", "99999999999999999999999",
            "@prefix a: <b:c> .", "@base <x:y> .", "BASE", "GRAPH", "PREFIX : <>", "a:b.c", "a:-", "@de", "@de-", "@-", " xml:lang=\"x y\"", " xml:base=\"../a b\"",
            " rdf:ID=\"a\"", " rdf:parseType=\"Collection\"", " rdf:parseType=\"Literal\"", " rdf:datatype=\"x\"", " xmlns:q=\"rel\"", " xmlns:q=\" http://x \"",
            "\"@id\":", "\"@type\":", "\"@value\":", "\"@list\":", "\"@graph\":", "\"@context\":", "\"@reverse\":", "\"@index\":", "\"@nest\":", "\"@set\":",
            "\"@container\":\"@index\",", "\"@vocab\":\"\",", "\"@base\":null,", "\"\\ud800\":1,", "{},", "[],", "http://a b", "urn:x:y", "\u0000", "\u0001", "\u007f",
            "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "é", "𝄞", "\r", "\n", "\r\n", "\t",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xE2, 0x82],
    ];

    public static byte[] Of(byte[] document, Random random)
    {
        var changed = document;
        for (var left = random.Next(1, 5); left > 0; left--) changed = Change(changed, random);
        return changed;
    }

    private static byte[] Change(byte[] document, Random random)
    {
        if (document.Length == 0) return Fragments[random.Next(Fragments.Length)];
        var at = random.Next(document.Length);
        var end = Math.Min(document.Length, at + 1 + random.Next(random.Next(2) == 0 ? 8 : 200));
        switch (random.Next(10))
        {
            case 0:
                var flipped = (byte[])document.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return document[..at];
            case 2:
                return [.. document[..at], .. document[end..]];
            case 3:
                return [.. document[..end], .. document[at..]];
            case 4:
                var other = random.Next(document.Length);
                return other < at ? [.. document[..other], .. document[at..end], .. document[other..at], .. document[end..]] : document[at..];
            case 5:
                return [.. document[..at], .. Repeated(document[at..end], random.Next(2, 200)), .. document[at..]];
            case 6:
                return [.. document[..at], .. Repeated(Fragments[random.Next(Fragments.Length)], random.Next(2, 400)), .. document[at..]];
            case 7:
                return [.. document[..at], .. Repeated([(byte)"a0 9<\"[({-:/\\%"[random.Next(14)]], random.Next(1, 20_000)), .. document[at..]];
            default:
                return [.. document[..at], .. Fragments[random.Next(Fragments.Length)], .. document[(random.Next(2) == 0 ? at : end)..]];
        }
    }

    private static IEnumerable<byte> Repeated(byte[] bytes, int times) => Enumerable.Repeat(bytes, times).SelectMany(b => b);
}
