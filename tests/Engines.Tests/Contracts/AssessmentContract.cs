using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every store must hold about what entries are worth.</summary>
public abstract class AssessmentContract(IStoreUnderTest store) : StoreContract(store)
{
    [Fact]
    public async Task An_assessment_comes_back_as_it_was_stored()
    {
        var record = Assessed("a", "Ein Titel", "Beschreibung");

        await Ports.Harvest.PutAsync(await BeginAsync(), [record], Cancel);

        Assert.Equivalent(record.Assessment, (await FindAsync(record)).Assessment, strict: true);
        Assert.Empty(await Ports.Quality.ReadScoresAsync(record.Id, Cancel));
    }

    [Fact]
    public async Task An_entry_that_could_not_be_assessed_is_stored_without()
    {
        var record = Records.Record(Source, "a");

        await Ports.Harvest.PutAsync(await BeginAsync(), [record], Cancel);

        Assert.Null((await FindAsync(record)).Assessment);
    }

    [Fact]
    public async Task Earlier_scores_stay_where_the_score_changed_and_only_there()
    {
        var lease = await BeginAsync();
        var (first, second) = (Assessed("a", "Ein Titel", "Kurz"), Assessed("a", "Ein anderer Titel", "Kurz"));
        await Ports.Harvest.PutAsync(lease, [first], Cancel);
        var began = Time.Now;
        Time.Advance(TimeSpan.FromDays(1));
        await Ports.Harvest.PutAsync(lease, [second], Cancel);
        Assert.Empty(await Ports.Quality.ReadScoresAsync(first.Id, Cancel));
        Time.Advance(TimeSpan.FromDays(1));

        await Ports.Harvest.PutAsync(lease, [Assessed("a", "Ein anderer Titel", new string('x', 10) + " " + LongText, 2)], Cancel);

        var kept = Assert.Single(await Ports.Quality.ReadScoresAsync(first.Id, Cancel));
        Assert.Equal((began.AddDays(1), second.Assessment!.Normalised!.Score.Points, 0), (kept.At, kept.Score, kept.Violations));
        Assert.Equal(2, (await FindAsync(first)).Assessment!.Normalised!.Shapes!.Violations);
    }

    [Fact]
    public async Task A_day_of_a_source_and_of_its_publishers_holds_sums_over_present_entries()
    {
        var lease = await BeginAsync();
        var (a, b) = (Assessed("a", "Ein Titel", "Kurz"), Assessed("b", "Noch ein Titel", LongText, 3));
        await Ports.Harvest.PutAsync(lease, [a, b, Records.Record(Source, "c")], Cancel);

        await Ports.Quality.KeepDayAsync(Source, Cancel);
        await Ports.Quality.KeepDayAsync(Source, Cancel);

        var expected = new QualityDay(
            DateOnly.FromDateTime(Time.Now.UtcDateTime), 2, 1,
            Mean(a.Assessment!.Delivered!, b.Assessment!.Delivered!), Mean(a.Assessment.Normalised!, b.Assessment.Normalised!), null, null);
        Assert.Equal(expected, Assert.Single(await Ports.Quality.ReadDaysAsync(Source, 10, Cancel)));
        Assert.Equal(expected, Assert.Single(await Ports.Quality.ReadDaysAsync("Stadt Musterhausen", 10, Cancel)));
        Assert.Empty(await Ports.Quality.ReadDaysAsync(Other, 10, Cancel));
        await Ports.Harvest.ApplyAbsencesAsync(lease, Records.Withdrawn(b), Cancel);
        Time.Advance(TimeSpan.FromDays(1));
        await Ports.Quality.KeepDayAsync(Source, Cancel);
        Assert.Equal([(1L, 1L), (2L, 1L)], (await Ports.Quality.ReadDaysAsync(Source, 10, Cancel)).Select(d => (d.Entries, d.Faultless)));
    }

    [Fact]
    public async Task Tallies_come_of_a_source_or_of_a_publisher()
    {
        var lease = await BeginAsync();
        var (a, b) = (Assessed("a", "Ein Titel", "Kurz"), Assessed("b", "Noch ein Titel", LongText, 3));
        await Ports.Harvest.PutAsync(lease, [a, b], Cancel);

        var ofSource = await Ports.Quality.ReadTalliesAsync(Source, Cancel);
        var ofPublisher = await Ports.Quality.ReadTalliesAsync("Stadt Musterhausen", Cancel);
        var ofNobody = await Ports.Quality.ReadTalliesAsync("Stadt Nirgendwo", Cancel);

        Assert.Equal((2L, 3L, 1L), (ofSource.Normalised.Entries, ofSource.Normalised.Violations, ofSource.Normalised.Faultless));
        Assert.Equal(ofSource.Normalised.Score.MeanPoints, ofPublisher.Normalised.Score.MeanPoints);
        Assert.Equal(0, ofNobody.Normalised.Entries);
    }

    private const string LongText = "Alle Standorte mit Adresse, Betreiber und Öffnungszeiten, monatlich aus dem Kataster der Stadt erzeugt und geprüft.";

    private static double Mean(params ResourceAssessment[] assessments) => Math.Round(assessments.Average(a => a.Score.Points), 2);

    private HarvestedRecord Assessed(string identifier, string title, string description, int violations = 0)
    {
        var record = Records.Record(Source, identifier, title + description);
        var resource = new DataService
        {
            Titles = [new LangString(title, "de")],
            Descriptions = [new LangString(description, "de")],
            Publisher = new Agent { Names = [new LangString("Stadt Musterhausen", "de")] },
        };
        var shapes = new ShapeCounts(violations, 0, 0, violations == 0 ? 0 : 1, 0);
        var score = FairScore.Of(new ScoreCase { Resource = resource, Now = Time.Now, Shapes = shapes });
        var rules = violations == 0 ? Array.Empty<BrokenRule>() : [new BrokenRule { Shape = "dataset-publisher", Severity = Severity.Error, Count = violations, Path = "http://purl.org/dc/terms/publisher" }];
        var content = CatalogJson.Write(resource);
        return record with
        {
            Resource = resource,
            Content = content,
            ContentHash = ContentHash.Of(content),
            SourceHash = ContentHash.Of(content),
            Assessment = new AssessedWay
            {
                Delivered = new ResourceAssessment { Score = FairScore.Of(new ScoreCase { Resource = resource, Now = Time.Now }), Shapes = shapes },
                Normalised = new ResourceAssessment { Score = score, Shapes = shapes, Rules = rules },
            },
        };
    }
}
