namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>A term on its way from a document into a sink; the default is none.</summary>
internal readonly record struct StatedTerm
{
    private StatedTerm(TermKind kind, ReadOnlyMemory<byte> value, ReadOnlyMemory<byte> extra, bool isTagged) =>
        (IsStated, Kind, Value, Extra, IsTagged) = (true, kind, value, extra, isTagged);

    /// <summary>Whether there is a term.</summary>
    public bool IsStated { get; }

    public TermKind Kind { get; }

    /// <summary>The IRI, the label or the lexical form.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>The datatype or the language tag, or empty.</summary>
    public ReadOnlyMemory<byte> Extra { get; }

    public bool IsTagged { get; }

    public static StatedTerm Iri(ReadOnlyMemory<byte> iri) => new(TermKind.Iri, iri, default, false);

    public static StatedTerm Blank(ReadOnlyMemory<byte> label) => new(TermKind.BlankNode, label, default, false);

    public static StatedTerm Literal(ReadOnlyMemory<byte> text) => new(TermKind.Literal, text, default, false);

    public static StatedTerm Typed(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> datatype) => new(TermKind.Literal, text, datatype, false);

    public static StatedTerm Tagged(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> language) => new(TermKind.Literal, text, language, true);

    public Utf8Term AsUtf8() => Kind switch
    {
        TermKind.Iri => Utf8Term.Iri(Value.Span),
        TermKind.BlankNode => Utf8Term.Blank(Value.Span),
        _ when IsTagged => Utf8Term.Tagged(Value.Span, Extra.Span),
        _ when Extra.IsEmpty => Utf8Term.Literal(Value.Span),
        _ => Utf8Term.Typed(Value.Span, Extra.Span),
    };
}
