using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using OpenDataNrw.Engines.Sql;

namespace OpenDataNrw.Engines.Transfer;

/// <summary>A backup, a restoration or a move was refused; the message says why, in German. Nothing was changed.</summary>
public sealed class StoreTransferException(string message) : Exception(message);

/// <summary>What was read or written.</summary>
/// <param name="Made">When the rows were read.</param>
/// <param name="Engine">The engine they come from.</param>
/// <param name="Rows">How many rows of each table.</param>
public sealed record TransferReport(DateTimeOffset Made, string Engine, IReadOnlyDictionary<string, long> Rows);

/// <summary>
/// Takes the whole store into a file, out of one, or from one database into another. All three are one way: one transaction
/// reads every table, another fills an empty database and looks at what arrived before it ends.
/// </summary>
public sealed class StoreTransfer
{
    private const int PipeSize = 4 << 20;

    private readonly IOptions<StoreOptions> _options;
    private readonly InstallationFolder _installation;
    private readonly TimeProvider _time;

    /// <summary>With the settings of the installation.</summary>
    public StoreTransfer(IOptions<StoreOptions> options, InstallationFolder installation, TimeProvider time)
    {
        _options = options;
        _installation = installation;
        _time = time;
    }

    /// <summary>The configured engine.</summary>
    public string Engine => _options.Value.Engine;

    /// <summary>Writes a state of the store into a new file; others read and write meanwhile.</summary>
    /// <exception cref="StoreTransferException">There is such a file.</exception>
    /// <exception cref="Catalog.StoreUnavailableException">The database cannot be used.</exception>
    public async Task<TransferReport> BackUpAsync(string path, CancellationToken cancellationToken)
    {
        var database = Open(Engine);
        await using (database.ConfigureAwait(false))
            return await BackupFile.WriteAsync(
                path,
                async into => await database.WorkAtLengthAsync(
                    upToDate: true,
                    session => session.InTransactionAsync(writing: false, async s => Report(_time.GetUtcNow(), Engine, await new StoreReading(s).WriteAsync(into, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false)), cancellationToken),
                    cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fills the configured database from a file.</summary>
    /// <param name="path">The file, made on whatever engine.</param>
    /// <param name="replace">Whether what is there is given up for it.</param>
    /// <param name="cancellationToken">Stops the restoration; then everything is as it was.</param>
    /// <exception cref="StoreTransferException">There is something already, or somebody is harvesting.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or no backup.</exception>
    public async Task<TransferReport> RestoreAsync(string path, bool replace, CancellationToken cancellationToken)
    {
        var database = Open(Engine);
        await using (database.ConfigureAwait(false))
        {
            var (head, tail) = await BackupFile.ReadAsync(path, from => StoreFilling.FillAsync(database, from, replace, cancellationToken), cancellationToken).ConfigureAwait(false);
            return Report(head.Made, head.Engine, tail);
        }
    }

    /// <summary>Fills the database of one engine from that of another. Nobody else writes into the first meanwhile, so nothing is lost.</summary>
    /// <param name="from">The engine to read.</param>
    /// <param name="to">The engine to fill.</param>
    /// <param name="replace">Whether what is there is given up for it.</param>
    /// <param name="cancellationToken">Stops the move; then both are as they were.</param>
    /// <exception cref="StoreTransferException">There is something already, or somebody is harvesting.</exception>
    public async Task<TransferReport> MoveAsync(string from, string to, bool replace, CancellationToken cancellationToken)
    {
        if (from == to) throw new StoreTransferException($"Von '{from}' nach '{to}' ist kein Umzug.");
        var (source, target) = (Open(from), Open(to));
        await using (source.ConfigureAwait(false))
        await using (target.ConfigureAwait(false))
            return await source.WorkAtLengthAsync(
                upToDate: true, session => session.InTransactionAsync(writing: true, s => MoveAsync(s, target, replace, cancellationToken), cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<TransferReport> MoveAsync(SqlSession source, SqlDatabase target, bool replace, CancellationToken cancellationToken)
    {
        await source.Dialect.FreezeAsync(source, [.. SqlSchema.TablesAt(SqlSchema.Latest).Select(t => t.Name)], cancellationToken).ConfigureAwait(false);
        await StoreFilling.EnsureNobodyHarvestsAsync(source, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: PipeSize, resumeWriterThreshold: PipeSize / 2, useSynchronizationContext: false));
        var reading = Task.Run(() => SendAsync(source, pipe.Writer, stop.Token), CancellationToken.None);
        try
        {
            using var arriving = new TransferStream(pipe.Reader.AsStream());
            var (head, tail) = await StoreFilling.FillAsync(target, arriving, replace, cancellationToken).ConfigureAwait(false);
            return Report(head.Made, head.Engine, tail);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await pipe.Reader.CompleteAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What goes wrong here is thrown where the rows are awaited.
    private async Task SendAsync(SqlSession source, PipeWriter writer, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            var buffered = new BufferedStream(writer.AsStream(leaveOpen: true), 1 << 16);
            await using (buffered.ConfigureAwait(false))
            {
                using var content = new TransferStream(buffered);
                await new StoreReading(source).WriteAsync(content, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Handed over to the reading end of the pipe, which throws it.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            fault = thrown;
        }

        await writer.CompleteAsync(fault).ConfigureAwait(false);
    }

    private SqlDatabase Open(string engine) => new(StoreEngines.Open(engine, _options.Value, _installation), _time);

    private static TransferReport Report(DateTimeOffset made, string engine, TransferTail tail) => new(made, engine, tail.Sums.ToDictionary(s => s.Key, s => s.Value.Rows));
}
