using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>
/// <c>sh:minExclusive</c>, <c>sh:minInclusive</c>, <c>sh:maxExclusive</c>, <c>sh:maxInclusive</c>. What cannot be compared with
/// the bound is at fault.
/// </summary>
internal sealed class RangeConstraint(string component, XsdValue bound, XsdOrder allowed, bool orEqual) : ValueConstraint(component)
{
    protected override bool Holds(Validation run, int value)
    {
        if (run.KindOf(value) != TermKind.Literal || !XsdValue.TryRead(run.TermOf(value), out var read)) return false;
        var order = XsdValue.Compare(read, bound);
        return order == allowed || (orEqual && order == XsdOrder.Equal);
    }
}
