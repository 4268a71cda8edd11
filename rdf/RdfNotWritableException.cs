namespace OpenDataNrw.Rdf;

/// <summary>
/// A graph holds something that the chosen serialisation has no way to write: in RDF/XML a property whose IRI does not end in
/// an XML name; in JSON-LD, where the specification is followed to the letter, a JSON literal that is no JSON.
/// Every other serialisation can write every graph.
/// </summary>
public sealed class RdfNotWritableException : Exception
{
    /// <summary>Makes the exception for a property.</summary>
    /// <param name="property">IRI of the property.</param>
    public RdfNotWritableException(string property)
        : base($"The property <{property}> cannot be written as RDF/XML: its IRI does not end in an XML name.") => Property = property;

    /// <summary>Makes the exception for a literal.</summary>
    /// <param name="message">What cannot be written, and why.</param>
    /// <param name="inner">The fault that was found in it.</param>
    public RdfNotWritableException(string message, Exception inner)
        : base(message, inner) => Property = "";

    /// <summary>IRI of the property that has no XML name; empty where it is not a property that cannot be written.</summary>
    public string Property { get; }
}
