using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

/// <summary>Entries by a letter for the source and a number, such as <c>a1</c>, with signs by name.</summary>
internal static class Copies
{
    public static DatasetId Id(string name) => DatasetId.For(new SourceId(name[..1]), name);

    /// <param name="name">Source and number.</param>
    /// <param name="sequence">Order of first arrival.</param>
    /// <param name="signs">Kind by its first letter and what it says: <c>u:1</c> UUID, <c>a:x</c> address, <c>f:x</c> files and title, <c>t:x</c> title and publisher.</param>
    public static DuplicateCandidate Copy(string name, int sequence, params string[] signs) => new()
    {
        Id = Id(name),
        Source = new SourceId(name[..1]),
        State = PublicationState.Present,
        Sequence = sequence,
        NameHash = DuplicateSigns.NameHash(name),
        Signs = [.. signs.Select(Sign).OrderBy(s => s.Value)],
    };

    public static DuplicateCandidate On(this DuplicateCandidate copy, string modified) =>
        copy with { Modified = new DcatDate(modified).Instant };

    public static DuplicateCandidate Being(this DuplicateCandidate copy, PublicationState state) => copy with { State = state };

    /// <summary>What the index says of all these entries: for each the one that is shown.</summary>
    public static string Shown(this DuplicateIndex index, params string[] names)
    {
        var byId = names.ToDictionary(Id);
        return string.Join(' ', names.Select(n => index.RoutesOf(Id(n)).Shown is { } shown ? $"{n}→{byId[shown]}" : $"{n}→nothing"));
    }

    public static DuplicateIndex Of(params DuplicateCandidate[] copies)
    {
        var index = new DuplicateIndex();
        index.Apply(copies, copies.Length);
        return index;
    }

    private static DuplicateSign Sign(string text) => DuplicateSign.Of(
        text[0] switch
        {
            'u' => SignKind.Uuid,
            'a' => SignKind.Address,
            'f' => SignKind.FilesAndTitle,
            't' => SignKind.TitleAndPublisher,
            _ => throw new ArgumentOutOfRangeException(nameof(text), text, "A sign begins with u, a, f or t."),
        },
        text);
}
