using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;
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

    /// <summary>Entries that a person let go: what is listed under their titles later is new.</summary>
    private readonly HashSet<DatasetId> _letGo = [];

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
            new() { ["Harvest:FullListingDays"] = "0", ["Harvest:HoldNumber"] = "6", ["Harvest:HoldShare"] = "0.1", ["Harvest:GraceDays"] = "3", ["Harvest:GraceRuns"] = "2" },
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
        await RunOnceAsync(Trouble.None, biting: false, $"{_story}, the first day");
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

        var entries = (await ReadAsync()).Values;
        Assert.Equal(_records.Present.Keys, entries.Where(e => e.State == PublicationState.Present).Select(e => e.Record).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(entries, e => e.State == PublicationState.Missing);
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
        NothingIsDoubled(before, after, story);
        // Of a package that was named and not shown nobody knows which entry it is; it may be missed for a day, but that is said.
        var unshown = report?.Rejections.Count(r => r.Reason == "record.not-shown") ?? 0;
        if (report?.Outcome is not (RunOutcome.Completed or RunOutcome.Held)) NothingWentMissing(before, after, story);
        else if (unshown == 0) NothingTheTownPublishesWentMissing(before, after, trouble, poisoned, story);
        if (report?.Outcome == RunOutcome.Completed && unshown == 0) CatalogueIsAsTheTown(after, poisoned, story);
        if (report is null) return;
        FaultsAreReported(report, trouble, poisoned.Count, story);
        if (report.Outcome == RunOutcome.Held) await DecideAsync(trouble, poisoned, story);
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
            Trouble.IdentifiersChanged => [.. today.Select(r => _town.Write(r with { Id = TownRecord.Renamed + r.Id }))],
            Trouble.ListedTwice => [.. today.Select(_town.Write), _town.Write(today[^1])],
            _ => [.. today.Select(r => poisoned.Contains(r.Id) ? _town.Poison(r) : _town.Write(r))],
        });
        if (trouble == Trouble.TotalTooHigh) _town.Miscount?.Invoke(9);
        return poisoned;
    }

    private Bite AnyBite() => _chance.Next(60) == 0 ? Bite.Tarpit
        : _chance.Next(2) == 0 ? Bites.Passing[_chance.Next(Bites.Passing.Length)]
        : Bites.Fatal[_chance.Next(Bites.Fatal.Length)] is var bite && _town.Undetectable.Contains(bite) ? Bite.None : bite;

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

    /// <summary>A person looks at what is held, and knows the town: what is true may happen, and a renaming at times.</summary>
    private async Task DecideAsync(Trouble trouble, HashSet<string> poisoned, string story)
    {
        var open = await _rig.Get<IHeldRuns>().ListAsync(_rig.Source.Id, openOnly: true, 10, CancellationToken.None);
        // The same as what was refused before is not asked again.
        if (open.Count == 0) return;
        var held = Assert.Single(open);
        var decisions = _rig.Get<HeldDecisions>();
        var isTrue = trouble is Trouble.None or Trouble.Poisoned or Trouble.ListedTwice;
        if (!isTrue && trouble != Trouble.IdentifiersChanged)
        {
            if (_chance.Next(2) == 0) Assert.IsType<HeldOutcome.Decided>(await decisions.RefuseAsync(held.Number, "Prüfung", "stimmt nicht", CancellationToken.None));
            return;
        }

        if (!isTrue && _chance.Next(2) == 0) return;
        var before = await ReadAsync();
        Assert.IsType<HeldOutcome.Decided>(
            await decisions.ReleaseAsync(held.Number, isTrue ? HeldRelease.AsShown : HeldRelease.IdentifiersOnly, "Prüfung", "stimmt", CancellationToken.None));
        var after = await ReadAsync();
        NothingIsInvented(before, after, story);
        NothingIsDoubled(before, after, story);
        NothingTheTownPublishesWentMissing(before, after, trouble, poisoned, story + ", released");
        _letGo.UnionWith(before.Keys.Where(id => after[id].State > before[id].State));
    }

    private async Task<Dictionary<DatasetId, Entry>> ReadAsync()
    {
        var prefix = _town.Identify("");
        return (await _rig.Changes.ReadAfterAsync(0, 100_000, CancellationToken.None)).ToDictionary(
            e => e.Id, e => new Entry(
                e.SourceIdentifier[prefix.Length..].Replace(TownRecord.Renamed, "", StringComparison.Ordinal),
                e.SourceIdentifier[prefix.Length..].StartsWith(TownRecord.Renamed, StringComparison.Ordinal), e.State, e.Resource.Descriptions.In() ?? ""));
    }

    private void NothingIsInvented(Dictionary<DatasetId, Entry> before, Dictionary<DatasetId, Entry> after, string story)
    {
        foreach (var (id, entry) in after)
        {
            var truth = _records.Present.GetValueOrDefault(entry.Record) ?? _records.Removed.GetValueOrDefault(entry.Record);
            var kept = before.GetValueOrDefault(id)?.Description == entry.Description;
            if (truth is null) Assert.Fail($"{story}: '{entry.Record}' was never published by the town.");
            else if (!kept && entry.Description != truth.Description) Assert.Fail($"{story}: '{entry.Record}' says '{entry.Description}' and should say '{truth.Description}'.");
        }

        foreach (var (id, entry) in before.Where(e => !after.ContainsKey(e.Key))) Assert.Fail($"{story}: {id} '{entry.Record}' is lost.");
    }

    /// <summary>What is listed anew and otherwise as it was is the entry that was; what changed as well may be another.</summary>
    private void NothingIsDoubled(Dictionary<DatasetId, Entry> before, Dictionary<DatasetId, Entry> after, string story)
    {
        var known = before.Where(e => e.Value.State != PublicationState.Withdrawn && !_letGo.Contains(e.Key)).Select(e => (e.Value.Record, e.Value.Description)).ToHashSet();
        foreach (var (id, entry) in after.Where(e => !before.ContainsKey(e.Key) && known.Contains((e.Value.Record, e.Value.Description))))
            Assert.Fail($"{story}: {id} doubles '{entry.Record}' beside {string.Join(", ", after.Where(e => e.Value.Record == entry.Record && e.Key != id))}.");
    }

    private void CatalogueIsAsTheTown(Dictionary<DatasetId, Entry> after, HashSet<string> poisoned, string story)
    {
        var shown = after.Values.Where(e => e.State == PublicationState.Present).ToLookup(e => e.Record);
        foreach (var (id, record) in _records.Present.Where(r => !poisoned.Contains(r.Key)))
            if (shown[id].ToList() is not [var entry] || entry.Description != record.Description)
                Assert.Fail($"{story}: '{id}' is shown as [{string.Join(", ", shown[id])}] and the town publishes '{record.Description}'.");
        if (poisoned.Count == 0 && shown.FirstOrDefault(e => !_records.Present.ContainsKey(e.Key)) is { } surplus)
            Assert.Fail($"{story}: '{surplus.Key}' is shown although the town has removed it.");
    }

    /// <summary>
    /// An entry gets worse only where the town has removed it or it is shown by another entry; or where its record comes broken and
    /// under another identifier at once, so that nobody can know it again.
    /// </summary>
    private void NothingTheTownPublishesWentMissing(
        Dictionary<DatasetId, Entry> before, Dictionary<DatasetId, Entry> after, Trouble trouble, HashSet<string> poisoned, string story)
    {
        var shown = after.Values.Where(e => e.State == PublicationState.Present).Select(e => e.Record).ToHashSet();
        foreach (var (id, entry) in before)
            if (after[id].State > entry.State && _records.Present.ContainsKey(entry.Record) && !shown.Contains(entry.Record)
                && !(poisoned.Contains(entry.Record) && entry.IsRenamed != (trouble == Trouble.IdentifiersChanged)))
                Assert.Fail($"{story}: '{entry.Record}' went from {entry.State} to {after[id].State} although the town publishes it.");
    }

    private static void NothingWentMissing(Dictionary<DatasetId, Entry> before, Dictionary<DatasetId, Entry> after, string story)
    {
        foreach (var (id, entry) in before)
            if (after[id].State > entry.State)
                Assert.Fail($"{story}: '{entry.Record}' went from {entry.State} to {after[id].State} in a run that did not complete.");
    }

    private void FaultsAreReported(RunReport report, Trouble trouble, int poisoned, string story)
    {
        var fatal = _server.Done.Any(b => Bites.Fatal.Contains(b) && !_town.Harmless.Contains(b));
        if (fatal && report.Outcome == RunOutcome.Completed && report.Rejected <= poisoned) Assert.Fail($"{story}: the fault was passed over.");
        if (trouble is Trouble.NothingListed or Trouble.MostVanished && report.Outcome == RunOutcome.Completed)
            Assert.Fail($"{story}: should have been held.");
        if (trouble == Trouble.TotalTooHigh && _town.Miscount is not null && report.Outcome == RunOutcome.Completed) Assert.Fail($"{story}: the wrong total was believed.");
        if (report.Outcome == RunOutcome.Completed && report.Rejected < poisoned) Assert.Fail($"{story}: {poisoned} records were broken, {report.Rejected} are reported.");
        if (report.Outcome != RunOutcome.Completed && string.IsNullOrEmpty(report.Message)) Assert.Fail($"{story}: no reason given.");
        if (report.Requests < _server.Requests) Assert.Fail($"{story}: {_server.Requests} requests were made, {report.Requests} are reported.");
        if (report.Outcome == RunOutcome.Failed && trouble is Trouble.None or Trouble.Poisoned && _server.Done.TrueForAll(b => b == Bite.None))
            Assert.Fail($"{story}: failed without a fault.");
    }

    /// <summary>An entry of the catalogue, as far as the town knows it.</summary>
    private sealed record Entry(string Record, bool IsRenamed, PublicationState State, string Description);

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
