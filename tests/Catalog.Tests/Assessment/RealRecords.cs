using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Records of real catalogues: the rules of the data space never make them worth less, and all results can be stored.</summary>
public sealed class RealRecords
{
    [Theory]
    [InlineData("feeds/dcat-rdf-govdata", 13)]
    [InlineData("feeds/dcat-rdf-schleswig-holstein", 80)]
    [InlineData("samples/dcat-ap-de-2.0", 8)]
    public void Normalisation_heals_and_costs_nothing(string folder, int atLeast)
    {
        var records = 0;
        foreach (var (graph, subject) in Subjects(SharedMaterial.PathTo(folder)))
        {
            var read = DcatReader.Read(graph, subject);
            var (normalised, findings) = Normaliser.Normalise(read.Value, Cases.Context);
            IReadOnlyList<Finding> all = [.. read.Findings, .. findings];
            var before = AssessmentRules.Case(read.Value, AssessmentPoint.Delivered, all);
            var delivered = Assessor.Assess(before with { Graph = graph, Subject = subject });
            var after = Assessor.Assess(AssessmentRules.Case(normalised, AssessmentPoint.Normalised, all));

            Assert.InRange(delivered.Score.Points, 0, 100);
            Assert.True(after.Score.Points >= delivered.Score.Points, $"{subject}: {string.Join(' ', AssessmentDifference.Between(delivered, after).Sentences("de"))}");
            Assert.True(
                (after.Mqa?.Points ?? 0) >= (delivered.Mqa?.Points ?? 0),
                $"{subject}: {string.Join(' ', AssessmentDifference.Between(delivered, after).Sentences("de"))}");
            var way = new AssessedWay { Delivered = delivered, Normalised = after };
            Assert.Equal(way, CatalogJson.ReadAssessments(CatalogJson.Write(way)));
            records++;
        }

        Assert.True(records >= atLeast, $"{folder}: {records} records");
    }

    private static IEnumerable<(RdfGraph Graph, RdfTerm Subject)> Subjects(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (TryRead(file) is not { } graph) continue;
            foreach (var subject in DcatReader.FindResources(graph)) yield return (graph, subject);
        }
    }

    private static RdfGraph? TryRead(string file)
    {
        RdfFormat? format = Path.GetExtension(file) switch { ".ttl" or ".n3" => RdfFormat.Turtle, ".rdf" or ".xml" => RdfFormat.RdfXml, ".jsonld" => RdfFormat.JsonLd, _ => null };
        if (format is not { } given) return null;
        using var stream = File.OpenRead(file);
        try
        {
            return RdfReader.ReadGraph(stream, given, "https://daten.example/", new RdfReaderOptions { LenientIris = true });
        }
        catch (RdfSyntaxException)
        {
            return null; // Some of the samples are broken on purpose.
        }
    }
}
