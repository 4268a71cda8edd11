using System.Buffers;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>How Turtle writes single terms and prefixes.</summary>
internal static class TurtleText
{
    private static readonly SearchValues<byte> LongStops = SearchValues.Create("\"\\\r"u8);

    /// <summary>Declares a prefix.</summary>
    public static void AppendPrefix(Utf8Output output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> space)
    {
        output.Append("@prefix "u8);
        output.Append(prefix);
        output.Append(": "u8);
        TermText.AppendIri(output, space);
        output.Append(" .\n"u8);
    }

    /// <summary>An IRI, split where a prefix fits.</summary>
    public static void AppendIri(Utf8Output output, IriPrefixes prefixes, ReadOnlySpan<byte> iri)
    {
        if (prefixes.TrySplit(iri, out var prefix)) AppendName(output, prefixes, prefix, iri);
        else TermText.AppendIri(output, iri);
    }

    /// <summary>An IRI of which the prefix is known.</summary>
    public static void AppendName(Utf8Output output, IriPrefixes prefixes, int prefix, ReadOnlySpan<byte> iri)
    {
        var (name, space) = prefixes.All[prefix];
        output.Append(name);
        output.Append((byte)':');
        output.Append(iri[space.Length..]);
    }

    /// <summary>A lexical form in quotes, in three where it has several lines.</summary>
    public static void AppendString(Utf8Output output, ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'\n')) AppendLong(output, text);
        else TermText.AppendString(output, text);
    }

    private static void AppendLong(Utf8Output output, ReadOnlySpan<byte> text)
    {
        output.Append("\"\"\""u8);
        while (true)
        {
            var stop = text.IndexOfAny(LongStops);
            if (stop < 0) break;
            output.Append(text[..stop]);
            output.Append((byte)'\\');
            output.Append(text[stop] == '\r' ? (byte)'r' : text[stop]);
            text = text[(stop + 1)..];
        }

        output.Append(text);
        output.Append("\"\"\""u8);
    }
}
