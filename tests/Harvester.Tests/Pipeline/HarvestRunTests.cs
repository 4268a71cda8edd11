using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

public sealed class HarvestRunTests : IAsyncDisposable
{
    private readonly HarvestRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Announced_is_the_sum_of_created_updated_unchanged_and_rejected()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas"), ("c", "Parkhäuser")];
        await _rig.RunAsync();
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas|neu beschrieben"), ("d", "Spielplätze"), ("e", "!reject"), ("c", "Parkhäuser")];

        var report = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Completed, report.Outcome);
        Assert.Equal((5, 1, 1, 2, 1), (report.Announced, report.Created, report.Updated, report.Unchanged, report.Rejected));
    }

    [Fact]
    public async Task The_second_run_of_the_same_bytes_writes_nothing()
    {
        _rig.Connector.Records = Many(50);
        await _rig.RunAsync();
        var before = await _rig.ChangeNumberAsync();

        var report = await _rig.RunAsync();

        Assert.Equal(50, report.Unchanged);
        Assert.Equal(before, await _rig.ChangeNumberAsync());
    }

    [Fact]
    public async Task A_poisoned_record_costs_only_itself()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("b", "!crash"), ("c", ""), ("d", "!reject"), ("e", "Kitas")];

        var report = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Completed, report.Outcome);
        Assert.Equal(["record.internal-fault", "record.no-title", "record.test"], report.Rejections.Select(r => r.Reason).Order());
        Assert.Equal(["a", "e"], (await _rig.StatesAsync()).Keys.Order());
    }

    [Fact]
    public async Task A_record_that_becomes_poisoned_does_not_go_missing()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas")];
        await _rig.RunAsync();
        _rig.Connector.Records = [("a", "!crash"), ("b", "Kitas")];

        var report = await _rig.RunAsync();

        Assert.Equal((1, 1, 0), (report.Unchanged, report.Rejected, report.Missing));
        Assert.Equal(PublicationState.Present, (await _rig.StatesAsync())["a"]);
    }

    [Fact]
    public async Task An_interrupted_listing_keeps_what_was_stored_and_marks_nothing_as_missing()
    {
        _rig.Connector.Records = Many(30);
        await _rig.RunAsync();
        _rig.Connector.Records = [("new", "Neu"), .. Many(10)];
        _rig.Connector.AtRecord = 11;
        _rig.Connector.At = () => throw new SourceFaultException("source.server-error", "Die Quelle antwortet mit Fehler 502.");

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Failed, "Die Quelle antwortet mit Fehler 502.", 1, 0), (report.Outcome, report.Message, report.Created, report.Missing));
        Assert.All((await _rig.StatesAsync()).Values, state => Assert.Equal(PublicationState.Present, state));
    }

    [Fact]
    public async Task A_fault_of_our_own_ends_the_run_as_failed_and_frees_the_source()
    {
        _rig.Connector.Records = Many(8);
        _rig.Connector.AtRecord = 4;
        _rig.Connector.At = () => throw new InvalidOperationException("A connector's own fault.");

        var report = await _rig.RunAsync();
        _rig.Connector.At = null;

        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.Equal(RunOutcome.Completed, (await _rig.RunAsync()).Outcome);
    }

    [Fact]
    public async Task An_empty_listing_is_held_for_a_person()
    {
        _rig.Connector.Records = Many(3);
        await _rig.RunAsync();
        _rig.Connector.Records = [];

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Held, 0), (report.Outcome, report.Missing));
        Assert.All((await _rig.StatesAsync()).Values, state => Assert.Equal(PublicationState.Present, state));
    }

    [Fact]
    public async Task Absence_leads_from_missing_to_withdrawn_and_back()
    {
        _rig.Connector.Records = Many(5);
        await _rig.RunAsync();
        _rig.Connector.Records = Many(4);
        var states = new List<PublicationState>();
        foreach (var days in (int[])[1, 5, 10, 1])
        {
            _rig.Time.Advance(TimeSpan.FromDays(days));
            await _rig.RunAsync();
            states.Add((await _rig.StatesAsync())["4"]);
        }

        _rig.Connector.Records = Many(5);
        var back = await _rig.RunAsync();

        Assert.Equal([PublicationState.Missing, PublicationState.Missing, PublicationState.Withdrawn, PublicationState.Withdrawn], states);
        Assert.Equal((1, 5, 0), (back.Returned, back.Unchanged, back.Created));
        Assert.Equal(PublicationState.Present, (await _rig.StatesAsync())["4"]);
    }

    [Fact]
    public async Task A_held_run_does_not_count_towards_the_grace()
    {
        _rig.Connector.Records = Many(5);
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromDays(1));
        _rig.Connector.Records = Many(4);
        await _rig.RunAsync();
        _rig.Connector.Records = [];
        for (var i = 0; i < 5; i++)
        {
            _rig.Time.Advance(TimeSpan.FromDays(10));
            await _rig.RunAsync();
        }

        _rig.Connector.Records = Many(4);
        await _rig.RunAsync();

        Assert.Equal(PublicationState.Missing, (await _rig.StatesAsync())["4"]);
    }

    [Fact]
    public async Task Identifiers_that_change_while_titles_stay_hold_the_run_and_double_nothing()
    {
        _rig.Connector.Records = Many(40);
        await _rig.RunAsync();
        _rig.Connector.Records = [.. Many(40).Select(r => ($"neu-{r.Identifier}", r.Content))];

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Held, 0, 40), (report.Outcome, report.Created, report.Rejected));
        Assert.All(report.Rejections, r => Assert.Equal("record.identifier-changed", r.Reason));
        Assert.Equal(40, (await _rig.StatesAsync()).Count);
    }

    [Fact]
    public async Task A_new_record_with_the_title_of_a_listed_one_is_simply_new()
    {
        _rig.Connector.Records = [("2023", "Haushaltsplan")];
        await _rig.RunAsync();
        _rig.Connector.Records = [("2024", "Haushaltsplan"), ("2023", "Haushaltsplan")];

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 1, 1, 0), (report.Outcome, report.Created, report.Unchanged, report.Missing));
    }

    [Fact]
    public async Task An_identifier_that_comes_twice_is_taken_once()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("a", "Bäume, Abschrift")];

        var report = await _rig.RunAsync();

        Assert.Equal((1, 1), (report.Created, report.Rejected));
        Assert.Equal("record.duplicate-identifier", Assert.Single(report.Rejections).Reason);
    }

    [Fact]
    public async Task A_source_that_another_worker_harvests_is_left_alone()
    {
        _ = await _rig.Ledger.TryBeginAsync(_rig.Source.Id, "another", TimeSpan.FromMinutes(1), CancellationToken.None);
        _rig.Connector.Records = Many(3);

        var outcome = await _rig.Get<HarvestRun>().ExecuteAsync(_rig.Source, null, CancellationToken.None);

        Assert.IsType<HarvestOutcome.Busy>(outcome);
        Assert.Empty(await _rig.StatesAsync());
    }

    [Fact]
    public async Task The_source_of_a_dead_worker_is_taken_over_within_two_minutes()
    {
        var dead = await _rig.Ledger.TryBeginAsync(_rig.Source.Id, "dead", TimeSpan.FromSeconds(new HarvestOptions().LeaseSeconds), CancellationToken.None);
        _rig.Time.Advance(TimeSpan.FromMinutes(2));
        _rig.Connector.Records = Many(3);

        Assert.Equal([_rig.Source.Id], await _rig.Ledger.ListOrphanedAsync(CancellationToken.None));
        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 3), (report.Outcome, report.Created));
        Assert.Equal(RunOutcome.Abandoned, (await _rig.Ledger.FindAsync(dead!.Run, CancellationToken.None))!.Outcome);
    }

    [Fact]
    public async Task A_worker_that_was_too_slow_does_not_write_beside_its_successor()
    {
        _rig.Connector.Records = Many(40);
        _rig.Connector.AtRecord = 20;
        _rig.Connector.At = async () =>
        {
            _rig.Time.Advance(TimeSpan.FromMinutes(3));
            Assert.NotNull(await _rig.Ledger.TryBeginAsync(_rig.Source.Id, "successor", TimeSpan.FromMinutes(1), CancellationToken.None));
        };

        var report = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Abandoned, report.Outcome);
        Assert.InRange((await _rig.StatesAsync()).Count, 0, 20);
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_source_free_and_the_next_one_finishes()
    {
        using var stop = new CancellationTokenSource();
        _rig.Connector.Records = Many(40);
        _rig.Connector.AtRecord = 20;
        _rig.Connector.At = stop.CancelAsync;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.RunAsync(stop.Token));
        _rig.Connector.At = null;

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 40), (report.Outcome, report.Created + report.Unchanged));
        Assert.Equal(RunOutcome.Abandoned, (await _rig.Ledger.ListAsync(_rig.Source.Id, 2, CancellationToken.None))[1].Outcome);
    }

    [Fact]
    public async Task A_stop_after_the_last_write_does_not_take_the_end_from_the_run()
    {
        using var stop = new CancellationTokenSource();
        await using var rig = new HarvestRig(configure: services => services.Decorate<IRunLedger>(ledger => new LedgerWithEvents(ledger) { BeforeFinish = stop.CancelAsync }));
        rig.Connector.Records = Many(5);

        var report = await rig.RunAsync(stop.Token);

        Assert.Equal((RunOutcome.Completed, 5), (report.Outcome, report.Created));
        Assert.Equal(RunOutcome.Completed, (await rig.Ledger.FindAsync(report.Run, CancellationToken.None))!.Outcome);
    }

    [Fact]
    public async Task A_run_that_is_taken_over_before_its_end_is_reported_as_abandoned()
    {
        await using var rig = new HarvestRig(configure: services => services.Decorate<IRunLedger>(
            ledger => new LedgerWithEvents(ledger) { BeforeFinish = () => throw new LeaseLostException(new SourceId("lindenau")) }));
        rig.Connector.Records = Many(5);

        Assert.Equal(RunOutcome.Abandoned, (await rig.RunAsync()).Outcome);
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_ends_the_run_as_failed()
    {
        await using var rig = new HarvestRig(configure: services => services.Decorate<IHarvestStore>(store => new StoreThatIsFull(store)));
        rig.Connector.Records = Many(5);

        var report = await rig.RunAsync();

        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.Contains("kein Platz mehr", report.Message, StringComparison.Ordinal);
        Assert.Equal(RunOutcome.Failed, (await rig.Ledger.FindAsync(report.Run, CancellationToken.None))!.Outcome);
    }

    [Fact]
    public async Task Other_settings_of_the_source_map_every_record_again()
    {
        _rig.Connector.Records = Many(3);
        await _rig.RunAsync();
        _rig.Source = _rig.Source with { Publisher = "Stadt Lindenau" };

        var report = await _rig.RunAsync();

        Assert.Equal(3, report.Updated);
    }

    [Fact]
    public async Task A_source_of_unknown_kind_is_a_fault_of_the_source()
    {
        _rig.Source = _rig.Source with { Kind = "telepathy" };

        var report = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.Contains("telepathy", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_listed_twice_hides_no_absence()
    {
        _rig.Connector.Records = Many(5);
        await _rig.RunAsync();
        _rig.Connector.Records = Many(4);
        _rig.Connector.KnownUnreadable = ["0"];

        var report = await _rig.RunAsync();

        Assert.Equal((1, 1), (report.Missing, report.Rejected));
        Assert.Equal(PublicationState.Missing, (await _rig.StatesAsync())["4"]);
    }

    [Fact]
    public async Task A_record_that_cannot_be_taken_any_more_is_not_missing_beside_one_that_is()
    {
        _rig.Connector.Records = Many(5);
        await _rig.RunAsync();
        _rig.Connector.Records = Many(3);
        _rig.Connector.KnownUnreadable = ["3"];

        var report = await _rig.RunAsync();

        Assert.Equal(1, report.Missing);
        Assert.Equal((PublicationState.Present, PublicationState.Missing), ((await _rig.StatesAsync())["3"], (await _rig.StatesAsync())["4"]));
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_a_fault_of_the_source_and_leaves_it_free()
    {
        _rig.Source = _rig.Source with { Settings = new Dictionary<string, string> { ["requestInterval"] = "bald" } };

        var first = await _rig.RunAsync();
        var second = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Failed, RunOutcome.Failed), (first.Outcome, second.Outcome));
        Assert.Contains("requestInterval", first.Message, StringComparison.Ordinal);
        Assert.Equal(RunOutcome.Failed, (await _rig.Ledger.FindAsync(first.Run, CancellationToken.None))!.Outcome);
    }

    [Theory]
    [InlineData("Colour")]
    [InlineData("pagesize")]
    public async Task A_setting_that_nobody_knows_is_named_beside_those_that_are_known(string name)
    {
        _rig.Source = _rig.Source with { Settings = new Dictionary<string, string> { ["colour"] = "green", ["requestInterval"] = "0", [name] = "10" } };

        var report = await _rig.RunAsync();

        Assert.Equal(
            (RunOutcome.Failed, $"Die Einstellung '{name}' der Quelle 'lindenau' gibt es bei Quellen der Art 'scripted' nicht. Möglich sind (Groß- und Kleinschreibung zählt): colour, requestInterval."),
            (report.Outcome, report.Message));
    }

    [Fact]
    public async Task A_record_of_absurd_size_is_rejected_by_runs_and_checks_alike_and_does_not_go_missing()
    {
        await using var rig = new HarvestRig(new() { ["Harvest:MaxRecordBytes"] = "2000000" });
        rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas")];
        await rig.RunAsync();
        rig.Connector.Records = [("a", "Bäume|" + new string('x', 2_000_993)), ("b", "Kitas")];

        var report = await rig.RunAsync();
        var check = await rig.Get<CheckRun>().ExecuteAsync(rig.Source, 10, rig.Get<SourceClientFactory>(), int.MaxValue, CancellationToken.None);

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal(("a", "record.too-large"), (rejection.Identifier, rejection.Reason));
        Assert.StartsWith("Die Beschreibung des Datensatzes ist 2,001 MB groß; erlaubt sind 2 MB.", rejection.Message, StringComparison.Ordinal);
        Assert.Equal([rejection], check.Rejections);
        Assert.Equal((1, 0), (report.Unchanged, report.Missing));
    }

    private static List<(string Identifier, string Content)> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), $"Datensatz Nummer {i}"))];
}
