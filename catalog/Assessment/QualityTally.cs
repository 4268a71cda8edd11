namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Assessments of many entries at one point of their way. Not safe for concurrent writing.</summary>
public sealed class QualityTally
{
    private readonly Dictionary<(string Shape, string? Path), (BrokenRule Rule, int Entries)> _rules = [];

    /// <summary>How many entries are in it.</summary>
    public long Entries => Score.Entries;

    /// <summary>Their scores.</summary>
    public ScoreTally Score { get; } = new();

    /// <summary>Their points of the MQA, of those that have any.</summary>
    public MqaTally Mqa { get; } = new();

    /// <summary>Violations of the profile in all entries together.</summary>
    public long Violations { get; private set; }

    /// <summary>Warnings of the profile in all entries together.</summary>
    public long Warnings { get; private set; }

    /// <summary>How many entries break no rule that must be kept.</summary>
    public long Faultless { get; private set; }

    /// <summary>The rules that are broken and by how many entries, violations and the most frequent first.</summary>
    public IReadOnlyList<(BrokenRule Rule, int Entries)> Rules =>
        [.. _rules.Values.OrderByDescending(r => r.Rule.Severity).ThenByDescending(r => r.Entries).ThenBy(r => r.Rule.Shape, StringComparer.Ordinal)];

    /// <summary>Takes an assessment in.</summary>
    public void Add(ResourceAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Score.Add(assessment.Score);
        if (assessment.Mqa is { } mqa) Mqa.Add(mqa);
        Violations += assessment.Shapes?.Violations ?? 0;
        Warnings += assessment.Shapes?.Warnings ?? 0;
        if (assessment.Shapes is null or { Conforms: true }) Faultless++;
        foreach (var rule in assessment.Rules) Count(rule, 1);
    }

    /// <summary>Takes all of another tally in.</summary>
    public void Add(QualityTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Score.Add(other.Score);
        Mqa.Add(other.Mqa);
        Violations += other.Violations;
        Warnings += other.Warnings;
        Faultless += other.Faultless;
        foreach (var (rule, entries) in other._rules.Values) Count(rule, entries);
    }

    private void Count(BrokenRule rule, int entries)
    {
        var key = (rule.Shape, rule.Path);
        _rules[key] = _rules.TryGetValue(key, out var known) ? (known.Rule, known.Entries + entries) : (rule, entries);
    }
}
