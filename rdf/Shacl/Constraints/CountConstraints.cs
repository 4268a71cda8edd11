namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:minCount</c>.</summary>
internal sealed class MinCountConstraint(long least) : Constraint("MinCount")
{
    public override bool Check(Validation run, scoped in Occasion at)
    {
        if (at.Values.Length >= least) return true;
        at.Report(run, Component);
        return false;
    }
}

/// <summary><c>sh:maxCount</c>.</summary>
internal sealed class MaxCountConstraint(long most) : Constraint("MaxCount")
{
    public override bool HoldsWithoutValues => most >= 0;

    public override bool Check(Validation run, scoped in Occasion at)
    {
        if (at.Values.Length <= most) return true;
        at.Report(run, Component);
        return false;
    }
}
