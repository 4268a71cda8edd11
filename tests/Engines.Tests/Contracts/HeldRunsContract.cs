using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every store must hold about what waits for a person, about identifiers that change and about proposed sources.</summary>
public abstract class HeldRunsContract(IStoreUnderTest store) : StoreContract(store)
{
    private IHeldRuns Held => Ports.Held;

    [Fact]
    public async Task A_finding_is_kept_with_its_entries_in_pages()
    {
        var (lease, records) = await PutAsync(5);
        var finding = Finding(records, HeldFate.Missing) with { Entries = [.. Finding(records[..3], HeldFate.Missing).Entries, Renamed(records[3], "neu-3"), Renamed(records[4], "neu-4")] };

        var held = await Held.HoldAsync(lease, finding, Cancel);

        Assert.Equal(
            new HeldRun
            {
                Number = held.Number,
                Source = Source,
                Run = lease.Run,
                Since = Time.Now,
                LastSeen = Time.Now,
                Reason = HeldReason.ManyAbsent,
                Message = "Es fehlt viel.",
                Present = 5,
                Missing = 3,
                Withdrawn = 0,
                Reidentified = 2,
                Ambiguous = 1,
                State = HeldState.Open,
            },
            await Held.FindAsync(held.Number, Cancel));
        Assert.Equal([HeldFate.Reidentified, HeldFate.Reidentified, HeldFate.Missing, HeldFate.Missing, HeldFate.Missing], (await Held.ReadEntriesAsync(held.Number, 0, 10, Cancel)).Select(e => e.Fate));
        Assert.Equal((await Held.ReadEntriesAsync(held.Number, 0, 10, Cancel)).Skip(2).Take(2), await Held.ReadEntriesAsync(held.Number, 2, 2, Cancel));
        Assert.Equal([held.Number], (await Held.ListAsync(null, openOnly: true, 10, Cancel)).Select(h => h.Number));
        Assert.Empty(await Held.ListAsync(Other, openOnly: false, 10, Cancel));
        Assert.Null(await Held.FindAsync(held.Number + 1, Cancel));
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_neither_holds_nor_releases_nor_renames()
    {
        var (lease, records) = await PutAsync(3);
        var held = await Held.HoldAsync(lease, Finding(records, HeldFate.Missing), Cancel);
        Time.Advance(LeaseTime * 2);
        await BeginAsync();

        await Assert.ThrowsAsync<LeaseLostException>(() => Held.HoldAsync(lease, Finding(records, HeldFate.Withdrawn), Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Held.RecoverAsync(lease, Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Held.ReleaseAsync(lease, held.Number, HeldRelease.AsShown, "Anna", "ja", Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => Ports.Identities.ApplyAsync(lease, [new IdentifierChange(records[0].Id, "neu")], Cancel));
        Assert.Equal(HeldState.Open, (await Held.FindAsync(held.Number, Cancel))!.State);
        Assert.Equal(PublicationState.Present, (await FindAsync(records[0])).State);
    }

    [Fact]
    public async Task Two_processes_that_decide_at_once_leave_one_decision()
    {
        var (lease, records) = await PutAsync(3);
        var held = await Held.HoldAsync(lease, Finding(records, HeldFate.Missing), Cancel);
        var other = Store.ConnectAnother().Held;

        var outcomes = await Task.WhenAll(
            Held.RefuseAsync(held.Number, "Anna", "nein", Cancel), other.RefuseAsync(held.Number, "Bernd", "auch nein", Cancel), Held.RefuseAsync(held.Number, "Carla", "nein!", Cancel));

        Assert.Single(outcomes.OfType<HeldOutcome.Decided>());
        var decided = outcomes.OfType<HeldOutcome.Decided>().Single().Held.Decision;
        Assert.All(outcomes.OfType<HeldOutcome.NotOpen>(), o => Assert.Equal(decided, o.Held.Decision));
        Assert.Equal(2, outcomes.OfType<HeldOutcome.NotOpen>().Count());
    }

    [Fact]
    public async Task A_release_moves_what_is_as_shown_and_leaves_the_rest()
    {
        var (lease, records) = await PutAsync(4);
        var held = await Held.HoldAsync(lease, Finding(records, HeldFate.Missing), Cancel);
        await Ports.Harvest.PutAsync(lease, [Records.Record(Source, "d-0001", "Neuer Titel")], Cancel);
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Missing(records[2]), Cancel);

        var outcome = await Held.ReleaseAsync(lease, held.Number, HeldRelease.AsShown, "Anna", "ja", Cancel);

        Assert.Equal(new HeldEffect(2, 0, 0, 2), Assert.IsType<HeldOutcome.Decided>(outcome).Effect);
        Assert.Equal(
            [PublicationState.Missing, PublicationState.Present, PublicationState.Missing, PublicationState.Missing],
            (await Ports.Datasets.GetAsync([.. records.Select(r => r.Id)], Cancel)).Select(e => e.State));
        Assert.Equal(new HashSet<DatasetId> { records[0].Id, records[2].Id, records[3].Id }, (await Ports.Harvest.LoadInventoryAsync(Source, Cancel)).Standing.Released);
    }

    [Fact]
    public async Task An_entry_that_goes_by_another_identifier_keeps_everything_else()
    {
        var (lease, records) = await PutAsync(2);
        var before = await FindAsync(records[0]);
        Time.Advance(TimeSpan.FromDays(1));

        await Ports.Identities.ApplyAsync(lease, [new IdentifierChange(records[0].Id, "neu"), new IdentifierChange(DatasetId.For(Source, "gibt es nicht"), "auch neu")], Cancel);

        Assert.Equivalent(before with { SourceIdentifier = "neu", ChangeNumber = 3 }, await FindAsync(records[0]), strict: true);
        var identities = (await Ports.Harvest.LoadInventoryAsync(Source, Cancel)).Identities;
        Assert.Equal(records[0].Id, identities.EntryOf(DatasetId.For(Source, "neu")));
        Assert.Equal((true, false), (identities.IsFormer(records[0].Id), identities.IsFormer(DatasetId.For(Source, "neu"))));
        Assert.True((await Ports.Harvest.LoadInventoryAsync(Other, Cancel)).Identities.IsEmpty);
    }

    [Fact]
    public async Task An_entry_that_takes_its_old_identifier_back_is_found_by_it_again()
    {
        var (lease, records) = await PutAsync(1);
        await Ports.Identities.ApplyAsync(lease, [new IdentifierChange(records[0].Id, "neu")], Cancel);

        await Ports.Identities.ApplyAsync(lease, [new IdentifierChange(records[0].Id, records[0].SourceIdentifier)], Cancel);

        Assert.Equal(records[0].SourceIdentifier, (await FindAsync(records[0])).SourceIdentifier);
        var identities = (await Ports.Harvest.LoadInventoryAsync(Source, Cancel)).Identities;
        Assert.Equal((false, true), (identities.IsFormer(records[0].Id), identities.IsFormer(DatasetId.For(Source, "neu"))));
        Assert.Equal(records[0].Id, identities.EntryOf(DatasetId.For(Source, "neu")));
    }

    [Fact]
    public async Task An_identifier_that_means_another_entry_by_now_is_not_taken_by_a_release()
    {
        var (lease, records) = await PutAsync(2);
        var held = await Held.HoldAsync(lease, Finding([], HeldFate.Missing) with { Reason = HeldReason.ChangedIdentifiers, Entries = [Renamed(records[0], "neu")] }, Cancel);
        await Ports.Identities.ApplyAsync(lease, [new IdentifierChange(records[1].Id, "neu")], Cancel);

        var outcome = await Held.ReleaseAsync(lease, held.Number, HeldRelease.AsShown, "Anna", "ja", Cancel);

        Assert.Equal(new HeldEffect(0, 0, 0, 1), Assert.IsType<HeldOutcome.Decided>(outcome).Effect);
        Assert.Equal("d-0000", (await FindAsync(records[0])).SourceIdentifier);
    }

    [Fact]
    public async Task Old_findings_are_forgotten()
    {
        var (lease, records) = await PutAsync(60);
        var numbers = new List<long>();
        for (var i = 1; i <= 55; i++) numbers.Add((await Held.HoldAsync(lease, Finding(records[..i], HeldFate.Missing), Cancel)).Number);

        var kept = await Held.ListAsync(Source, openOnly: false, 1000, Cancel);

        Assert.Equal(numbers[5..].AsEnumerable().Reverse(), kept.Select(h => h.Number));
        Assert.Empty(await Held.ReadEntriesAsync(numbers[0], 0, 100, Cancel));
        Assert.Equal(HeldState.Open, Assert.Single(kept, h => h.State == HeldState.Open).State);
    }

    [Fact]
    public async Task A_proposal_is_no_source_until_it_is_approved()
    {
        var proposal = Proposal();
        Assert.True(await Ports.Proposals.ProposeAsync(proposal, Cancel));
        Assert.Empty(await Ports.Sources.ListAsync(Cancel));

        var outcomes = await Task.WhenAll(
            Ports.Proposals.ApproveAsync(proposal.Source.Id, new ProposalDecision("Anna", "ja", Time.Now), Cancel),
            Store.ConnectAnother().Proposals.DeclineAsync(proposal.Source.Id, new ProposalDecision("Bernd", "nein", Time.Now), Cancel));

        Assert.Equal(outcomes[0]!.Decision, outcomes[1]!.Decision);
        Assert.Equal(outcomes[0]!.State == ProposalState.Approved ? 1 : 0, (await Ports.Sources.ListAsync(Cancel)).Count);
        Assert.Equivalent(outcomes[0], Assert.Single(await Ports.Proposals.ListAsync(Cancel)), strict: true);
    }

    [Fact]
    public async Task A_registered_source_cannot_be_proposed()
    {
        var proposal = Proposal();
        await Ports.Sources.SaveAsync(proposal.Source, Cancel);

        Assert.False(await Ports.Proposals.ProposeAsync(proposal, Cancel));
        Assert.Null(await Ports.Proposals.FindAsync(proposal.Source.Id, Cancel));
    }

    private async Task<(RunLease Lease, HarvestedRecord[] Records)> PutAsync(int count)
    {
        var lease = await BeginAsync();
        var records = Records.Many(Source, 0, count).ToArray();
        await Ports.Harvest.PutAsync(lease, records, Cancel);
        return (lease, records);
    }

    private static HeldFinding Finding(HarvestedRecord[] records, HeldFate fate) =>
        new(HeldReason.ManyAbsent, "Es fehlt viel.", 5, 1, [.. records.Select(r => new HeldEntry(r.Id, fate, PublicationState.Present, r.SourceHash))]);

    private static HeldEntry Renamed(HarvestedRecord record, string identifier) => new(record.Id, HeldFate.Reidentified, PublicationState.Present, record.SourceHash, identifier);

    private SourceProposal Proposal() => new()
    {
        Source = new HarvestSource { Id = Source, Title = "Stadt Musterhausen", Kind = "ckan", Url = new Uri("https://daten.musterhausen.example/"), Settings = new Dictionary<string, string> { ["mode"] = "file" } },
        ProposedBy = "Anna",
        ProposedAt = Time.Now,
        Preview = new SourcePreview { Listed = 3, Accepted = 2, Rejected = 1, IsCut = false, Points = 54.5, First = [new PreviewedRecord("a", "Bäume", null, 2, 60)], Rejections = [new Rejection("b", null, "record.no-title", "Kein Titel.")] },
    };
}
