namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:node</c>: one result for each value that does not conform; what the other shape found is its detail.</summary>
internal sealed class NodeConstraint(Shape shape) : ValueConstraint("Node")
{
    public override IEnumerable<Shape> References => [shape];

    protected override bool Holds(Validation run, int value) => run.Conforms(shape, value);

    protected override IReadOnlyList<ValidationResult> Explain(Validation run, int value)
    {
        var detail = new List<ValidationResult>();
        run.Check(shape, value, detail);
        return detail;
    }
}

/// <summary><c>sh:property</c>: the values are validated against a property shape, whose results count as they are.</summary>
internal sealed class PropertyConstraint(Shape shape) : Constraint("Property")
{
    public override IEnumerable<Shape> References => [shape];

    public override bool HoldsWithoutValues => true;

    public override bool Check(Validation run, scoped in Occasion at)
    {
        var isMet = true;
        foreach (var value in at.Values)
        {
            var isOutermost = at.IsCollecting && at.Shape.Path is { } path && run.Leave(at.Focus, path, value);
            var conforms = run.Check(shape, value, at.Results);
            if (isOutermost) run.Arrive();
            if (conforms) continue;
            isMet = false;
            if (!at.IsCollecting) break;
        }

        return isMet;
    }
}

/// <summary>
/// <c>sh:qualifiedValueShape</c> with <c>sh:qualifiedMinCount</c> or <c>sh:qualifiedMaxCount</c>: how many values may conform to a
/// shape, without those that conform to one of its siblings.
/// </summary>
internal sealed class QualifiedConstraint(string component, Shape shape, Shape[] siblings, long least, long most) : Constraint(component)
{
    public override IEnumerable<Shape> References => siblings.Prepend(shape);

    public override bool Check(Validation run, scoped in Occasion at)
    {
        long count = 0;
        foreach (var value in at.Values)
            if (run.Conforms(shape, value) && !ConformsToSibling(run, value))
                count++;
        if (count >= least && count <= most) return true;
        at.Report(run, Component);
        return false;
    }

    private bool ConformsToSibling(Validation run, int value)
    {
        foreach (var sibling in siblings)
            if (run.Conforms(sibling, value))
                return true;
        return false;
    }
}
