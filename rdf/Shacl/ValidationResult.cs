namespace OpenDataNrw.Rdf.Shacl;

/// <summary>One validation result (<see href="https://www.w3.org/TR/shacl/#results-validation-result"/>).</summary>
public sealed record ValidationResult
{
    /// <summary>The node that was validated; a term of the data graph or a target node of the shapes graph.</summary>
    public required RdfTerm FocusNode { get; init; }

    /// <summary>The path of the property shape, or the forbidden property of a closed shape; null for node shapes.</summary>
    public ShaclPath? Path { get; init; }

    /// <summary>The value at fault; null where a constraint judges the values as a whole (counts, languages, a missing value).</summary>
    public RdfTerm? Value { get; init; }

    /// <summary>The shape that holds the constraint; blank nodes bear the label they have in the shapes graph.</summary>
    public required RdfTerm SourceShape { get; init; }

    /// <summary>The IRI of the constraint component, such as <c>http://www.w3.org/ns/shacl#MinCountConstraintComponent</c>.</summary>
    public required string SourceConstraintComponent { get; init; }

    /// <summary>The IRI of the severity; <c>sh:Violation</c> unless the shape names another, be it one of SHACL's or not.</summary>
    public required string Severity { get; init; }

    /// <summary>The messages of the shape, one per language as a rule, in the order of the shapes graph; empty where it has none.</summary>
    public IReadOnlyList<RdfTerm> Messages { get; init; } = [];

    /// <summary>
    /// Where the nodes of the data led to <see cref="FocusNode"/>, when a property shape within a property shape found the fault: so a
    /// look-up in a vocabulary tells who refers to the value. Null elsewhere. Not part of the report as RDF, which has no place for it.
    /// </summary>
    public ResultOrigin? Origin { get; init; }

    /// <summary>Why the value does not conform to the shape named by <c>sh:node</c>; empty for other components.</summary>
    public IReadOnlyList<ValidationResult> Detail { get; init; } = [];

    /// <summary>
    /// The message in a language: the one whose tag is that language or a narrower one (<c>de</c> finds <c>de-DE</c>), else the one
    /// without a tag, else the first; null where there is none.
    /// </summary>
    public string? Message(string language)
    {
        RdfTerm? found = null;
        foreach (var message in Messages)
        {
            if (Constraints.LanguageRange.Matches(language, message.Language)) return message.Value;
            if (found is null || (message.Language is null && found.Value.Language is not null)) found = message;
        }

        return found?.Value;
    }
}

/// <summary>The statement from which a property shape within a property shape was reached.</summary>
/// <param name="FocusNode">The focus node of the outermost property shape.</param>
/// <param name="Path">The path of that shape.</param>
/// <param name="Value">The value of that path at which the inner shape was checked.</param>
public sealed record ResultOrigin(RdfTerm FocusNode, ShaclPath Path, RdfTerm Value);
