using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>How indicators come together to a score.</summary>
public sealed class ScoreRules
{
    public static TheoryData<ResourceKind> Kinds => [.. Enum.GetValues<ResourceKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_entry_with_nothing_to_wish_for_has_100(ResourceKind kind)
    {
        var result = Scored.Checked(Whole(kind));

        Assert.All(result.Readings, r => Assert.Equal((r.Indicator.Id, Reading.Full), (r.Indicator.Id, r.Reading)));
        Assert.Equal((kind, 100.0, ScoreBand.Exemplary), (result.Kind, result.Points, result.Band));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_entry_has_0(ResourceKind kind)
    {
        var result = Scored.Score(Empty(kind));

        Assert.Equal((0.0, ScoreBand.Insufficient), (result.Points, result.Band));
        Assert.All(result.Readings, r => Assert.Equal((r.Indicator.Id, 0), (r.Indicator.Id, r.Reading.Percent)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_weights_of_a_kind_add_up_to_100(ResourceKind kind) =>
        Assert.Equal(100, ScoreIndicators.All.Sum(i => i.Weights.For(kind)));

    [Fact]
    public void Services_are_not_asked_for_downloads_and_series_not_for_distributions()
    {
        string[] ofFiles = ["format", "access", "media-type", "size", "dead-files", "links", "licence", "openness", "attribution"];

        Assert.Equal(["links", "dead-files", "licence", "openness"], ScoreIndicators.For(ResourceKind.Service).Select(i => i.Id).Intersect(ofFiles));
        Assert.Empty(ScoreIndicators.For(ResourceKind.Series).Select(i => i.Id).Intersect(ofFiles));
        Assert.DoesNotContain("endpoint", ScoreIndicators.For(ResourceKind.Dataset).Select(i => i.Id));
    }

    [Fact]
    public void What_was_not_measured_or_does_not_apply_leaves_the_sum()
    {
        // No link check (11), no validation (3), no findings (2), no high-value dataset (1), zero licence without attribution (2).
        var bare = Scored.Dataset with
        {
            ApplicableLegislation = [],
            HvdCategories = [],
            Themes = [],
            Distributions = [Scored.File with { License = new CodedValue(Scored.Licences + "dl-zero-de/2.0"), AttributionTexts = [] }],
        };
        var result = Scored.Score(bare);

        Assert.Equal(Math.Round(100.0 * (81 - 3) / 81, 1), result.Points);
        Assert.Equal(
            "links:? dead-files:? attribution:- high-value:- conformance:? form:?",
            string.Join(' ', result.Readings.Where(r => r.Reading.State != ReadingState.Measured).Select(r => $"{r.Indicator.Id}:{Scored.Reading(result, r.Indicator.Id)}")));
    }

    [Fact]
    public void The_points_of_the_indicators_add_up_to_the_score_and_what_is_missing_to_100()
    {
        var result = Scored.Score(Scored.Dataset with { Titles = [new LangString("daten_2020.csv")], Themes = [], Publisher = null }, links: Graphs.Links);

        Assert.Equal(result.Points, result.Readings.Sum(r => result.PointsOf(r).Gained), 0.05);
        Assert.Equal(100 - result.Points, result.Readings.Sum(r => result.PointsOf(r).Missing), 0.05);
    }

    [Fact]
    public void A_criterion_has_a_score_of_its_own()
    {
        var result = Scored.Checked(Scored.Dataset with { Themes = [], Temporal = [] });

        Assert.Equal(100.0 * (22 - 3 - 2) / 22, result.PointsIn(ScoreCriterion.Findable)!.Value, 9);
        Assert.Equal(100, result.PointsIn(ScoreCriterion.Lawful));
        Assert.Null(Scored.Score(Scored.Dataset).PointsIn(ScoreCriterion.Reachable));
    }

    [Theory]
    [InlineData(0, "Unzureichend", "Insufficient")]
    [InlineData(29.9, "Unzureichend", "Insufficient")]
    [InlineData(30, "Lückenhaft", "Patchy")]
    [InlineData(50, "Brauchbar", "Serviceable")]
    [InlineData(70, "Gut", "Good")]
    [InlineData(85, "Vorbildlich", "Exemplary")]
    [InlineData(100, "Vorbildlich", "Exemplary")]
    public void Points_have_a_word_for_them(double points, string german, string english) =>
        Assert.Equal((german, english), (ScoreBands.Name(ScoreBands.Of(points), "de"), ScoreBands.Name(ScoreBands.Of(points), "en")));

    [Fact]
    public void All_indicators_and_shortfalls_have_words_in_both_languages()
    {
        Assert.All(ScoreIndicators.All, i =>
        {
            Assert.All((string[])[i.German.Why, i.German.Advice, i.English.Why, i.English.Advice], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            Assert.All((string[])[i.German.Name, i.English.Name], name => Assert.InRange(name.Length, 3, 60));
            Assert.NotEqual(i.German.Why, i.English.Why);
            Assert.Same(i.German, i.Words("de"));
            Assert.Same(i.English, i.Words("en"));
            Assert.NotEmpty(i.Shortfalls);
            Assert.Equal(i.Shortfalls.Count, i.Shortfalls.Select(s => s.Id).Distinct().Count());
            Assert.All(i.Shortfalls, s => Assert.True(s.German.EndsWith('.') && s.English.EndsWith('.') && s.German != s.English && s.In("en") == s.English));
        });
        Assert.Equal(ScoreIndicators.All.Count, ScoreIndicators.All.Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public void Criteria_have_names_in_both_languages() =>
        Assert.Equal(14, Enum.GetValues<ScoreCriterion>().SelectMany(c => new[] { ScoreCriteria.Name(c, "de"), ScoreCriteria.Name(c, "en") }).Distinct().Count());

    internal static CatalogResource Whole(ResourceKind kind) => kind switch
    {
        ResourceKind.Dataset => Scored.Dataset,
        ResourceKind.Service => Scored.Service,
        _ => Scored.Series,
    };

    internal static CatalogResource Empty(ResourceKind kind) => kind switch
    {
        ResourceKind.Dataset => new Dataset(),
        ResourceKind.Service => new DataService(),
        _ => new DatasetSeries(),
    };
}
