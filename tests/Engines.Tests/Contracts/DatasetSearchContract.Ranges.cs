using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests.Contracts;

public abstract partial class DatasetSearchContract
{
    [Fact]
    public async Task A_part_of_the_map_finds_what_it_meets_also_at_the_edge()
    {
        await AddAsync(
            Document("a") with { Bounds = new GeoBox(6, 50, 7, 51) }, Document("edge") with { Bounds = new GeoBox(7.1, 51, 8, 52) },
            Document("far") with { Bounds = new GeoBox(9, 53, 9, 53) }, Document("none"));

        Assert.Equal(["a", "edge"], await RangeAsync(new DatasetQuery { Box = new GeoBox(6.5, 50.5, 7.1, 51) }));
        Assert.Equal(["far"], await RangeAsync(new DatasetQuery { Box = new GeoBox(9, 53, 9, 53) }));
        Assert.Equal(["a", "edge", "far"], await RangeAsync(new DatasetQuery { Box = new GeoBox(-180, -90, 180, 90) }));
    }

    [Fact]
    public async Task A_period_finds_what_covers_one_of_its_days()
    {
        await AddAsync(
            Document("2020") with { Period = Days(2020, 2020) }, Document("open") with { Period = new DayRange(new DateOnly(2021, 1, 1), DateOnly.MaxValue) }, Document("none"));

        Assert.Equal(["2020"], await RangeAsync(new DatasetQuery { Period = new DayRange(new DateOnly(2020, 12, 31), new DateOnly(2020, 12, 31)) }));
        Assert.Equal(["2020", "open"], await RangeAsync(new DatasetQuery { Period = new DayRange(new DateOnly(2020, 12, 31), new DateOnly(2021, 1, 1)) }));
        Assert.Equal(["open"], await RangeAsync(new DatasetQuery { Period = Days(2030, 2031) }));
    }

    [Fact]
    public async Task A_score_range_takes_its_ends_in_and_leaves_out_what_was_not_assessed()
    {
        await AddAsync(Document("0") with { Score = 0 }, Document("71.3") with { Score = 71.3 }, Document("100") with { Score = 100 }, Document("none"));

        Assert.Equal(["100", "71.3"], await RangeAsync(new DatasetQuery { MinScore = 71.3 }));
        Assert.Equal(["0", "71.3"], await RangeAsync(new DatasetQuery { MaxScore = 71.3 }));
        Assert.Equal(["71.3"], await RangeAsync(new DatasetQuery { MinScore = 71.3, MaxScore = 71.3 }));
    }

    [Fact]
    public async Task Ranges_hold_after_many_changes_and_narrow_the_counts()
    {
        for (var i = 0; i < 40; i++)
            await AddAsync([.. Enumerable.Range(i * 20, 20).Select(n => Document($"{n}", theme: n % 2 == 0 ? "ENVI" : "TRAN", change: i) with { Score = n % 4 == 3 ? null : n % 4, Bounds = n % 3 == 0 ? null : new GeoBox(n % 3, 50, n % 3, 50) })]);

        var page = await search.SearchAsync(new DatasetQuery { MinScore = 1, Box = new GeoBox(2, 50, 3, 50), Facets = ["theme"], Size = 1000 }, Cancel);
        var expected = Enumerable.Range(0, 800).Where(n => n % 4 is 1 or 2 && n % 3 == 2).ToList();

        Assert.Equal(expected.Select(n => $"{n}").Order(StringComparer.Ordinal), Names(page).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count(n => n % 2 == 0), page.Facets["theme"].Single(c => c.Value == "ENVI").Count);
    }

    [Fact]
    public async Task Ranges_that_cannot_be_are_refused()
    {
        GeoBox[] boxes =
        [
            new(7, 50, 6, 51), new(6, 51, 7, 50), new(-181, 50, 7, 51), new(6, 50, 181, 51), new(6, -91, 7, 51), new(6, 50, 7, 91),
            new(double.NaN, 50, 7, 51), new(6, 50, double.PositiveInfinity, 51),
        ];
        foreach (var box in boxes) Assert.Equal("bbox", await RefusedAsync(new DatasetQuery { Box = box }));
        Assert.Equal("period", await RefusedAsync(new DatasetQuery { Period = Days(2021, 2020) }));
        foreach (var score in new[] { -0.1, 100.1, double.NaN })
        {
            Assert.Equal("minScore", await RefusedAsync(new DatasetQuery { MinScore = score }));
            Assert.Equal("maxScore", await RefusedAsync(new DatasetQuery { MaxScore = score }));
        }

        Assert.Equal("minScore", await RefusedAsync(new DatasetQuery { MinScore = 60, MaxScore = 40 }));

        async Task<string> RefusedAsync(DatasetQuery query) => (await Assert.ThrowsAsync<InvalidQueryException>(() => search.SearchAsync(query, Cancel))).Parameter;
    }

    private static DayRange Days(int from, int until) => new(new DateOnly(from, 1, 1), new DateOnly(until, 12, 31));

    private async Task<List<string>> RangeAsync(DatasetQuery query) => [.. Names(await search.SearchAsync(query, Cancel)).Order(StringComparer.Ordinal)];
}
