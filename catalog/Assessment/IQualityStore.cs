namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What an entry was worth until something changed.</summary>
/// <param name="At">When it was assessed so.</param>
/// <param name="Delivered">Our score as delivered; null where it was not assessed.</param>
/// <param name="DeliveredMqa">The MQA as delivered; null for services and series.</param>
/// <param name="Score">Our score after the rules.</param>
/// <param name="Mqa">The MQA after the rules; null for services and series.</param>
/// <param name="Violations">Violations of the profile after the rules.</param>
public sealed record EarlierScore(DateTimeOffset At, double? Delivered, int? DeliveredMqa, double Score, int? Mqa, int Violations);

/// <summary>What the entries of a source or publisher were worth on a day, in the mean.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Entries">Entries that were assessed and not withdrawn.</param>
/// <param name="Faultless">Those without violation of the profile after the rules.</param>
/// <param name="Delivered">Mean of our score as delivered.</param>
/// <param name="Score">Mean of our score after the rules.</param>
/// <param name="DeliveredMqa">Mean of the MQA as delivered; null where there are no datasets.</param>
/// <param name="Mqa">Mean of the MQA after the rules; null where there are no datasets.</param>
public sealed record QualityDay(DateOnly Day, long Entries, long Faultless, double Delivered, double Score, double? DeliveredMqa, double? Mqa);

/// <summary>Assessments of many entries, as delivered and after the rules.</summary>
/// <param name="Delivered">As delivered.</param>
/// <param name="Normalised">After the rules.</param>
public sealed record QualityTallies(QualityTally Delivered, QualityTally Normalised);

/// <summary>What entries were worth in the course of time, and what many of them are worth together.</summary>
public interface IQualityStore
{
    /// <summary>Earlier scores of an entry, newest first; only where one changed, and not without bound. What holds now stands with the entry.</summary>
    Task<IReadOnlyList<EarlierScore>> ReadScoresAsync(DatasetId id, CancellationToken cancellationToken);

    /// <summary>Keeps what a source, and each publisher that it has entries of, is worth today; a later call on the same day replaces it.</summary>
    Task KeepDayAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>The days that were kept of a source, newest first.</summary>
    Task<IReadOnlyList<QualityDay>> ReadDaysAsync(SourceId source, int take, CancellationToken cancellationToken);

    /// <summary>The days that were kept of a publisher by its name (in any spelling of <see cref="PublisherName"/>), newest first.</summary>
    Task<IReadOnlyList<QualityDay>> ReadDaysAsync(string publisher, int take, CancellationToken cancellationToken);

    /// <summary>All assessments of a source's entries that are not withdrawn.</summary>
    Task<QualityTallies> ReadTalliesAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>All assessments of a publisher's entries that are not withdrawn, by its name in any spelling of <see cref="PublisherName"/>.</summary>
    Task<QualityTallies> ReadTalliesAsync(string publisher, CancellationToken cancellationToken);
}
