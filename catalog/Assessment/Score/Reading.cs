namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Whether an indicator says something about an entry.</summary>
public enum ReadingState : byte
{
    /// <summary>It does.</summary>
    Measured,

    /// <summary>It would, but nobody has looked yet; it stays out of the sum.</summary>
    NotMeasured,

    /// <summary>It has no meaning here; it stays out of the sum.</summary>
    NotApplicable,
}

/// <summary>Why an indicator does not give all its points: what is the matter, in one sentence.</summary>
/// <param name="Id">Stable id within the indicator.</param>
/// <param name="German">German sentence.</param>
/// <param name="English">English sentence.</param>
public sealed record Shortfall(string Id, string German, string English)
{
    /// <summary>The sentence in a language (<c>de</c> or <c>en</c>).</summary>
    public string In(string language) => language == "en" ? English : German;
}

/// <summary>What an indicator says about an entry.</summary>
/// <param name="State">Whether it says something.</param>
/// <param name="Percent">How much of its points it gives, 0 to 100; 0 unless measured.</param>
/// <param name="Shortfall">Why it does not give all of them; null where it does or says nothing.</param>
public readonly record struct Reading(ReadingState State, int Percent, Shortfall? Shortfall)
{
    /// <summary>All points.</summary>
    public static Reading Full { get; } = new(ReadingState.Measured, 100, null);

    /// <summary>Nobody has looked.</summary>
    public static Reading NotMeasured { get; } = new(ReadingState.NotMeasured, 0, null);

    /// <summary>No meaning here.</summary>
    public static Reading NotApplicable { get; } = new(ReadingState.NotApplicable, 0, null);

    internal static Reading Of(int percent, Shortfall reason) =>
        percent >= 100 ? Full : new Reading(ReadingState.Measured, Math.Max(percent, 0), reason);

    internal static Reading None(Shortfall reason) => Of(0, reason);

    /// <summary>The better of two measured readings.</summary>
    internal Reading Or(Reading other) => other.Percent > Percent ? other : this;
}
