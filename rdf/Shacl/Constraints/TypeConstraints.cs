using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:class</c>: the value is an instance of a class or of one below it.</summary>
internal sealed class ClassConstraint(int constant) : ValueConstraint("Class")
{
    protected override bool Holds(Validation run, int value)
    {
        var within = run.ClassesWithin(constant);
        var triples = run.Triples;
        for (var i = triples.FirstOfSubject(value); i >= 0; i = triples.NextOfSubject(i))
            if (triples[i].P == run.Type && within.Contains(triples[i].O))
                return true;
        return false;
    }
}

/// <summary><c>sh:datatype</c>: the value is a literal of the datatype, and one that the datatype allows.</summary>
internal sealed class DatatypeConstraint(string datatype) : ValueConstraint("Datatype")
{
    protected override bool Holds(Validation run, int value)
    {
        if (run.KindOf(value) != TermKind.Literal) return false;
        var term = run.TermOf(value);
        if (term.Language is not null) return datatype == Sh.LangString;
        return (term.Datatype ?? Xsd.String) == datatype && XsdValues.IsWellFormed(term.Value, datatype);
    }
}

/// <summary>The kinds of node that <c>sh:nodeKind</c> tells apart.</summary>
[Flags]
internal enum NodeKinds
{
    None = 0,
    Iri = 1,
    BlankNode = 2,
    Literal = 4,
}

/// <summary><c>sh:nodeKind</c>.</summary>
internal sealed class NodeKindConstraint(NodeKinds allowed) : ValueConstraint("NodeKind")
{
    protected override bool Holds(Validation run, int value)
    {
        var kind = run.KindOf(value) switch
        {
            TermKind.Iri => NodeKinds.Iri,
            TermKind.BlankNode => NodeKinds.BlankNode,
            _ => NodeKinds.Literal,
        };
        return (allowed & kind) != 0;
    }
}
