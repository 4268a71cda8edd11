using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>A constraint that compares the value nodes with the values of another property of the focus node.</summary>
internal abstract class PairConstraint(string component, int predicate) : Constraint(component)
{
    public sealed override bool Check(Validation run, scoped in Occasion at)
    {
        var others = run.Rent();
        run.AddValues(at.Focus, predicate, others);
        var isMet = Check(run, at, others.Nodes);
        run.Return(others);
        return isMet;
    }

    protected abstract bool Check(Validation run, scoped in Occasion at, ReadOnlySpan<int> others);
}

/// <summary><c>sh:equals</c>: both have the same values; each that only one has is at fault.</summary>
internal sealed class EqualsConstraint(int predicate) : PairConstraint("Equals", predicate)
{
    protected override bool Check(Validation run, scoped in Occasion at, ReadOnlySpan<int> others) =>
        ReportMissing(run, at, at.Values, others) & ReportMissing(run, at, others, at.Values);

    private bool ReportMissing(Validation run, scoped in Occasion at, ReadOnlySpan<int> these, ReadOnlySpan<int> those)
    {
        var isMet = true;
        var known = SetOf.Nodes(those);
        foreach (var node in these)
        {
            if (known.Contains(node)) continue;
            isMet = false;
            at.Report(run, Component, node, []);
        }

        return isMet;
    }
}

/// <summary><c>sh:disjoint</c>: no value in common.</summary>
internal sealed class DisjointConstraint(int predicate) : PairConstraint("Disjoint", predicate)
{
    protected override bool Check(Validation run, scoped in Occasion at, ReadOnlySpan<int> others)
    {
        var isMet = true;
        var known = SetOf.Nodes(others);
        foreach (var value in at.Values)
        {
            if (!known.Contains(value)) continue;
            isMet = false;
            at.Report(run, Component, value, []);
        }

        return isMet;
    }
}

/// <summary>
/// <c>sh:lessThan</c> and <c>sh:lessThanOrEquals</c>: one result for each pair of values that is not in order or cannot be compared.
/// </summary>
internal sealed class OrderConstraint(string component, int predicate, bool orEqual) : PairConstraint(component, predicate)
{
    protected override bool Check(Validation run, scoped in Occasion at, ReadOnlySpan<int> others)
    {
        var isMet = true;
        foreach (var value in at.Values)
        {
            foreach (var other in others)
            {
                var order = XsdValues.Compare(run.TermOf(value), run.TermOf(other));
                if (order == XsdOrder.Less || (orEqual && order == XsdOrder.Equal)) continue;
                isMet = false;
                if (!at.IsCollecting) return false;
                at.Report(run, Component, value, []);
            }
        }

        return isMet;
    }
}

/// <summary>Nodes that can be asked for quickly, however many they are.</summary>
internal readonly ref struct SetOf
{
    private const int FewEnoughToScan = 16;

    private readonly ReadOnlySpan<int> _few;
    private readonly HashSet<int>? _many;

    private SetOf(ReadOnlySpan<int> nodes)
    {
        _few = nodes;
        _many = nodes.Length > FewEnoughToScan ? [.. nodes] : null;
    }

    public static SetOf Nodes(ReadOnlySpan<int> nodes) => new(nodes);

    public bool Contains(int node) => _many?.Contains(node) ?? _few.Contains(node);
}
