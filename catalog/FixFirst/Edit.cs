using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>What a person does in an edit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EditKind>))]
public enum EditKind
{
    /// <summary>State what is missing.</summary>
    [JsonStringEnumMemberName("add")]
    Add,

    /// <summary>Put one known value in place of another.</summary>
    [JsonStringEnumMemberName("replace")]
    Replace,

    /// <summary>Correct a value that is wrong or not understood.</summary>
    [JsonStringEnumMemberName("correct")]
    Correct,

    /// <summary>Say more, or say it better.</summary>
    [JsonStringEnumMemberName("improve")]
    Improve,

    /// <summary>Correct the export or the interface, not the entries.</summary>
    [JsonStringEnumMemberName("export")]
    Export,
}

/// <summary>By what the need of an edit was seen; several mean that they name the same cause.</summary>
[Flags]
public enum EditOrigins
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>By a finding of mapping or rules.</summary>
    Finding = 1,

    /// <summary>By a shape of DCAT-AP.de.</summary>
    Shape = 2,

    /// <summary>By an indicator of our own score.</summary>
    Score = 4,

    /// <summary>By an indicator of the MQA.</summary>
    Mqa = 8,
}

/// <summary>What makes two edits the same: one edit a person makes, in however many entries.</summary>
/// <param name="Topic">The id of the <see cref="EditTopic"/>.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Rule">What sets apart edits of one topic that share no values, such as the rule of a finding; null for none.</param>
/// <param name="Subject">Whose statement it is, such as the name of a contact; null for the entry's own.</param>
/// <param name="Before">The value to be replaced, where it is the same for all; else null.</param>
/// <param name="After">The value to put in, where it is known and the same for all; else null.</param>
public sealed record EditKey(string Topic, EditKind Kind, string? Rule, string? Subject, string? Before, string? After);

/// <summary>What an edit brings to one entry, on its own; edits of one entry need not add up.</summary>
/// <param name="Score">Points of our own score (of 100).</param>
/// <param name="Mqa">Points of the MQA (of 405).</param>
/// <param name="AtSource">
/// True where we have put it right for our readers already: then the points are those that the source's own description
/// gains, as every other portal sees it.
/// </param>
public readonly record struct EditGain(double Score, int Mqa, bool AtSource)
{
    private const double MqaScale = 100.0 / 405;

    /// <summary>Both scores as one number of 100; counted by half where only the source's own description gains.</summary>
    internal double Value => (Score + (Mqa * MqaScale)) / 2 * (AtSource ? 0.5 : 1);
}

/// <summary>An edit as one entry needs it.</summary>
/// <param name="Key">Which edit it is.</param>
/// <param name="Origins">By what it was seen.</param>
/// <param name="Gain">What it brings to the entry.</param>
/// <param name="Findings">The findings it settles; they hold the entry's own values.</param>
/// <param name="Reason">What is the matter, German and English; null where the findings say it.</param>
public sealed record EntryEdit(EditKey Key, EditOrigins Origins, EditGain Gain, IReadOnlyList<Finding> Findings, (string German, string English)? Reason)
{
    /// <summary>Dead addresses that it replaces.</summary>
    public IReadOnlyList<DeadAddress> Dead { get; init; } = [];
}
