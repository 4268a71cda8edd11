using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class HostTurnsTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Requests_to_one_host_do_not_overlap_whatever_its_case_or_dot()
    {
        var turns = new HostTurns(_time);
        var first = await turns.TakeAsync("daten.example", default, default);
        var second = turns.TakeAsync("Daten.Example.", default, default);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        var turns = new HostTurns(_time);
        using var first = await turns.TakeAsync("a.example", default, default);
        using var second = await turns.TakeAsync("b.example", default, default);
    }

    [Fact]
    public async Task As_many_as_allowed_are_under_way_at_the_same_time()
    {
        var turns = new HostTurns(_time, parallel: 2);
        var first = await turns.TakeAsync("daten.example", default, default);
        using var second = await turns.TakeAsync("daten.example", default, default);
        var third = turns.TakeAsync("daten.example", default, default);

        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task The_interval_counts_from_the_end_of_a_request()
    {
        var turns = new HostTurns(_time);
        (await turns.TakeAsync("daten.example", TimeSpan.FromSeconds(10), default)).Dispose();
        _time.Advance(TimeSpan.FromSeconds(4));
        (await turns.TakeAsync("daten.example", TimeSpan.FromSeconds(10), default)).Dispose();

        Assert.Equal([TimeSpan.FromSeconds(6)], _time.Waits);
    }

    [Fact]
    public async Task Two_at_the_same_time_keep_the_interval_between_them()
    {
        var turns = new HostTurns(_time, parallel: 2);
        (await turns.TakeAsync("daten.example", TimeSpan.FromSeconds(10), default)).Dispose();
        using var second = await turns.TakeAsync("daten.example", TimeSpan.FromSeconds(10), default);
        using var third = await turns.TakeAsync("daten.example", TimeSpan.FromSeconds(10), default);

        Assert.Equal([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)], _time.Waits);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_takes_no_turn_away()
    {
        var turns = new HostTurns(_time);
        (await turns.TakeAsync("daten.example", default, default)).Dispose();
        using var stop = new CancellationTokenSource();
        var waiting = turns.TakeAsync("daten.example", TimeSpan.FromHours(1), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        (await turns.TakeAsync("daten.example", default, default)).Dispose();
    }
}
