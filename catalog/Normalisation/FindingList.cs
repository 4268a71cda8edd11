namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Collects what the rules find; costs nothing while there is nothing to find.</summary>
internal sealed class FindingList
{
    private const int ExcerptLength = 200;
    private List<Finding>? _findings;

    /// <summary>The distribution under work, counted from 1; null while the resource itself is.</summary>
    public int? Distribution { get; set; }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>The source's value was put into standard form without loss of meaning.</summary>
    public void Note(string rule, string property, string? before, string? after, Responsibility responsibility = Responsibility.Source) =>
        Add(rule, Severity.Note, responsibility, property, before, after);

    /// <summary>Something is missing or doubtful.</summary>
    public void Warn(string rule, string property, string? before, string? after = null) =>
        Add(rule, Severity.Warning, Responsibility.Source, property, before, after);

    /// <summary>A rule of DCAT-AP.de is broken.</summary>
    public void Fail(string rule, string property, string? before, string? after = null) =>
        Add(rule, Severity.Error, Responsibility.Source, property, before, after);

    private void Add(string rule, Severity severity, Responsibility responsibility, string property, string? before, string? after) =>
        (_findings ??= []).Add(new Finding(rule, severity, responsibility, property, Excerpt(before), Excerpt(after), Distribution));

    private static string? Excerpt(string? text)
    {
        if (text is null || text.Length <= ExcerptLength) return text;
        var end = char.IsHighSurrogate(text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
