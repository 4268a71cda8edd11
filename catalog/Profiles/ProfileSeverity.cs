namespace OpenDataNrw.Catalog.Profiles;

/// <summary>How grave a profile takes a result; the three severities of SHACL and what lies outside them.</summary>
public enum ProfileSeverity
{
    /// <summary><c>sh:Info</c>: a recommendation.</summary>
    Info,

    /// <summary><c>sh:Warning</c>: a rule that should be kept (SOLL).</summary>
    Warning,

    /// <summary><c>sh:Violation</c>: a rule that must be kept (MUSS).</summary>
    Violation,

    /// <summary>A severity of the profile's own; <see cref="ProfileFinding.SeverityIri"/> names it.</summary>
    Custom,
}
