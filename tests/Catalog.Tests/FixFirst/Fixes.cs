using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Assessment;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

/// <summary>Entries on their way to the list, and short ways to read it.</summary>
internal static class Fixes
{
    public static readonly RecordAssessor Assessor = new(RecordProfile.Own(), Entries.Catalog);

    public static readonly HarvestSource Source = new()
    {
        Id = new SourceId("teststadt"),
        Title = "Teststadt",
        Kind = "ckan",
        Url = new Uri("https://daten.teststadt.example/"),
    };

    public static StoredDataset Stored(CatalogResource mapped, string identifier = "1")
    {
        var (resource, findings) = Normaliser.Normalise(mapped, new NormalisationContext { Source = Source, Now = Scored.Now });
        return Entries.Of(resource, identifier) with { Findings = findings };
    }

    public static FixCase Case(CatalogResource mapped, string identifier = "1", IReadOnlyList<ShapeFault>? shapes = null, Func<string, CheckedLink?>? links = null) =>
        Case(Stored(mapped, identifier), shapes, links);

    public static FixCase Case(StoredDataset entry, IReadOnlyList<ShapeFault>? shapes = null, Func<string, CheckedLink?>? links = null)
    {
        var graph = new RdfGraph();
        var subject = DcatWriter.Write(entry.Resource, new Uri("https://daten.example/1"), graph);
        var assessed = Catalog.Assessment.Assessor.Assess(new AssessmentCase
        {
            Point = AssessmentPoint.Normalised,
            Resource = entry.Resource,
            Graph = graph,
            Subject = subject,
            Now = Scored.Now,
            Shapes = ShapeFault.Counts(shapes),
            ConformsToDcatAp = shapes is null ? null : !shapes.Any(s => s.Severity == Severity.Error),
            Findings = entry.Findings,
            Links = links,
        });
        return FixCase.Of(entry, assessed, Scored.Now) with { Shapes = shapes, Links = links };
    }

    public static FixList List(params FixCase[] cases)
    {
        var builder = new FixListBuilder();
        foreach (var given in cases) builder.Add(given);
        return builder.Build();
    }

    public static string Titles(FixList list) => string.Join('\n', list.Edits.Select(e => $"{e.Entries} {EditTexts.Title(e.Key, "de")}"));

    public static Dataset With(Func<Distribution, Distribution> change) => Scored.Dataset with { Distributions = [change(Scored.File)] };
}
