namespace OpenDataNrw.Rdf;

/// <summary>
/// A graph holds something that the chosen serialisation has no way to write: in RDF/XML a property whose IRI does not end in
/// an XML name. Every other serialisation can write every graph.
/// </summary>
public sealed class RdfNotWritableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What cannot be written, and why.</param>
    public RdfNotWritableException(string message)
        : base(message)
    {
    }
}
