using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What an assessment is made from.</summary>
public sealed record AssessmentCase
{
    /// <summary>Where on its way the entry stands.</summary>
    public required AssessmentPoint Point { get; init; }

    /// <summary>The entry, as it is at that point.</summary>
    public required CatalogResource Resource { get; init; }

    /// <summary>Its description in RDF, as it is at that point.</summary>
    public required RdfGraph Graph { get; init; }

    /// <summary>Its node in <see cref="Graph"/>.</summary>
    public required RdfTerm Subject { get; init; }

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What the validation by DCAT-AP.de found; null where nobody has validated it.</summary>
    public ShapeCounts? Shapes { get; init; }

    /// <summary>
    /// Whether it conforms to the shapes that data.europa.eu tests by (DCAT-AP of SEMIC); null where nobody has validated it.
    /// </summary>
    public bool? ConformsToDcatAp { get; init; }

    /// <summary>What mapping and normalisation found; null where nobody has looked.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>What a link check observed at an address, null for what nobody has asked; null where there is no link check.</summary>
    public Func<string, CheckedLink?>? Links { get; init; }
}

/// <summary>Assesses entries: the MQA and our own score, side by side. Pure, safe from many threads.</summary>
public static class Assessor
{
    /// <summary>Assesses an entry at one point of its way.</summary>
    public static ResourceAssessment Assess(AssessmentCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var score = FairScore.Of(new ScoreCase
        {
            Resource = given.Resource,
            Now = given.Now,
            Shapes = given.Shapes,
            Findings = Open(given.Findings, given.Point),
            Links = given.Links,
        });
        return new ResourceAssessment
        {
            Mqa = given.Resource is Dataset ? MqaMeasurement.Measure(given.Graph, given.Subject, given.Links, given.ConformsToDcatAp) : null,
            Score = score,
            Shapes = given.Shapes,
        };
    }

    /// <summary>What was healed on the way still counts where it was delivered, and no more behind the rules.</summary>
    private static IReadOnlyList<Finding>? Open(IReadOnlyList<Finding>? findings, AssessmentPoint point)
    {
        if (findings is null || point == AssessmentPoint.Delivered) return findings;
        List<Finding>? open = null;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Severity == Severity.Note) open ??= [.. findings.Take(i)];
            else open?.Add(findings[i]);
        }

        return open ?? findings;
    }
}
