namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>A shape at work on one focus node: its value nodes and the place for results.</summary>
internal readonly ref struct Occasion(Shape shape, int focus, ReadOnlySpan<int> values, List<ValidationResult>? results)
{
    public Shape Shape { get; } = shape;

    public int Focus { get; } = focus;

    public ReadOnlySpan<int> Values { get; } = values;

    /// <summary>Takes the results; null where only the verdict counts.</summary>
    public List<ValidationResult>? Results { get; } = results;

    public bool IsCollecting => Results is not null;

    /// <summary>Reports a value at fault.</summary>
    public void Report(Validation run, string component, int value, IReadOnlyList<ValidationResult> detail) =>
        Add(run, component, Shape.Path, run.TermOf(value), detail);

    /// <summary>Reports that the values as a whole are at fault.</summary>
    public void Report(Validation run, string component) => Add(run, component, Shape.Path, null, []);

    /// <summary>Reports a value found at a path other than that of the shape.</summary>
    public void Report(Validation run, string component, int value, ShaclPath path) => Add(run, component, path, run.TermOf(value), []);

    private void Add(Validation run, string component, ShaclPath? path, RdfTerm? value, IReadOnlyList<ValidationResult> detail) =>
        Results?.Add(new ValidationResult
        {
            FocusNode = run.TermOf(Focus),
            Path = path,
            Value = value,
            SourceShape = Shape.Node,
            SourceConstraintComponent = component,
            Severity = Shape.Severity,
            Messages = Shape.Messages,
            Origin = run.Origin(),
            Detail = detail,
        });
}
