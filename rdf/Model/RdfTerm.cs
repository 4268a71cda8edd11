using System.Text;

namespace OpenDataNrw.Rdf;

/// <summary>A term that may be kept: a value with equality by kind, value, datatype and (case-insensitive) language.</summary>
public readonly struct RdfTerm : IEquatable<RdfTerm>
{
    private RdfTerm(TermKind kind, string value, string? datatype, string? language)
    {
        Kind = kind;
        Value = value;
        Datatype = datatype;
        Language = language;
    }

    /// <summary>What kind of term this is.</summary>
    public TermKind Kind { get; }

    /// <summary>The IRI, the blank-node label (without <c>_:</c>) or the lexical form.</summary>
    public string Value { get; }

    /// <summary>The datatype IRI of a literal; null for <c>xsd:string</c>, for language-tagged strings and for other kinds.</summary>
    public string? Datatype { get; }

    /// <summary>The language tag as written, or null.</summary>
    public string? Language { get; }

    /// <summary>Whether the term is an IRI.</summary>
    public bool IsIri => Kind == TermKind.Iri;

    /// <summary>Whether the term is a literal.</summary>
    public bool IsLiteral => Kind == TermKind.Literal;

    /// <summary>Whether the term is a blank node.</summary>
    public bool IsBlank => Kind == TermKind.BlankNode;

    /// <summary>An IRI. The text is taken as it is; readers check, makers know what they make.</summary>
    public static RdfTerm Iri(string iri) => new(TermKind.Iri, iri, null, null);

    /// <summary>A blank node from its label without <c>_:</c>.</summary>
    public static RdfTerm Blank(string label) => new(TermKind.BlankNode, label, null, null);

    /// <summary>A plain literal (<c>xsd:string</c>).</summary>
    public static RdfTerm Literal(string lexical) => new(TermKind.Literal, lexical, null, null);

    /// <summary>A literal with a datatype.</summary>
    public static RdfTerm Typed(string lexical, string datatype) =>
        new(TermKind.Literal, lexical, datatype == Xsd.String ? null : datatype, null);

    /// <summary>A language-tagged string.</summary>
    public static RdfTerm Tagged(string lexical, string language) => new(TermKind.Literal, lexical, null, language);

    /// <summary>Copies a term out of a reader's buffers.</summary>
    public static RdfTerm From(scoped in Utf8Term term) => new(
        term.Kind,
        Encoding.UTF8.GetString(term.Value),
        term.Datatype.IsEmpty ? null : Encoding.UTF8.GetString(term.Datatype),
        term.Language.IsEmpty ? null : Encoding.UTF8.GetString(term.Language));

    /// <inheritdoc />
    public bool Equals(RdfTerm other) =>
        Kind == other.Kind
        && string.Equals(Value, other.Value, StringComparison.Ordinal)
        && string.Equals(Datatype, other.Datatype, StringComparison.Ordinal)
        && string.Equals(Language, other.Language, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RdfTerm other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(
        Kind,
        Value is null ? 0 : Value.GetHashCode(StringComparison.Ordinal),
        Datatype,
        Language is null ? 0 : Language.GetHashCode(StringComparison.OrdinalIgnoreCase));

    /// <summary>Equality by kind, value, datatype and language.</summary>
    public static bool operator ==(RdfTerm left, RdfTerm right) => left.Equals(right);

    /// <summary>Inequality by kind, value, datatype and language.</summary>
    public static bool operator !=(RdfTerm left, RdfTerm right) => !left.Equals(right);

    /// <summary>The term in a form close to N-Triples, for messages and test output; not escaped.</summary>
    public override string ToString() => Kind switch
    {
        TermKind.Iri => $"<{Value}>",
        TermKind.BlankNode => $"_:{Value}",
        _ when Language is not null => $"\"{Value}\"@{Language}",
        _ when Datatype is not null => $"\"{Value}\"^^<{Datatype}>",
        _ => $"\"{Value}\"",
    };
}
