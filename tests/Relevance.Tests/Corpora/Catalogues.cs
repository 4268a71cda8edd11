using OpenDataNrw.Catalog;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>The catalogues that are asked, by the name of their file of judged queries.</summary>
internal static class Catalogues
{
    /// <summary>Descriptions of our own: always there.</summary>
    public const string Own = "own";

    /// <summary>The demonstration sources: always there.</summary>
    public const string Samples = "samples";

    /// <summary>Köln in 2014, harvested from the city's portal; skipped where the file is absent.</summary>
    public const string Koeln = "koeln";

    /// <summary>Berlin in 2014, harvested from the city's portal; skipped where the file is absent.</summary>
    public const string Berlin = "berlin";

    public static async Task<Corpus> ReadAsync(string name, CancellationToken cancellationToken) => new(name, Dictionary(name switch
    {
        Own => OwnRecords.Read(),
        Samples => await SampleRecords.ReadAsync(cancellationToken),
        Koeln => await FeedRecords.ReadAsync(name, ["dkan-koeln", "2014-11-21_ad2719e.json"], cancellationToken),
        Berlin => await FeedRecords.ReadAsync(name, ["ckan-berlin", "2014-11-24_c3f3eff.json"], cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such catalogue."),
    }));

    private static Dictionary<string, StoredDataset> Dictionary(IEnumerable<KeyValuePair<string, StoredDataset>> records) => new(records, StringComparer.Ordinal);
}
