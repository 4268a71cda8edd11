using System.Diagnostics;
using System.Globalization;
using System.Xml;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>
/// Conversions of a generated catalogue of about one million triples, as whole processes and warm in this one, beside programs
/// that do the same. Both are told because both are true: a process of .NET starts slower than a native one and compiles while
/// it runs; portal and harvester are warm. Time is processor time of all threads, so that others on the machine count little.
/// </summary>
internal static class RdfBenchmark
{
    private const int Runs = 5;

    /// <summary>A program that takes so many seconds is run twice only.</summary>
    private const double Patience = 1.8;

    private static readonly (Form From, Form To)[] Conversions =
    [
        (Form.NTriples, Form.NTriples),
        (Form.Turtle, Form.NTriples),
        (Form.RdfXml, Form.NTriples),
        (Form.JsonLd, Form.NTriples),
        (Form.NQuads, Form.NQuads),
        (Form.TriG, Form.NQuads),
        (Form.NTriples, Form.FlatTurtle),
        (Form.Turtle, Form.FlatTurtle),
        (Form.NTriples, Form.Turtle),
        (Form.Turtle, Form.Turtle),
        (Form.NTriples, Form.RdfXml),
    ];

    /// <summary>Prints the table of the generated catalogue.</summary>
    /// <param name="names">The peers wanted and the forms to be written; without any, all.</param>
    public static int Run(IReadOnlyList<string> names)
    {
        var wanted = names.Where(n => Form.Named(n) is null).ToList();
        var forms = names.Select(Form.Named).OfType<Form>().ToList();
        if (wanted.FirstOrDefault(n => Peer.All.All(p => p.Name != n)) is { } unknown)
        {
            Console.Error.WriteLine($"No peer or form is called '{unknown}'; peers are {string.Join(", ", Peer.All.Select(p => p.Name))}.");
            return 1;
        }

        var files = CatalogueFiles.Default();
        var peers = Peer.All.Where(p => wanted.Count == 0 || wanted.Contains(p.Name)).Where(IsThere).ToList();
        Console.WriteLine($"{files.Triples:N0} triples");
        WriteHead();
        foreach (var (from, to) in Conversions.Where(c => forms.Count == 0 || forms.Contains(c.To))) Compare(from, to, files.Path(from), files.Triples, peers);
        Console.WriteLine($"merely passing the RDF/XML through XmlReader, warm: {new FileInfo(files.Path(Form.RdfXml)).Length / 1e6 / Warm(() => PassXml(files.Path(Form.RdfXml))):N0} MB/s");
        return 0;
    }

    /// <summary>Prints the table of recorded documents.</summary>
    /// <param name="folders">Where they lie.</param>
    public static int RunFeeds(IReadOnlyList<string> folders)
    {
        var target = Path.Combine(Path.GetTempPath(), "datenraum-bench-rdf");
        var peers = Peer.All.Where(IsThere).ToList();
        WriteHead();
        foreach (var (form, file, triples) in RealFeeds.Make(folders, target)) Compare(form, Form.NTriples, file, triples, peers);
        return 0;
    }

    private static void WriteHead()
    {
        Console.WriteLine($"best of {Runs}, seconds of processor time; MB of the document read; ratios are peer's time to own time, so above 1 the own is faster");
        Console.WriteLine($"{"conversion",-25}{"MB",6}{"own MB/s",10}{"triples/s",12}{"warm MB/s",11}{"triples/s",12}   peer: MB/s, ratio as processes, ratio to warm");
    }

    private static bool IsThere(Peer peer)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, peer.Program)))) return true;
        Console.WriteLine($"{peer.Name}: '{peer.Program}' is not on the PATH, left out");
        return false;
    }

    private static void Compare(Form from, Form to, string file, long triples, List<Peer> peers)
    {
        var megabytes = new FileInfo(file).Length / 1e6;
        // In turns, so that a busy neighbour does not hit one side alone.
        var best = new Dictionary<Peer, double?>();
        foreach (var peer in peers.Prepend(Peer.Own)) best[peer] = peer.Seconds(from, to, file);
        for (var run = 1; run < Runs; run++)
            foreach (var (peer, before) in best.Where(b => run == 1 ? b.Value is not null : b.Value < Patience).ToList())
                best[peer] = Math.Min(before!.Value, peer.Seconds(from, to, file) ?? double.MaxValue);
        var cold = best[Peer.Own] ?? throw new InvalidOperationException($"The conversion of {file} failed.");
        var warm = Warm(from, to, file);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{from.Name + " → " + to.Name,-25}{megabytes,6:N0}{megabytes / cold,10:N0}{triples / cold,12:N0}{megabytes / warm,11:N0}{triples / warm,12:N0}   "));
        Console.WriteLine(string.Join("; ", peers.Select(p => best[p] is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{p.Name}: {megabytes / seconds:N0}, {seconds / cold:N2}, {seconds / warm:N2}")
            : $"{p.Name}: –")));
    }

    private static double Warm(Form from, Form to, string file) => Warm(() =>
    {
        using var input = Conversion.Open(file);
        Conversion.Convert(from, to, input, Stream.Null);
    });

    private static double Warm(Action work)
    {
        var best = double.MaxValue;
        var whole = Stopwatch.StartNew();
        for (var run = 0; run < Runs + 2 && (run < 2 || whole.Elapsed.TotalSeconds < 8); run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }

    /// <summary>What the XML reader alone costs: every element, attribute and text is asked for, and nothing is done with it.</summary>
    private static void PassXml(string file)
    {
        using var input = Conversion.Open(file);
        using var xml = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var characters = 0L;
        while (xml.Read())
        {
            characters += xml.LocalName.Length + xml.NamespaceURI.Length + xml.Value.Length;
            for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute()) characters += xml.LocalName.Length + xml.Value.Length;
        }

        GC.KeepAlive(characters);
    }
}
