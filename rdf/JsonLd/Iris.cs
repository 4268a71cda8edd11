using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>An expanded property, type or datatype: made once for each text and context, so what RDF thinks of it is asked once.</summary>
internal sealed class ExpandedName(ReadOnlyMemory<byte> utf8, bool lenient)
{
    /// <summary>The type of JSON literals.</summary>
    public static ExpandedName Json { get; } = new("@json"u8.ToArray(), false);

    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>Whether it is an IRI that RDF can hold.</summary>
    public bool IsIri { get; } = Iris.IsIri(utf8.Span, lenient);

    /// <summary>Whether it is an IRI as the type of a literal must be.</summary>
    public bool IsDatatype { get; } = BaseIri.IsAbsolute(utf8.Span, lenient) && (lenient || Names.IsCleanIri(utf8.Span));

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>What counts as an IRI or a blank node.</summary>
internal static class Iris
{
    public static bool IsBlank(ReadOnlySpan<byte> text) => text.StartsWith("_:"u8);

    /// <summary>Whether the text is an absolute IRI that RDF can hold.</summary>
    public static bool IsIri(ReadOnlySpan<byte> text, bool lenient) =>
        lenient
            ? !IsBlank(text) && BaseIri.IsAbsolute(text, lenient)
            : Names.SchemeLength(text) > 0 && Names.IsCleanIri(text) && text.Count((byte)'#') <= 1;
}
