namespace OpenDataNrw.Catalog.Assessment;

/// <summary>When an entry last changed, as far as its description tells.</summary>
internal static class LastChange
{
    /// <summary>A day of grace for clocks and time zones.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>The newest date of change of the entry and its files, else of publication; null where none is usable.</summary>
    public static DateTimeOffset? Of(ScoreCase given)
    {
        var newest = Newer(Of(given.Resource.Modified, given.Now), Of(given.Resource.Issued, given.Now));
        foreach (var distribution in given.Distributions)
        {
            newest = Newer(newest, Of(distribution.Modified, given.Now));
            newest = Newer(newest, Of(distribution.Issued, given.Now));
        }

        return newest;
    }

    /// <summary>The last instant that a date may mean, not later than now; null where it cannot be read or lies in the future.</summary>
    public static DateTimeOffset? Of(DcatDate? date, DateTimeOffset now)
    {
        if (date is not { } given || given.Instant is not { } first || first > now + Grace) return null;
        var last = given.Precision switch
        {
            DatePrecision.Year when first.Year < 9999 => first.AddYears(1),
            DatePrecision.YearMonth when first.Year < 9999 => first.AddMonths(1),
            _ => first,
        };
        return last < now ? last : now;
    }

    private static DateTimeOffset? Newer(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;
}
