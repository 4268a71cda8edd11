namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>How much chance tests do.</summary>
/// <remarks>
/// The environment variable <c>OPENDATANRW_FUZZ</c> multiplies the number of documents that are tried (1 where it is absent; 100
/// is some minutes for each reader), <c>OPENDATANRW_FUZZ_SEED</c> starts another row of random numbers. A failing test names the number
/// that makes its document again.
/// </remarks>
internal static class Workload
{
    public static int Times(int usual) => usual * Number("OPENDATANRW_FUZZ", 1);

    public static int Seed(int number) => HashCode(number, Number("OPENDATANRW_FUZZ_SEED", 0));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;

    /// <summary>The same in every process, which the one of .NET is not.</summary>
    private static int HashCode(int a, int b) => unchecked((a * 486_187_739) + (b * 16_777_619) + 1);
}
