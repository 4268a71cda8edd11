using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>A term as readers of XML and JSON hold it.</summary>
/// <param name="Kind">The kind of term.</param>
/// <param name="Value">IRI, label or lexical form.</param>
/// <param name="Datatype">The datatype IRI, or null.</param>
/// <param name="Language">The language tag, or empty.</param>
internal readonly record struct TextTerm(TermKind Kind, string Value, string? Datatype, string Language)
{
    public static TextTerm Iri(string iri) => new(TermKind.Iri, iri, null, "");

    public static TextTerm Blank(string label) => new(TermKind.BlankNode, label, null, "");

    public static TextTerm Literal(string text, string? datatype, string language) => new(TermKind.Literal, text, datatype, language);
}

/// <summary>Turns statements of strings into UTF-8 for the sink.</summary>
internal sealed class TextStatements(IQuadSink sink) : IDisposable
{
    private readonly ByteScratch _subject = new();
    private readonly ByteScratch _predicate = new();
    private readonly ByteScratch _value = new();
    private readonly ByteScratch _extra = new();
    private readonly ByteScratch _graph = new();

    public void State(TextTerm subject, string predicate, TextTerm value, TextTerm? graph = null)
    {
        var first = Utf8(subject, _subject);
        var second = Utf8Term.Iri(Bytes(predicate, _predicate));
        var third = Utf8(value, _value);
        if (graph is { } name) sink.Quad(first, second, third, Utf8(name, _graph));
        else sink.Triple(first, second, third);
    }

    public void Dispose()
    {
        _subject.Dispose();
        _predicate.Dispose();
        _value.Dispose();
        _extra.Dispose();
        _graph.Dispose();
    }

    private static ReadOnlySpan<byte> Bytes(string text, ByteScratch target)
    {
        target.Clear();
        target.Commit(Encoding.UTF8.GetBytes(text, target.Room(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return target.Written;
    }

    private Utf8Term Utf8(TextTerm term, ByteScratch target)
    {
        var value = Bytes(term.Value, target);
        return term.Kind switch
        {
            TermKind.Iri => Utf8Term.Iri(value),
            TermKind.BlankNode => Utf8Term.Blank(value),
            _ when term.Datatype is not null => Utf8Term.Typed(value, Bytes(term.Datatype, _extra)),
            _ when term.Language.Length > 0 => Utf8Term.Tagged(value, Bytes(term.Language, _extra)),
            _ => Utf8Term.Literal(value),
        };
    }
}
