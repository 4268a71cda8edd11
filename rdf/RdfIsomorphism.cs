namespace OpenDataNrw.Rdf;

/// <summary>Compares graphs (RDF 1.1 Concepts §3.6).</summary>
public static class RdfIsomorphism
{
    /// <summary>
    /// Whether two graphs say the same: some renaming of blank nodes makes their statements equal. The work is bounded; two
    /// equal graphs of very many indistinguishable, circularly linked blank nodes may be reported as different.
    /// </summary>
    public static bool AreIsomorphic(RdfGraph a, RdfGraph b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Count == b.Count && CanonicalNTriples.Write(a).AsSpan().SequenceEqual(CanonicalNTriples.Write(b));
    }
}
