using System.Collections.Frozen;
using OpenDataNrw.Rdf.Graph;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// What holds beside every data graph: the statements of the background, and what shapes and background say of rdfs:subClassOf.
/// Nodes are places of constants. Filled by the compiler, unchanged afterwards.
/// </summary>
internal sealed class Background
{
    private readonly Dictionary<int, int[]> _narrower = [];
    private readonly Dictionary<int, FrozenSet<int>> _within = [];

    /// <param name="statements">The background; its blank nodes must not share labels with those of the shapes.</param>
    /// <param name="shapes">The shapes graph, of which only rdfs:subClassOf counts.</param>
    /// <param name="constants">Takes the terms.</param>
    public Background(RdfGraph? statements, RdfGraph shapes, Constants constants)
    {
        var edges = new HashSet<(int Class, int Parent)>();
        foreach (var triple in shapes.Find(null, RdfTerm.Iri(Sh.SubClassOf)))
            edges.Add((constants.PlaceOf(triple.Subject), constants.PlaceOf(triple.Object)));
        foreach (var triple in statements?.Triples ?? [])
        {
            var ids = new TripleIds(
                constants.PlaceOf(Scoped(triple.Subject)), constants.PlaceOf(triple.Predicate), constants.PlaceOf(Scoped(triple.Object)));
            Triples.Add(ids);
            if (triple.Predicate.Value == Sh.SubClassOf) edges.Add((ids.S, ids.O));
        }

        foreach (var group in edges.GroupBy(edge => edge.Parent, edge => edge.Class)) _narrower.Add(group.Key, [.. group]);
        foreach (var parent in _narrower.Keys) _within.Add(parent, Closure(parent));
    }

    /// <summary>The statements.</summary>
    public TripleTable Triples { get; } = new();

    public bool IsEmpty => Triples.Count == 0;

    /// <summary>The classes directly below one.</summary>
    public ReadOnlySpan<int> Narrower(int place) => _narrower.GetValueOrDefault(place);

    /// <summary>A class and all below it.</summary>
    public FrozenSet<int> Within(int place) => _within.TryGetValue(place, out var classes) ? classes : FrozenSet.Create(place);

    private FrozenSet<int> Closure(int root)
    {
        var within = new HashSet<int> { root };
        var open = new Stack<int>(within);
        while (open.TryPop(out var current))
            foreach (var narrower in Narrower(current))
                if (within.Add(narrower))
                    open.Push(narrower);
        return within.ToFrozenSet();
    }

    // No label that a reader gives holds a blank, so none of the shapes is met.
    private static RdfTerm Scoped(RdfTerm term) => term.IsBlank ? RdfTerm.Blank("background " + term.Value) : term;
}
