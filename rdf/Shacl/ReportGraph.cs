namespace OpenDataNrw.Rdf.Shacl;

/// <summary>Writes a report as triples (<see href="https://www.w3.org/TR/shacl/#validation-report"/>).</summary>
internal sealed class ReportGraph
{
    private static readonly RdfTerm Type = RdfTerm.Iri(Sh.RdfType);

    private readonly RdfGraph _graph = new();
    private int _blanks;

    private ReportGraph()
    {
    }

    public static RdfGraph Of(ValidationReport report)
    {
        var writer = new ReportGraph();
        writer._graph.Prefix("sh"u8, "http://www.w3.org/ns/shacl#"u8);
        var node = writer.NewBlank();
        writer._graph.Add(node, Type, Name("ValidationReport"));
        writer._graph.Add(node, Name("conforms"), RdfTerm.Typed(report.Conforms ? "true" : "false", Xsd.Boolean));
        foreach (var result in report.Results) writer._graph.Add(node, Name("result"), writer.Result(result));
        return writer._graph;
    }

    private RdfTerm Result(ValidationResult result)
    {
        var node = NewBlank();
        _graph.Add(node, Type, Name("ValidationResult"));
        _graph.Add(node, Name("focusNode"), Scoped(result.FocusNode, "d"));
        if (result.Path is { } path) _graph.Add(node, Name("resultPath"), Path(path));
        if (result.Value is { } value) _graph.Add(node, Name("value"), Scoped(value, "d"));
        _graph.Add(node, Name("sourceShape"), Scoped(result.SourceShape, "s"));
        _graph.Add(node, Name("sourceConstraintComponent"), RdfTerm.Iri(result.SourceConstraintComponent));
        _graph.Add(node, Name("resultSeverity"), RdfTerm.Iri(result.Severity));
        foreach (var message in result.Messages) _graph.Add(node, Name("resultMessage"), message);
        foreach (var detail in result.Detail) _graph.Add(node, Name("detail"), Result(detail));
        return node;
    }

    private RdfTerm Path(ShaclPath path)
    {
        switch (path)
        {
            case PredicatePath predicate:
                return RdfTerm.Iri(predicate.Iri);
            case SequencePath sequence:
                return List(sequence.Steps);
            default:
                var node = NewBlank();
                var (property, value) = path switch
                {
                    InversePath inverse => (Sh.InversePath, Path(inverse.Of)),
                    AlternativePath alternative => (Sh.AlternativePath, List(alternative.Choices)),
                    RepeatedPath repeated => (repeated.Property, Path(repeated.Of)),
                    _ => throw new ArgumentOutOfRangeException(nameof(path)),
                };
                _graph.Add(node, RdfTerm.Iri(property), value);
                return node;
        }
    }

    private RdfTerm List(IReadOnlyList<ShaclPath> members)
    {
        var list = RdfTerm.Iri(Sh.RdfNil);
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var node = NewBlank();
            _graph.Add(node, RdfTerm.Iri(Sh.RdfFirst), Path(members[i]));
            _graph.Add(node, RdfTerm.Iri(Sh.RdfRest), list);
            list = node;
        }

        return list;
    }

    private RdfTerm NewBlank() => RdfTerm.Blank($"r{_blanks++}");

    private static RdfTerm Scoped(RdfTerm term, string scope) => term.IsBlank ? RdfTerm.Blank(scope + term.Value) : term;

    private static RdfTerm Name(string name) => RdfTerm.Iri(Sh.Namespace + name);
}
