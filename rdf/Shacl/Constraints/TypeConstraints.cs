using System.Text;
using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:class</c>: the value is an instance of a class or of one below it.</summary>
internal sealed class ClassConstraint(ClassConstant of) : ValueConstraint("Class")
{
    protected override bool Holds(Validation run, int value) => run.IsInstance(value, of);
}

/// <summary><c>sh:datatype</c>: the value is a literal of the datatype, and one that the datatype allows.</summary>
internal sealed class DatatypeConstraint(string datatype) : ValueConstraint("Datatype")
{
    protected override bool Holds(Validation run, int value)
    {
        if (run.KindOf(value) != TermKind.Literal) return false;
        var term = run.Utf8Of(value);
        if (!term.Language.IsEmpty) return datatype == Sh.LangString;
        var hasDatatype = term.Datatype.IsEmpty ? datatype == Xsd.String : term.Datatype.SequenceEqual(_datatype);
        return hasDatatype && XsdValues.IsWellFormed(run.TermOf(value).Value, datatype);
    }

    private readonly byte[] _datatype = Encoding.UTF8.GetBytes(datatype);
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
