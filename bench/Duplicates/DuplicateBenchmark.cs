using System.Diagnostics;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Bench.Duplicates;

/// <summary>
/// Time and memory of the index of duplicates: every third dataset reaches the catalogue by two routes or three. The peer is a
/// dictionary from sign to list of entries, which is the least that any clustering keeps.
/// </summary>
internal static class DuplicateBenchmark
{
    private const int Batch = 1000;
    private const int Rounds = 3;

    public static int Run(int entries)
    {
        var candidates = Enumerable.Range(0, entries).Select(Candidate).ToArray();
        var signs = candidates.Sum(c => (long)c.Signs.Count);
        Console.WriteLine($"{entries:N0} entries, {(double)signs / entries:N1} signs each");
        var best = (Index: double.MaxValue, Peer: double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var began = Stopwatch.GetTimestamp();
            var index = new DuplicateIndex();
            foreach (var batch in candidates.Chunk(Batch)) index.Apply(batch, batch[^1].Sequence);
            var time = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)entries;
            best.Index = Math.Min(best.Index, time);
            Console.WriteLine($"index: {time:N2} s, {entries / time:N0} entries/s, {bytes:N0} bytes per entry, {index.HiddenCount:N0} hidden");

            before = GC.GetTotalMemory(forceFullCollection: true);
            began = Stopwatch.GetTimestamp();
            var peer = new Dictionary<ulong, List<int>>();
            for (var i = 0; i < candidates.Length; i++)
                foreach (var sign in candidates[i].Signs)
                    if (peer.TryGetValue(sign.Value, out var members)) members.Add(i);
                    else peer.Add(sign.Value, [i]);
            time = Stopwatch.GetElapsedTime(began).TotalSeconds;
            bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)entries;
            best.Peer = Math.Min(best.Peer, time);
            Console.WriteLine($"dictionary of lists: {time:N2} s, {bytes:N0} bytes per entry, {peer.Count:N0} signs");
        }

        Console.WriteLine($"best of {Rounds}: {best.Index / best.Peer:N2} times the dictionary's time");
        return 0;
    }

    private static DuplicateCandidate Candidate(int number)
    {
        // Of ten entries three describe one dataset and two another.
        var dataset = (number % 10) switch
        {
            1 or 2 => number - (number % 10),
            4 => number - 1,
            _ => number,
        };
        var source = new SourceId($"quelle-{number % 10}-{number / 10 % 4}");
        return new DuplicateCandidate
        {
            Id = DatasetId.For(source, $"{number}"),
            Source = source,
            State = PublicationState.Present,
            Sequence = number + 1,
            Modified = DateTimeOffset.UnixEpoch.AddDays(number % 20_000),
            NameHash = (ulong)number * 0x9E3779B97F4A7C15,
            Signs =
            [
                DuplicateSign.Of(SignKind.Uuid, $"{dataset}"),
                DuplicateSign.Of(SignKind.Address, $"{number}"),
                DuplicateSign.Of(SignKind.FilesAndTitle, $"{number}"),
                DuplicateSign.Of(SignKind.FilesAndPublisher, $"{number}"),
                DuplicateSign.Of(SignKind.TitleAndPublisher, $"{dataset}"),
            ],
        };
    }
}
