using System.Text.Json;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Normalisation;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Assessments as a whole: at three points, stored, compared, added up.</summary>
public sealed class AssessmentRules
{
    // As a municipality delivers it: right in substance, but in words of its own.
    private static readonly Dataset Raw = new()
    {
        Iri = "https://daten.example/dataset/baeume",
        Titles = [new LangString("Baumkataster")],
        Descriptions = [new LangString("<div>Alle Bäume auf städtischen Flächen mit Art, Standort, Pflanzjahr und Stammumfang, jährlich von Hand ergänzt.</div>")],
        Keywords = [new LangString("Baum"), new LangString("Grün"), new LangString("Stadt")],
        Themes = [new CodedValue(null, "Umwelt")],
        AccrualPeriodicity = new CodedValue(null, "jährlich"),
        Modified = new DcatDate("01.03.2026"),
        Distributions =
        [
            new Distribution
            {
                AccessUrls = ["https://daten.example/works"],
                DownloadUrls = ["https://daten.example/works"],
                Format = new CodedValue(null, "csv"),
                MediaType = new CodedValue(null, "text/csv"),
                License = new CodedValue(null, "Datenlizenz Deutschland Zero 2.0"),
            },
        ],
    };

    [Fact]
    public void What_normalisation_heals_is_said_in_words()
    {
        var (delivered, normalised) = Way();

        var difference = AssessmentDifference.Between(delivered, normalised);

        // Place, publisher: from the source. Codes: format 10 + 20 + 20, licence 10. Access rights, from the open licence: 10 + 5.
        Assert.Equal(20 + 10 + 10 + 20 + 20 + 10 + 10 + 5, difference.MqaPoints);
        Assert.Equal(
            "MQA +105: Freies Format (+20), Maschinenlesbares Format (+20), Raumbezug (+20), Bekannte Lizenz (+10), Format und Medientyp aus den Listen (+10), Herausgeber (+10), Zugangsrechte (+10), Zugangsrechte aus der Liste (+5).",
            difference.Sentences("de")[0]);
        Assert.StartsWith("Unsere Bewertung +", difference.Sentences("de")[1], StringComparison.Ordinal);
        Assert.StartsWith("Our score +", difference.Sentences("en")[1], StringComparison.Ordinal);
        Assert.All(difference.Score, change => Assert.True(change.Points > 0, change.Name));
        Assert.Equal(difference.ScorePoints, normalised.Score.Points - delivered.Score.Points, 0.05);
    }

    [Fact]
    public void What_is_lost_is_negative_and_what_is_equal_is_silent()
    {
        var (delivered, normalised) = Way();

        var back = AssessmentDifference.Between(normalised, delivered);

        Assert.Equal(-105, back.MqaPoints);
        Assert.StartsWith("MQA −105: Non-proprietary format (−20)", back.Sentences("en")[0], StringComparison.Ordinal);
        Assert.Empty(AssessmentDifference.Between(delivered, delivered).Sentences("de"));
    }

    [Fact]
    public void Healed_findings_count_where_they_were_delivered_only()
    {
        var (delivered, normalised) = Way();

        Assert.Equal("findings", delivered.Score.Of("form")?.Shortfall?.Id);
        Assert.Equal(Reading.Full, normalised.Score.Of("form"));
    }

    [Fact]
    public void Services_and_series_have_no_MQA()
    {
        var assessment = Assessor.Assess(Case(Scored.Service, AssessmentPoint.Served));

        Assert.Null(assessment.Mqa);
        Assert.Empty(AssessmentDifference.Between(assessment, assessment).Mqa);
        Assert.Equal(ResourceKind.Series, Assessor.Assess(Case(Scored.Series, AssessmentPoint.Served)).Score.Kind);
    }

    [Fact]
    public void The_stored_form_is_read_back_as_it_was()
    {
        var (delivered, normalised) = Way();
        var way = new AssessedWay().With(AssessmentPoint.Delivered, delivered).With(AssessmentPoint.Normalised, normalised with { Shapes = new ShapeCounts(3, 2, 1, 2, 1) })
            .With(AssessmentPoint.Served, Assessor.Assess(Case(Scored.Service, AssessmentPoint.Served)));
        var json = CatalogJson.Write(way);

        Assert.Equal(way, CatalogJson.ReadAssessments(json));
        Assert.Same(normalised.Score, way.At(AssessmentPoint.Normalised)!.Score);
        Assert.InRange(json.Length, 500, 2500);
    }

    [Fact]
    public void The_stored_form_of_a_score_is_small()
    {
        var score = Scored.Score(new DatasetSeries { Titles = [new LangString("Bäume")], AccrualPeriodicity = Scored.Frequency("NEVER") });

        Assert.Equal(
            """
            {"kind":"series","points":19.8,"readings":{"title":100,"description":"0 missing","keywords":"0 missing","theme":"0 missing","place":"0 missing",
            "period":"0 missing","documentation":"0 missing","access-rights":"0 missing","modified":"0 missing","promise":100,"kept":"-","publisher":"0 missing",
            "contact":"0 missing","identifier":"0 missing","contributor":"0 missing","geocoding":"0 missing","high-value":"-","conformance":"?","form":"?"}}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(score));
    }

    [Fact]
    public void A_stored_score_outlives_the_indicators_it_was_made_from()
    {
        const string json = """{"kind":"service","points":41.5,"readings":{"title":"50 gone","bygone":"30 few","later":{"a":[1]},"theme":100,"place":null},"more":[{}]}""";

        var score = JsonSerializer.Deserialize<ScoreResult>(json)!;

        Assert.Equal((ResourceKind.Service, 41.5, ScoreBand.Patchy), (score.Kind, score.Points, score.Band));
        Assert.Equal("50 100 ?", $"{Scored.Reading(score, "title")} {Scored.Reading(score, "theme")} {Scored.Reading(score, "place")}");
        Assert.Equal("not looked at", Scored.Reading(score, "bygone"));
    }

    [Fact]
    public void Scores_of_many_entries_are_added_up()
    {
        var (whole, empty) = (Scored.Checked(Scored.Dataset), Scored.Score(new Dataset()));
        var tally = new ScoreTally();
        tally.Add(whole);
        tally.Add(empty);
        tally.Add(Scored.Checked(Scored.Service));
        var part = new ScoreTally();
        part.Add(empty);
        tally.Add(part);
        tally.Remove(empty);

        Assert.Equal((3L, 200.0 / 3, ScoreBand.Serviceable), (tally.Entries, tally.MeanPoints!.Value, tally.Band!.Value));
        Assert.Equal((2L, 1L), (tally.In(ScoreBand.Exemplary), tally.In(ScoreBand.Insufficient)));
        Assert.Equal((2.0 / 3, 1.0), (tally.Share(ScoreIndicators.ById("title")!), tally.Share(ScoreIndicators.ById("conformance")!)));
        Assert.Equal((null, null), (new ScoreTally().MeanPoints, new ScoreTally().Share(ScoreIndicators.ById("title")!)));
    }

    [Fact]
    public void An_empty_entry_of_odd_values_breaks_nothing()
    {
        var odd = new Dataset
        {
            Titles = [new LangString("\uD800"), new LangString("\u0000")],
            Descriptions = [new LangString(new string('<', 5000)), new LangString("&#xFFFFFFFF;")],
            Keywords = [.. Enumerable.Repeat(new LangString(" "), 5000)],
            Themes = [default],
            Spatial = [new Location { Bbox = new string('9', 50_000), Geometry = "POINT(", Centroid = "" }],
            Temporal = [new PeriodOfTime(null, null), new PeriodOfTime(new DcatDate(""), new DcatDate("9999"))],
            Modified = new DcatDate("9999-12-31"),
            Issued = new DcatDate("0001-01-01"),
            AccrualPeriodicity = new CodedValue(Scored.Eu + "frequency/"),
            Publisher = new Agent(),
            ContactPoints = [new ContactPoint { Emails = ["@", ""], Telephones = [""], Urls = [""] }],
            HvdCategories = [default],
            ContributorIds = [default],
            Distributions = [new Distribution { AccessUrls = ["", "://"], Format = default(CodedValue), MediaType = new CodedValue("", ""), License = default(CodedValue), ByteSize = -1 }],
        };

        Assert.InRange(Assessor.Assess(Case(odd, AssessmentPoint.Delivered)).Score.Points, 0, 40);
    }

    internal static AssessmentCase Case(CatalogResource resource, AssessmentPoint point, IReadOnlyList<Finding>? findings = null)
    {
        var entry = Dcat.Entries.Of(resource);
        var graph = new RdfGraph();
        var catalog = new CatalogDescription { BaseUrl = new Uri("https://daten.nrw.example/") };
        DcatWriter.Write(entry, catalog, graph);
        return new AssessmentCase
        {
            Point = point,
            Resource = resource,
            Graph = graph,
            Subject = RdfTerm.Iri(catalog.SubjectIri(entry)),
            Now = Scored.Now,
            Findings = findings,
            Links = Graphs.Links,
        };
    }

    private static (ResourceAssessment Delivered, ResourceAssessment Normalised) Way()
    {
        var (normalised, findings) = Normaliser.Normalise(Raw, Cases.Context);
        return (Assessor.Assess(Case(Raw, AssessmentPoint.Delivered, findings)), Assessor.Assess(Case(normalised, AssessmentPoint.Normalised, findings)));
    }
}
