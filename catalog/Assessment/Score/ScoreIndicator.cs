namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What an indicator weighs for each kind of entry; the weights of a kind add up to 100. 0: not looked at.</summary>
/// <param name="Dataset">For datasets.</param>
/// <param name="Service">For data services.</param>
/// <param name="Series">For series.</param>
public readonly record struct ScoreWeights(int Dataset = 0, int Service = 0, int Series = 0)
{
    /// <summary>The weight for a kind.</summary>
    public int For(ResourceKind kind) => kind switch
    {
        ResourceKind.Service => Service,
        ResourceKind.Series => Series,
        _ => Dataset,
    };
}

/// <summary>An indicator of our own score: one file in <c>Indicators/</c> each, listed in <see cref="ScoreIndicators"/>.</summary>
public sealed record ScoreIndicator
{
    /// <summary>Stable id, such as <c>title</c>; part of stored results and of the metric's IRI.</summary>
    public required string Id { get; init; }

    /// <summary>The question it helps to answer.</summary>
    public required ScoreCriterion Criterion { get; init; }

    /// <summary>What it weighs.</summary>
    public required ScoreWeights Weights { get; init; }

    /// <summary>German words.</summary>
    public required IndicatorWords German { get; init; }

    /// <summary>English words.</summary>
    public required IndicatorWords English { get; init; }

    /// <summary>All reasons for which it may give less than its points.</summary>
    public required IReadOnlyList<Shortfall> Shortfalls { get; init; }

    /// <summary>Looks at an entry; pure.</summary>
    public required Func<ScoreCase, Reading> Judge { get; init; }

    /// <summary>The words in a language (<c>de</c> or <c>en</c>).</summary>
    public IndicatorWords Words(string language) => language == "en" ? English : German;
}
