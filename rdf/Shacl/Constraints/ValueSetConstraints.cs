using System.Collections.Frozen;
using OpenDataNrw.Rdf.Graph;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary><c>sh:in</c>.</summary>
internal sealed class InConstraint(FrozenSet<int> members) : ValueConstraint("In")
{
    protected override bool Holds(Validation run, int value) => members.Contains(run.PlaceOf(value));
}

/// <summary><c>sh:hasValue</c>.</summary>
internal sealed class HasValueConstraint(int constant) : Constraint("HasValue")
{
    public override bool Check(Validation run, scoped in Occasion at)
    {
        if (at.Values.Contains(run.Id(constant))) return true;
        at.Report(run, Component);
        return false;
    }
}

/// <summary><c>sh:closed</c> with <c>sh:ignoredProperties</c>: the values have no other properties than those allowed.</summary>
internal sealed class ClosedConstraint(FrozenSet<int> allowed) : Constraint("Closed")
{
    public override bool Check(Validation run, scoped in Occasion at)
    {
        var isMet = true;
        var triples = run.Triples;
        foreach (var value in at.Values)
        {
            for (var i = triples.FirstOfSubject(value); i >= 0; i = triples.NextOfSubject(i))
            {
                if (allowed.Contains(run.PlaceOf(triples[i].P))) continue;
                isMet = false;
                if (!at.IsCollecting) return false;
                at.Report(run, Component, triples[i].O, new PredicatePath(run.TermOf(triples[i].P).Value));
            }

            var background = run.BackgroundOf(value, out var first);
            for (var i = first; i >= 0; i = background.NextOfSubject(i))
            {
                var (_, predicate, other) = background[i];
                if (allowed.Contains(predicate) || triples.Contains(new TripleIds(value, run.Id(predicate), run.Id(other)))) continue;
                isMet = false;
                if (!at.IsCollecting) return false;
                at.Report(run, Component, run.Id(other), new PredicatePath(run.TermOf(run.Id(predicate)).Value));
            }
        }

        return isMet;
    }
}
