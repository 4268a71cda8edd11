using OpenDataNrw.Catalog;
using OpenDataNrw.Relevance.Tests.Gold;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Relevance.Tests.Corpora;

/// <summary>
/// Invented descriptions of data that towns and districts of the state might publish, one per line:
/// <c>key | title | keywords | place | description | publisher | theme</c>; the last two may be left out. The place is an official key.
/// </summary>
internal static class OwnRecords
{
    private static readonly SourceId Source = new("gold");

    public static IEnumerable<KeyValuePair<string, StoredDataset>> Read()
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(GoldFile.Folder, "records.txt")))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length is < 5 or > 7) throw new FormatException($"records.txt:{number}: expected key | title | keywords | place | description | publisher | theme");
            yield return new(cells[0], Corpus.Entry(Source, cells[0], Resource(cells, number), number));
        }
    }

    private static Dataset Resource(string[] cells, int line)
    {
        var area = Areas.ByKey(cells[3]) ?? throw new FormatException($"records.txt:{line}: no area has the key {cells[3]}");
        var publisher = cells.Length > 5 && cells[5].Length > 0 ? cells[5] : PublisherOf(area);
        return new Dataset
        {
            Titles = [new LangString(cells[1], "de")],
            Keywords = [.. cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(k => new LangString(k, "de"))],
            Descriptions = [new LangString(cells[4], "de")],
            Publisher = new Agent { Names = [new LangString(publisher)] },
            Spatial = [new Location { Ags = area.Ags }],
            Themes = cells.Length > 6 ? [new CodedValue("http://publications.europa.eu/resource/authority/data-theme/" + cells[6])] : [],
        };
    }

    private static string PublisherOf(Area area) => area.Level switch
    {
        AreaLevel.State => "Land Nordrhein-Westfalen",
        AreaLevel.Municipality => $"Stadt {area.Name}",
        // Rhein-Sieg-Kreis, Märkischer Kreis, Städteregion Aachen say themselves what they are.
        _ when area.Name.Contains("reis", StringComparison.Ordinal) || area.Name.Contains("region", StringComparison.Ordinal) => area.Name,
        _ => $"Kreis {area.Name}",
    };
}
