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
/// <param name="Class">The class with all below it, where focus nodes are instances.</param>
internal readonly record struct Target(TargetKind Kind, int Constant, ClassConstant? Class)
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
                if (run.HasHierarchy)
                    foreach (var narrower in run.ClassesWithin(Constant)) CollectInstances(run, narrower, into);
                else
                    foreach (var narrower in Class!.Within) CollectInstances(run, run.Id(narrower), into);
                break;
            case TargetKind.SubjectsOf:
                for (var i = triples.FirstOfPredicate(id); i >= 0; i = triples.NextOfPredicate(i)) into.Add(triples[i].S);
                break;
            default:
                for (var i = triples.FirstOfPredicate(id); i >= 0; i = triples.NextOfPredicate(i)) into.Add(triples[i].O);
                break;
        }
    }

    private static void CollectInstances(Validation run, int of, NodeSet into)
    {
        var triples = run.Triples;
        for (var i = triples.FirstOfObject(of); i >= 0; i = triples.NextOfObject(i))
            if (triples[i].P == run.Type)
                into.Add(triples[i].S);
    }
}
