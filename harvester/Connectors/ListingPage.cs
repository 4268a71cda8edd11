namespace OpenDataNrw.Harvester.Connectors;

/// <summary>One entry of a page.</summary>
/// <param name="Start">First byte within the page.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="IsObject">False for something that is no entry at all.</param>
/// <param name="Identifier">Its identifier, or null.</param>
/// <param name="Title">Its title as far as it can be read.</param>
/// <param name="Published">False for an entry that is deliberately kept from publication.</param>
internal readonly record struct PageEntry(int Start, int Length, bool IsObject, string? Identifier, string? Title, bool Published = true);

/// <summary>A page of a listing, read without building its records.</summary>
/// <param name="Content">The page's bytes.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="Total">How many entries the source says it has on all pages; null if it does not say.</param>
internal sealed record ListingPage(ReadOnlyMemory<byte> Content, IReadOnlyList<PageEntry> Entries, int? Total)
{
    /// <summary>The bytes of an entry.</summary>
    public ReadOnlySpan<byte> Slice(PageEntry entry) => Content.Span.Slice(entry.Start, entry.Length);

    /// <summary>The events of the page.</summary>
    /// <param name="listed">What came by so far.</param>
    /// <param name="before">How many entries stood on earlier pages.</param>
    /// <param name="silentOnKnown">Whether an entry that came by before is passed over instead of being named as a duplicate.</param>
    public IEnumerable<ListingEvent> Events(ListedRecords listed, int before, bool silentOnKnown)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            var entry = Entries[i];
            var place = $"Datensatz {before + i + 1}";
            if (!entry.IsObject) yield return listed.NotARecord(place);
            else if (silentOnKnown && entry.Identifier is { } known && listed.Knows(known)) continue;
            else if (!entry.Published && entry.Identifier is { } hidden) yield return listed.Unpublished(hidden, entry.Title, place);
            else yield return listed.Take(entry.Identifier, entry.Title, place, Slice(entry));
        }
    }

    /// <summary>Whether anything on the page did not come by before.</summary>
    public bool HasNews(ListedRecords listed)
    {
        foreach (var entry in Entries)
            if (entry.Identifier is null || !listed.Knows(entry.Identifier))
                return true;
        return false;
    }
}
