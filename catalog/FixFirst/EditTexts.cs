using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>An edit in words.</summary>
/// <param name="Title">What to do, a few words.</param>
/// <param name="Reason">What is the matter, one sentence; may be empty.</param>
/// <param name="Advice">How to do it and what it gains; may be empty.</param>
/// <param name="Before">An example of what stands there; null for nothing.</param>
/// <param name="After">An example of what ought to stand there; null where nobody can know.</param>
public sealed record EditText(string Title, string Reason, string Advice, string? Before, string? After);

/// <summary>The words for edits, for page, API and table alike.</summary>
public static class EditTexts
{
    /// <summary>An edit in words of a language (<c>de</c> or <c>en</c>).</summary>
    public static EditText Describe(Edit edit, string language)
    {
        ArgumentNullException.ThrowIfNull(edit);
        // What is seen of a link changes with time: its words come with the edit.
        var finding = edit.Example is { Rule: not DeadAddress.Rule } example ? FindingTexts.Describe(example, language) : default;
        var reason = finding.Title ?? (edit.Reason is { } given ? language == "en" ? given.English : given.German : "");
        return new EditText(Title(edit.Key, language), reason, Advice(edit.Topic, finding.Advice, language), Before(edit), After(edit));
    }

    /// <summary>What to do, a few words.</summary>
    public static string Title(EditKey key, string language)
    {
        ArgumentNullException.ThrowIfNull(key);
        var words = EditTopics.Of(key.Topic).Words(language);
        var english = language == "en";
        return key switch
        {
            { Kind: EditKind.Export } => (english ? "Correct the export: " : "Export berichtigen: ") + words.Name + Quoted(key.Before, language, " "),
            { Kind: EditKind.Replace } when english => $"{words.Name}: replace {Quote(key.Before, language)} by {Replacement(key, language)}",
            { Kind: EditKind.Replace } => $"{words.Name}: {Quote(key.Before, language)} durch {Replacement(key, language)} ersetzen",
            { Kind: EditKind.Correct, Before: { } before } when english => $"{words.Name}: correct {Quote(before, language)}",
            { Kind: EditKind.Correct, Before: { } before } => $"{words.Name}: {Quote(before, language)} berichtigen",
            { Kind: EditKind.Add } => words.Add + Quoted(key.After, language, ": "),
            _ => words.Improve + Quoted(key.Subject, language, ": "),
        };
    }

    /// <summary>What an edit costs, in words.</summary>
    public static string Effort(Edit edit, string language)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var effort = edit.Key.Kind == EditKind.Export ? EditEffort.OnceForAll : edit.Topic.Effort;
        return (effort, language == "en") switch
        {
            (EditEffort.OnceForAll, false) => "Einmal ändern hilft allen",
            (EditEffort.OnceForAll, true) => "One change helps all",
            (EditEffort.SameValue, false) => "Überall derselbe Wert",
            (EditEffort.SameValue, true) => "The same value everywhere",
            (EditEffort.EachEntry, false) => "Je Eintrag eine Angabe",
            (EditEffort.EachEntry, true) => "One statement per entry",
            (EditEffort.EachWithThought, false) => "Je Eintrag, von jemandem, der die Daten kennt",
            (EditEffort.EachWithThought, true) => "Per entry, by somebody who knows the data",
            (_, false) => "Daten bereitstellen oder aktualisieren",
            _ => "Provide or update data",
        };
    }

    private static string Advice(EditTopic topic, string? ofFinding, string language)
    {
        if (!string.IsNullOrEmpty(ofFinding)) return ofFinding;
        foreach (var id in topic.Indicators)
            if (ScoreIndicators.ById(id) is { } indicator)
                return indicator.Words(language).Advice;
        foreach (var metric in topic.Metrics)
            if (MqaIndicators.ByMetric(metric) is { } indicator)
                return indicator.Words(language).Advice;
        return "";
    }

    // A value of the entries themselves explains more than one made up; both halves come from the same place.
    private static string? Before(Edit edit) =>
        edit.Key.Before ?? (edit.Key.Kind == EditKind.Add ? null : edit.Key.Subject ?? (edit.Example is { Before: { } before } ? before : edit.Topic.ExampleBefore));

    private static string? After(Edit edit) => edit.Key.After ?? edit.Example?.After ?? edit.Topic.ExampleAfter;

    // The word of the source may be the name of what takes its place; then only the address tells them apart.
    private static string Replacement(EditKey key, string language)
    {
        var after = Quote(key.After, language);
        if (!after.Equals(Quote(key.Before, language), StringComparison.OrdinalIgnoreCase) || key.After?.StartsWith("http", StringComparison.Ordinal) != true) return after;
        return language == "en" ? $"its address {key.After}" : $"seine Adresse {key.After}";
    }

    private static string Quote(string? value, string language) => FindingTexts.Quote(value, language);

    private static string Quoted(string? value, string language, string between) => value is null ? "" : between + Quote(value, language);
}
