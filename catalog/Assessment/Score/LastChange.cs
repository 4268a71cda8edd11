namespace OpenDataNrw.Catalog.Assessment;

/// <summary>When an entry last changed, as far as its description tells.</summary>
internal static class LastChange
{
    /// <summary>A day of grace for clocks and time zones.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>The newest date of change of the entry and its files, else of publication; null where none is usable.</summary>
    public static DateTimeOffset? Of(ScoreCase given)
    {
        var newest = default(Newest);
        newest.Take(given.Resource.Modified, given.Now);
        newest.Take(given.Resource.Issued, given.Now);
        foreach (var distribution in given.Distributions)
        {
            newest.Take(distribution.Modified, given.Now);
            newest.Take(distribution.Issued, given.Now);
        }

        return newest.Instant;
    }

    /// <summary>The last instant that a date may mean, not later than now; null where it cannot be read or lies in the future.</summary>
    public static DateTimeOffset? Of(DcatDate? date, DateTimeOffset now)
    {
        if (date is not { } given || given.Instant is not { } first || first > now + Grace) return null;
        var last = given.Lexical.Length switch
        {
            4 when first.Year < 9999 => first.AddYears(1),
            7 when first.Year < 9999 => first.AddMonths(1),
            _ => first,
        };
        return last < now ? last : now;
    }

    private struct Newest
    {
        private string? _lexical;

        public DateTimeOffset? Instant { get; private set; }

        public void Take(DcatDate? date, DateTimeOffset now)
        {
            // Reading dates is dear, and ISO 8601 sorts as text: most files are as old as their dataset.
            if (date is not { } given || (_lexical is not null && given.Lexical.Length >= 10 && string.CompareOrdinal(given.Lexical, _lexical) <= 0)) return;
            if (Of(given, now) is not { } instant || instant <= Instant) return;
            Instant = instant;
            _lexical = given.Lexical;
        }
    }
}
