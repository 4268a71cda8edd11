using System.Diagnostics;
using System.Text;

namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>
/// Whatever a document has become on its way, a reader reads it or throws <see cref="RdfSyntaxException"/>, within bounds of time
/// and memory, and what it read can be written and read again. More documents: <see cref="Workload"/>.
/// </summary>
public sealed class SpoiltDocuments
{
    private const int OwnDocuments = 200;
    private const int MaterialDocuments = 100;

    /// <summary>What reading may allocate beside a multiple of the document: buffers, tables and the bundled context.</summary>
    private const long AllocatedAtMost = 32L << 20;

    private const long AllocatedPerByte = 600;

    [Theory]
    [InlineData(Syntax.NTriples)]
    [InlineData(Syntax.NQuads)]
    [InlineData(Syntax.Turtle)]
    [InlineData(Syntax.TriG)]
    [InlineData(Syntax.RdfXml)]
    [InlineData(Syntax.JsonLd)]
    public void A_reader_answers_with_statements_or_a_fault(Syntax syntax)
    {
        Try(syntax, Seeds.Own(syntax), Workload.Times(OwnDocuments));
        var material = Seeds.Material(syntax);
        if (material.Count > 0) Try(syntax, material, Workload.Times(MaterialDocuments));
    }

    private static void Try(Syntax syntax, IReadOnlyList<byte[]> seeds, int documents)
    {
        var faults = new Dictionary<string, string>();
        for (var number = 0; number < documents && faults.Count < 5; number++)
        {
            var random = new Random(Workload.Seed(number));
            var document = Mutations.Of(seeds[random.Next(seeds.Count)], random);
            try
            {
                Try(syntax, document, number % 2 == 0 ? Syntaxes.Lenient : Syntaxes.Strict, random);
            }
            // Whatever is thrown is the finding; the number and the document make it a test.
            catch (Exception fault) when (fault is not RdfSyntaxException)
            {
                faults.TryAdd(Kind(fault), $"{syntax}, document {number}: {fault}\n{Shown(document)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Values));
    }

    /// <summary>Faults of one kind are told once.</summary>
    private static string Kind(Exception fault) =>
        $"{fault.GetType().Name} {fault.Message[..Math.Min(40, fault.Message.Length)]} {fault.InnerException?.Message} {fault.StackTrace?.Split('\n')[0]}";

    private static void Try(Syntax syntax, byte[] document, RdfReaderOptions options, Random random)
    {
        var dataset = new RdfDataset();
        if (!TryRead(syntax, document, options, random, dataset)) return;
        if (dataset.Count <= 2000) Survival.Check(dataset, options.LenientIris);
    }

    /// <summary>Reads in pieces; false where the document is faulty.</summary>
    private static bool TryRead(Syntax syntax, byte[] document, RdfReaderOptions options, Random random, RdfDataset dataset)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            using var input = new CrumblingStream(document, random);
            Syntaxes.Read(syntax, input, new MeasuringSink(dataset, 4L * document.Length), options);
            return true;
        }
        catch (RdfSyntaxException fault)
        {
            Assert.True(fault.Line >= 0 && fault.Column >= 0 && fault.Message.Length > 10, fault.ToString());
            return false;
        }
        finally
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var bound = AllocatedAtMost + (AllocatedPerByte * document.Length);
            Assert.True(allocated <= bound, $"Reading {document.Length} bytes allocated {allocated}, more than {bound}.");
            // A document of these sizes takes milliseconds; the bound is for the day on which the machine is busy.
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"Reading {document.Length} bytes took {clock.Elapsed}.");
        }
    }

    private static string Shown(byte[] document) =>
        $"{document.Length} bytes, Base64: {Convert.ToBase64String(document.AsSpan(0, Math.Min(document.Length, 60_000)))}\n{Encoding.Latin1.GetString(document.AsSpan(0, Math.Min(document.Length, 2000)))}";
}
