using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines;

namespace OpenDataNrw.Bench.Search;

/// <summary>The embedded index with a million entries: building it, what it occupies, and how soon it answers; beside SQLite FTS5 with the same texts.</summary>
internal static class SearchBenchmark
{
    private const int BatchSize = 4096;
    private const int PeerRecords = 100_000;
    private const int Queries = 200;
    private const int Rounds = 3;

    private static readonly string[] FiveFacets = ["theme", "format", "licence", "region", "source"];

    public static async Task<int> RunAsync(int records)
    {
        await using var services = Services();
        var (search, suggestions) = (services.GetRequiredService<IDatasetSearch>(), services.GetRequiredService<ISearchSuggestions>());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (wall, processor) = await FillAsync(services.GetRequiredService<IDatasetIndexer>(), records);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var figures = services.GetRequiredService<IIndexFigures>();
        Console.WriteLine($"{records:N0} entries, {Environment.ProcessorCount} cores; analysed and indexed: {records / wall:N0} a second by the clock, {records / processor:N0} a second of processor time");
        Console.WriteLine($"heap {held / (double)records:N0} bytes an entry, analyser's memory included; columns by their own count {figures.Bytes / (double)figures.Entries:N0}");

        var questions = Questions(records);
        await ReportAsync("two words, five facets", questions, q => search.SearchAsync(new DatasetQuery { Text = q, Facets = FiveFacets, Correct = false }, CancellationToken.None));
        await ReportAsync("two words", questions, q => search.SearchAsync(new DatasetQuery { Text = q, Correct = false }, CancellationToken.None));
        await ReportAsync("no text, all facets", [.. Enumerable.Repeat("", 20)], q => search.SearchAsync(new DatasetQuery { Facets = [.. Facets.All.Select(f => f.Name)] }, CancellationToken.None));
        await ReportAsync("a word misspelt, corrected", [.. questions.Take(10).Select(q => q.Split(' ')[0].Insert(3, "x"))], q => search.SearchAsync(new DatasetQuery { Text = q }, CancellationToken.None));
        foreach (var length in new[] { 1, 2, 4 })
            await ReportAsync($"suggestions, {length} letters", [.. questions.Select(q => q[..length])], q => suggestions.SuggestAsync(q, 10, CancellationToken.None));
        await ReportAsync("similar", [.. questions.Take(50)], async q => await search.SimilarAsync(SyntheticEntries.Document(SyntheticEntries.Text(q.Length * 997 % records), search.Analyser), 10, CancellationToken.None));
        await WalkAsync(search, records);
        await BesidePeerAsync(Math.Min(records, PeerRecords));
        return 0;
    }

    private static ServiceProvider Services() =>
        new ServiceCollection().AddEngines(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Search:Engine"] = "memory" }).Build()).BuildServiceProvider();

    // Two words of one entry, so that there is something to find: one of the title, one of the description.
    private static List<string> Questions(int records)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Queries).Select(_ =>
        {
            var text = SyntheticEntries.Text(random.Next(records));
            return $"{text.Title.Split(' ')[1]} {text.Description.Split(' ')[random.Next(20)]}";
        })];
    }

    private static async Task<(double Wall, double Processor)> FillAsync(IDatasetIndexer indexer, int records)
    {
        var (wall, processor) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var from = 0; from < records; from += BatchSize)
        {
            var texts = new EntryText[Math.Min(BatchSize, records - from)];
            Parallel.For(0, texts.Length, i => texts[i] = SyntheticEntries.Text(from + i));
            var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var documents = new SearchDocument[texts.Length];
            Parallel.For(0, texts.Length, i => documents[i] = SyntheticEntries.Document(texts[i], GermanAnalyser.Default));
            await indexer.ApplyAsync(documents, [], from + texts.Length, CancellationToken.None);
            wall += Stopwatch.GetElapsedTime(began);
            processor += Environment.CpuUsage.TotalTime - used;
        }

        return (wall.TotalSeconds, processor.TotalSeconds);
    }

    // Of each question the best of several rounds, because the machine is shared.
    private static async Task<double[]> MeasureAsync(IReadOnlyList<string> questions, Func<string, Task> ask)
    {
        var best = new double[questions.Count];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < best.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await ask(questions[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

        Array.Sort(best);
        return best;
    }

    private static async Task ReportAsync(string name, IReadOnlyList<string> questions, Func<string, Task> ask)
    {
        var best = await MeasureAsync(questions, ask);
        Console.WriteLine($"{name,-28} p50 {best[best.Length / 2],8:N3} ms   p95 {best[best.Length * 95 / 100],8:N3} ms");
    }

    private static async Task WalkAsync(IDatasetSearch search, int records)
    {
        var word = SyntheticEntries.Text(records / 2).Description.Split(' ').MaxBy(w => search.SearchAsync(new DatasetQuery { Text = w, Size = 0, Correct = false }, CancellationToken.None).Result.Total)!;
        var pages = new List<double>();
        var total = 0L;
        for (string? cursor = null; pages.Count < 1000;)
        {
            var best = double.MaxValue;
            SearchPage page = null!;
            for (var round = 0; round < Rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                page = await search.SearchAsync(new DatasetQuery { Text = word, Cursor = cursor }, CancellationToken.None);
                best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            pages.Add(best);
            total = page.Total;
            if ((cursor = page.Next) is null) break;
        }

        var edge = Math.Max(1, Math.Min(10, pages.Count / 10));
        var (first, last) = (pages.Take(edge).Average(), pages.TakeLast(edge).Average());
        Console.WriteLine($"a walk through {pages.Count:N0} pages of {total:N0} hits: first pages {first:N2} ms, last pages {last:N2} ms, ratio {last / first:N2}");
    }

    private static async Task BesidePeerAsync(int records)
    {
        await using var services = Services();
        var search = services.GetRequiredService<IDatasetSearch>();
        var own = await FillAsync(services.GetRequiredService<IDatasetIndexer>(), records);
        await using var peer = new SqliteConnection("Data Source=:memory:");
        await peer.OpenAsync();
        var built = FillPeer(peer, records);
        var questions = Questions(records);
        var ownTimes = await MeasureAsync(questions, q => search.SearchAsync(new DatasetQuery { Text = q, Correct = false }, CancellationToken.None));
        var peerTimes = await MeasureAsync(questions, q =>
        {
            AskPeer(peer, q);
            return Task.CompletedTask;
        });
        Console.WriteLine($"beside SQLite FTS5 (unicode61, in memory), {records:N0} entries, processor time of building: ours {own.Processor:N1} s, FTS5 {built:N1} s, ratio {built / own.Processor:N1}");
        Console.WriteLine(
            $"two words, the best twenty: p50 ours {ownTimes[ownTimes.Length / 2]:N3} ms, FTS5 {peerTimes[peerTimes.Length / 2]:N3} ms, ratio {peerTimes[peerTimes.Length / 2] / ownTimes[ownTimes.Length / 2]:N1}; p95 ours {ownTimes[ownTimes.Length * 95 / 100]:N3} ms, FTS5 {peerTimes[peerTimes.Length * 95 / 100]:N3} ms, ratio {peerTimes[peerTimes.Length * 95 / 100] / ownTimes[ownTimes.Length * 95 / 100]:N1}");
    }

    private static double FillPeer(SqliteConnection peer, int records)
    {
        using (var create = peer.CreateCommand())
        {
            create.CommandText = "CREATE VIRTUAL TABLE t USING fts5(title, keywords, publisher, description, tokenize = 'unicode61 remove_diacritics 2')";
            create.ExecuteNonQuery();
        }

        var used = TimeSpan.Zero;
        using var transaction = peer.BeginTransaction();
        using var insert = peer.CreateCommand();
        insert.CommandText = "INSERT INTO t VALUES ($title, $keywords, $publisher, $description)";
        var parameters = new[] { "$title", "$keywords", "$publisher", "$description" }.Select(n => insert.Parameters.Add(n, SqliteType.Text)).ToList();
        for (var from = 0; from < records; from += BatchSize)
        {
            var texts = Enumerable.Range(from, Math.Min(BatchSize, records - from)).Select(SyntheticEntries.Text).ToList();
            var began = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                (parameters[0].Value, parameters[1].Value, parameters[2].Value, parameters[3].Value) = (text.Title, string.Join(' ', text.Keywords), text.Publisher, text.Description);
                insert.ExecuteNonQuery();
            }

            used += Environment.CpuUsage.TotalTime - began;
        }

        transaction.Commit();
        return used.TotalSeconds;
    }

    private static void AskPeer(SqliteConnection peer, string question)
    {
        using var select = peer.CreateCommand();
        select.CommandText = "SELECT rowid FROM t WHERE t MATCH $q ORDER BY rank LIMIT 20";
        select.Parameters.AddWithValue("$q", string.Join(' ', question.Split(' ').Select(w => $"\"{w}\"")));
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
        }
    }
}
