using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>
/// Lets listing, mapping and storing work at the same time: two short queues between three loops. The queues are bounded,
/// so a source of any size takes the same memory, and each loop is single, so batches keep their order, as records do within them.
/// </summary>
internal static class BatchPipeline
{
    private const int QueuedBatches = 1;
    private const int RecordsPerTurn = 16;

    // Records may have megabytes each: as many as go into a batch otherwise would not fit into memory.
    private const int BytesPerBatch = 8_000_000;

    /// <summary>Mapped batches in the order of the listing. A fault of the listing ends the enumeration with that fault, after what was listed before it.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<HarvestedRecord>> RunAsync(
        IAsyncEnumerable<ChangedRecord> changed, RecordMapping mapping, int batchSize, RunTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var toMap = Channel.CreateBounded<List<ChangedRecord>>(new BoundedChannelOptions(QueuedBatches) { SingleReader = true, SingleWriter = true });
        var toStore = Channel.CreateBounded<List<HarvestedRecord>>(new BoundedChannelOptions(QueuedBatches) { SingleReader = true, SingleWriter = true });
        var listing = Task.Run(() => ListAsync(changed, toMap.Writer, batchSize, stop.Token), CancellationToken.None);
        var mappingLoop = Task.Run(() => MapAsync(toMap.Reader, toStore.Writer, mapping, tally, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in toStore.Reader.ReadAllAsync(stop.Token)) yield return batch;
        }
        finally
        {
            // Left early or not: the loops must have ended before the run's client and figures are read for the last time.
            await stop.CancelAsync();
            await Task.WhenAll(listing, mappingLoop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ListAsync(IAsyncEnumerable<ChangedRecord> changed, ChannelWriter<List<ChangedRecord>> queue, int batchSize, CancellationToken stop)
    {
        var batch = new List<ChangedRecord>(batchSize);
        long bytes = 0;
        try
        {
            await foreach (var record in changed.WithCancellation(stop))
            {
                batch.Add(record);
                bytes += record.Record.Content.Length;
                if (batch.Count < batchSize && bytes < BytesPerBatch) continue;
                await queue.WriteAsync(batch, stop);
                (batch, bytes) = (new List<ChangedRecord>(batchSize), 0);
            }

            if (batch.Count > 0) await queue.WriteAsync(batch, stop);
            queue.Complete();
        }
#pragma warning disable CA1031 // Not swallowed: handed through the queue to the reader, where the run deals with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (batch.Count > 0 && !stop.IsCancellationRequested) await queue.WriteAsync(batch, stop);
            queue.Complete(fault);
        }
    }

    private static async Task MapAsync(
        ChannelReader<List<ChangedRecord>> queue, ChannelWriter<List<HarvestedRecord>> toStore, RecordMapping mapping, RunTally tally, CancellationToken stop)
    {
        try
        {
            await foreach (var batch in queue.ReadAllAsync(stop))
            {
                var began = Stopwatch.GetTimestamp();
                var results = new (HarvestedRecord? Record, Rejection? Rejection)[batch.Count];
                // Records do not know each other: all cores may take part. In ranges, since handing over each record would cost as much.
                Parallel.ForEach(Partitioner.Create(0, batch.Count, RecordsPerTurn), new ParallelOptions { CancellationToken = stop }, range =>
                {
                    for (var i = range.Item1; i < range.Item2; i++) results[i] = mapping.Map(batch[i].Id, batch[i].Record, batch[i].Fingerprint);
                });
                var mapped = new List<HarvestedRecord>(batch.Count);
                foreach (var (record, rejection) in results)
                {
                    if (record is not null) mapped.Add(record);
                    else tally.Reject(rejection!);
                }

                tally.AddMap(Stopwatch.GetElapsedTime(began));
                await toStore.WriteAsync(mapped, stop);
            }

            toStore.Complete();
        }
#pragma warning disable CA1031 // Not swallowed: handed through the queue to the reader, where the run deals with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            toStore.Complete(fault);
        }
    }
}
