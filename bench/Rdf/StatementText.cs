using System.Text;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>States triples about one subject at a time, from text.</summary>
internal sealed class StatementText(ITripleSink sink)
{
    private readonly Dictionary<string, byte[]> _names = new(StringComparer.Ordinal);
    private byte[] _subject = [];
    private byte[] _value = new byte[1024];
    private bool _isBlank;

    /// <summary>How many statements were made.</summary>
    public long Count { get; private set; }

    /// <summary>What follows is said about this IRI.</summary>
    public void About(string iri)
    {
        _isBlank = false;
        _subject = Encoding.UTF8.GetBytes(iri);
    }

    /// <summary>What follows is said about this blank node.</summary>
    public void AboutBlank(string label)
    {
        _isBlank = true;
        _subject = Encoding.UTF8.GetBytes(label);
    }

    public void Iri(string predicate, string iri) => State(predicate, Utf8Term.Iri(Bytes(iri)));

    public void Blank(string predicate, string label) => State(predicate, Utf8Term.Blank(Bytes(label)));

    public void Literal(string predicate, string text) => State(predicate, Utf8Term.Literal(Bytes(text)));

    public void Typed(string predicate, string datatype, string text) => State(predicate, Utf8Term.Typed(Bytes(text), Name(datatype)));

    public void Tagged(string predicate, string language, string text) => State(predicate, Utf8Term.Tagged(Bytes(text), Name(language)));

    private void State(string predicate, scoped in Utf8Term value)
    {
        sink.Triple(_isBlank ? Utf8Term.Blank(_subject) : Utf8Term.Iri(_subject), Utf8Term.Iri(Name(predicate)), value);
        Count++;
    }

    private byte[] Name(string text) => _names.TryGetValue(text, out var known) ? known : _names[text] = Encoding.UTF8.GetBytes(text);

    private ReadOnlySpan<byte> Bytes(string text)
    {
        if (_value.Length < text.Length * 3) _value = new byte[text.Length * 6];
        return _value.AsSpan(0, Encoding.UTF8.GetBytes(text, _value));
    }
}
