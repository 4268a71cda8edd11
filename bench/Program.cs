using OpenDataNrw.Bench.Harvest;

// dotnet run -c Release --project bench -- harvest [records]
return args switch
{
    ["harvest"] => await HarvestBenchmark.RunAsync(20_000),
    ["harvest", var records] when int.TryParse(records, out var count) => await HarvestBenchmark.RunAsync(count),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench harvest [records]    new, unchanged and changed records through the whole pipeline, against merely reading the same JSON");
    return 1;
}
