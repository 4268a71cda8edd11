namespace OpenDataNrw.Rdf.Shacl;

/// <summary>
/// A shapes graph breaks a syntax rule of SHACL (<see href="https://www.w3.org/TR/shacl/#syntax-rules"/>) in a shape that is in
/// use, or holds a regular expression that cannot be read. The only exception that compiling throws for bad shapes.
/// </summary>
public sealed class ShapesGraphException : Exception
{
    /// <summary>Makes the exception for a shape.</summary>
    /// <param name="node">The shape, path or list at fault.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="inner">The exception behind it, if there is one.</param>
    public ShapesGraphException(RdfTerm node, string message, Exception? inner = null)
        : base($"{node}: {message}", inner) => Node = node;

    /// <summary>The shape, path or list at fault.</summary>
    public RdfTerm Node { get; }
}
