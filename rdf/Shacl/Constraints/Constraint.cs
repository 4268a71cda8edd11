namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>One constraint of a shape (<see href="https://www.w3.org/TR/shacl/#core-components"/>). Immutable.</summary>
internal abstract class Constraint(string component)
{
    /// <summary>The IRI of the constraint component.</summary>
    public string Component { get; } = Sh.Component(component);

    /// <summary>The shapes that this one refers to.</summary>
    public virtual IEnumerable<Shape> References => [];

    /// <summary>Whether the constraint is met wherever there are no value nodes, so that it need not be asked.</summary>
    public virtual bool HoldsWithoutValues => false;

    /// <summary>Checks the value nodes; true where the constraint is met.</summary>
    public abstract bool Check(Validation run, scoped in Occasion at);
}

/// <summary>A constraint that judges each value node on its own.</summary>
internal abstract class ValueConstraint(string component) : Constraint(component)
{
    public sealed override bool HoldsWithoutValues => true;

    public override bool Check(Validation run, scoped in Occasion at)
    {
        var isMet = true;
        foreach (var value in at.Values)
        {
            if (Holds(run, value)) continue;
            isMet = false;
            if (!at.IsCollecting) break;
            at.Report(run, Component, value, Explain(run, value));
        }

        return isMet;
    }

    protected abstract bool Holds(Validation run, int value);

    /// <summary>Why a value does not hold, where the component says so.</summary>
    protected virtual IReadOnlyList<ValidationResult> Explain(Validation run, int value) => [];
}
