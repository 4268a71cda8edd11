using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What a statement about updates promises.</summary>
internal enum PromiseKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Unknown, other, or words that no rule could read.</summary>
    Vague,

    /// <summary>A clear answer without interval: irregular, as needed, never, not planned.</summary>
    NoInterval,

    /// <summary>All the time, or several times a day.</summary>
    Continuous,

    /// <summary>An interval in days.</summary>
    Interval,
}

/// <summary>The promise of updates of an entry (<c>dcterms:accrualPeriodicity</c>, EU frequency).</summary>
/// <param name="Kind">What kind of promise it is.</param>
/// <param name="ToleratedDays">How old the last change may be in days; 0 where there is no interval.</param>
internal readonly record struct UpdatePromise(PromiseKind Kind, double ToleratedDays)
{
    private const string FrequencyBase = "http://publications.europa.eu/resource/authority/frequency/";

    // The date of a description follows its data by hand: two weeks are forgiven, and half of longer intervals.
    private const double LeastGraceDays = 14;

    /// <summary>The promise of an entry; services make none.</summary>
    public static UpdatePromise Of(CatalogResource resource) => resource switch
    {
        Dataset dataset => Of(dataset.AccrualPeriodicity),
        DatasetSeries series => Of(series.AccrualPeriodicity),
        _ => default,
    };

    private static UpdatePromise Of(CodedValue? stated)
    {
        if (stated is not { } frequency) return default;
        if (frequency.Iri is not { } iri || ControlledVocabularies.Frequencies.ByIri(iri) is null) return new UpdatePromise(PromiseKind.Vague, 0);
        switch (iri[FrequencyBase.Length..])
        {
            case "CONT" or "UPDATE_CONT":
                return new UpdatePromise(PromiseKind.Continuous, 1 + LeastGraceDays);
            case "IRREG" or "AS_NEEDED" or "NEVER" or "NOT_PLANNED":
                return new UpdatePromise(PromiseKind.NoInterval, 0);
        }

        return ControlledVocabularies.FrequencyDays(iri) is { } days
            ? new UpdatePromise(days < 1 ? PromiseKind.Continuous : PromiseKind.Interval, days + Math.Max(LeastGraceDays, days / 2))
            : new UpdatePromise(PromiseKind.Vague, 0);
    }
}
