namespace OpenDataNrw.Rdf.Shacl;

/// <summary>A property path (<see href="https://www.w3.org/TR/shacl/#property-paths"/>). As text it is written as in SPARQL.</summary>
public abstract class ShaclPath
{
    private protected ShaclPath()
    {
    }

    /// <summary>Adds the nodes that the path leads to, each once.</summary>
    /// <param name="run">The validation.</param>
    /// <param name="from">Where the path begins.</param>
    /// <param name="backwards">Whether it is walked from its end to its beginning.</param>
    /// <param name="into">Takes the nodes.</param>
    internal abstract void Collect(Validation run, int from, bool backwards, NodeSet into);
}

/// <summary>A single property.</summary>
public sealed class PredicatePath : ShaclPath
{
    private readonly int _constant;

    /// <summary>The path that a result names; it is not walked unless it has the place of its property among the constants.</summary>
    internal PredicatePath(string iri, int constant = -1)
    {
        Iri = iri;
        _constant = constant;
    }

    /// <summary>The IRI of the property.</summary>
    public string Iri { get; }

    /// <inheritdoc />
    public override string ToString() => $"<{Iri}>";

    internal override void Collect(Validation run, int from, bool backwards, NodeSet into)
    {
        if (backwards) run.AddSources(from, _constant, into);
        else run.AddValues(from, _constant, into);
    }
}

/// <summary>A path walked from its end to its beginning.</summary>
public sealed class InversePath : ShaclPath
{
    internal InversePath(ShaclPath of) => Of = of;

    /// <summary>The path that is inverted.</summary>
    public ShaclPath Of { get; }

    /// <inheritdoc />
    public override string ToString() => Of is PredicatePath ? $"^{Of}" : $"^({Of})";

    internal override void Collect(Validation run, int from, bool backwards, NodeSet into) => Of.Collect(run, from, !backwards, into);
}

/// <summary>Paths walked one after the other.</summary>
public sealed class SequencePath : ShaclPath
{
    internal SequencePath(ShaclPath[] steps) => Steps = steps;

    /// <summary>The paths in order, at least two.</summary>
    public IReadOnlyList<ShaclPath> Steps { get; }

    /// <inheritdoc />
    public override string ToString() => $"({string.Join('/', Steps)})";

    internal override void Collect(Validation run, int from, bool backwards, NodeSet into)
    {
        var current = run.Rent();
        current.AddNew(from);
        for (var step = 0; step < Steps.Count; step++)
        {
            var path = Steps[backwards ? Steps.Count - 1 - step : step];
            if (step == Steps.Count - 1)
            {
                foreach (var node in current.Nodes) path.Collect(run, node, backwards, into);
                break;
            }

            var next = run.Rent();
            foreach (var node in current.Nodes) path.Collect(run, node, backwards, next);
            run.Return(current);
            current = next;
        }

        run.Return(current);
    }
}

/// <summary>What any of several paths leads to.</summary>
public sealed class AlternativePath : ShaclPath
{
    internal AlternativePath(ShaclPath[] choices) => Choices = choices;

    /// <summary>The paths, at least two.</summary>
    public IReadOnlyList<ShaclPath> Choices { get; }

    /// <inheritdoc />
    public override string ToString() => $"({string.Join('|', Choices)})";

    internal override void Collect(Validation run, int from, bool backwards, NodeSet into)
    {
        foreach (var choice in Choices) choice.Collect(run, from, backwards, into);
    }
}

/// <summary>How often a <see cref="RepeatedPath"/> may be walked.</summary>
public enum PathRepetition
{
    /// <summary><c>sh:zeroOrMorePath</c>, written <c>*</c>.</summary>
    ZeroOrMore,

    /// <summary><c>sh:oneOrMorePath</c>, written <c>+</c>.</summary>
    OneOrMore,

    /// <summary><c>sh:zeroOrOnePath</c>, written <c>?</c>.</summary>
    ZeroOrOne,
}

/// <summary>A path that may be walked another number of times than once.</summary>
public sealed class RepeatedPath : ShaclPath
{
    internal RepeatedPath(ShaclPath of, PathRepetition repetition)
    {
        Of = of;
        Repetition = repetition;
    }

    /// <summary>The path that is repeated.</summary>
    public ShaclPath Of { get; }

    /// <summary>How often it may be walked.</summary>
    public PathRepetition Repetition { get; }

    internal string Property => Repetition switch
    {
        PathRepetition.ZeroOrMore => Sh.ZeroOrMorePath,
        PathRepetition.OneOrMore => Sh.OneOrMorePath,
        _ => Sh.ZeroOrOnePath,
    };

    /// <inheritdoc />
    public override string ToString() =>
        $"({Of}){(Repetition switch { PathRepetition.ZeroOrMore => '*', PathRepetition.OneOrMore => '+', _ => '?' })}";

    internal override void Collect(Validation run, int from, bool backwards, NodeSet into)
    {
        // A set of its own: what others have put into the common one has not been walked on from.
        var reached = run.Rent();
        if (Repetition != PathRepetition.OneOrMore) reached.Add(from);
        Of.Collect(run, from, backwards, reached);
        if (Repetition != PathRepetition.ZeroOrOne)
            for (var i = 0; i < reached.Count; i++)
                Of.Collect(run, reached[i], backwards, reached);
        foreach (var node in reached.Nodes) into.Add(node);
        run.Return(reached);
    }
}
