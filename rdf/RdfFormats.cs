using System.Buffers;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf;

/// <summary>Media types and file extensions of the serialisations, and guesses where neither is known.</summary>
public static class RdfFormats
{
    private static readonly SearchValues<byte> NotInIris = SearchValues.Create(" \t\r\n\""u8);

    private static readonly Dictionary<string, RdfFormat> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/n-triples"] = RdfFormat.NTriples,
        ["text/turtle"] = RdfFormat.Turtle,
        ["application/x-turtle"] = RdfFormat.Turtle,
        ["application/turtle"] = RdfFormat.Turtle,
        ["text/n3"] = RdfFormat.Turtle,
        ["text/rdf+n3"] = RdfFormat.Turtle,
        ["application/rdf+xml"] = RdfFormat.RdfXml,
        ["application/xml"] = RdfFormat.RdfXml,
        ["text/xml"] = RdfFormat.RdfXml,
        ["application/ld+json"] = RdfFormat.JsonLd,
        ["application/json"] = RdfFormat.JsonLd,
    };

    private static readonly Dictionary<string, RdfFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".nt"] = RdfFormat.NTriples,
        [".ttl"] = RdfFormat.Turtle,
        [".n3"] = RdfFormat.Turtle,
        [".rdf"] = RdfFormat.RdfXml,
        [".xml"] = RdfFormat.RdfXml,
        [".owl"] = RdfFormat.RdfXml,
        [".jsonld"] = RdfFormat.JsonLd,
        [".json"] = RdfFormat.JsonLd,
    };

    /// <summary>The registered media type, without parameters.</summary>
    public static string MediaType(RdfFormat format) => format switch
    {
        RdfFormat.NTriples => "application/n-triples",
        RdfFormat.Turtle => "text/turtle",
        RdfFormat.RdfXml => "application/rdf+xml",
        RdfFormat.JsonLd => "application/ld+json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The usual file extension, with its dot.</summary>
    public static string Extension(RdfFormat format) => format switch
    {
        RdfFormat.NTriples => ".nt",
        RdfFormat.Turtle => ".ttl",
        RdfFormat.RdfXml => ".rdf",
        RdfFormat.JsonLd => ".jsonld",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The registered media type of a serialisation of datasets, without parameters.</summary>
    public static string MediaType(RdfQuadFormat format) => format switch
    {
        RdfQuadFormat.NQuads => "application/n-quads",
        RdfQuadFormat.TriG => "application/trig",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The usual file extension of a serialisation of datasets, with its dot.</summary>
    public static string Extension(RdfQuadFormat format) => format switch
    {
        RdfQuadFormat.NQuads => ".nq",
        RdfQuadFormat.TriG => ".trig",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>
    /// The format behind a media type; parameters are ignored. Servers also name outdated or general types: N3 is taken for
    /// Turtle, XML for RDF/XML and JSON for JSON-LD, which is a guess (<see cref="IsCertain"/>).
    /// </summary>
    public static bool TryFromMediaType(string? mediaType, out RdfFormat format)
    {
        format = default;
        return mediaType is not null && ByMediaType.TryGetValue(mediaType.Split(';')[0].Trim(), out format);
    }

    /// <summary>Whether the media type names a serialisation of RDF and nothing else, so that the content need not be looked at.</summary>
    public static bool IsCertain(string mediaType)
    {
        var plain = mediaType.Split(';')[0].Trim();
        return ByMediaType.ContainsKey(plain)
            && !plain.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            && !plain.EndsWith("/json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The format behind a file name or an address without query, by its extension.</summary>
    public static bool TryFromExtension(string? path, out RdfFormat format)
    {
        format = default;
        return path is not null && ByExtension.TryGetValue(Path.GetExtension(path), out format);
    }

    /// <summary>Guesses the format from the beginning of a document.</summary>
    /// <param name="head">The first bytes, a kilobyte is plenty; UTF-8, or UTF-16 with a byte order mark in XML.</param>
    /// <returns>The format, or null where the beginning looks like none: HTML, empty, other XML.</returns>
    public static RdfFormat? Guess(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return RdfFormat.RdfXml;
        while (true)
        {
            head = head.TrimStart(" \t\r\n"u8);
            if (head.IsEmpty) return null;
            if (head[0] != '#') break;
            var end = head.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0) return null;
            head = head[end..];
        }

        return head[0] switch
        {
            (byte)'{' => RdfFormat.JsonLd,
            (byte)'<' => GuessAngle(head),
            (byte)'_' => GuessLines(head),
            (byte)'[' => GuessBracket(head[1..].TrimStart(" \t\r\n"u8)),
            (byte)'@' or (byte)'(' or (byte)':' => RdfFormat.Turtle,
            _ => GuessWord(head),
        };
    }

    private static RdfFormat? GuessAngle(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("<?xml"u8) || head.StartsWith("<!--"u8))
            return head.IndexOf(":RDF"u8) >= 0 || head.IndexOf("<RDF"u8) >= 0 || head.IndexOf("22-rdf-syntax-ns#"u8) >= 0 ? RdfFormat.RdfXml : null;
        var end = head.IndexOf((byte)'>');
        var first = end < 0 ? head : head[..end];
        if (first.IndexOf(":RDF"u8) >= 0 || first.StartsWith("<RDF"u8) || first.IndexOf("22-rdf-syntax-ns#"u8) >= 0) return RdfFormat.RdfXml;
        if (first.ContainsAny(NotInIris) || head.StartsWith("<!"u8)) return null;
        if (end < 0 || (Names.SchemeLength(first[1..]) == 0 && !first[1..].ContainsAny("#/."u8) && first.Length > 1)) return null;
        return GuessLines(head);
    }

    /// <summary>N-Triples where the first line is a statement of its own, else Turtle.</summary>
    private static RdfFormat GuessLines(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? head : head[..end];
        try
        {
            return new NTriples.NTriplesLine(line, 1, new byte[line.Length], lenient: true, quads: false, isValid: false).TryRead(out _, out _, out _, out _) ? RdfFormat.NTriples : RdfFormat.Turtle;
        }
        catch (RdfSyntaxException)
        {
            return RdfFormat.Turtle;
        }
    }

    private static RdfFormat GuessBracket(ReadOnlySpan<byte> inside) =>
        !inside.IsEmpty && inside[0] is (byte)'{' or (byte)'"' or (byte)'[' ? RdfFormat.JsonLd : RdfFormat.Turtle;

    private static RdfFormat? GuessWord(ReadOnlySpan<byte> head)
    {
        var word = head[..Math.Min(head.Length, 7)];
        if (System.Text.Ascii.EqualsIgnoreCase(word[..Math.Min(6, word.Length)], "prefix"u8) || System.Text.Ascii.EqualsIgnoreCase(word[..Math.Min(4, word.Length)], "base"u8)) return RdfFormat.Turtle;
        var name = head.IndexOfAnyExcept(Names.Plain);
        return name > 0 && head[name] == ':' && char.IsAsciiLetter((char)head[0]) ? RdfFormat.Turtle : null;
    }
}
