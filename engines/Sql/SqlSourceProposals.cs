using System.Data.Common;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps proposed sources.</summary>
internal sealed class SqlSourceProposals(SqlDatabase database) : ISourceProposals
{
    private static readonly SqlText All = new("SELECT proposal FROM source_proposals ORDER BY proposed_at DESC, id");
    private static readonly SqlText ById = new("SELECT proposal FROM source_proposals WHERE id = @id", "id");
    private static readonly SqlText IsRegistered = new("SELECT id FROM harvest_sources WHERE id = @id", "id");
    private static readonly SqlText Register = new("INSERT INTO harvest_sources (id, registration) VALUES (@id, @registration) ON CONFLICT (id) DO NOTHING", "id", "registration");

    private static readonly SqlText Upsert = new(
        """
        INSERT INTO source_proposals (id, state, proposed_at, proposal) VALUES (@id, @state, @at, @proposal)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, proposed_at = excluded.proposed_at, proposal = excluded.proposal
        """,
        "id", "state", "at", "proposal");

    public Task<IReadOnlyList<SourceProposal>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SourceProposal>>(
        session => ReadAsync(session.Command(All), cancellationToken), cancellationToken);

    public Task<SourceProposal?> FindAsync(SourceId id, CancellationToken cancellationToken) => database.ReadAsync(
        session => FindAsync(session, ById, id, cancellationToken), cancellationToken);

    public Task<bool> ProposeAsync(SourceProposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return database.WriteAsync(
            async session =>
            {
                if (await session.Command(IsRegistered, proposal.Source.Id.Value).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string) return false;
                await PutAsync(session, proposal with { State = ProposalState.Open, Decision = null }, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task<SourceProposal?> ApproveAsync(SourceId id, ProposalDecision decision, CancellationToken cancellationToken) =>
        DecideAsync(id, ProposalState.Approved, decision, cancellationToken);

    public Task<SourceProposal?> DeclineAsync(SourceId id, ProposalDecision decision, CancellationToken cancellationToken) =>
        DecideAsync(id, ProposalState.Declined, decision, cancellationToken);

    private Task<SourceProposal?> DecideAsync(SourceId id, ProposalState state, ProposalDecision decision, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var proposal = await FindAsync(session, session.Holding(ById), id, cancellationToken).ConfigureAwait(false);
            if (proposal is not { State: ProposalState.Open }) return proposal;
            if (state == ProposalState.Approved)
                await session.ExecuteAsync(Register, cancellationToken, id.Value, CatalogJson.Write(proposal.Source)).ConfigureAwait(false);
            var decided = proposal with { State = state, Decision = decision };
            await PutAsync(session, decided, cancellationToken).ConfigureAwait(false);
            return decided;
        },
        cancellationToken);

    private static Task<int> PutAsync(SqlSession session, SourceProposal proposal, CancellationToken cancellationToken) => session.ExecuteAsync(
        Upsert, cancellationToken, proposal.Source.Id.Value, (long)proposal.State, SqlValues.Of(proposal.ProposedAt), Packed.Pack(CatalogJson.Write(proposal)));

    private static async Task<SourceProposal?> FindAsync(SqlSession session, SqlText sql, SourceId id, CancellationToken cancellationToken) =>
        await ReadAsync(session.Command(sql, id.Value), cancellationToken).ConfigureAwait(false) is [var proposal, ..] ? proposal : null;

    private static async Task<IReadOnlyList<SourceProposal>> ReadAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var proposals = new List<SourceProposal>();
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                proposals.Add(Packed.Read(reader.GetFieldValue<byte[]>(0), CatalogJson.ReadProposal));
        return proposals;
    }
}
