using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Held;

/// <summary>An entry, as far as it can be told by other things than its identifier.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsListed">Whether the complete listing still names it.</param>
/// <param name="Signs">What tells it.</param>
internal readonly record struct KnownDataset(DatasetId Entry, bool IsListed, IdentitySigns Signs);

/// <summary>A record under an identifier that nobody knew.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="Signs">What tells it.</param>
internal readonly record struct ArrivedRecord(string Identifier, IdentitySigns Signs);

/// <summary>
/// Finds entries that a source goes on listing under other identifiers. One to one or not at all: where two could be meant, none is.
/// </summary>
internal static class Reidentification
{
    /// <summary>Entries with their new identifiers.</summary>
    /// <param name="known">Entries of the source that bear the titles of what arrived, listed ones included.</param>
    /// <param name="arrived">Records under identifiers that nobody knew.</param>
    public static IReadOnlyList<IdentifierChange> Find(IReadOnlyList<KnownDataset> known, IReadOnlyList<ArrivedRecord> arrived)
    {
        var pairs = new List<IdentifierChange>();
        var paired = new HashSet<DatasetId>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Pair(s => [s.Content]);
        // Descriptions may have been edited in the same move: then title, publisher and a file that nobody else has tell.
        Pair(s => s.Files);
        return pairs;

        void Pair(Func<IdentitySigns, IReadOnlyList<ContentHash>> signsOf)
        {
            var entries = Partners(known.Where(k => !paired.Contains(k.Entry)), k => signsOf(k.Signs));
            var records = Partners(arrived.Where(a => !taken.Contains(a.Identifier)), a => signsOf(a.Signs));
            foreach (var entry in known.Where(k => !k.IsListed && !paired.Contains(k.Entry)).ToList())
            {
                var candidates = signsOf(entry.Signs).SelectMany(s => records.GetValueOrDefault(s) ?? []).Distinct().Take(2).ToList();
                if (candidates is not [var record] || taken.Contains(record.Identifier)) continue;
                // What a listed entry shares with the record speaks for a copy of that one.
                if (signsOf(record.Signs).SelectMany(s => entries.GetValueOrDefault(s) ?? []).Any(other => other.Entry != entry.Entry)) continue;
                pairs.Add(new IdentifierChange(entry.Entry, record.Identifier));
                paired.Add(entry.Entry);
                taken.Add(record.Identifier);
            }
        }
    }

    private static Dictionary<ContentHash, List<T>> Partners<T>(IEnumerable<T> things, Func<T, IReadOnlyList<ContentHash>> signsOf)
    {
        var partners = new Dictionary<ContentHash, List<T>>();
        foreach (var thing in things)
            foreach (var sign in signsOf(thing))
            {
                if (!partners.TryGetValue(sign, out var list)) partners[sign] = list = [];
                list.Add(thing);
            }

        return partners;
    }
}
