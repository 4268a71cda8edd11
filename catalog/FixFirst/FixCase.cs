using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>An entry whose edits are looked for, with all that is known against it.</summary>
public sealed record FixCase
{
    private static readonly Uri AnyAddress = new("urn:datenraum:entry");

    /// <summary>Our id.</summary>
    public required DatasetId Id { get; init; }

    /// <summary>The identifier within the source.</summary>
    public required string SourceIdentifier { get; init; }

    /// <summary>The software of its source, as <see cref="FieldPlaces.SoftwareOf"/> gives it; null where that is not known.</summary>
    public string? Software { get; init; }

    /// <summary>The content, normalised.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>What mapping and rules found.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Its Metadata Quality Assessment; null for services and series.</summary>
    public MqaResult? Mqa { get; init; }

    /// <summary>Its own score.</summary>
    public required ScoreResult Score { get; init; }

    /// <summary>What it was worth as the source delivered it; null where that was not kept.</summary>
    public ResourceAssessment? Delivered { get; init; }

    /// <summary>Where it does not keep DCAT-AP.de; null where nobody has validated it.</summary>
    public IReadOnlyList<ShapeFault>? Shapes { get; init; }

    /// <summary>What a link check observed at an address; null where none of its addresses is dead.</summary>
    public Func<string, CheckedLink?>? Links { get; init; }

    /// <summary>Its dead addresses.</summary>
    public IReadOnlyList<DeadAddress> Dead { get; init; } = [];

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// Takes an entry with what it was worth when it was last taken over. It is assessed anew where nothing was kept, or where an
    /// address of it is dead: then its reachability counts, as far as it is known for certain.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="assessor">Assesses it.</param>
    /// <param name="now">The present.</param>
    /// <param name="verdicts">What the link check says of addresses; null where nobody looks. Doubts are nobody's fault and left out.</param>
    public static FixCase Of(StoredDataset entry, RecordAssessor assessor, DateTimeOffset now, IReadOnlyDictionary<string, LinkVerdict>? verdicts = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(assessor);
        var dead = verdicts is null ? [] : DeadAddress.Of(entry.Resource, verdicts);
        if (dead.Count == 0) return Of(entry, entry.Assessment?.Normalised ?? assessor.AssessNormalised(entry, now), now);
        var known = ObservedLinks.In(verdicts!);
        CheckedLink? Certain(string address) => verdicts!.TryGetValue(address, out var verdict) && verdict.State is LinkState.Works or LinkState.Dead ? known(address) : null;
        return Of(entry, assessor.AssessNormalised(entry, now, Certain), now) with { Links = Certain, Dead = dead };
    }

    /// <summary>Takes an entry with an assessment of it.</summary>
    public static FixCase Of(StoredDataset entry, ResourceAssessment assessed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(assessed);
        return new FixCase
        {
            Id = entry.Id,
            SourceIdentifier = entry.SourceIdentifier,
            Resource = entry.Resource,
            Findings = entry.Findings,
            Mqa = assessed.Mqa,
            Score = assessed.Score,
            Delivered = entry.Assessment?.Delivered,
            Shapes = assessed.Shapes is null ? null : [.. assessed.Rules.Select(ShapeFault.Of)],
            Now = now,
        };
    }

    /// <summary>Measures a description by the MQA, without links and validation.</summary>
    internal static MqaResult Measure(Dataset dataset)
    {
        var graph = new RdfGraph();
        return MqaMeasurement.Measure(graph, DcatWriter.Write(dataset, AnyAddress, graph));
    }
}
