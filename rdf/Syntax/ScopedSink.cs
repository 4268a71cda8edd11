using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>Puts the scope of a document before its blank-node labels.</summary>
internal sealed class ScopedSink(ITripleSink inner, string scope) : ITripleSink
{
    private readonly byte[] _scope = Encoding.UTF8.GetBytes(scope);
    private byte[] _subject = [];
    private byte[] _object = [];

    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        if (subject.Kind == TermKind.BlankNode)
        {
            var scoped = Utf8Term.Blank(Scoped(subject.Value, ref _subject));
            if (value.Kind == TermKind.BlankNode) inner.Triple(scoped, predicate, Utf8Term.Blank(Scoped(value.Value, ref _object)));
            else inner.Triple(scoped, predicate, value);
        }
        else if (value.Kind == TermKind.BlankNode)
        {
            inner.Triple(subject, predicate, Utf8Term.Blank(Scoped(value.Value, ref _object)));
        }
        else
        {
            inner.Triple(subject, predicate, value);
        }
    }

    public void Prefix(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> iri) => inner.Prefix(prefix, iri);

    private ReadOnlySpan<byte> Scoped(ReadOnlySpan<byte> label, ref byte[] target)
    {
        var length = _scope.Length + label.Length;
        if (target.Length < length) target = new byte[Math.Max(64, length * 2)];
        _scope.CopyTo(target, 0);
        label.CopyTo(target.AsSpan(_scope.Length));
        return target.AsSpan(0, length);
    }
}
