namespace OpenDataNrw.Rdf;

/// <summary>One statement, kept.</summary>
/// <param name="Subject">An IRI or a blank node.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Any term.</param>
public readonly record struct RdfTriple(RdfTerm Subject, RdfTerm Predicate, RdfTerm Object);
