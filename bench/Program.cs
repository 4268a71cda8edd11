using OpenDataNrw.Bench.Duplicates;
using OpenDataNrw.Bench.Harvest;

return args switch
{
    ["harvest"] => await HarvestBenchmark.RunAsync(20_000),
    ["harvest", var records] when int.TryParse(records, out var count) => await HarvestBenchmark.RunAsync(count),
    ["memory"] => await HarvestBenchmark.RunMemoryAsync(),
    ["duplicates"] => DuplicateBenchmark.Run(1_000_000),
    ["stages"] => await StageBenchmark.RunAsync(10_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench harvest [records]    new, unchanged and changed records through the whole pipeline, against merely reading the same JSON");
    Console.Error.WriteLine("bench memory               peak heap of sources of growing size");
    Console.Error.WriteLine("bench duplicates           time and bytes of recognising copies among a million entries, against a dictionary of lists");
    Console.Error.WriteLine("bench stages               where the time of a record goes");
    return 1;
}
