using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Held;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Held;

/// <summary>What happens between the guard and a person, over the real pipeline and store.</summary>
public sealed class HeldRunTests : IAsyncDisposable
{
    private const string Anna = "Anna Amt";
    private readonly HarvestRig _rig = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IHeldRuns Held => _rig.Get<IHeldRuns>();

    private HeldDecisions Decisions => _rig.Get<HeldDecisions>();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_held_run_shows_every_entry_that_would_vanish()
    {
        var report = await LoseAsync(100, 40);

        var held = Assert.Single(await Held.ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
        Assert.Equal(RunOutcome.Held, report.Outcome);
        Assert.Contains($"Nr. {held.Number}", report.Message, StringComparison.Ordinal);
        Assert.Equal((HeldReason.ManyAbsent, 100, 60, 0, 0, report.Run), (held.Reason, held.Present, held.Missing, held.Withdrawn, held.Reidentified, held.Run));
        var shown = await _rig.Store.GetAsync([.. (await Held.ReadEntriesAsync(held.Number, 0, 1000, Cancel)).Select(e => e.Entry)], Cancel);
        Assert.Equal(Enumerable.Range(40, 60), shown.Select(e => int.Parse(e.SourceIdentifier, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task A_finding_that_comes_again_stays_one_finding_and_another_one_takes_its_place()
    {
        await LoseAsync(100, 40);
        var first = await OpenAsync();
        _rig.Time.Advance(TimeSpan.FromDays(1));
        await _rig.RunAsync();
        var again = await OpenAsync();
        _rig.Connector.Records = Many(30);
        await _rig.RunAsync();
        var other = await OpenAsync();

        Assert.Equal((first.Number, first.Since, first.Since.AddDays(1)), (again.Number, again.Since, again.LastSeen));
        Assert.NotEqual(first.Number, other.Number);
        Assert.Equal((HeldState.Obsolete, other.Run), ((await Held.FindAsync(first.Number, Cancel))!.State, (await Held.FindAsync(first.Number, Cancel))!.ObsoleteBy));
    }

    [Fact]
    public async Task A_released_finding_is_carried_out_at_once_and_does_not_come_again()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();

        var outcome = await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "Altes Geoportal abgeschaltet", Cancel);

        var decided = Assert.IsType<HeldOutcome.Decided>(outcome);
        Assert.Equal(new HeldEffect(60, 0, 0, 0), decided.Effect);
        Assert.Equal(new HeldDecision(Anna, "Altes Geoportal abgeschaltet", _rig.Time.GetUtcNow(), HeldRelease.AsShown, 60, 0), decided.Held.Decision);
        Assert.Equal(60, (await _rig.StatesAsync()).Values.Count(s => s == PublicationState.Missing));
        var report = (await _rig.Ledger.ListAsync(_rig.Source.Id, 1, Cancel))[0];
        Assert.Equal((RunOutcome.Decided, 60), (report.Outcome, report.Missing));
        Assert.DoesNotContain(Anna, report.Message, StringComparison.Ordinal);
        Assert.Equal(RunOutcome.Completed, (await _rig.RunAsync()).Outcome);
    }

    [Fact]
    public async Task What_was_released_is_withdrawn_after_the_grace_without_asking_again()
    {
        await LoseAsync(100, 40);
        await Decisions.ReleaseAsync((await OpenAsync()).Number, HeldRelease.AsShown, Anna, "stimmt", Cancel);

        var outcomes = new List<RunOutcome>();
        foreach (var days in (int[])[1, 7, 7])
        {
            _rig.Time.Advance(TimeSpan.FromDays(days));
            outcomes.Add((await _rig.RunAsync()).Outcome);
        }

        Assert.All(outcomes, o => Assert.Equal(RunOutcome.Completed, o));
        Assert.Equal(60, (await _rig.StatesAsync()).Values.Count(s => s == PublicationState.Withdrawn));
    }

    [Fact]
    public async Task A_decision_counts_for_no_complete_run_of_the_grace()
    {
        await LoseAsync(100, 40);
        await Decisions.ReleaseAsync((await OpenAsync()).Number, HeldRelease.AsShown, Anna, "stimmt", Cancel);
        _rig.Time.Advance(TimeSpan.FromDays(30));
        await _rig.RunAsync();
        await _rig.RunAsync();
        Assert.DoesNotContain(PublicationState.Withdrawn, (await _rig.StatesAsync()).Values);

        await _rig.RunAsync();

        Assert.Contains(PublicationState.Withdrawn, (await _rig.StatesAsync()).Values);
    }

    [Fact]
    public async Task A_refused_finding_changes_nothing_and_is_not_raised_again()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        Assert.IsType<HeldOutcome.Decided>(await Decisions.RefuseAsync(held.Number, Anna, "Portal wird umgebaut", Cancel));

        _rig.Connector.Records = Many(45);
        var next = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Held, next.Outcome);
        Assert.Contains($"Nr. {held.Number}", next.Message, StringComparison.Ordinal);
        Assert.Contains("nichts zu tun", next.Message, StringComparison.Ordinal);
        Assert.Empty(await Held.ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
        Assert.All((await _rig.StatesAsync()).Values, s => Assert.Equal(PublicationState.Present, s));
    }

    [Fact]
    public async Task More_than_what_was_refused_is_raised_anew()
    {
        await LoseAsync(100, 40);
        await Decisions.RefuseAsync((await OpenAsync()).Number, Anna, "Portal wird umgebaut", Cancel);
        _rig.Connector.Records = Many(35);

        await _rig.RunAsync();

        Assert.Equal(65, (await OpenAsync()).Missing);
    }

    [Fact]
    public async Task A_refused_finding_may_still_be_released()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        await Decisions.RefuseAsync(held.Number, Anna, "unklar", Cancel);
        await _rig.RunAsync();

        var outcome = await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, "Bernd Betrieb", "doch geklärt", Cancel);

        Assert.Equal(60, Assert.IsType<HeldOutcome.Decided>(outcome).Effect.Missing);
    }

    [Fact]
    public async Task A_listing_that_looks_well_makes_the_finding_obsolete()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        _rig.Connector.Records = Many(95);
        var healthy = await _rig.RunAsync();

        var outcome = await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "zu spät", Cancel);

        Assert.Equal((HeldState.Obsolete, healthy.Run), (Assert.IsType<HeldOutcome.NotOpen>(outcome).Held.State, ((HeldOutcome.NotOpen)outcome).Held.ObsoleteBy));
        Assert.Equal(5, (await _rig.StatesAsync()).Values.Count(s => s == PublicationState.Missing));
    }

    [Fact]
    public async Task Nobody_decides_while_the_source_is_harvested()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        var lease = await _rig.Ledger.TryBeginAsync(_rig.Source.Id, "another", TimeSpan.FromMinutes(1), Cancel);

        Assert.IsType<HeldOutcome.Busy>(await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "jetzt", Cancel));

        Assert.NotNull(lease);
        Assert.Equal(HeldState.Open, (await Held.FindAsync(held.Number, Cancel))!.State);
        Assert.All((await _rig.StatesAsync()).Values, s => Assert.Equal(PublicationState.Present, s));
    }

    [Fact]
    public async Task A_run_goes_on_while_somebody_refuses_what_it_is_about_to_find_again()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        _rig.Connector.AtRecord = 20;
        _rig.Connector.At = async () => Assert.IsType<HeldOutcome.Decided>(await Decisions.RefuseAsync(held.Number, Anna, "bleibt", Cancel));

        var report = await _rig.RunAsync();

        Assert.Contains("nichts zu tun", report.Message, StringComparison.Ordinal);
        Assert.Empty(await Held.ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));
    }

    [Fact]
    public async Task Of_two_persons_the_first_decides_and_the_second_learns_it()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();

        await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "stimmt", Cancel);
        var second = await Decisions.RefuseAsync(held.Number, "Bernd Betrieb", "stimmt nicht", Cancel);
        var third = await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, "Carla Chefin", "stimmt auch", Cancel);

        Assert.All([second, third], outcome => Assert.Equal(Anna, Assert.IsType<HeldOutcome.NotOpen>(outcome).Held.Decision!.By));
        Assert.IsType<HeldOutcome.Unknown>(await Decisions.ReleaseAsync(4711, HeldRelease.AsShown, Anna, "?", Cancel));
    }

    [Fact]
    public async Task An_entry_that_a_broken_off_run_found_changed_is_left_alone()
    {
        await LoseAsync(100, 40);
        var held = await OpenAsync();
        _rig.Connector.Records = [("99", "Datensatz Nummer 99|neu beschrieben"), .. Many(5)];
        _rig.Connector.AtRecord = 6;
        _rig.Connector.At = () => throw new SourceFaultException("source.server-error", "502");
        await _rig.RunAsync();

        var outcome = await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "stimmt", Cancel);

        Assert.Equal(new HeldEffect(59, 0, 0, 1), Assert.IsType<HeldOutcome.Decided>(outcome).Effect);
        Assert.Equal(PublicationState.Present, (await _rig.StatesAsync())["99"]);
    }

    [Fact]
    public async Task What_returns_comes_back_even_from_a_held_run()
    {
        _rig.Connector.Records = Many(100);
        await _rig.RunAsync();
        _rig.Connector.Records = Many(95);
        await _rig.RunAsync();
        _rig.Connector.Records = [.. Many(40), ("99", "Datensatz Nummer 99")];

        var report = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Held, 1), (report.Outcome, report.Returned));
        Assert.Equal(PublicationState.Present, (await _rig.StatesAsync())["99"]);
    }

    [Fact]
    public async Task A_lawfully_emptied_source_is_released_for_good_and_stays_quiet()
    {
        await LoseAsync(5, 0);
        var held = await OpenAsync();

        var outcome = await Decisions.ReleaseAsync(held.Number, HeldRelease.ForGood, Anna, "Die Gemeinde liefert künftig über den Kreis", Cancel);
        var next = await _rig.RunAsync();

        Assert.Equal((HeldReason.EmptyListing, new HeldEffect(0, 5, 0, 0)), (held.Reason, Assert.IsType<HeldOutcome.Decided>(outcome).Effect));
        Assert.Equal((RunOutcome.Completed, 0), (next.Outcome, next.Withdrawn));
        Assert.All((await _rig.StatesAsync()).Values, s => Assert.Equal(PublicationState.Withdrawn, s));
    }

    [Fact]
    public async Task An_empty_listing_that_was_released_runs_through_the_grace()
    {
        await LoseAsync(5, 0);
        await Decisions.ReleaseAsync((await OpenAsync()).Number, HeldRelease.AsShown, Anna, "stimmt", Cancel);

        var reports = new List<RunReport>();
        for (var i = 0; i < 3; i++)
        {
            _rig.Time.Advance(TimeSpan.FromDays(7));
            reports.Add(await _rig.RunAsync());
        }

        Assert.Equal([(RunOutcome.Completed, 0), (RunOutcome.Completed, 0), (RunOutcome.Completed, 5)], reports.Select(r => (r.Outcome, r.Withdrawn)));
    }

    [Fact]
    public async Task A_released_source_that_lists_again_and_empties_again_is_asked_about_again()
    {
        await LoseAsync(5, 0);
        await Decisions.ReleaseAsync((await OpenAsync()).Number, HeldRelease.ForGood, Anna, "zu", Cancel);
        _rig.Connector.Records = Many(5);
        Assert.Equal(5, (await _rig.RunAsync()).Returned);
        _rig.Connector.Records = [];

        var report = await _rig.RunAsync();

        Assert.Equal(RunOutcome.Held, report.Outcome);
        Assert.All((await _rig.StatesAsync()).Values, s => Assert.Equal(PublicationState.Present, s));
    }

    [Fact]
    public async Task Only_an_emptied_source_can_be_released_for_good()
    {
        await LoseAsync(100, 40);

        var outcome = await Decisions.ReleaseAsync((await OpenAsync()).Number, HeldRelease.ForGood, Anna, "alles weg", Cancel);

        Assert.IsType<HeldOutcome.DoesNotFit>(outcome);
        Assert.Equal(RunOutcome.Decided, (await _rig.Ledger.ListAsync(_rig.Source.Id, 1, Cancel))[0].Outcome);
        Assert.All((await _rig.StatesAsync()).Values, s => Assert.Equal(PublicationState.Present, s));
    }

    [Fact]
    public async Task A_source_that_bleeds_day_by_day_is_held_before_anything_is_withdrawn()
    {
        await BleedAsync();

        var held = await OpenAsync();

        Assert.Equal(HeldReason.ManyWithdrawn, held.Reason);
        Assert.True(held.Withdrawn > 0);
        var states = (await _rig.StatesAsync()).Values;
        // The latest ten are marked, but nobody has to decide about them yet.
        Assert.Equal((0, held.Missing + held.Withdrawn + 10), (states.Count(s => s == PublicationState.Withdrawn), states.Count(s => s == PublicationState.Missing)));
    }

    [Fact]
    public async Task Released_withdrawals_happen_and_the_rest_follows_when_its_grace_ends()
    {
        await BleedAsync();
        var held = await OpenAsync();

        var effect = Assert.IsType<HeldOutcome.Decided>(await Decisions.ReleaseAsync(held.Number, HeldRelease.AsShown, Anna, "stimmt", Cancel)).Effect;
        _rig.Time.Advance(TimeSpan.FromDays(20));
        var next = await _rig.RunAsync();
        var last = await _rig.RunAsync();

        Assert.Equal(new HeldEffect(0, held.Withdrawn, 0, 0), effect);
        Assert.Equal((RunOutcome.Completed, RunOutcome.Completed, held.Missing), (next.Outcome, last.Outcome, next.Withdrawn + last.Withdrawn));
    }

    [Fact]
    public async Task Refused_withdrawals_leave_entries_missing_and_the_source_lives_on()
    {
        await BleedAsync();
        var held = await OpenAsync();
        await Decisions.RefuseAsync(held.Number, Anna, "Quelle arbeitet daran", Cancel);
        _rig.Time.Advance(TimeSpan.FromDays(20));

        var after = await _rig.RunAsync();
        _rig.Connector.Records = Many(100);
        var healed = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 0), (after.Outcome, after.Withdrawn));
        Assert.Equal((RunOutcome.Completed, held.Missing + held.Withdrawn), (healed.Outcome, healed.Returned - 10));
    }

    private async Task<HeldRun> OpenAsync() => Assert.Single(await Held.ListAsync(_rig.Source.Id, openOnly: true, 10, Cancel));

    private async Task<RunReport> LoseAsync(int before, int after)
    {
        _rig.Connector.Records = Many(before);
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(1));
        _rig.Connector.Records = Many(after);
        return await _rig.RunAsync();
    }

    /// <summary>A tenth goes each time, so that no single run looks ill, until the grace of the first is over.</summary>
    private async Task BleedAsync()
    {
        _rig.Connector.Records = Many(100);
        await _rig.RunAsync();
        for (var left = 90; left >= 60; left -= 10)
        {
            _rig.Time.Advance(TimeSpan.FromDays(5));
            _rig.Connector.Records = Many(left);
            await _rig.RunAsync();
        }
    }

    internal static List<(string Identifier, string Content)> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i.ToString(CultureInfo.InvariantCulture), $"Datensatz Nummer {i}"))];
}
