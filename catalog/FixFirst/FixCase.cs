using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>An entry whose edits are looked for, with all that is known against it.</summary>
public sealed record FixCase
{
    private static readonly RdfTerm AnySubject = RdfTerm.Iri("urn:datenraum:entry");

    /// <summary>Our id.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>The identifier within the source.</summary>
    public required string SourceIdentifier { get; init; }

    /// <summary>The content, normalised.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>What mapping and rules found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Its Metadata Quality Assessment; null for services and series.</summary>
    public MqaResult? Mqa { get; init; }

    /// <summary>Its own score.</summary>
    public required ScoreResult Score { get; init; }

    /// <summary>Where it does not keep DCAT-AP.de; null where nobody has validated it.</summary>
    public IReadOnlyList<ShapeFault>? Shapes { get; init; }

    /// <summary>What a link check observed at an address; null where there is no link check.</summary>
    public Func<string, CheckedLink?>? Links { get; init; }

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Takes an entry with what was found when it was last mapped; assesses it where nothing was kept or more is given.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The present.</param>
    /// <param name="shapes">Where it does not keep DCAT-AP.de; null where nobody has validated it.</param>
    /// <param name="links">What a link check observed at an address; null where there is no link check.</param>
    public static FixCase Of(StoredDataset entry, DateTimeOffset now, IReadOnlyList<ShapeFault>? shapes = null, Func<string, CheckedLink?>? links = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Assessment?.Normalised is { } kept)
        {
            shapes ??= kept.Shapes is null ? null : [.. kept.Rules.Select(ShapeFault.Of)];
            if (links is null) return Case(entry, now, kept, shapes, null);
        }

        var assessed = Assessor.Assess(new AssessmentCase
        {
            Point = AssessmentPoint.Normalised,
            Resource = entry.Resource,
            Graph = entry.Resource is Dataset ? Graph(entry.Resource) : new RdfGraph(),
            Subject = AnySubject,
            Now = now,
            Shapes = ShapeFault.Counts(shapes),
            ConformsToDcatAp = shapes is null ? null : !shapes.Any(s => s.IsOfDcatAp),
            Findings = entry.Findings,
            Links = links,
        });
        return Case(entry, now, assessed, shapes, links);
    }

    /// <summary>Measures a description by the MQA, without links and validation.</summary>
    internal static MqaResult Measure(Dataset dataset) => MqaMeasurement.Measure(Graph(dataset), AnySubject);

    private static FixCase Case(StoredDataset entry, DateTimeOffset now, ResourceAssessment assessed, IReadOnlyList<ShapeFault>? shapes, Func<string, CheckedLink?>? links) =>
        new()
        {
            Id = entry.Id,
            SourceIdentifier = entry.SourceIdentifier,
            Resource = entry.Resource,
            Findings = entry.Findings,
            Mqa = assessed.Mqa,
            Score = assessed.Score,
            Shapes = shapes,
            Links = links,
            Now = now,
        };

    private static RdfGraph Graph(CatalogResource resource)
    {
        var graph = new RdfGraph();
        RecordWriter.Write(resource, AnySubject, AnySubject.Value, "n", DcatWriteOptions.Default, graph);
        return graph;
    }
}
