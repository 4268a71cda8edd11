using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Puts the scope of a document before its blank-node labels.</summary>
internal sealed class ScopedSink(IQuadSink inner, string scope) : IQuadSink
{
    private readonly byte[] _scope = Encoding.UTF8.GetBytes(scope);
    private byte[] _subject = [];
    private byte[] _object = [];
    private byte[] _graph = [];

    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value) =>
        inner.Triple(Scoped(subject, ref _subject), predicate, Scoped(value, ref _object));

    public void Quad(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value, scoped in Utf8Term graph) =>
        inner.Quad(Scoped(subject, ref _subject), predicate, Scoped(value, ref _object), Scoped(graph, ref _graph));

    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => inner.Prefix(prefix, iri);

    private Utf8Term Scoped(scoped in Utf8Term term, ref byte[] target)
    {
        if (term.Kind != TermKind.BlankNode) return term;
        var length = _scope.Length + term.Value.Length;
        if (target.Length < length) target = new byte[Math.Max(64, length * 2)];
        _scope.CopyTo(target, 0);
        term.Value.CopyTo(target.AsSpan(_scope.Length));
        return Utf8Term.Blank(target.AsSpan(0, length));
    }
}
