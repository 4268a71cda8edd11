using System.Globalization;
using System.Text;

namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>
/// The least that the product must reach, per catalogue and kind of query, in <c>floors.txt</c>: one per line,
/// <c>catalogue | kind | nDCG@10 | recall@10 | most violations</c>. They are what was reached, cut to two decimals, and only go up.
/// </summary>
internal static class Floors
{
    public static IReadOnlyDictionary<(string Corpus, string Kind), Measures> Read()
    {
        var floors = new Dictionary<(string, string), Measures>();
        foreach (var line in File.ReadLines(Path.Combine(GoldFile.Folder, "floors.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            floors.Add((cells[0], cells[1]), new Measures(Number(cells[2]), Number(cells[3]), int.Parse(cells[4], CultureInfo.InvariantCulture)));
        }

        return floors;
    }

    /// <summary>The lines that would hold what a run reached.</summary>
    public static string Write(string corpus, GoldTable table)
    {
        var text = new StringBuilder();
        foreach (var kind in table.Kinds)
        {
            var of = table.Of(0, kind);
            text.Append(CultureInfo.InvariantCulture, $"{corpus} | {kind} | {Cut(of.Ndcg):0.00} | {Cut(of.Recall):0.00} | {of.Violations}\n");
        }

        return text.ToString();
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static double Cut(double value) => Math.Floor(value * 100 + 1e-9) / 100;
}
