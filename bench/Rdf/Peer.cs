using System.Diagnostics;
using System.Globalization;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>A program that converts RDF, run as a whole process.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Program">Its file, found on the PATH where it has no folder.</param>
/// <param name="Arguments">What it is given for a conversion; null where it does not know the forms.</param>
internal sealed record Peer(string Name, string Program, Func<Form, Form, string, string[]?> Arguments)
{
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
    /// Seconds of processor time of one run with the output thrown away; null where the program does not know the forms or fails.
    /// All threads count, those that compile too.
    /// </summary>
    public double? Seconds(Form from, Form to, string file)
    {
        if (Arguments(from, this == Own ? to : to.Plain, file) is not { } arguments) return null;
        // The shell throws the output away, so that no pipe is part of the figure, and tells the time of what it ran.
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "\"$@\" > /dev/null 2> /dev/null || exit 1; times", "sh", Program },
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // A conversion is one short thread of work: the collector of a command, not that of a server.
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        var times = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0 ? times[1].Split(' ').Sum(Duration) : null;
    }

    /// <summary>A time as the shell writes it: <c>0m1.230s</c>.</summary>
    private static double Duration(string text)
    {
        var minutes = text.IndexOf('m', StringComparison.Ordinal);
        return double.Parse(text[..minutes], CultureInfo.InvariantCulture) * 60 + double.Parse(text[(minutes + 1)..].TrimEnd('s'), CultureInfo.InvariantCulture);
    }

    private static string N3Name(Form form) => form == Form.NTriples ? "N-Triples" : form == Form.NQuads ? "N-Quads" : form.Name;
}
