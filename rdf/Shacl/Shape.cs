using OpenDataNrw.Rdf.Shacl.Constraints;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>A compiled shape. Filled by the compiler, unchanged afterwards.</summary>
internal sealed class Shape(RdfTerm node, int number)
{
    /// <summary>The node of the shapes graph.</summary>
    public RdfTerm Node { get; } = node;

    /// <summary>Tells shapes apart within one compiled set.</summary>
    public int Number { get; } = number;

    /// <summary>The path of a property shape; null for a node shape.</summary>
    public ShaclPath? Path { get; set; }

    public string Severity { get; set; } = Sh.Violation;

    public RdfTerm[] Messages { get; set; } = [];

    public bool IsDeactivated { get; set; }

    /// <summary>Whether the shape refers to itself, directly or through others.</summary>
    public bool IsRecursive { get; set; }

    public Target[] Targets { get; set; } = [];

    public Constraint[] Constraints
    {
        get;
        set
        {
            field = value;
            HoldsWithoutValues = value.All(static constraint => constraint.HoldsWithoutValues);
        }
    } = [];

    /// <summary>Whether no constraint can find fault where there are no value nodes.</summary>
    public bool HoldsWithoutValues { get; private set; } = true;
}
