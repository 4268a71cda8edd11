namespace OpenDataNrw.Rdf.Shacl;

/// <summary>What a validation found (<see href="https://www.w3.org/TR/shacl/#validation-report"/>).</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IReadOnlyList<ValidationResult> results) => Results = results;

    /// <summary>Whether there is no result at all, of whatever severity.</summary>
    public bool Conforms => Results.Count == 0;

    /// <summary>The results, in the order of the shapes, of their focus nodes and of their constraints; the same in every run.</summary>
    public IReadOnlyList<ValidationResult> Results { get; }

    /// <summary>
    /// The report as RDF. Blank nodes of the data begin with <c>d</c>, those of the shapes graph with <c>s</c> and those of the
    /// report with <c>r</c>, so that they never meet.
    /// </summary>
    public RdfGraph ToGraph() => ReportGraph.Of(this);
}
