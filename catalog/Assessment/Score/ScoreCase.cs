namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What the score of an entry is made from.</summary>
public sealed record ScoreCase
{
    /// <summary>The entry.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>The present, to judge dates by.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What a validation by DCAT-AP.de found; null where nobody has validated it.</summary>
    public ShapeCounts? Shapes { get; init; }

    /// <summary>What normalisation found and what is still so; null where nobody has looked.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>What a link check observed at an address, null for what nobody has asked; null where there is no link check.</summary>
    public Func<string, CheckedLink?>? Links { get; init; }

    /// <summary>The distributions; empty for services and series. Samples do not count.</summary>
    internal IReadOnlyList<Distribution> Distributions => Resource is Dataset dataset ? dataset.Distributions : [];

    /// <summary>The mean of what is said about each distribution, with the reason of the worst.</summary>
    /// <param name="none">What it means that there are no distributions.</param>
    /// <param name="judge">Looks at one; not applicable ones do not count.</param>
    internal Reading Mean(Shortfall none, Func<Distribution, Reading> judge)
    {
        if (Distributions.Count == 0) return Reading.None(none);
        var (sum, count, worst) = (0, 0, Reading.Full);
        foreach (var distribution in Distributions)
        {
            var reading = judge(distribution);
            if (reading.State != ReadingState.Measured) continue;
            sum += reading.Percent;
            count++;
            if (reading.Percent < worst.Percent) worst = reading;
        }

        return count == 0 ? Reading.NotApplicable : worst.Shortfall is null ? Reading.Full : Reading.Of(sum / count, worst.Shortfall);
    }

    /// <summary>What is said about the best distribution.</summary>
    internal Reading Best(Shortfall none, Func<Distribution, Reading> judge)
    {
        if (Distributions.Count == 0) return Reading.None(none);
        var best = judge(Distributions[0]);
        for (var i = 1; i < Distributions.Count && best.Percent < 100; i++) best = best.Or(judge(Distributions[i]));
        return best;
    }
}
