using OpenDataNrw.Rdf.Graph;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// The terms that shapes and background speak of, each once; they are known by their place in here. Filled by the compiler, unchanged
/// afterwards. Blank nodes of the shapes and of the background are kept apart by their labels.
/// </summary>
internal sealed class Constants
{
    private readonly TermTable _terms = new();

    public int Count => _terms.Count;

    public RdfTerm this[int place] => _terms.TermOf(place);

    public TermKind KindOf(int place) => _terms.KindOf(place);

    public Utf8Term Utf8Of(int place) => _terms.Utf8Of(place);

    /// <summary>The place of a term, given now if it is new.</summary>
    public int PlaceOf(RdfTerm term) => _terms.Intern(term);

    /// <summary>The place of a term of the data, or -1 where neither shapes nor background speak of it.</summary>
    public int Find(scoped in Utf8Term term) => term.Kind == TermKind.BlankNode ? -1 : _terms.Find(term);
}
