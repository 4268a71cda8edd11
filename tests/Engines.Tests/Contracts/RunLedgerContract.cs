using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every ledger of runs must hold.</summary>
public abstract class RunLedgerContract(IStoreUnderTest store) : StoreContract(store)
{
    internal static RunReport Report(RunLease lease, RunOutcome outcome) =>
        new() { Run = lease.Run, Source = lease.Source, StartedAt = lease.StartedAt, Outcome = outcome };

    [Fact]
    public async Task A_source_is_held_by_one_worker_at_a_time()
    {
        var another = Store.ConnectAnother();

        var first = await Ports.Runs.TryBeginAsync(Source, "worker-1", LeaseTime, Cancel);
        var second = await another.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel);
        var elsewhere = await another.Runs.TryBeginAsync(Other, "worker-2", LeaseTime, Cancel);

        Assert.Equal(new RunLease(1, Source, "worker-1", Time.Now), first);
        Assert.Null(second);
        Assert.Equal(new RunLease(2, Other, "worker-2", Time.Now), elsewhere);
    }

    [Fact]
    public async Task Of_many_workers_that_begin_at_once_one_gets_the_source()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Store.ConnectAnother()).ToList();

        var leases = await Task.WhenAll(
            processes.Select((p, i) => Task.Run(() => p.Runs.TryBeginAsync(Source, $"worker-{i}", LeaseTime, Cancel), Cancel)));

        Assert.Single(leases, l => l is not null);
    }

    [Fact]
    public async Task Who_knows_an_older_run_than_the_latest_does_not_begin()
    {
        var first = (await Ports.Runs.TryBeginAsync(Source, "worker-1", LeaseTime, after: 0, Cancel))!;
        await Ports.Runs.FinishAsync(first, Report(first, RunOutcome.Completed), Cancel);

        Assert.Null(await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, after: 0, Cancel));
        Assert.NotNull(await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, after: first.Run, Cancel));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_run_marked_abandoned()
    {
        var dead = await BeginAsync();
        Time.Advance(LeaseTime - TimeSpan.FromMilliseconds(1));
        Assert.Null(await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel));
        Assert.Empty(await Ports.Runs.ListOrphanedAsync(Cancel));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([Source], await Ports.Runs.ListOrphanedAsync(Cancel));

        var successor = await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel);

        Assert.NotNull(successor);
        Assert.True(successor.Run > dead.Run);
        Assert.Empty(await Ports.Runs.ListOrphanedAsync(Cancel));
        var runs = await Ports.Runs.ListAsync(Source, 10, Cancel);
        Assert.Equal([(successor.Run, RunOutcome.Running), (dead.Run, RunOutcome.Abandoned)], runs.Select(r => (r.Run, r.Outcome)));
        Assert.Equal(Time.Now, runs[1].FinishedAt);
        Assert.NotNull(runs[1].Message);
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Runs.HeartbeatAsync(dead, LeaseTime, Report(dead, RunOutcome.Running), Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Runs.FinishAsync(dead, Report(dead, RunOutcome.Completed), Cancel));
        Assert.Equal(RunOutcome.Abandoned, (await Ports.Runs.FindAsync(dead.Run, Cancel))!.Outcome);
    }

    [Fact]
    public async Task A_heartbeat_prolongs_the_lease_and_publishes_the_figures_so_far()
    {
        var lease = await BeginAsync();
        Time.Advance(TimeSpan.FromSeconds(90));
        await Ports.Runs.HeartbeatAsync(lease, LeaseTime, Report(lease, RunOutcome.Running) with { Created = 7, Announced = 20 }, Cancel);
        Time.Advance(TimeSpan.FromSeconds(90));

        Assert.Null(await Store.ConnectAnother().Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel));
        var soFar = await Ports.Runs.FindAsync(lease.Run, Cancel);
        Assert.Equal((7, 20, RunOutcome.Running, null), (soFar!.Created, soFar.Announced, soFar.Outcome, soFar.FinishedAt));
    }

    [Fact]
    public async Task A_run_ends_with_its_whole_report_and_gives_the_source_back()
    {
        var lease = await BeginAsync();
        var report = Report(lease, RunOutcome.Held) with
        {
            FinishedAt = Time.Now + TimeSpan.FromSeconds(3),
            Message = "Mehr als ein Fünftel der Einträge würde vermisst.",
            Announced = 10,
            Created = 1,
            Updated = 2,
            Unchanged = 3,
            Rejected = 1,
            Missing = 4,
            Withdrawn = 5,
            Returned = 6,
            Requests = 7,
            Bytes = 8_000_000_000,
            Times = new StageTimes(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)),
            Rejections = [new Rejection("Datensatz 17 auf Seite 2", null, "record.no-title", "Der Titel fehlt.")],
        };

        await Ports.Runs.FinishAsync(lease, report, Cancel);

        Assert.Equivalent(report, await Ports.Runs.FindAsync(lease.Run, Cancel), strict: true);
        Assert.NotNull(await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Runs.FinishAsync(lease, report, Cancel));
    }

    [Fact]
    public async Task A_run_cannot_end_as_still_running()
    {
        var lease = await BeginAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Ports.Runs.FinishAsync(lease, Report(lease, RunOutcome.Running), Cancel));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_for_one_source_or_all()
    {
        var runs = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            var lease = await BeginAsync(i % 2 == 0 ? Source : Other);
            await Ports.Runs.FinishAsync(lease, Report(lease, RunOutcome.Completed), Cancel);
            runs.Add(lease.Run);
        }

        Assert.Equal([runs[3], runs[2], runs[1]], (await Ports.Runs.ListAsync(null, 3, Cancel)).Select(r => r.Run));
        Assert.Equal([runs[2], runs[0]], (await Ports.Runs.ListAsync(Source, 3, Cancel)).Select(r => r.Run));
        Assert.Null(await Ports.Runs.FindAsync(4711, Cancel));
    }

    [Fact]
    public async Task Only_completed_runs_of_the_source_from_the_instant_on_count()
    {
        await EndAsync(Source, RunOutcome.Completed);
        Time.Advance(TimeSpan.FromHours(1));
        var since = Time.Now;
        await EndAsync(Source, RunOutcome.Failed);
        await EndAsync(Source, RunOutcome.Held);
        await EndAsync(Other, RunOutcome.Completed);
        await EndAsync(Source, RunOutcome.Completed);
        await EndAsync(Source, RunOutcome.Completed);
        await BeginAsync();

        Assert.Equal(2, await Ports.Runs.CountCompletedSinceAsync(Source, since, Cancel));

        async Task EndAsync(SourceId source, RunOutcome outcome)
        {
            var lease = await BeginAsync(source);
            await Ports.Runs.FinishAsync(lease, Report(lease, outcome), Cancel);
        }
    }
    [Fact]
    public async Task Changes_alone_bring_nobody_nearer_to_withdrawal()
    {
        var since = Time.Now;
        await EndAsync(changesOnly: true);
        await EndAsync(changesOnly: false);
        await EndAsync(changesOnly: true);

        Assert.Equal(1, await Ports.Runs.CountCompletedSinceAsync(Source, since, Cancel));
        Assert.Equal([(RunOutcome.Completed, true), (RunOutcome.Completed, false), (RunOutcome.Completed, true)], (await Ports.Runs.ListAsync(Source, 10, Cancel)).Select(r => (r.Outcome, r.ChangesOnly)));
        Assert.NotNull(await Ports.Runs.TryBeginAsync(Source, "worker-2", LeaseTime, Cancel));

        async Task EndAsync(bool changesOnly)
        {
            var lease = await BeginAsync();
            await Ports.Runs.FinishAsync(lease, Report(lease, RunOutcome.Completed) with { ChangesOnly = changesOnly }, Cancel);
        }
    }
}
