using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>Who has to act on a finding, or whose doing it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Responsibility>))]
public enum Responsibility
{
    /// <summary>The publisher's record says it so; only the publisher can heal it.</summary>
    Source,

    /// <summary>The software or format by which the record came lost or bent it.</summary>
    Transport,

    /// <summary>Our own mapping or rule.</summary>
    Platform,
}

/// <summary>How grave a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Something was put into standard form without loss of meaning.</summary>
    Note,

    /// <summary>Something is missing or doubtful; the dataset is harder to find or to use.</summary>
    Warning,

    /// <summary>A rule of DCAT-AP.de is broken and we could not heal it.</summary>
    Error,
}

/// <summary>
/// What a rule changed or could not accept: nothing is altered or guessed without one.
/// The text a user reads is made from <paramref name="Rule"/> by <see cref="FindingTexts"/>.
/// </summary>
/// <param name="Rule">Stable id of the rule and case, such as <c>licence.alias</c> or <c>date.german</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Responsibility">Who has to act, or whose doing it is.</param>
/// <param name="Property">The property concerned as a prefixed name (<c>dcterms:license</c>).</param>
/// <param name="Before">What the source said; null if nothing.</param>
/// <param name="After">What stands now; null if nothing.</param>
/// <param name="Distribution">Which distribution (counted from 1); null for the resource itself.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    Responsibility Responsibility,
    string Property,
    string? Before,
    string? After,
    int? Distribution = null);

/// <summary>A value together with what was found on the way to it.</summary>
/// <typeparam name="T">What the finding is about.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Findings">What was changed or missed.</param>
public readonly record struct WithFindings<T>(T Value, IReadOnlyList<Finding> Findings);
