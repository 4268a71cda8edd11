namespace OpenDataNrw.Rdf.Shacl;

/// <summary>The terms that shapes speak of, each once. Filled by the compiler, unchanged afterwards.</summary>
internal sealed class Constants
{
    private readonly Dictionary<RdfTerm, int> _places = [];
    private readonly List<RdfTerm> _terms = [];

    public int Count => _terms.Count;

    public RdfTerm this[int place] => _terms[place];

    /// <summary>The place of a term, given now if it is new.</summary>
    public int PlaceOf(RdfTerm term)
    {
        if (_places.TryGetValue(term, out var place)) return place;
        _places.Add(term, _terms.Count);
        _terms.Add(term);
        return _terms.Count - 1;
    }

    /// <summary>The place of a term, or -1 where the shapes do not speak of it.</summary>
    public int Find(RdfTerm term) => _places.GetValueOrDefault(term, -1);
}
