using OpenDataNrw.Rdf;
using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>One place where a record does not keep a profile: a SHACL result with what a reader needs to understand it.</summary>
public sealed record ProfileFinding
{
    /// <summary>The id of the profile that was asked, such as <c>dcat-ap-de-3.0</c> or <c>dcat-ap-hvd-3.0.0</c>.</summary>
    public required string Profile { get; init; }

    /// <summary>How grave it is.</summary>
    public required ProfileSeverity Severity { get; init; }

    /// <summary>The IRI of the severity, such as <c>http://www.w3.org/ns/shacl#Violation</c>.</summary>
    public required string SeverityIri { get; init; }

    /// <summary>The node at fault, as a term of the record; where a value is looked up, the node that has the value.</summary>
    public required RdfTerm FocusNode { get; init; }

    /// <summary>
    /// The IRI of the class of the node by what the record says: the first of series, dataset, service, distribution and catalogue
    /// that it is an instance of, else the smallest IRI of its classes; null where it has none.
    /// </summary>
    public string? FocusClass { get; init; }

    /// <summary>The property at fault, a path of several in the notation of SPARQL; null where the node as a whole is at fault.</summary>
    public string? Path { get; init; }

    /// <summary>The IRI of the constraint component, such as <c>http://www.w3.org/ns/shacl#MinCountConstraintComponent</c>.</summary>
    public required string Component { get; init; }

    /// <summary>
    /// The path that was followed from the value, where the profile looks a value up; such as <c>skos:inScheme</c> for a value that
    /// is missing in a vocabulary. Null where the value itself is judged.
    /// </summary>
    public string? LookedUp { get; init; }

    /// <summary>The value at fault; null where the values as a whole are (too few, too many, a missing one).</summary>
    public RdfTerm? Value { get; init; }

    /// <summary>The shape: its IRI, or its label within the profile where it is a blank node.</summary>
    public required RdfTerm Shape { get; init; }

    /// <summary>What the profile itself says, one text per language as a rule; may be empty.</summary>
    public IReadOnlyList<RdfTerm> Messages { get; init; } = [];

    /// <summary>The German message of the profile, or one made of path and component where it has none.</summary>
    public string German => ComponentText.MessageOf(this, "de");

    /// <summary>The English message of the profile, or one made of path and component where it has none.</summary>
    public string English => ComponentText.MessageOf(this, "en");

    /// <summary>The order of findings: node, path, component, value, shape, each by its characters. It does not depend on the order of statements.</summary>
    internal static int Compare(ProfileFinding left, ProfileFinding right)
    {
        var order = Compare(left.FocusNode, right.FocusNode);
        if (order == 0) order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0) order = string.CompareOrdinal(left.LookedUp, right.LookedUp);
        if (order == 0) order = string.CompareOrdinal(left.Component, right.Component);
        if (order == 0) order = left.Value.HasValue.CompareTo(right.Value.HasValue);
        if (order == 0 && left.Value is { } one && right.Value is { } other) order = Compare(one, other);
        if (order == 0) order = Compare(left.Shape, right.Shape);
        return order != 0 ? order : string.CompareOrdinal(left.Profile, right.Profile);
    }

    internal static ProfileFinding From(string profile, ValidationResult result, string? focusClass) => new()
    {
        Profile = profile,
        Severity = SeverityOf(result.Severity),
        SeverityIri = result.Severity,
        FocusNode = result.Origin?.FocusNode ?? result.FocusNode,
        FocusClass = focusClass,
        Path = Name(result.Origin?.Path ?? result.Path),
        LookedUp = result.Origin is null ? null : Name(result.Path),
        Component = result.SourceConstraintComponent,
        Value = result.Origin?.Value ?? result.Value,
        Shape = result.SourceShape,
        Messages = result.Messages,
    };

    private static string? Name(ShaclPath? path) => path is PredicatePath predicate ? predicate.Iri : path?.ToString();

    private static ProfileSeverity SeverityOf(string iri) => iri switch
    {
        "http://www.w3.org/ns/shacl#Violation" => ProfileSeverity.Violation,
        "http://www.w3.org/ns/shacl#Warning" => ProfileSeverity.Warning,
        "http://www.w3.org/ns/shacl#Info" => ProfileSeverity.Info,
        _ => ProfileSeverity.Custom,
    };

    private static int Compare(RdfTerm left, RdfTerm right)
    {
        var order = left.Kind.CompareTo(right.Kind);
        if (order == 0) order = string.CompareOrdinal(left.Value, right.Value);
        if (order == 0) order = string.CompareOrdinal(left.Datatype, right.Datatype);
        return order != 0 ? order : string.CompareOrdinal(left.Language, right.Language);
    }
}
