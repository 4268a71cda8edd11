using OpenDataNrw.Bench.Assessment;
using OpenDataNrw.Bench.Duplicates;
using OpenDataNrw.Bench.FixFirst;
using OpenDataNrw.Bench.Harvest;
using OpenDataNrw.Bench.Iso;
using OpenDataNrw.Bench.Rdf;
using OpenDataNrw.Bench.Search;
using OpenDataNrw.Bench.Shacl;
using OpenDataNrw.Bench.Store;

return args switch
{
    ["harvest"] => await HarvestBenchmark.RunAsync(20_000),
    ["harvest", var records] when int.TryParse(records, out var count) => await HarvestBenchmark.RunAsync(count),
    ["memory", "feed", var size] when int.TryParse(size, out var megabytes) => await HarvestBenchmark.RunFeedAsync(megabytes),
    ["poison"] => await PoisonBenchmark.RunAsync(),
    ["memory"] => await HarvestBenchmark.RunMemoryAsync(),
    ["store", var connection] => await StoreBenchmark.RunAsync(20_000, connection),
    ["store", var connection, var records] when int.TryParse(records, out var count) => await StoreBenchmark.RunAsync(count, connection),
    ["duplicates"] => DuplicateBenchmark.Run(1_000_000),
    ["search"] => await SearchBenchmark.RunAsync(1_000_000),
    ["search", var records] when int.TryParse(records, out var count) => await SearchBenchmark.RunAsync(count),
    ["stages"] => await StageBenchmark.RunAsync(10_000),
    ["assessment", .. var folder] when folder.Length < 2 => await AssessmentBenchmark.RunAsync(10_000, folder.FirstOrDefault()),
    ["iso", .. var records] when records.Length < 2 => IsoBenchmark.Run(records.FirstOrDefault()),
    ["fixfirst"] => await FixFirstBenchmark.RunAsync(10_000),
    ["rdf", "convert", var from, var to, var file] when Form.Named(from) is { } source && Form.Named(to) is { } target => Conversion.Run(source, target, file),
    ["rdf", "feeds", .. var folders] => RdfBenchmark.RunFeeds(folders),
    ["rdf", "graph"] => GraphBenchmark.Run(),
    ["rdf", "stream"] => StreamBenchmark.Run(1000),
    ["rdf", "stream", var size] when int.TryParse(size, out var megabytes) => StreamBenchmark.Run(megabytes),
    ["rdf", "jsonld-own", var file, var seconds, _] when double.TryParse(seconds, System.Globalization.CultureInfo.InvariantCulture, out var length) => JsonLdBenchmark.RunOwn(file, length),
    ["rdf", "jsonld", .. var documents] => JsonLdBenchmark.Run(documents),
    ["rdf", .. var peers] when !peers.Contains("convert") && !peers.Contains("stream") => RdfBenchmark.Run(peers),
    ["shacl", var shapes] => await ShaclBenchmark.RunAsync(shapes, null, null),
    ["shacl", var shapes, var feeds] => await ShaclBenchmark.RunAsync(shapes, feeds, null),
    ["shacl", var shapes, var feeds, var modules] => await ShaclBenchmark.RunAsync(shapes, feeds, modules),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench harvest [records]    new, unchanged and changed records through the whole pipeline, against merely reading the same JSON");
    Console.Error.WriteLine("bench poison               what 50 records that cannot be taken cost among 2,000");
    Console.Error.WriteLine("bench memory               peak heap of sources of growing size");
    Console.Error.WriteLine("bench store <connection> [records]");
    Console.Error.WriteLine("                           SQLite beside PostgreSQL (an empty database or schema) under the same store");
    Console.Error.WriteLine("bench memory feed <MB>     peak working set of a harvest of one data.json of that size");
    Console.Error.WriteLine("bench duplicates           time and bytes of recognising copies among a million entries, against a dictionary of lists");
    Console.Error.WriteLine("bench search [records]     building and asking the embedded index with a million entries, beside SQLite FTS5");
    Console.Error.WriteLine("bench stages               where the time of a record goes");
    Console.Error.WriteLine("bench assessment [folder]  what MQA and own score cost, on synthetic records and on those of a folder of RDF files");
    Console.Error.WriteLine("bench fixfirst             what the fix-first list of a source costs");
    Console.Error.WriteLine("bench iso [folder]         mapping records of ISO 19139 (synthetic, or those of a folder) beside merely reading their XML");
    Console.Error.WriteLine("bench rdf [peers] [forms]  conversions (to the forms) of a million triples beside serdi, rapper and n3 (n3: NODE_PATH names the folder it is in)");
    Console.Error.WriteLine("bench rdf convert <from> <to> <file>   one conversion to the standard output: " + string.Join(", ", Form.All.Select(f => f.Name)));
    Console.Error.WriteLine("bench rdf feeds <folders>  the same with the RDF documents that lie under the folders, joined and repeated");
    Console.Error.WriteLine("bench rdf graph            filling, holding, asking and writing a graph");
    Console.Error.WriteLine("bench rdf jsonld [files]   JSON-LD to N-Quads beside npm's jsonld (NODE_PATH names the folder it is in)");
    Console.Error.WriteLine("bench rdf stream [MB]      peak memory of a process that reads and writes N-Triples of that size");
    Console.Error.WriteLine("bench shacl <shapes> [feeds] [node_modules]");
    Console.Error.WriteLine("                           datasets per second against the official shapes in a folder, beside npm shacl-engine");
    return 1;
}
