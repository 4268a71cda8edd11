using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Assessment;

public sealed class RecordAssessorRules
{
    private static readonly RecordProfile Profile = RecordProfile.Own();
    private static readonly CatalogDescription Catalogue = new() { BaseUrl = new Uri("https://daten.example/") };
    private static readonly RecordAssessor Assessor = new(Profile, Catalogue);
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Dataset Poor = new()
    {
        Titles = [new LangString("Bäume", "de")],
        Descriptions = [new LangString("Alle Bäume im Stadtgebiet mit Art, Standort und Pflanzjahr.", "de")],
        Themes = [new CodedValue(null, "Umwelt")],
        Distributions = [new Distribution { AccessUrls = ["https://daten.example/b.csv"], Format = new CodedValue(null, "csv"), License = new CodedValue(null, "dl-de-by-2.0") },
            new Distribution { AccessUrls = ["https://daten.example/b.json"], Format = new CodedValue(null, "json") }],
    };

    [Fact]
    public void A_record_is_assessed_before_and_after_the_rules_and_the_rules_heal()
    {
        var way = Assess(Poor);

        Assert.True(way.Delivered!.Shapes!.Violations > way.Normalised!.Shapes!.Violations);
        Assert.True(way.Delivered.Score.Points < way.Normalised.Score.Points);
        Assert.True(way.Delivered.Mqa!.Points < way.Normalised.Mqa!.Points);
        Assert.Contains(way.Delivered.Rules, r => r is { Shape: "distribution-format-listed", Severity: Severity.Error, Value: "csv", Count: 2 });
        Assert.DoesNotContain(way.Normalised.Rules, r => r.Shape == "distribution-format-listed");
        // What only the source can add stays.
        Assert.Contains(way.Normalised.Rules, r => r is { Shape: "distribution-licence", Severity: Severity.Error, Count: 1, Value: null });
    }

    [Fact]
    public void One_assessor_gives_the_same_for_the_same_record_whatever_came_between()
    {
        var first = CatalogJson.Write(Assess(Poor));
        Assess(new DataService { Titles = [new LangString("Dienst")], EndpointUrls = ["https://daten.example/wms"] });
        Assess(new Dataset { Titles = [new LangString("Voll")], Keywords = [.. Enumerable.Range(0, 9000).Select(i => new LangString($"Wort {i}", "de"))] });
        Assess(new DatasetSeries { Titles = [new LangString("Reihe")] });

        Assert.Equal(first, CatalogJson.Write(Assess(Poor)));
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var alone = CatalogJson.Write(Assess(Poor));

        Parallel.For(0, 200, i =>
        {
            Assess(Poor with { Titles = [new LangString($"Anderer Titel {i}", "de")] });
            Assert.Equal(alone, CatalogJson.Write(Assess(Poor)));
        });
    }

    [Fact]
    public void An_assessment_survives_being_stored()
    {
        var way = Assess(Poor);

        var back = CatalogJson.ReadAssessments(CatalogJson.Write(way));

        Assert.Equivalent(way, back, strict: true);
        Assert.InRange(CatalogJson.Write(way).Length, 500, 5000);
    }

    [Fact]
    public void The_book_keeping_of_the_catalogue_costs_nothing_when_served()
    {
        var normalised = Normaliser.Normalise(Poor, Cases.Context);
        var entry = Entry(normalised.Value) with { Findings = normalised.Findings };

        var served = Assessor.AssessServed(entry, Now).Assessment;

        var way = Assess(Poor);
        // A hint about the record of the catalogue there may be; what counts is the same.
        Assert.Equal(way.Normalised!.Shapes! with { Infos = 0 }, served.Shapes! with { Infos = 0 });
        Assert.Equal(way.Normalised.Rules, served.Rules);
        Assert.Equal(way.Normalised.Score.Points, served.Score.Points);
        Assert.Equal(way.Normalised.Mqa, served.Mqa);
    }

    [Fact]
    public void A_delivered_graph_is_judged_as_it_stands()
    {
        var graph = Graphs.Parse("""
            <urn:d> a dcat:Dataset ; dcterms:title "Titel"@de ; dcterms:description "Text"@de ; dcat:theme "Umwelt" .
            """);
        var read = DcatReader.Read(graph, RdfTerm.Iri("urn:d"));

        var way = Assessor.Assess(
            new RecordToAssess { Id = Id, Delivered = read.Value, DeliveredGraph = (graph, RdfTerm.Iri("urn:d")), Normalised = Normaliser.Normalise(read.Value, Cases.Context).Value, Findings = read.Findings },
            Now);

        // A text where a reference belongs: written out by us it would be a node with a label.
        Assert.Contains(way.Delivered!.Rules, r => r is { Shape: "dataset-theme", Value: "Umwelt" });
        Assert.DoesNotContain(way.Normalised!.Rules, r => r.Shape == "dataset-theme");
    }

    [Fact]
    public void What_is_described_elsewhere_is_not_held_against_the_record()
    {
        var graph = Graphs.Parse("""
            <urn:d> a dcat:Dataset ; dcterms:title "Titel"@de ; dcterms:description "Text"@de ;
                dcterms:publisher <urn:publisher> ; dcat:inSeries <urn:series> ; dcterms:temporal <urn:period> ; dcat:contactPoint <urn:contact> .
            <urn:period> <http://schema.org/startDate> "2020-01-01" .
            """);

        var found = Profile.Validate(graph).Where(f => f.Component.EndsWith("ClassConstraintComponent", StringComparison.Ordinal)).Select(f => (f.Path, f.Value?.Value)).ToList();

        // The period is described here, and not as one.
        Assert.Equal([(DCTERMS.Temporal, "urn:period")], found);
    }

    [Fact]
    public void A_value_that_breaks_a_rule_in_two_ways_counts_once()
    {
        var graph = Graphs.Parse("""
            <urn:d> a dcat:Dataset ; dcterms:title "Titel"@de ; dcterms:description "Text"@de ; dcterms:publisher "Stadt", "Kreis" .
            """);

        var rules = RecordProfile.Sum(Profile.Validate(graph), graph).Rules.Where(r => r.Shape == "dataset-publisher");

        // Two texts instead of bodies, and more than one.
        Assert.Equal(3, Assert.Single(rules).Count);
    }

    [Fact]
    public void Rules_have_words_in_both_languages()
    {
        var rule = Assess(Poor).Delivered!.Rules.First(r => r.Shape == "dataset-publisher");

        Assert.StartsWith("Herausgeber (dcterms:publisher)", RuleTexts.Of(rule, "de"), StringComparison.Ordinal);
        Assert.StartsWith("Publisher (dcterms:publisher)", RuleTexts.Of(rule, "en"), StringComparison.Ordinal);
        Assert.Equal("gone", RuleTexts.Of(rule with { Shape = "gone" }, "de"));
        Assert.Equal("Amtlich", RuleTexts.Of(rule with { German = "Amtlich" }, "de"));
    }

    private static readonly DatasetId Id = DatasetId.For(new SourceId("s"), "1");

    private static AssessedWay Assess(CatalogResource resource)
    {
        var normalised = Normaliser.Normalise(resource, Cases.Context);
        return Assessor.Assess(new RecordToAssess { Id = Id, Delivered = resource, Normalised = normalised.Value, Findings = normalised.Findings }, Now);
    }

    private static StoredDataset Entry(CatalogResource resource) => new()
    {
        Id = Id,
        Name = "baeume",
        Sequence = 1,
        Source = new SourceId("s"),
        SourceIdentifier = "1",
        Resource = resource,
        Findings = [],
        State = PublicationState.Present,
        ContentHash = default,
        Version = 1,
        ChangeNumber = 1,
        FirstSeen = Now,
        LastChanged = Now,
    };
}
