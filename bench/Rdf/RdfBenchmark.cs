using System.Diagnostics;
using System.Globalization;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>
/// Conversions of a generated catalogue of about one million triples, as whole processes and warm in this one, beside programs
/// that do the same. Both are told because both are true: a process of .NET starts slower than a native one and compiles while
/// it runs; portal and harvester are warm.
/// </summary>
internal static class RdfBenchmark
{
    private const int Runs = 5;

    private static readonly (Form From, Form To)[] Conversions =
    [
        (Form.NTriples, Form.NTriples),
        (Form.Turtle, Form.NTriples),
        (Form.RdfXml, Form.NTriples),
        (Form.JsonLd, Form.NTriples),
        (Form.NQuads, Form.NQuads),
        (Form.TriG, Form.NQuads),
        (Form.NTriples, Form.Turtle),
        (Form.Turtle, Form.Turtle),
        (Form.NTriples, Form.RdfXml),
    ];

    /// <summary>Prints the table.</summary>
    /// <param name="names">The peers wanted; empty for all.</param>
    public static int Run(IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(n => Peer.All.All(p => p.Name != n)) is { } unknown)
        {
            Console.Error.WriteLine($"No peer is called '{unknown}'; known are {string.Join(", ", Peer.All.Select(p => p.Name))}.");
            return 1;
        }

        var files = new CatalogueFiles(Path.Combine(Path.GetTempPath(), "datenraum-bench-rdf"), 1_000_000);
        var peers = Peer.All.Where(p => names.Count == 0 || names.Contains(p.Name)).Where(IsThere).ToList();
        Console.WriteLine($"{files.Triples:N0} triples, best of {Runs}; MB of the document read; ratios are peer's time to own time, so above 1 the own is faster");
        Console.WriteLine($"{"conversion",-22}{"MB",6}{"own MB/s",10}{"triples/s",12}{"warm MB/s",11}{"triples/s",12}   peer: MB/s, ratio as processes, ratio to warm");
        foreach (var (from, to) in Conversions) Compare(from, to, files, peers);
        return 0;
    }

    private static bool IsThere(Peer peer)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, peer.Program)))) return true;
        Console.WriteLine($"{peer.Name}: '{peer.Program}' is not on the PATH, left out");
        return false;
    }

    private static void Compare(Form from, Form to, CatalogueFiles files, List<Peer> peers)
    {
        var file = files.Path(from);
        var megabytes = new FileInfo(file).Length / 1e6;
        // The own runs stand around those of the peers, so that a busy neighbour does not hit one side alone.
        var cold = Peer.Own.Best(from, to, file, Runs) ?? throw new InvalidOperationException($"The conversion of {file} failed.");
        var others = peers.Select(p => (p.Name, Seconds: p.Best(from, to, file, Runs))).ToList();
        cold = Math.Min(cold, Peer.Own.Best(from, to, file, Runs)!.Value);
        var warm = Warm(from, to, file);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{from.Name + " → " + to.Name,-22}{megabytes,6:N0}{megabytes / cold,10:N0}{files.Triples / cold,12:N0}{megabytes / warm,11:N0}{files.Triples / warm,12:N0}   "));
        Console.WriteLine(string.Join("; ", others.Select(o => o.Seconds is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{o.Name}: {megabytes / seconds:N0}, {seconds / cold:N2}, {seconds / warm:N2}")
            : $"{o.Name}: –")));
    }

    private static double Warm(Form from, Form to, string file)
    {
        var best = double.MaxValue;
        var whole = Stopwatch.StartNew();
        for (var run = 0; run < Runs + 2 && (run < 2 || whole.Elapsed.TotalSeconds < 8); run++)
        {
            var watch = Stopwatch.StartNew();
            using var input = Conversion.Open(file);
            Conversion.Convert(from, to, input, Stream.Null);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
