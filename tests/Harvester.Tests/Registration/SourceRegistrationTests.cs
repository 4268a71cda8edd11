using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Registration;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Registration;

public sealed class SourceRegistrationTests : IAsyncDisposable
{
    private readonly FakeCkanSite _site = new(FakeCkanSite.Numbered(30));
    private readonly HarvestRig _rig;

    public SourceRegistrationTests()
    {
        _site.Status(404, "/start/");
        _rig = new HarvestRig(configure: services => services.AddSingleton(new SourceClientFactory(_site, Harvest.Options, new ManualTime(), new Random(1))));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ISourceProposals Proposals => _rig.Get<ISourceProposals>();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_proposal_shows_what_the_source_would_bring_and_registers_nothing()
    {
        var proposal = await ProposeAsync(Wanted("musterstadt"));

        Assert.Equal(("ckan", new Uri("https://daten.example/"), "Anna Amt", ProposalState.Open), (proposal.Source.Kind, proposal.Source.Url, proposal.ProposedBy, proposal.State));
        Assert.Equal((30, 30, 0, false, 20), (proposal.Preview.Listed, proposal.Preview.Accepted, proposal.Preview.Rejected, proposal.Preview.IsCut, proposal.Preview.First.Count));
        Assert.Equal("Titel p001", proposal.Preview.First[0].Title);
        Assert.NotEmpty(proposal.Preview.Findings);
        Assert.NotNull(proposal.Preview.Points);
        Assert.NotEmpty(proposal.Preview.Probed);
        Assert.Empty(await _rig.Get<ISourceRegistry>().ListAsync(Cancel));
        Assert.Equal(0, await _rig.ChangeNumberAsync());
        Assert.Equivalent(proposal, await Proposals.FindAsync(new SourceId("musterstadt"), Cancel), strict: true);
    }

    [Fact]
    public async Task Approval_registers_the_source_as_it_was_proposed()
    {
        var proposal = await ProposeAsync(Wanted("musterstadt") with { Publisher = "Stadt Musterstadt", Schedule = "0 15 3 * * ?" });

        var decided = await Proposals.ApproveAsync(proposal.Source.Id, new ProposalDecision("Bernd Betrieb", "gut", _rig.Time.GetUtcNow()), Cancel);

        Assert.Equal(ProposalState.Approved, decided!.State);
        Assert.Equivalent(proposal.Source, await _rig.Get<ISourceRegistry>().FindAsync(proposal.Source.Id, Cancel), strict: true);
    }

    [Fact]
    public async Task Of_two_decisions_the_first_counts()
    {
        var id = (await ProposeAsync(Wanted("musterstadt"))).Source.Id;

        await Proposals.DeclineAsync(id, new ProposalDecision("Anna Amt", "doppelt", _rig.Time.GetUtcNow()), Cancel);
        var second = await Proposals.ApproveAsync(id, new ProposalDecision("Bernd Betrieb", "", _rig.Time.GetUtcNow()), Cancel);

        Assert.Equal((ProposalState.Declined, "Anna Amt"), (second!.State, second.Decision!.By));
        Assert.Empty(await _rig.Get<ISourceRegistry>().ListAsync(Cancel));
        Assert.Null(await Proposals.ApproveAsync(new SourceId("niemand"), new ProposalDecision("Anna Amt", "", _rig.Time.GetUtcNow()), Cancel));
    }

    [Fact]
    public async Task A_declined_source_may_be_proposed_again()
    {
        var id = (await ProposeAsync(Wanted("musterstadt"))).Source.Id;
        await Proposals.DeclineAsync(id, new ProposalDecision("Anna Amt", "noch nicht", _rig.Time.GetUtcNow()), Cancel);

        await ProposeAsync(Wanted("musterstadt"));

        Assert.Equal(ProposalState.Open, Assert.Single(await Proposals.ListAsync(Cancel)).State);
    }

    [Fact]
    public async Task What_is_registered_is_not_proposed_again_neither_by_id_nor_by_address()
    {
        await _rig.Get<ISourceRegistry>().SaveAsync(Harvest.Source("ckan", "http://daten.example") with { Id = new SourceId("alt") }, Cancel);

        var byId = await Registration.ProposeAsync(Wanted("alt"), "Anna Amt", Cancel);
        var byAddress = await Registration.ProposeAsync(Wanted("neu"), "Anna Amt", Cancel);

        Assert.IsType<ProposalOutcome.IdTaken>(byId);
        Assert.Equal("alt", Assert.IsType<ProposalOutcome.AddressTaken>(byAddress).Source.Id.Value);
        Assert.Empty(await Proposals.ListAsync(Cancel));
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_is_not_proposed()
    {
        _site.Html();

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => Registration.ProposeAsync(Wanted("musterstadt"), "Anna Amt", Cancel));

        Assert.Equal("source.not-recognised", fault.Reason);
        Assert.Empty(await Proposals.ListAsync(Cancel));
    }

    private SourceRegistration Registration => _rig.Get<SourceRegistration>();

    private async Task<SourceProposal> ProposeAsync(HarvestSource wanted) =>
        Assert.IsType<ProposalOutcome.Proposed>(await Registration.ProposeAsync(wanted, "Anna Amt", Cancel)).Proposal;

    private static HarvestSource Wanted(string id) => new() { Id = new SourceId(id), Title = "Stadt Musterstadt", Kind = "", Url = new Uri("https://daten.example/start") };
}
