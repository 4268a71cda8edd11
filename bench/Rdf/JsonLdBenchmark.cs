using System.Diagnostics;
using System.Globalization;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>
/// JSON-LD to N-Quads beside npm's jsonld, from the bytes in memory to the text in memory: a generated catalogue of some 100,000
/// triples and documents that are named. Each side first runs in a process of its own, then is warm and tells its best run.
/// </summary>
internal static class JsonLdBenchmark
{
    private const int Rounds = 3;

    /// <summary>Seconds for which a document is read again and again.</summary>
    private const double WarmSeconds = 3;

    private const string Script =
        "const jsonld=require('jsonld'),fs=require('fs');const [file,seconds,base]=process.argv.slice(1);const text=fs.readFileSync(file,'utf8');"
        + "const end=performance.now()+1000*seconds;let best=1e12,count=0;(async()=>{do{const start=performance.now();"
        + "const quads=await jsonld.toRDF(JSON.parse(text),{format:'application/n-quads',base});"
        + "best=Math.min(best,performance.now()-start);count=quads.split('\\n').length-1;}while(performance.now()<end);console.log(best,count);})().catch(()=>process.exit(1));";

    /// <summary>Prints the table.</summary>
    /// <param name="documents">Files beside the generated catalogue.</param>
    public static int Run(IReadOnlyList<string> documents)
    {
        var catalogue = new CatalogueFiles(Path.Combine(Path.GetTempPath(), "datenraum-bench-rdf"), 100_000).Path(Form.JsonLd);
        Console.WriteLine($"best of {Rounds} rounds; ratios are jsonld's time to own time, so above 1 the own is faster");
        Console.WriteLine($"{"document",-40}{"kB",8}{"triples",9}{"process: own",14}{"jsonld",9}{"ratio",7}{"warm ms: own",14}{"jsonld",9}{"ratio",7}");
        foreach (var document in documents.Prepend(catalogue)) Compare(document);
        return 0;
    }

    /// <summary>Reads one document for some seconds and prints the best run in milliseconds and the number of statements.</summary>
    public static int RunOwn(string file, double seconds)
    {
        var bytes = File.ReadAllBytes(file);
        using var output = new MemoryStream();
        var best = double.MaxValue;
        var whole = Stopwatch.StartNew();
        do
        {
            output.SetLength(0);
            var watch = Stopwatch.StartNew();
            using var input = new MemoryStream(bytes);
            using var writer = new NQuadsWriter(output);
            RdfQuads.ReadJsonLd(input, writer, Conversion.BaseIri);
            writer.Flush();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        while (whole.Elapsed.TotalSeconds < seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best} {output.GetBuffer().AsSpan(0, (int)output.Length).Count((byte)'\n')}"));
        return 0;
    }

    private static void Compare(string file)
    {
        string[] own = [Environment.ProcessPath!, "rdf", "jsonld-own", file];
        string[] peer = ["node", "-e", Script, "--", file];
        var (ownWhole, ownWarm, peerWhole, peerWarm, count) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue, 0L);
        // The sides take turns, so that a busy neighbour does not hit one alone.
        for (var round = 0; round < Rounds; round++)
        {
            ownWhole = Math.Min(ownWhole, Start(own, 0).Whole);
            peerWhole = Math.Min(peerWhole, Start(peer, 0).Whole);
            var warm = Start(own, WarmSeconds);
            (ownWarm, count) = (Math.Min(ownWarm, warm.Best), warm.Count);
            peerWarm = Math.Min(peerWarm, Start(peer, WarmSeconds).Best);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file),-40}{new FileInfo(file).Length / 1e3,8:N0}{count,9:N0}{ownWhole,14:N0}{peerWhole,9:N0}{peerWhole / ownWhole,7:N1}{ownWarm,14:N3}{peerWarm,9:N3}{peerWarm / ownWarm,7:N1}"));
    }

    /// <summary>Milliseconds of a whole process, and what it says of its best run; infinite where it fails.</summary>
    private static (double Whole, double Best, long Count) Start(string[] command, double seconds)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(seconds.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(Conversion.BaseIri);
        start.Environment["DOTNET_gcServer"] = "0";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0 && said is [var best, var count]
            ? (watch.Elapsed.TotalMilliseconds, double.Parse(best, CultureInfo.InvariantCulture), long.Parse(count, CultureInfo.InvariantCulture))
            : (double.PositiveInfinity, double.PositiveInfinity, 0);
    }
}
