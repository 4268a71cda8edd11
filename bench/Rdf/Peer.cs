using System.Diagnostics;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>A program that converts RDF, run as a whole process.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Program">Its file, found on the PATH where it has no folder.</param>
/// <param name="Arguments">What it is given for a conversion; null where it does not know the forms.</param>
internal sealed record Peer(string Name, string Program, Func<Form, Form, string, string[]?> Arguments)
{
    /// <summary>Seconds after which one program is not run again on the same file.</summary>
    private const double Patience = 8;

    private const string N3Script =
        "const N3=require('n3'),fs=require('fs');const [file,from,to]=process.argv.slice(1);"
        + "fs.createReadStream(file,{highWaterMark:65536}).pipe(new N3.StreamParser({format:from})).pipe(new N3.StreamWriter({format:to})).pipe(process.stdout);";

    private static readonly Form[] SerdiForms = [Form.NTriples, Form.Turtle, Form.NQuads, Form.TriG];

    private static readonly Form[] RapperWrites = [Form.NTriples, Form.Turtle, Form.NQuads];

    /// <summary>The own process: this very program.</summary>
    public static Peer Own { get; } = new("own", Environment.ProcessPath!, (from, to, file) => ["rdf", "convert", from.Name, to.Name, file]);

    /// <summary>The peers this benchmark knows.</summary>
    public static IReadOnlyList<Peer> All { get; } =
    [
        new("serdi", "serdi", (from, to, file) =>
            SerdiForms.Contains(from) && SerdiForms.Contains(to) ? ["-l", "-i", from.Name, "-o", to.Name, file, Conversion.BaseIri] : null),
        new("rapper", "rapper", (from, to, file) =>
            from != Form.JsonLd && RapperWrites.Contains(to) ? ["-q", "-i", from.Name, "-o", to.Name, file, Conversion.BaseIri] : null),
        new("n3", "node", (from, to, file) =>
            SerdiForms.Contains(from) && SerdiForms.Contains(to) ? ["-e", N3Script, "--", file, N3Name(from), N3Name(to)] : null),
    ];

    /// <summary>
    /// Seconds of the best of several runs with the output thrown away, fewer where they are long; null where the program does not
    /// know the forms or fails.
    /// </summary>
    public double? Best(Form from, Form to, string file, int runs)
    {
        if (Arguments(from, to, file) is not { } arguments) return null;
        double? best = null;
        var spent = 0.0;
        for (var run = 0; run < runs && spent < Patience; run++)
        {
            if (Seconds(arguments) is not { } seconds) return null;
            if (best is null || seconds < best) best = seconds;
            spent += seconds;
        }

        return best;
    }

    private static string N3Name(Form form) => form == Form.NTriples ? "N-Triples" : form == Form.NQuads ? "N-Quads" : form.Name;

    private double? Seconds(string[] arguments)
    {
        // The shell throws the output away, so that no pipe is part of the figure.
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec \"$@\" > /dev/null 2> /dev/null", "sh", Program } };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // A conversion is one short thread of work: the collector of a command, not that of a server.
        start.Environment["DOTNET_gcServer"] = "0";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : null;
    }
}
