namespace OpenDataNrw.Rdf;

/// <summary>The serialisations of datasets. Apart from <see cref="RdfFormat"/>, since who exchanges graphs has no use for them.</summary>
public enum RdfQuadFormat
{
    /// <summary>N-Quads, <c>application/n-quads</c>. Every N-Triples document is one.</summary>
    NQuads,

    /// <summary>TriG, <c>application/trig</c>. Every Turtle document is one, but for a few odd names.</summary>
    TriG,
}
