using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.DataJson;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Connectors.ArcGisHub;

/// <summary>
/// Reads the feeds of ArcGIS Hub, DCAT-US and DCAT-AP. An entry is known again by its item in ArcGIS, whatever the hub calls it
/// this year (<see cref="HubIdentity"/>).
/// </summary>
internal sealed class ArcGisHubConnector : ISourceConnector
{
    private const string Json = "application/json";
    private const string Triples = "application/n-triples";

    /// <inheritdoc />
    public string Kind => "arcgishub";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["feed"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var document = await HubFeeds.FetchAsync(source, client, cancellationToken).ConfigureAwait(false);
        foreach (var found in Read(document) is { } page ? Entries(page) : Resources(document, source)) yield return found;
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source) => Describe(record, source).Mapped;

    /// <inheritdoc />
    public DescribedRecord Describe(SourceRecord record, HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(record);
        var notes = new MappingNotes();
        if (record.MediaType == Json)
        {
            var mapped = DataJsonMapper.Map(record.Content);
            return new DescribedRecord(Mended(mapped, notes), null);
        }

        var delivered = RdfRecordMapping.Read(record);
        var described = RdfRecordMapping.Describe(record, HubRepairs.Mend(delivered, notes), Find);
        return new DescribedRecord(Mended(described.Mapped, notes), (delivered, described.Description!.Value.Subject));
    }

    private static WithFindings<CatalogResource> Mended(WithFindings<CatalogResource> mapped, MappingNotes notes)
    {
        var entry = HubRepairs.Mend(mapped.Value, notes);
        return new WithFindings<CatalogResource>(entry, notes.Findings.Count == 0 ? mapped.Findings : [.. mapped.Findings, .. notes.Findings]);
    }

    private static DataJsonPage? Read(SourceDocument document)
    {
        try
        {
            var page = DataJsonPage.Read(JsonBody.Utf8(document));
            return page.IsDataJson ? page : null;
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }

    private static IEnumerable<ListingEvent> Entries(DataJsonPage page)
    {
        var listed = new ListedRecords(Json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < page.Entries.Count; i++)
        {
            var entry = page.Entries[i];
            var place = $"Datensatz {i + 1}";
            if (!entry.IsObject)
            {
                yield return listed.NotARecord(place);
                continue;
            }

            var content = page.Slice(entry).ToArray();
            yield return listed.Take(Unique(HubIdentity.Of(content, entry.Identifier), entry.Identifier, listed, names), entry.Title, place, content);
        }
    }

    private static IEnumerable<ListingEvent> Resources(SourceDocument document, HarvestSource source)
    {
        var page = RdfPage.Read(document, source);
        if (!page.Graph.Find(null, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(DCAT.Catalog)).Any())
            throw JsonBody.Unexpected(document.Url, "ein Katalog-Feed von ArcGIS Hub (DCAT-US oder DCAT-AP)");
        var owners = new Dictionary<string, RdfTerm>(StringComparer.Ordinal);
        return new RdfRecords(Triples, (graph, subject) =>
        {
            var identity = HubIdentity.Of(graph, subject);
            return identity is not null && !owners.TryAdd(identity, subject) && owners[identity] != subject && subject.IsIri ? subject.Value : identity;
        }).Of(page, 1);
    }

    // Two entries that the hub tells apart are two, also where they show the same layer.
    private static string? Unique(string? identity, string? stated, ListedRecords listed, HashSet<string> names) =>
        stated is not null && names.Add(stated) && (identity is null || listed.Knows(identity)) ? stated : identity;

    private static RdfTerm? Find(RdfGraph graph, string identifier)
    {
        foreach (var candidate in DcatReader.FindResources(graph))
            if (HubIdentity.Of(graph, candidate) == identifier)
                return candidate;
        return RecordIdentity.Find(graph, identifier);
    }
}
