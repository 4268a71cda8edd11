namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// What decides which of several copies is shown. The rule is GovData's (ckanext-dcatde: newest <c>dcterms:modified</c>, then the
/// harvester's priority, then the one that was first), so that what wins here wins there, too.
/// </summary>
/// <param name="Present">Whether the source lists it; a missing copy loses against any present one.</param>
/// <param name="Modified">When the source says it changed, in whole seconds since 1970; 0 where it does not say, which loses.</param>
/// <param name="Priority">The priority of its source; the higher wins.</param>
/// <param name="Sequence">Its place in order of first arrival; the earlier wins.</param>
public readonly record struct Winner(bool Present, uint Modified, int Priority, long Sequence)
{
    /// <summary>Below 0 where this one is shown before the other.</summary>
    public int CompareTo(Winner other)
    {
        if (Present != other.Present) return Present ? -1 : 1;
        if (Modified != other.Modified) return other.Modified.CompareTo(Modified);
        return Priority != other.Priority ? other.Priority.CompareTo(Priority) : Sequence.CompareTo(other.Sequence);
    }

    /// <summary>An instant as <see cref="Modified"/> holds it; what lies before 1970 counts as its first second.</summary>
    public static uint Seconds(DateTimeOffset? modified) =>
        modified is { } instant ? (uint)Math.Clamp(instant.ToUnixTimeSeconds(), 1, uint.MaxValue) : 0;
}
