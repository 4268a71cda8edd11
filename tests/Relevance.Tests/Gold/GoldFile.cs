using System.Globalization;

namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>
/// Reads judged queries: one per line, <c>kind | text | expected | must not match</c>. Records are named by key; <c>key=2</c>
/// gives a grade other than 3. Lines that begin with <c>#</c> are for readers.
/// </summary>
internal static class GoldFile
{
    public static string Folder { get; } = Path.Combine(TestSupport.SharedMaterial.RepositoryRoot, "tests", "Relevance.Tests", "Gold");

    public static IReadOnlyList<GoldQuery> Read(string name)
    {
        var queries = new List<GoldQuery>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, name)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length is < 3 or > 4) throw new FormatException($"{name}:{number}: expected kind | text | expected | must not match");
            var grades = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in Items(cells[2]))
            {
                var (key, grade) = item.Split('=') is [var named, var given] ? (named, int.Parse(given, CultureInfo.InvariantCulture)) : (item, 3);
                if (grade is < 1 or > 3) throw new FormatException($"{name}:{number}: a grade is 1, 2 or 3, not {grade}");
                if (!grades.TryAdd(key, grade)) throw new FormatException($"{name}:{number}: {key} is judged twice");
            }

            queries.Add(new GoldQuery(cells[0], cells[1], grades, cells.Length == 4 ? Items(cells[3]) : [], number));
        }

        return queries;
    }

    private static string[] Items(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
