using System.ComponentModel.DataAnnotations;

namespace OpenDataNrw.Catalog.Links;

/// <summary>When a link counts as dead, and when it is looked at again (section <c>Links</c>).</summary>
public sealed class LinkRule : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Links";

    private const int SoonLooks = 6;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Days after which a link that works is looked at again. Default 7.</summary>
    [Range(1, 90)]
    public int RecheckDays { get; init; } = 7;

    /// <summary>Least hours between the two looks that together make a link dead; they are at different times of day, too. Default 6.</summary>
    [Range(1, 20)]
    public int ConfirmHours { get; init; } = 6;

    /// <summary>Looks remembered per link. Default 30.</summary>
    [Range(2, 200)]
    public int KeptObservations { get; init; } = 30;

    /// <summary>Days after which a look says nothing about the present any more. Default 30.</summary>
    [Range(2, 365)]
    public int StaleDays { get; init; } = 30;

    /// <summary>
    /// When to look again. What failed is looked at again soon, then daily for some days, then as seldom as the rest; always
    /// at another hour of the day, so that nightly maintenance does not pass for death.
    /// </summary>
    /// <param name="verdict">What is thought of the link now.</param>
    /// <param name="now">The present.</param>
    /// <param name="number">Any number of the link's own; spreads links that were looked at together over a tenth of the time.</param>
    public DateTimeOffset NextCheck(LinkVerdict verdict, DateTimeOffset now, long number)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var pause = verdict.State is LinkState.Works or LinkState.NotChecked ? TimeSpan.FromDays(RecheckDays)
            : verdict.Series <= 1 ? TimeSpan.FromHours(ConfirmHours + 1)
            : verdict.Series <= SoonLooks ? TimeSpan.FromHours(25)
            : TimeSpan.FromDays(RecheckDays) + (5 * Hour);
        var spread = pause < TimeSpan.FromDays(1) ? Hour : pause / 10;
        // Fibonacci hashing: neighbouring numbers end up far apart, and the same link always in the same place.
        var place = (unchecked((ulong)number * 11400714819323198485UL) >> 40) / (double)(1 << 24);
        return now + pause + (spread * place);
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StaleDays <= RecheckDays)
            yield return new ValidationResult(
                $"{Section}:{nameof(StaleDays)} ist {StaleDays}, muss aber größer sein als {Section}:{nameof(RecheckDays)} ({RecheckDays}): sonst gälte jeder Link zwischen zwei Prüfungen als ungeprüft.",
                [nameof(StaleDays)]);
    }
}
