namespace OpenDataNrw.Rdf;

/// <summary>
/// A graph holds something that the chosen serialisation has no way to write: in RDF/XML a property whose IRI does not end in
/// an XML name. Every other serialisation can write every graph.
/// </summary>
public sealed class RdfNotWritableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="property">IRI of the property.</param>
    public RdfNotWritableException(string property)
        : base($"The property <{property}> cannot be written as RDF/XML: its IRI does not end in an XML name.") => Property = property;

    /// <summary>IRI of the property that has no XML name.</summary>
    public string Property { get; }
}
