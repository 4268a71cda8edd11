namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:not</c>.</summary>
internal sealed class NotConstraint(Shape shape) : ValueConstraint("Not")
{
    public override IEnumerable<Shape> References => [shape];

    protected override bool Holds(Validation run, int value) => !run.Conforms(shape, value);
}

/// <summary><c>sh:and</c>.</summary>
internal sealed class AndConstraint(Shape[] shapes) : ValueConstraint("And")
{
    public override IEnumerable<Shape> References => shapes;

    protected override bool Holds(Validation run, int value)
    {
        foreach (var shape in shapes)
            if (!run.Conforms(shape, value))
                return false;
        return true;
    }
}

/// <summary><c>sh:or</c>.</summary>
internal sealed class OrConstraint(Shape[] shapes) : ValueConstraint("Or")
{
    public override IEnumerable<Shape> References => shapes;

    protected override bool Holds(Validation run, int value)
    {
        foreach (var shape in shapes)
            if (run.Conforms(shape, value))
                return true;
        return false;
    }
}

/// <summary><c>sh:xone</c>: exactly one member of the list; a shape that stands twice in the list counts twice.</summary>
internal sealed class ExactlyOneConstraint(Shape[] shapes) : ValueConstraint("Xone")
{
    public override IEnumerable<Shape> References => shapes;

    protected override bool Holds(Validation run, int value)
    {
        var count = 0;
        foreach (var shape in shapes)
            if (run.Conforms(shape, value) && ++count > 1)
                return false;
        return count == 1;
    }
}
