namespace OpenDataNrw.Rdf.Shacl;

/// <summary>How a shape finds its focus nodes (<see href="https://www.w3.org/TR/shacl/#targets"/>).</summary>
internal enum TargetKind
{
    /// <summary>A node, whether the data knows it or not.</summary>
    Node,

    /// <summary>The instances of a class and of those below it.</summary>
    Class,

    /// <summary>All that have a property.</summary>
    SubjectsOf,

    /// <summary>All values of a property.</summary>
    ObjectsOf,
}

/// <param name="Kind">How focus nodes are found.</param>
/// <param name="Constant">The node, class or property.</param>
internal readonly record struct Target(TargetKind Kind, int Constant)
{
    public void Collect(Validation run, NodeSet into)
    {
        var id = run.Id(Constant);
        var triples = run.Triples;
        switch (Kind)
        {
            case TargetKind.Node:
                into.Add(id);
                break;
            case TargetKind.Class:
                var type = run.Type;
                foreach (var narrower in run.ClassesWithin(Constant))
                    for (var i = triples.FirstOfObject(narrower); i >= 0; i = triples.NextOfObject(i))
                        if (triples[i].P == type)
                            into.Add(triples[i].S);
                break;
            case TargetKind.SubjectsOf:
                for (var i = triples.FirstOfPredicate(id); i >= 0; i = triples.NextOfPredicate(i)) into.Add(triples[i].S);
                break;
            default:
                for (var i = triples.FirstOfPredicate(id); i >= 0; i = triples.NextOfPredicate(i)) into.Add(triples[i].O);
                break;
        }
    }
}
