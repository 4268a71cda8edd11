using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Links;

/// <summary>What is remembered of a link, oldest look first.</summary>
public static class LinkHistory
{
    /// <summary>
    /// The history with a further look. Beyond <see cref="LinkRule.KeptObservations"/> the oldest is forgotten, but never the one
    /// with which the present state began: a link that has been dead for years stays dead since then.
    /// </summary>
    public static IReadOnlyList<LinkObservation> With(IReadOnlyList<LinkObservation> history, LinkObservation look, LinkRule rule)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(rule);
        List<LinkObservation> all = [.. history.Append(look).OrderBy(o => o.At)];
        while (all.Count > rule.KeptObservations)
        {
            var since = LinkVerdict.Of(all, rule, all[^1].At).Since;
            all.RemoveAt(all.FindIndex(o => o.At != since));
        }

        return all;
    }

    /// <summary>The history as a store keeps it.</summary>
    public static byte[] Write(IReadOnlyList<LinkObservation> history) =>
        JsonSerializer.SerializeToUtf8Bytes(history, LinkHistoryJson.Default.IReadOnlyListLinkObservation);

    /// <summary>Reads a history back.</summary>
    /// <exception cref="JsonException">The bytes were not written by this version or an earlier one.</exception>
    public static IReadOnlyList<LinkObservation> Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, LinkHistoryJson.Default.IReadOnlyListLinkObservation) ?? [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<LinkObservation>))]
internal sealed partial class LinkHistoryJson : JsonSerializerContext;
