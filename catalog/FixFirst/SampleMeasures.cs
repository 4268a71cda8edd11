using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// What a statement earns in the MQA by itself. Presence and membership of lists earn, whatever else an entry says, so the few
/// different values are measured once. Safe from many threads.
/// </summary>
internal static class SampleMeasures
{
    // Values of the lists are some thousand; sources may say more, which are measured each time.
    private const int MostKept = 4096;
    private const string AnyWord = "(Text)";

    private static readonly ConcurrentDictionary<string, MqaResult> ByTopic = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Topic, string? Value), MqaResult> ByValue = new();

    private static readonly Dataset Bare = new() { Distributions = [new Distribution { AccessUrls = ["https://daten.example/datei.csv"] }] };

    /// <summary>With a value that an edit of the topic would put in.</summary>
    public static MqaResult Made(EditTopic topic) => ByTopic.GetOrAdd(topic.Id, static id =>
    {
        var draft = new EditDraft(EditTopics.Of(id), new EditKey(id, EditKind.Add, null, null, null, null));
        return FixCase.Measure(Changes.Narrow((Dataset)Changes.Make(Bare, draft, DateTimeOffset.UnixEpoch), id));
    });

    /// <summary>Whether what our rules settled in an edit is one of the statements that can be measured by themselves.</summary>
    public static bool Holds(EditDraft draft) => Changes.Holds(draft.Topic.Id);

    /// <summary>With a value of the topic, as a source says it or as our rules put it; null for none.</summary>
    public static MqaResult Of(EditTopic topic, string? value)
    {
        // All words are alike to it: none of them is in a list.
        if (value is not null && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)) value = AnyWord;
        var key = (topic.Id, value);
        if (ByValue.TryGetValue(key, out var known)) return known;
        var measured = FixCase.Measure((Dataset)Changes.Put(Bare, topic.Id, value));
        if (ByValue.Count < MostKept) ByValue.TryAdd(key, measured);
        return measured;
    }
}
