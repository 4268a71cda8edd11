using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.FixFirst;

namespace OpenDataNrw.CatalogApi.FixFirst;

/// <summary>What to fix first, the most rewarding edit first.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Faulty">How many of them need any edit.</param>
/// <param name="Complete">Whether all entries were looked at; otherwise those changed last.</param>
/// <param name="MadeAt">When the list was made.</param>
/// <param name="Total">How many edits there are.</param>
/// <param name="Edits">The first of them.</param>
/// <param name="Downloads">The corrected records and the table of corrections.</param>
public sealed record FixDocument(int Entries, int Faulty, bool Complete, DateTimeOffset MadeAt, int Total, IReadOnlyList<EditView> Edits, IReadOnlyDictionary<string, string> Downloads);

/// <summary>One edit a person can make.</summary>
public sealed record EditView
{
    /// <summary>A short stable name.</summary>
    public required string Id { get; init; }

    /// <summary>The statement it is about, such as <c>licence</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>What is done: <c>add</c>, <c>replace</c>, <c>correct</c>, <c>improve</c>, <c>export</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What to do, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>What is the matter.</summary>
    public string? Reason { get; init; }

    /// <summary>How to do it.</summary>
    public string? Advice { get; init; }

    /// <summary>What it costs, in words.</summary>
    public required string Effort { get; init; }

    /// <summary>Where to do it in the source.</summary>
    public PlaceView? Where { get; init; }

    /// <summary>An example of what stands there.</summary>
    public string? Before { get; init; }

    /// <summary>An example of what ought to stand there.</summary>
    public string? After { get; init; }

    /// <summary>How many entries it heals.</summary>
    public required int Entries { get; init; }

    /// <summary>Points of our own score that the entries gain together.</summary>
    public required double Score { get; init; }

    /// <summary>Points of the MQA that the entries gain together.</summary>
    public required long Mqa { get; init; }

    /// <summary>Whether we have put it right here already, so that only the source and other portals gain.</summary>
    public required bool AtSource { get; init; }

    /// <summary>By what it was seen: <c>finding</c>, <c>shape</c>, <c>score</c>, <c>mqa</c>.</summary>
    public required IReadOnlyList<string> SeenBy { get; init; }

    /// <summary>Some of the entries, those that gain most first.</summary>
    public required IReadOnlyList<HealedEntryView> Healed { get; init; }
}

/// <summary>Where a statement is edited.</summary>
/// <param name="Text">In words: form and field as the software shows them.</param>
/// <param name="Key">The key of the interface or file.</param>
/// <param name="Example">A piece of the file with a good statement.</param>
public sealed record PlaceView(string Text, string? Key, string? Example);

/// <summary>An entry that an edit heals.</summary>
/// <param name="Id">The entry's UUID.</param>
/// <param name="Title">Its title.</param>
/// <param name="Score">Points of our own score that it gains.</param>
/// <param name="Mqa">Points of the MQA that it gains.</param>
public sealed record HealedEntryView(string Id, string Title, double Score, int Mqa);

/// <summary>Makes the views.</summary>
internal static class FixViews
{
    private static readonly (EditOrigins Origin, string Name)[] Origins =
        [(EditOrigins.Finding, "finding"), (EditOrigins.Shape, "shape"), (EditOrigins.Score, "score"), (EditOrigins.Mqa, "mqa")];

    public static EditView Of(Edit edit, HarvestSource? source, string language)
    {
        var text = EditTexts.Describe(edit, language);
        var place = source is null ? null : FieldPlaces.Of(source, edit.Topic);
        return new EditView
        {
            Id = edit.Id,
            Topic = edit.Topic.Id,
            Kind = edit.Key.Kind.ToString().ToLowerInvariant(),
            Title = text.Title,
            Reason = text.Reason.Length > 0 ? text.Reason : null,
            Advice = text.Advice.Length > 0 ? text.Advice : null,
            Effort = EditTexts.Effort(edit, language),
            Where = place is null ? null : new PlaceView(place.In(language), place.Key, place.Example),
            Before = text.Before,
            After = text.After,
            Entries = edit.Entries,
            Score = edit.Score,
            Mqa = edit.Mqa,
            AtSource = edit.AtSource,
            SeenBy = [.. Origins.Where(o => edit.Origins.HasFlag(o.Origin)).Select(o => o.Name)],
            Healed = [.. edit.Healed.Select(h => new HealedEntryView(h.Id.ToString(), h.Title, h.Gain.Score, h.Gain.Mqa))],
        };
    }
}
