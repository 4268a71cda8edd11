namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// A shape that refers to itself was followed through the data beyond the limits of <see cref="CompiledShapes.Validate(RdfGraph, CancellationToken)"/>.
/// Shapes that do not refer to themselves never cause it, whatever the data.
/// </summary>
public sealed class ShapeRecursionException : Exception
{
    /// <summary>Makes the exception for a shape.</summary>
    /// <param name="shape">The shape that refers to itself.</param>
    /// <param name="message">Which limit was passed.</param>
    public ShapeRecursionException(RdfTerm shape, string message)
        : base($"{shape}: {message}") => Shape = shape;

    /// <summary>The shape that refers to itself.</summary>
    public RdfTerm Shape { get; }
}
