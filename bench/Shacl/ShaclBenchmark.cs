using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Shacl;

/// <summary>Datasets per second against the official DCAT-AP.de 3.0 shapes, beside the npm package shacl-engine in the same run.</summary>
internal static class ShaclBenchmark
{
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Prints datasets per second and the ratio.</summary>
    /// <param name="shapesFolder">The folder of official shapes.</param>
    /// <param name="feeds">A folder of RDF documents; null for generated records only.</param>
    /// <param name="modules">The node_modules folder with shacl-engine, n3 and rdf-ext; null for what NODE_PATH says.</param>
    public static async Task<int> RunAsync(string shapesFolder, string? feeds, string? modules)
    {
        var shapes = new RdfGraph();
        foreach (var file in OfficialFiles.Base)
        {
            using var input = File.OpenRead(Path.Combine(shapesFolder, file));
            var options = new RdfReaderOptions { BlankNodeScope = Path.GetFileNameWithoutExtension(file) };
            foreach (var triple in RdfReader.ReadGraph(input, RdfFormat.Turtle, "urn:shapes:", options).Triples) shapes.Add(triple);
        }

        var background = ProfileBackground.Create();
        var began = Stopwatch.GetTimestamp();
        var profile = ShapeProfile.Compile("bench", shapes, background);
        Console.WriteLine($"{profile.ShapeCount} shapes, {background.Count} background statements, compiled in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms");

        await CompareAsync("generated", await ShaclRecords.GenerateAsync(300), profile, shapes, background, modules);
        if (feeds is not null) await CompareAsync("feeds", ShaclRecords.ReadAll(feeds), profile, shapes, background, modules);
        return 0;
    }

    private static async Task CompareAsync(string name, List<RdfGraph> records, ShapeProfile profile, RdfGraph shapes, RdfGraph background, string? modules)
    {
        Console.WriteLine($"{name}: {records.Count} records, {records.Average(record => record.Count):N0} statements each");
        var (own, results) = Measure(records, profile);
        Console.WriteLine($"  {"ours",-42} {own,10:N0} datasets/s  {1e6 / own,8:N1} µs each, {results} results");
        if (await PeerAsync(records, shapes, background, modules) is not { } peers) return;
        foreach (var (variant, rate, found) in peers) Console.WriteLine($"  {"shacl-engine, " + variant,-42} {rate,10:N0} datasets/s  {1e6 / rate,8:N1} µs each, {found} results");
        Console.WriteLine($"  ours against the best of these: {own / peers.Max(peer => peer.Rate):N1} times");
    }

    private static (double Rate, int Results) Measure(List<RdfGraph> records, ShapeProfile profile)
    {
        // On a busy machine the compiler behind needs its time; what runs before it is done says nothing.
        var warming = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warming) < WarmUp)
            foreach (var record in records) profile.Validate(record);
        var (best, results) = (0.0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (began, count) = (Stopwatch.GetTimestamp(), 0);
            results = 0;
            do
            {
                foreach (var record in records) results += profile.Validate(record).Count;
                count++;
            }
            while (Stopwatch.GetElapsedTime(began).TotalMilliseconds < 500);
            best = Math.Max(best, count * records.Count / Stopwatch.GetElapsedTime(began).TotalSeconds);
            results /= count;
        }

        return (best, results);
    }

    private static async Task<List<(string Variant, double Rate, int Results)>?> PeerAsync(
        List<RdfGraph> records, RdfGraph shapes, RdfGraph background, string? modules)
    {
        var folder = Directory.CreateTempSubdirectory("shacl-bench");
        try
        {
            Write(Path.Combine(folder.FullName, "shapes.nt"), shapes);
            Write(Path.Combine(folder.FullName, "background.nt"), background);
            for (var i = 0; i < records.Count; i++)
                Write(Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"record-{i:D5}.nt")), records[i]);
            var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Shacl", "shacl-engine.cjs"), folder.FullName]) { RedirectStandardOutput = true };
            if (modules is not null) start.Environment["NODE_PATH"] = Path.GetFullPath(modules);
            using var node = Process.Start(start)!;
            var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await node.WaitForExitAsync();
            if (node.ExitCode != 0) return null;
            return [.. lines.Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!).Select(line => (line.Variant, line.Rate, line.Results))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("  no peer: node is not installed");
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, RdfGraph graph)
    {
        using var output = File.Create(path);
        RdfWriter.Write(graph, RdfFormat.NTriples, output);
    }

    private sealed record Line(string Variant, double Rate, int Results);
}
