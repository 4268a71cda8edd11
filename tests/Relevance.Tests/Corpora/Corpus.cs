using OpenDataNrw.Catalog;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>A catalogue with judged queries.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Records">The entries by the key under which judgements name them.</param>
internal sealed record Corpus(string Name, IReadOnlyDictionary<string, StoredDataset> Records)
{
    private static readonly DateTimeOffset Seen = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An entry as a store would hold it.</summary>
    public static StoredDataset Entry(SourceId source, string identifier, CatalogResource resource, int sequence) => new()
    {
        Id = DatasetId.For(source, identifier),
        Name = $"n{sequence}",
        Sequence = sequence,
        Source = source,
        SourceIdentifier = identifier,
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = sequence,
        FirstSeen = Seen,
        LastChanged = Seen,
    };
}
