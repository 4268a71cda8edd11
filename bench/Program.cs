using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Bench.Rdf;

return args switch
{
    ["harvest"] => await HarvestBenchmark.RunAsync(20_000),
    ["harvest", var records] when int.TryParse(records, out var count) => await HarvestBenchmark.RunAsync(count),
    ["memory"] => await HarvestBenchmark.RunMemoryAsync(),
    ["stages"] => await StageBenchmark.RunAsync(10_000),
    ["rdf", "convert", var from, var to, var file] when Form.Named(from) is { } source && Form.Named(to) is { } target => Conversion.Run(source, target, file),
    ["rdf", "feeds", .. var folders] => RdfBenchmark.RunFeeds(folders),
    ["rdf", "graph"] => GraphBenchmark.Run(),
    ["rdf", "stream"] => StreamBenchmark.Run(1000),
    ["rdf", "stream", var size] when int.TryParse(size, out var megabytes) => StreamBenchmark.Run(megabytes),
    ["rdf", .. var peers] when !peers.Contains("convert") && !peers.Contains("stream") => RdfBenchmark.Run(peers),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench harvest [records]    new, unchanged and changed records through the whole pipeline, against merely reading the same JSON");
    Console.Error.WriteLine("bench memory               peak heap of sources of growing size");
    Console.Error.WriteLine("bench stages               where the time of a record goes");
    Console.Error.WriteLine("bench rdf [peers] [forms]  conversions (to the forms) of a million triples beside serdi, rapper and n3 (n3: NODE_PATH names the folder it is in)");
    Console.Error.WriteLine("bench rdf convert <from> <to> <file>   one conversion to the standard output: " + string.Join(", ", Form.All.Select(f => f.Name)));
    Console.Error.WriteLine("bench rdf feeds <folders>  the same with the RDF documents that lie under the folders, joined and repeated");
    Console.Error.WriteLine("bench rdf graph            filling, holding, asking and writing a graph");
    Console.Error.WriteLine("bench rdf stream [MB]      peak memory of a process that reads and writes N-Triples of that size");
    return 1;
}
