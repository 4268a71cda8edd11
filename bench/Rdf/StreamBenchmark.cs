using System.Diagnostics;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>The peak memory of a whole process while a document far larger than it streams through.</summary>
internal static class StreamBenchmark
{
    /// <summary>Reads and writes so many megabytes of N-Triples, in this process and nothing else in it.</summary>
    public static int Run(int megabytes)
    {
        // The collector is chosen at the start of a process, so the work is done in a second one.
        if (Environment.GetEnvironmentVariable("DOTNET_gcServer") != "0") return Again(megabytes);
        using var block = new MemoryStream();
        using (var writer = new NTriplesWriter(block)) GeneratedCatalogue.State(writer, 10_000);
        var length = megabytes * 1_000_000L;
        using var input = new RepeatedStream(block.ToArray(), length);
        var watch = Stopwatch.StartNew();
        Conversion.Convert(Form.NTriples, Form.NTriples, input, Stream.Null);
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{input.Given / 1e6:N0} MB in {seconds:N1} s, {input.Given / 1e6 / seconds:N0} MB/s, peak of the process {self.PeakWorkingSet64 / 1e6:N0} MB");
        return 0;
    }

    private static int Again(int megabytes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "rdf", "stream", $"{megabytes}" } };
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Gives whole blocks again and again until the length is reached.</summary>
    private sealed class RepeatedStream(byte[] block, long length) : Stream
    {
        private int _at;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == 0 && Given >= length) return 0;
            var count = Math.Min(buffer.Length, block.Length - _at);
            block.AsSpan(_at, count).CopyTo(buffer);
            _at = (_at + count) % block.Length;
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
