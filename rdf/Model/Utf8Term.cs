namespace OpenDataNrw.Rdf;

/// <summary>
/// A term as a reader sees it: slices of UTF-8 that are valid only during the call that hands them over.
/// Whoever keeps a term copies it (<see cref="RdfTerm.From"/>) or lets a graph intern it.
/// </summary>
public readonly ref struct Utf8Term
{
    private Utf8Term(TermKind kind, ReadOnlySpan<byte> value, ReadOnlySpan<byte> datatype, ReadOnlySpan<byte> language)
    {
        Kind = kind;
        Value = value;
        Datatype = datatype;
        Language = language;
    }

    /// <summary>What kind of term this is.</summary>
    public TermKind Kind { get; }

    /// <summary>The IRI, the blank-node label (without <c>_:</c>) or the lexical form, unescaped.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The datatype IRI of a literal; empty for <c>xsd:string</c>, for language-tagged strings and for other kinds.</summary>
    public ReadOnlySpan<byte> Datatype { get; }

    /// <summary>The language tag of a language-tagged string, as written; else empty.</summary>
    public ReadOnlySpan<byte> Language { get; }

    /// <summary>An IRI from its UTF-8 text.</summary>
    public static Utf8Term Iri(ReadOnlySpan<byte> iri) => new(TermKind.Iri, iri, default, default);

    /// <summary>A blank node from its label without <c>_:</c>.</summary>
    public static Utf8Term Blank(ReadOnlySpan<byte> label) => new(TermKind.BlankNode, label, default, default);

    /// <summary>A plain literal (<c>xsd:string</c>).</summary>
    public static Utf8Term Literal(ReadOnlySpan<byte> lexical) => new(TermKind.Literal, lexical, default, default);

    /// <summary>A literal with a datatype other than <c>xsd:string</c>.</summary>
    public static Utf8Term Typed(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> datatype) =>
        new(TermKind.Literal, lexical, datatype.SequenceEqual(Xsd.StringUtf8) ? default : datatype, default);

    /// <summary>A language-tagged string.</summary>
    public static Utf8Term Tagged(ReadOnlySpan<byte> lexical, ReadOnlySpan<byte> language) =>
        new(TermKind.Literal, lexical, default, language);
}
