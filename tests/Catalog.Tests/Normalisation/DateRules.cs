namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class DateRules
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-05")]
    [InlineData("2023-05-11")]
    [InlineData("2023-05-11T10:30:00")]
    [InlineData("2023-05-11T10:30:00Z")]
    [InlineData("2023-05-11T10:30:00.123+02:00")]
    public void Dates_of_XML_Schema_stay_as_they_are(string lexical) => AssertModified(lexical, lexical, "");

    [Theory]
    [InlineData("11.05.2023", "2023-05-11")]
    [InlineData("1.5.2023", "2023-05-01")]
    [InlineData("11.05.2023 10:30", "2023-05-11T10:30:00")]
    [InlineData("11.05.2023, 10:30:15", "2023-05-11T10:30:15")]
    [InlineData("1. März 2021", "2021-03-01")]
    [InlineData("Mai 2023", "2023-05")]
    [InlineData("05.2023", "2023-05")]
    public void German_dates_are_read(string text, string lexical) => AssertModified(text, lexical, "date.german");

    [Theory]
    [InlineData("2023/05/11", "2023-05-11")]
    [InlineData("20230511", "2023-05-11")]
    [InlineData("2023-5-1", "2023-05-01")]
    [InlineData("2023-05-11 10:30:00", "2023-05-11T10:30:00")]
    [InlineData("2023-05-11T10:30", "2023-05-11T10:30:00")]
    [InlineData("2023-05-11T10:30:00+0200", "2023-05-11T10:30:00+02:00")]
    [InlineData("2023-05-11 10:30:00 UTC", "2023-05-11T10:30:00Z")]
    [InlineData(" 2023-05-11 ", "2023-05-11")]
    [InlineData("Thu, 11 May 2023 10:30:00 GMT", "2023-05-11T10:30:00Z")]
    public void Other_ways_to_write_a_date_take_the_form_of_XML_Schema(string text, string lexical) => AssertModified(text, lexical, "date.form");

    [Theory]
    [InlineData("Date changed\t2023-05-11T10:30:00", "2023-05-11T10:30:00")]
    [InlineData("Stand: 11.05.2023", "2023-05-11")]
    public void Words_before_a_date_are_left_out(string text, string lexical) => AssertModified(text, lexical, "date.prefixed");

    [Theory]
    [InlineData("1683801000", "2023-05-11T10:30:00Z")]
    [InlineData("1683801000000", "2023-05-11T10:30:00Z")]
    public void Seconds_and_milliseconds_are_read(string text, string lexical) => AssertModified(text, lexical, "date.epoch");

    [Theory]
    [InlineData("31.02.2023")]
    [InlineData("2023-13-01")]
    [InlineData("20203-01-01")]
    [InlineData("demnächst")]
    [InlineData("R/P1Y")]
    [InlineData("2023-05-11T25:00:00")]
    [InlineData("11/05/2023")]
    public void What_is_no_date_stays_and_is_reported(string text) => AssertModified(text, text, "date.unreadable");

    [Theory]
    [InlineData("0001-01-01", "date.absurd")]
    [InlineData("1066", "date.absurd")]
    [InlineData("2026-06-17", "date.future")]
    [InlineData("01.01.2203", "date.german date.future")]
    public void Dates_that_cannot_be_true_are_left_out(string text, string rules) => AssertModified(text, null, rules);

    [Fact]
    public void Clocks_may_differ_by_a_day() => AssertModified("2026-06-16T11:00:00Z", "2026-06-16T11:00:00Z", "");

    [Fact]
    public void An_empty_date_is_none() => AssertModified(" ", null, "");

    [Theory]
    [InlineData("2024-03-02", "2024-03-01", "date.order")]
    [InlineData("2024-03-01T23:00:00Z", "2024-03-01", "")]
    [InlineData("2024", "2023-12-31", "")]
    [InlineData("2024-03-01", "2024-03-01", "")]
    public void Nothing_changes_before_it_is_published(string issued, string modified, string rules) =>
        Assert.Equal(rules, Cases.Ids(Cases.Normalise(Cases.Clean with { Issued = new DcatDate(issued), Modified = new DcatDate(modified) }).Findings));

    [Theory]
    [InlineData("01.01.2020", "31.12.2020", "2020-01-01", "2020-12-31", "date.german date.german")]
    [InlineData("1050", "1066", "1050", "1066", "")]
    [InlineData("2030-01-01", "2040", "2030-01-01", "2040", "")]
    [InlineData("2020-01-01", "9999-12-31", "2020-01-01", null, "date.open-end")]
    [InlineData("2020-01-01", "heute", "2020-01-01", null, "date.open-end")]
    [InlineData("2021", "2020", "2021", "2020", "date.period-order")]
    [InlineData("2020-05-01", "2020", "2020-05-01", "2020", "")]
    [InlineData(null, "2020", null, "2020", "")]
    public void Periods_are_read_like_dates_but_may_lie_anywhere_in_time(string? start, string? end, string? from, string? to, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Temporal = [new PeriodOfTime(Date(start), Date(end))] });

        Assert.Equal(new PeriodOfTime(Date(from), Date(to)), Assert.Single(dataset.Temporal));
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void A_period_without_both_ends_is_left_out()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Temporal = [new PeriodOfTime(null, Date("9999"))] });

        Assert.Empty(dataset.Temporal);
        Assert.Equal("date.open-end date.period-empty", Cases.Ids(findings));
    }

    [Fact]
    public void Dates_of_files_keep_to_the_same_rules() =>
        Assert.Equal(
            new DcatDate("2023-05-11"),
            Cases.Normalise(Cases.CleanDistribution with { Issued = new DcatDate("11.05.2023") }).Distribution.Issued);

    private static void AssertModified(string text, string? lexical, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Issued = null, Modified = new DcatDate(text) });

        Assert.Equal(lexical, dataset.Modified?.Lexical);
        Assert.Equal(rules, Cases.Ids(findings));
        Assert.All(findings, f => Assert.Equal("dcterms:modified", f.Property));
    }

    private static DcatDate? Date(string? text) => text is null ? null : new DcatDate(text);
}
