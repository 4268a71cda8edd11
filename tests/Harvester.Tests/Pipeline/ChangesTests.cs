using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Tests.Http;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

/// <summary>What comes of runs that ask a source only for what changed.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private readonly HarvestRig _rig;
    private readonly ScriptedChanges _source;

    public ChangesTests()
    {
        ScriptedChanges? source = null;
        _rig = new HarvestRig(configure: services =>
        {
            source = new ScriptedChanges((ScriptedConnector)services.Last(d => d.ServiceType == typeof(ISourceConnector)).ImplementationInstance!);
            services.AddSingleton<ISourceConnector>(source);
            services.Replace(ServiceDescriptor.Singleton(s => new SourceClientFactory(new Answering(_ => Dated()), new HarvestHttpOptions(), s.GetRequiredService<TimeProvider>())));
        });
        _source = source!;
        _rig.Source = _rig.Source with { Kind = "changes" };
        _rig.Connector.Records = [.. Enumerable.Range(1, 40).Select(i => ($"d{i}", $"Datensatz {i}"))];
    }

    private DateTimeOffset? SourceTime { get; set; }

    [Fact]
    public async Task The_first_run_lists_everything_and_the_next_one_what_changed_since_before_it_began()
    {
        var began = _rig.Time.GetUtcNow();
        var first = await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        _source.Changed = [("d2", "Datensatz 2|neu beschrieben"), ("d41", "Datensatz 41"), ("d3", "Datensatz 3")];

        var second = await _rig.RunAsync();

        Assert.Equal([null, began - TimeSpan.FromHours(6)], _source.Asked);
        Assert.Equal((false, true), (first.ChangesOnly, second.ChangesOnly));
        Assert.Equal((RunOutcome.Completed, 3, 1, 1, 1, 0), (second.Outcome, second.Announced, second.Created, second.Updated, second.Unchanged, second.Missing));
        Assert.Equal(41, (await _rig.StatesAsync()).Values.Count(s => s == PublicationState.Present));
    }

    [Fact]
    public async Task Nothing_that_changes_do_not_name_is_marked_missing_and_an_empty_list_of_changes_is_no_alarm()
    {
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));

        var second = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 0, 0), (second.Outcome, second.Announced, second.Missing));
        Assert.All(await _rig.StatesAsync(), s => Assert.Equal(PublicationState.Present, s.Value));
    }

    [Fact]
    public async Task What_the_source_says_it_deleted_goes_missing_even_beside_records_that_cannot_be_read()
    {
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        (_source.Deleted, _source.Unreadable, _source.Changed) = (["d7", "never-known", "d8"], 3, [("d8", "Datensatz 8")]);

        var second = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, 1, 3), (second.Outcome, second.Missing, second.Rejected));
        Assert.Equal(["d7"], (await _rig.StatesAsync()).Where(s => s.Value == PublicationState.Missing).Select(s => s.Key));
    }

    [Fact]
    public async Task Too_many_deletions_at_once_are_held_and_the_next_run_lists_everything()
    {
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        _source.Deleted = [.. Enumerable.Range(1, 20).Select(i => $"d{i}")];

        var held = await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        var next = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Held, RunOutcome.Completed), (held.Outcome, next.Outcome));
        Assert.Equal((true, false), (held.ChangesOnly, next.ChangesOnly));
        Assert.All(await _rig.StatesAsync(), s => Assert.Equal(PublicationState.Present, s.Value));
    }

    [Fact]
    public async Task Deleting_everything_is_held_in_a_small_source_too()
    {
        _rig.Connector.Records = [("d1", "Datensatz 1"), ("d2", "Datensatz 2")];
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        _source.Deleted = ["d1", "d2"];

        Assert.Equal(RunOutcome.Held, (await _rig.RunAsync()).Outcome);
    }

    [Fact]
    public async Task A_missing_entry_waits_for_full_listings_and_returns_with_a_change()
    {
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        _source.Deleted = ["d7", "d8"];
        await _rig.RunAsync();
        _source.Deleted = [];
        for (var day = 0; day < 5; day++)
        {
            _rig.Time.Advance(TimeSpan.FromHours(24));
            await _rig.RunAsync();
        }

        _source.Changed = [("d8", "Datensatz 8")];
        var returning = await _rig.RunAsync();

        Assert.Equal((true, 1, 0), (returning.ChangesOnly, returning.Returned, returning.Withdrawn));
        Assert.Equal(["d7"], (await _rig.StatesAsync()).Where(s => s.Value == PublicationState.Missing).Select(s => s.Key));
    }

    [Fact]
    public async Task Everything_is_listed_again_after_a_week()
    {
        for (var day = 0; day < 9; day++)
        {
            await _rig.RunAsync();
            _rig.Time.Advance(TimeSpan.FromHours(24));
        }

        Assert.Equal([true, false, false, false, false, false, false, true, false], _source.Asked.Select(a => a is null));
    }

    [Fact]
    public async Task Everything_is_listed_when_the_registration_changed()
    {
        await _rig.RunAsync();
        _rig.Source = _rig.Source with { Settings = new Dictionary<string, string> { ["colour"] = "blue" } };

        Assert.False((await _rig.RunAsync()).ChangesOnly);
    }

    [Fact]
    public async Task Everything_is_listed_when_a_person_wants_it()
    {
        await _rig.RunAsync();

        var outcome = await _rig.Get<HarvestRun>().ExecuteAsync(_rig.Source, full: true, null, default);

        Assert.False(Assert.IsType<HarvestOutcome.Ran>(outcome).Report.ChangesOnly);
    }

    [Fact]
    public async Task Everything_is_listed_after_a_run_that_failed_half_way()
    {
        await _rig.RunAsync();
        (_source.Changed, _source.Fault) = ([("d41", "Datensatz 41")], new SourceFaultException("source.timeout", "Zu langsam."));
        var failed = await _rig.RunAsync();
        _source.Fault = null;

        var next = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Failed, true, false), (failed.Outcome, failed.ChangesOnly, next.ChangesOnly));
    }

    [Fact]
    public async Task A_source_that_cannot_tell_changes_after_all_is_listed_in_full_at_once()
    {
        await _rig.RunAsync();
        _source.Changed = null;

        var second = await _rig.RunAsync();

        Assert.Equal((RunOutcome.Completed, false, 40), (second.Outcome, second.ChangesOnly, second.Unchanged));
    }

    [Fact]
    public async Task A_new_identifier_for_a_known_title_waits_for_the_full_listing_that_follows()
    {
        await _rig.RunAsync();
        _source.Changed = [("neu-5", "Datensatz 5"), ("d6", "Datensatz 6"), ("neu-6", "Datensatz 6")];

        var second = await _rig.RunAsync();
        _rig.Connector.Records = [.. _rig.Connector.Records, ("neu-5", "Datensatz 5"), ("neu-6", "Datensatz 6")];
        var third = await _rig.RunAsync();

        // That of title 6 is a second dataset, because the first one was named too; that of title 5 may be either.
        Assert.Equal((RunOutcome.Completed, true, 1, 1), (second.Outcome, second.ChangesOnly, second.Created, second.Rejected));
        Assert.Equal(["record.postponed"], second.Rejections.Select(r => r.Reason));
        Assert.Equal((false, 1), (third.ChangesOnly, third.Created));
    }

    [Theory]
    [InlineData(-5, -11)]
    [InlineData(+5, -6)]
    public async Task The_source_s_own_clock_counts_where_it_is_behind(int skew, int since)
    {
        var began = _rig.Time.GetUtcNow();
        (_source.Fetches, SourceTime) = (new Uri("https://daten.lindenau.example/"), began.AddHours(skew));
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(24));
        await _rig.RunAsync();

        Assert.Equal(began.AddHours(since), _source.Asked[1]);
    }

    [Fact]
    public async Task Everything_is_listed_when_our_clock_was_set_back()
    {
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromHours(-2));

        Assert.False((await _rig.RunAsync()).ChangesOnly);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private HttpResponseMessage Dated() => new(HttpStatusCode.OK) { Content = new StringContent("{}"), Headers = { Date = SourceTime } };
}
