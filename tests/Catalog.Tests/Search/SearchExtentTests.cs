using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Catalog.Tests.Search;

public sealed class SearchExtentTests
{
    [Fact]
    public void The_own_box_comes_before_that_of_the_area()
    {
        var own = new Location { Ags = "05315000", Bbox = "POLYGON((6.9 50.9, 7.0 50.9, 7.0 51.0, 6.9 51.0, 6.9 50.9))" };

        Assert.Equal(new GeoBox(6.9, 50.9, 7.0, 51.0), SearchExtent.BoundsOf(new Dataset { Spatial = [own] }));
    }

    [Fact]
    public void Ordinates_that_changed_places_are_put_right() =>
        Assert.Equal(
            new GeoBox(6.9, 50.9, 7.0, 51.0),
            SearchExtent.BoundsOf(new Dataset { Spatial = [new Location { Bbox = "POLYGON((50.9 6.9, 50.9 7.0, 51.0 7.0, 51.0 6.9, 50.9 6.9))" }] }));

    [Theory]
    [InlineData(null)]
    [InlineData("irgendwo")]
    [InlineData("POLYGON((350000 5640000, 360000 5650000))")]
    public void Without_a_readable_box_the_area_counts(string? bbox)
    {
        var bounds = SearchExtent.BoundsOf(new Dataset { Spatial = [new Location { Ags = "05315", Bbox = bbox }] });

        Assert.True(bounds is { IsValid: true } box && box.Meets(new GeoBox(6.95, 50.93, 6.96, 50.94)));
    }

    [Fact]
    public void Where_nothing_is_stated_nothing_is_covered() => Assert.Equal((null, null), (SearchExtent.BoundsOf(new Dataset()), SearchExtent.PeriodOf(new Dataset())));

    [Theory]
    [InlineData("2020", "2021", "2020-01-01", "2021-12-31")]
    [InlineData("2020-02", "2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-02-03T23:30:00-05:00", null, "2020-02-03", "9999-12-31")]
    [InlineData(null, "2020-05-06", "0001-01-01", "2020-05-06")]
    [InlineData("2021-05-06", "2020-05-06", "2020-05-06", "2021-05-06")]
    public void A_period_has_whole_days_and_open_ends(string? start, string? end, string from, string until) =>
        Assert.Equal(
            new DayRange(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(until, "yyyy-MM-dd")),
            SearchExtent.PeriodOf(new Dataset { Temporal = [new PeriodOfTime(Date(start), Date(end))] }));

    [Fact]
    public void Several_periods_are_one_and_unreadable_ones_none() =>
        Assert.Equal(
            new DayRange(new DateOnly(2018, 1, 1), new DateOnly(2022, 12, 31)),
            SearchExtent.PeriodOf(new Dataset
            {
                Temporal = [new PeriodOfTime(Date("2022"), Date("2022")), new PeriodOfTime(Date("gestern"), null), new PeriodOfTime(Date("2018"), Date("2019")), new PeriodOfTime(Date("0000"), Date("0000"))],
            }));

    private static DcatDate? Date(string? text) => text is null ? null : new DcatDate(text);
}
