using OpenDataNrw.Bench.Assessment;
using OpenDataNrw.Bench.Harvest;

return args switch
{
    ["harvest"] => await HarvestBenchmark.RunAsync(20_000),
    ["harvest", var records] when int.TryParse(records, out var count) => await HarvestBenchmark.RunAsync(count),
    ["memory"] => await HarvestBenchmark.RunMemoryAsync(),
    ["stages"] => await StageBenchmark.RunAsync(10_000),
    ["assessment", .. var folder] when folder.Length < 2 => await AssessmentBenchmark.RunAsync(10_000, folder.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench harvest [records]    new, unchanged and changed records through the whole pipeline, against merely reading the same JSON");
    Console.Error.WriteLine("bench memory               peak heap of sources of growing size");
    Console.Error.WriteLine("bench stages               where the time of a record goes");
    Console.Error.WriteLine("bench assessment [folder]  what MQA and own score cost, on synthetic records and on those of a folder of RDF files");
    return 1;
}
