using System.Collections.Concurrent;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>A record as it was delivered and as our rules made it.</summary>
public sealed record RecordToAssess
{
    /// <summary>Our id.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>As the source's record was read, before any rule.</summary>
    public required CatalogResource Delivered { get; init; }

    /// <summary>
    /// The source's own description with the node of the record in it, where the source speaks RDF; null elsewhere: then
    /// <see cref="Delivered"/> is written out.
    /// </summary>
    public (RdfGraph Graph, RdfTerm Subject)? DeliveredGraph { get; init; }

    /// <summary>After the rules.</summary>
    public required CatalogResource Normalised { get; init; }

    /// <summary>What reading and rules found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>
/// Assesses records: writes their descriptions, holds them to the profile and scores them. Safe from many threads; the graphs
/// into which it writes are used again and again.
/// </summary>
public sealed class RecordAssessor(RecordProfile profile, CatalogDescription catalog)
{
    /// <summary>A graph that held more than this is not kept: to clear it costs as much as it could hold.</summary>
    private const int KeptTriples = 5000;

    private readonly ConcurrentBag<RdfGraph> _graphs = [];

    /// <summary>The id of the profile that records are held to.</summary>
    public string ProfileId => profile.Id;

    /// <summary>
    /// Assesses a record as delivered and as normalised. As served it is assessed when it is served (<see cref="AssessServed"/>), with
    /// what is known of its links by then.
    /// </summary>
    /// <remarks>Where reading and rules found nothing, both are the same and computed once.</remarks>
    /// <param name="record">The record.</param>
    /// <param name="now">The present.</param>
    public AssessedWay Assess(RecordToAssess record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var address = catalog.DatasetUrl(record.Id);
        var normalised = Written(record.Normalised, address, AssessmentPoint.Normalised, record.Findings, now);
        if (record.DeliveredGraph is var (graph, subject))
            return new AssessedWay
            {
                Delivered = AssessGraph(graph, subject, record.Delivered, AssessmentPoint.Delivered, record.Findings, now, null),
                Normalised = normalised,
            };
        return new AssessedWay
        {
            Delivered = record.Findings.Count == 0 ? normalised : Written(record.Delivered, address, AssessmentPoint.Delivered, record.Findings, now),
            Normalised = normalised,
        };
    }

    /// <summary>Assesses an entry as it is served: with our book-keeping about it and what a link check knows.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The present.</param>
    /// <param name="links">What a link check observed at an address, null for what nobody has asked; null where there is no link check.</param>
    public ServedAssessment AssessServed(StoredDataset entry, DateTimeOffset now, Func<string, CheckedLink?>? links = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var graph = new RdfGraph();
        DcatWriter.Write(entry, catalog, graph);
        var subject = RdfTerm.Iri(IriText.Escape(catalog.SubjectIri(entry)));
        return new ServedAssessment(AssessGraph(graph, subject, entry.Resource, AssessmentPoint.Served, entry.Findings, now, links), graph, subject);
    }

    /// <summary>Assesses a stored entry as normalised, as it was when it was taken over, or with what is known of its links by now.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The present.</param>
    /// <param name="links">What a link check observed at an address, null for what nobody has asked; null where there is no link check.</param>
    public ResourceAssessment AssessNormalised(StoredDataset entry, DateTimeOffset now, Func<string, CheckedLink?>? links = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Written(entry.Resource, catalog.DatasetUrl(entry.Id), AssessmentPoint.Normalised, entry.Findings, now, links);
    }

    private ResourceAssessment Written(
        CatalogResource resource, Uri address, AssessmentPoint point, IReadOnlyList<Finding> findings, DateTimeOffset now, Func<string, CheckedLink?>? links = null)
    {
        // What a fault leaves half-written is not put back.
        if (!_graphs.TryTake(out var graph)) graph = new RdfGraph();
        var subject = DcatWriter.Write(resource, address, graph);
        var assessment = AssessGraph(graph, subject, resource, point, findings, now, links);
        if (graph.Count > KeptTriples) return assessment;
        graph.Clear();
        _graphs.Add(graph);
        return assessment;
    }

    private ResourceAssessment AssessGraph(
        RdfGraph graph, RdfTerm subject, CatalogResource resource, AssessmentPoint point, IReadOnlyList<Finding> findings, DateTimeOffset now,
        Func<string, CheckedLink?>? links)
    {
        var found = profile.Validate(graph);
        var (counts, rules) = RecordProfile.Sum(found, graph);
        var assessment = Assessor.Assess(new AssessmentCase
        {
            Point = point,
            Resource = resource,
            Graph = graph,
            Subject = subject,
            Now = now,
            Shapes = counts,
            ConformsToDcatAp = RecordProfile.ConformsToDcatAp(found),
            Findings = findings,
            Links = links,
        });
        return assessment with { Rules = rules };
    }
}

/// <summary>The assessment of an entry as it is served, with the description it was made from.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Graph">The description.</param>
/// <param name="Subject">The node of the entry.</param>
public sealed record ServedAssessment(ResourceAssessment Assessment, RdfGraph Graph, RdfTerm Subject);
