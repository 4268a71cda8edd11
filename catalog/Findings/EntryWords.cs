namespace OpenDataNrw.Catalog;

/// <summary>What an entry is called within a sentence: dataset, service or series.</summary>
internal static class EntryWords
{
    private static readonly (string Placeholder, string Service, string Series)[] Words =
    [
        ("{Der Datensatz}", "Der Dienst", "Die Datensatzserie"),
        ("{der Datensatz}", "der Dienst", "die Datensatzserie"),
        ("{Dem Datensatz}", "Dem Dienst", "Der Datensatzserie"),
        ("{dem Datensatz}", "dem Dienst", "der Datensatzserie"),
        ("{den Datensatz}", "den Dienst", "die Datensatzserie"),
        ("{The dataset}", "The service", "The series"),
        ("{the dataset}", "the service", "the series"),
    ];

    /// <summary>Takes a placeholder from the beginning of a text and gives the words for it.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> rest, CatalogResource? about, out string word)
    {
        foreach (var (placeholder, service, series) in Words)
        {
            if (!rest.StartsWith(placeholder, StringComparison.Ordinal)) continue;
            rest = rest[placeholder.Length..];
            word = about switch
            {
                DataService => service,
                DatasetSeries => series,
                _ => placeholder[1..^1],
            };
            return true;
        }

        word = "";
        return false;
    }
}
