using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>An IRI or blank node copied out of the window, because more statements about it follow.</summary>
internal sealed class KeptTerm : IDisposable
{
    public TermKind Kind { get; set; }

    public ByteScratch Value { get; } = new();

    public Utf8Term Term => Kind == TermKind.Iri ? Utf8Term.Iri(Value.Written) : Utf8Term.Blank(Value.Written);

    public void Set(TermKind kind, ReadOnlySpan<byte> value)
    {
        Kind = kind;
        Value.Set(value);
    }

    public void Dispose() => Value.Dispose();
}
