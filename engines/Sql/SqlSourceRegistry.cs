using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Sql;

/// <summary>Keeps the registered sources.</summary>
internal sealed class SqlSourceRegistry(SqlDatabase database) : ISourceRegistry
{
    private static readonly SqlText All = new("SELECT registration FROM harvest_sources ORDER BY id");
    private static readonly SqlText ById = new("SELECT registration FROM harvest_sources WHERE id = @id", "id");

    private static readonly SqlText Upsert = new(
        "INSERT INTO harvest_sources (id, registration) VALUES (@id, @registration) ON CONFLICT (id) DO UPDATE SET registration = excluded.registration",
        "id", "registration");

    public Task<IReadOnlyList<HarvestSource>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var sources = new List<HarvestSource>();
            var reader = await session.Command(All).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    sources.Add(CatalogJson.ReadSource(reader.GetFieldValue<byte[]>(0)));
            return (IReadOnlyList<HarvestSource>)sources;
        },
        cancellationToken);

    public Task<HarvestSource?> FindAsync(SourceId id, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.Command(ById, id.Value).ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] registration
            ? CatalogJson.ReadSource(registration)
            : null,
        cancellationToken);

    public Task SaveAsync(HarvestSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return database.WriteAsync(session => session.ExecuteAsync(Upsert, cancellationToken, source.Id.Value, CatalogJson.Write(source)), cancellationToken);
    }
}
