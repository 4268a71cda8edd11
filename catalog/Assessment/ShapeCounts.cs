namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What a validation against shapes found, counted: how much, and of how many kinds (one kind is one shape or message).</summary>
/// <param name="Violations">Results of severity <c>sh:Violation</c>.</param>
/// <param name="Warnings">Results of severity <c>sh:Warning</c>.</param>
/// <param name="Infos">Results of severity <c>sh:Info</c>.</param>
/// <param name="ViolationKinds">How many different rules the violations break.</param>
/// <param name="WarningKinds">How many different rules the warnings are about.</param>
public sealed record ShapeCounts(int Violations, int Warnings, int Infos, int ViolationKinds, int WarningKinds)
{
    /// <summary>Nothing was found.</summary>
    public static ShapeCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Whether no rule is broken; warnings and hints do not count, as with data.europa.eu.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Conforms => Violations == 0;

    /// <summary>Counts results.</summary>
    /// <param name="results">Per result how grave it is and what names its kind, such as the shape and the constraint.</param>
    public static ShapeCounts Of(IEnumerable<(Severity Severity, string Kind)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var (violations, warnings, infos) = (0, 0, 0);
        var violated = new HashSet<string>(StringComparer.Ordinal);
        var warned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (severity, kind) in results)
        {
            switch (severity)
            {
                case Severity.Error:
                    violations++;
                    violated.Add(kind);
                    break;
                case Severity.Warning:
                    warnings++;
                    warned.Add(kind);
                    break;
                default:
                    infos++;
                    break;
            }
        }

        return new ShapeCounts(violations, warnings, infos, violated.Count, warned.Count);
    }
}
