namespace OpenDataNrw.Rdf;

/// <summary>Compares graphs and datasets (RDF 1.1 Concepts §3.6 and §4.1).</summary>
public static class RdfIsomorphism
{
    /// <summary>
    /// Whether two graphs say the same: some renaming of blank nodes makes their statements equal.
    /// </summary>
    /// <remarks>
    /// True is always right. The work is bounded as that of <see cref="CanonicalNTriples"/>: two equal graphs of many blank nodes that
    /// are linked in circles in a way made to be hard may be reported as different.
    /// </remarks>
    public static bool AreIsomorphic(RdfGraph a, RdfGraph b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Count == b.Count && CanonicalNTriples.Write(a).AsSpan().SequenceEqual(CanonicalNTriples.Write(b));
    }

    /// <summary>
    /// Whether two datasets say the same: some renaming of blank nodes, the same in all graphs, makes their statements equal.
    /// True is always right; the work is bounded as for graphs.
    /// </summary>
    public static bool AreIsomorphic(RdfDataset a, RdfDataset b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Count == b.Count && AreIsomorphic(Flat(a), Flat(b));
    }

    /// <summary>
    /// A dataset as one graph: each statement of a named graph becomes a node that tells its parts. The properties are no IRIs,
    /// so that no statement of a dataset can be taken for one of these.
    /// </summary>
    internal static RdfGraph Flat(RdfDataset dataset)
    {
        var flat = new RdfGraph();
        var statements = 0;
        foreach (var quad in dataset.Quads)
        {
            if (quad.Graph is not { } name)
            {
                flat.Add(Own(quad.Subject), quad.Predicate, Own(quad.Object));
                continue;
            }

            var node = RdfTerm.Blank(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"statement{statements++}"));
            flat.Add(node, RdfTerm.Iri("graph"), Own(name));
            flat.Add(node, RdfTerm.Iri("subject"), Own(quad.Subject));
            flat.Add(node, RdfTerm.Iri("predicate"), quad.Predicate);
            flat.Add(node, RdfTerm.Iri("object"), Own(quad.Object));
        }

        return flat;
    }

    /// <summary>Keeps the dataset's blank nodes apart from those of the statements.</summary>
    private static RdfTerm Own(RdfTerm term) => term.IsBlank ? RdfTerm.Blank("own" + term.Value) : term;
}
