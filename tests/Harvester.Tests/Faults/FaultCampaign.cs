using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>
/// Harvests a town day after day over real HTTP while its platform bites, and holds after every run: a run that says
/// "completed" left the catalogue as the town is; any other changed nothing but what the town truly changed, and says why.
/// </summary>
internal sealed class FaultCampaign : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Town _town;
    private readonly TownRecords _records;
    private readonly Random _chance;
    private readonly BitingServer _server;
    private readonly HarvestRig _rig;
    private readonly string _story;

    /// <summary>The identifiers under which records stood on the day on which the platform named them all anew.</summary>
    private readonly HashSet<string> _passing = [];

    private FaultCampaign(Town town, int seed, BitingServer server)
    {
        _town = town;
        _server = server;
        _chance = new Random(seed);
        _records = new TownRecords(new Random(seed + 1));
        _story = $"{town.Kind}, seed {seed}";
        var options = new HarvestHttpOptions
        {
            AllowedNetworks = ["127.0.0.1/32"],
            Retries = 3,
            RetryPause = TimeSpan.FromMilliseconds(1),
            MaxRetryPause = TimeSpan.FromMilliseconds(2),
            IdleTimeout = TimeSpan.FromSeconds(2),
            MaxDocumentMegabytes = 1,
            MaxSpooledMegabytes = 1,
        };
        _rig = new HarvestRig(
            // Everything is listed each day: what went missing between two full listings is not to be seen in one.
            new() { ["Harvest:FullListingDays"] = "0", ["Harvest:HoldNumber"] = "10", ["Harvest:GraceDays"] = "3", ["Harvest:GraceRuns"] = "2" },
            services => services.AddSingleton(s => new SourceClientFactory(new PublicAddressGuard(options).CreateHandler(), options, TimeProvider.System, new Random(seed))));
        _rig.Source = _rig.Source with { Kind = town.Kind, Url = new Uri(server.Address, town.Path), Settings = town.Settings };
    }

    /// <summary>How often each kind of end was seen.</summary>
    public Dictionary<RunOutcome, int> Ends { get; } = [];

    public static async Task<FaultCampaign> StartAsync(Town town, int seed)
    {
        var server = await BitingServer.StartAsync(town.Site);
        town.Found(server.Address);
        return new FaultCampaign(town, seed, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Harvests once a day, each day with faults by chance.</summary>
    public async Task RunAsync(int days)
    {
        for (var day = 1; day <= days; day++)
        {
            _records.PassDay();
            _rig.Time.Advance(TimeSpan.FromDays(1));
            var trouble = (Trouble)_chance.Next(-4, Enum.GetValues<Trouble>().Length);
            await RunOnceAsync(Enum.IsDefined(trouble) ? trouble : Trouble.None, biting: true, $"{_story}, day {day}");
        }
    }

    /// <summary>Harvests without faults until whatever is gone has been withdrawn, and compares the catalogue with the town.</summary>
    public async Task SettleAsync()
    {
        for (var day = 0; day < 6; day++)
        {
            _rig.Time.Advance(TimeSpan.FromDays(1));
            await RunOnceAsync(Trouble.None, biting: false, $"{_story}, settling");
        }

        var states = await ReadAsync();
        Assert.Equal(_records.Present.Keys, states.Where(s => s.Value.State == PublicationState.Present).Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(states.Values, s => s.State == PublicationState.Missing);
        Assert.All(states.Keys.Where(id => !_records.Present.ContainsKey(id)), id => Assert.True(_records.Removed.ContainsKey(id) || _passing.Contains(id), id));
    }

    private async Task RunOnceAsync(Trouble trouble, bool biting, string story)
    {
        var poisoned = Publish(trouble);
        var share = _chance.Next(3) == 0 ? 0 : Math.Min(0.4, 0.8 / _town.Requests);
        _server.Reset();
        _server.Decide = _ => biting && _chance.NextDouble() < share ? AnyBite() : Bite.None;
        using var killed = new CancellationTokenSource();
        var killedAt = biting && _chance.Next(15) == 0 ? _chance.Next(1, _town.Requests + 1) : int.MaxValue;
        _server.OnRequest = n => { if (n == killedAt) killed.Cancel(); };
        var before = await ReadAsync();

        var report = await RunWithinPatienceAsync(story, killed.Token);

        story = $"{story}, {trouble}, {string.Join(' ', _server.Done.Where(b => b != Bite.None))}, {report?.Outcome.ToString() ?? "killed"}: {report?.Message}";
        Ends[report?.Outcome ?? RunOutcome.Abandoned] = Ends.GetValueOrDefault(report?.Outcome ?? RunOutcome.Abandoned) + 1;
        var after = await ReadAsync();
        NothingIsInvented(before, after, story);
        if (trouble == Trouble.IdentifiersChanged) NothingIsDoubled(before, after, story);
        if (report?.Outcome == RunOutcome.Completed) CatalogueIsAsTheTown(after, poisoned, story);
        else NothingWentMissing(before, after, story);
        if (report is not null) FaultsAreReported(report, trouble, poisoned.Count, story);
    }

    /// <summary>Puts the day's records on the platform, as the trouble of the day has it; answers with the records that are broken.</summary>
    private HashSet<string> Publish(Trouble trouble)
    {
        var today = _records.Present.Values.ToList();
        _town.Miscount?.Invoke(0);
        var poisoned = trouble == Trouble.Poisoned ? today.Where(_ => _chance.Next(8) == 0).Select(r => r.Id).ToHashSet() : [];
        _town.Publish(trouble switch
        {
            Trouble.NothingListed => [],
            Trouble.MostVanished => [.. today.Take(8).Select(_town.Write)],
            Trouble.IdentifiersChanged => [.. today.Select(r => _town.Write(r with { Id = NewName(r.Id) }))],
            Trouble.ListedTwice => [.. today.Select(_town.Write), _town.Write(today[^1])],
            _ => [.. today.Select(r => poisoned.Contains(r.Id) ? _town.Poison(r) : _town.Write(r))],
        });
        if (trouble == Trouble.TotalTooHigh) _town.Miscount?.Invoke(9);
        return poisoned;
    }

    private string NewName(string id)
    {
        _passing.Add(TownRecord.Renamed + id);
        return TownRecord.Renamed + id;
    }

    private Bite AnyBite() => _chance.Next(60) == 0 ? Bite.Tarpit
        : _chance.Next(2) == 0 ? Bites.Passing[_chance.Next(Bites.Passing.Length)]
        : Bites.Fatal[_chance.Next(Bites.Fatal.Length)];

    /// <summary>The report, or null where the run was killed.</summary>
    private async Task<RunReport?> RunWithinPatienceAsync(string story, CancellationToken killed)
    {
        var run = _rig.RunAsync(killed);
        if (await Task.WhenAny(run, Task.Delay(Patience, CancellationToken.None)) != run) Assert.Fail($"{story}: the run is stuck after {string.Join(' ', _server.Done)}.");
        try
        {
            return await run;
        }
        catch (OperationCanceledException) when (killed.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<Dictionary<string, Entry>> ReadAsync()
    {
        var prefix = _town.Identify("");
        return (await _rig.Changes.ReadAfterAsync(0, 100_000, CancellationToken.None)).ToDictionary(
            e => e.SourceIdentifier[prefix.Length..], e => new Entry(e.State, e.Resource.Descriptions.In() ?? ""));
    }

    private void NothingIsInvented(Dictionary<string, Entry> before, Dictionary<string, Entry> after, string story)
    {
        foreach (var (id, entry) in after)
        {
            if (_passing.Contains(id)) continue;
            var truth = _records.Present.GetValueOrDefault(id) ?? _records.Removed.GetValueOrDefault(id);
            if (truth is null) Assert.Fail($"{story}: '{id}' was never published by the town.");
            else if (before.TryGetValue(id, out var was) ? entry.Description != was.Description && entry.Description != truth.Description : entry.Description != truth.Description)
                Assert.Fail($"{story}: '{id}' says '{entry.Description}' and should say '{truth.Description}'.");
        }

        foreach (var id in before.Keys.Where(id => !after.ContainsKey(id))) Assert.Fail($"{story}: '{id}' is lost.");
    }

    /// <summary>What was new on that very day may be stored under its passing name; what was known must not appear a second time.</summary>
    private static void NothingIsDoubled(Dictionary<string, Entry> before, Dictionary<string, Entry> after, string story)
    {
        foreach (var id in after.Keys.Where(id => !before.ContainsKey(id)))
            if (before.GetValueOrDefault(id.Replace(TownRecord.Renamed, "", StringComparison.Ordinal)) is { State: not PublicationState.Withdrawn })
                Assert.Fail($"{story}: '{id}' doubles an entry.");
    }

    private void CatalogueIsAsTheTown(Dictionary<string, Entry> after, HashSet<string> poisoned, string story)
    {
        foreach (var (id, record) in _records.Present.Where(r => !poisoned.Contains(r.Key)))
            if (after.GetValueOrDefault(id) is var entry && entry != new Entry(PublicationState.Present, record.Description))
                Assert.Fail($"{story}: '{id}' is {entry} and the town publishes '{record.Description}'.");
        foreach (var (id, entry) in after.Where(e => e.Value.State == PublicationState.Present && !_records.Present.ContainsKey(e.Key)))
            if (poisoned.Count == 0)
                Assert.Fail($"{story}: '{id}' is {entry} and the town has removed it.");
        foreach (var id in poisoned.Where(id => after.TryGetValue(id, out var entry) && entry.State == PublicationState.Withdrawn))
            Assert.Fail($"{story}: '{id}' is withdrawn although it is only broken.");
    }

    private static void NothingWentMissing(Dictionary<string, Entry> before, Dictionary<string, Entry> after, string story)
    {
        foreach (var (id, entry) in before)
            if (after[id].State > entry.State)
                Assert.Fail($"{story}: '{id}' went from {entry.State} to {after[id].State} in a run that did not complete.");
    }

    private void FaultsAreReported(RunReport report, Trouble trouble, int poisoned, string story)
    {
        var fatal = _server.Done.Any(b => Bites.Fatal.Contains(b) && !_town.Harmless.Contains(b));
        if (fatal && report.Outcome == RunOutcome.Completed) Assert.Fail($"{story}: the fault was passed over.");
        if (trouble is Trouble.NothingListed or Trouble.MostVanished or Trouble.IdentifiersChanged && report.Outcome == RunOutcome.Completed)
            Assert.Fail($"{story}: should have been held.");
        if (trouble == Trouble.TotalTooHigh && _town.Miscount is not null && report.Outcome == RunOutcome.Completed) Assert.Fail($"{story}: the wrong total was believed.");
        if (report.Outcome == RunOutcome.Completed && report.Rejected < poisoned) Assert.Fail($"{story}: {poisoned} records were broken, {report.Rejected} are reported.");
        if (report.Outcome != RunOutcome.Completed && string.IsNullOrEmpty(report.Message)) Assert.Fail($"{story}: no reason given.");
        if (report.Requests < _server.Requests) Assert.Fail($"{story}: {_server.Requests} requests were made, {report.Requests} are reported.");
        if (report.Outcome != RunOutcome.Completed && trouble is Trouble.None or Trouble.Poisoned && _server.Done.TrueForAll(b => b == Bite.None))
            Assert.Fail($"{story}: failed without a fault.");
    }

    /// <summary>An entry of the catalogue, as far as the town knows it.</summary>
    private sealed record Entry(PublicationState State, string Description);

    /// <summary>What is wrong with a whole listing.</summary>
    private enum Trouble
    {
        None,
        NothingListed,
        MostVanished,
        IdentifiersChanged,
        ListedTwice,
        TotalTooHigh,
        Poisoned,
    }
}
