using System.ComponentModel.DataAnnotations;
using OpenDataNrw.Catalog.Links;
using static OpenDataNrw.Catalog.Links.LinkOutcome;

namespace OpenDataNrw.Catalog.Tests.Links;

public sealed class LinkHistoryRules
{
    [Fact]
    public void Of_a_link_that_works_the_latest_looks_are_kept_and_the_first_of_all()
    {
        IReadOnlyList<LinkObservation> history = [];
        for (var i = 0; i < 100; i++) history = LinkHistory.With(history, Looks.At(i * 7, Reachable), Looks.Rule);

        Assert.Equal([0, .. Enumerable.Range(71, 29).Select(i => i * 7)], history.Select(o => (int)(o.At - Looks.Begin).TotalHours));
    }

    [Fact]
    public void A_link_dead_for_years_stays_dead_since_then()
    {
        IReadOnlyList<LinkObservation> history = [Looks.At(0, Reachable), Looks.At(24, ServerFault)];
        for (var i = 0; i < 300; i++) history = LinkHistory.With(history, Looks.At(48 + (i * 173), i % 5 == 3 ? TimedOut : NotThere), Looks.Rule);

        var verdict = LinkVerdict.Of(history, Looks.Rule, history[^1].At);

        Assert.Equal((30, LinkState.Dead, Looks.Begin.AddHours(48)), (history.Count, verdict.State, verdict.Since));
    }

    [Fact]
    public void A_look_that_comes_late_is_put_in_its_place()
    {
        var history = LinkHistory.With([Looks.At(0, Reachable), Looks.At(10, NotThere)], Looks.At(5, Reachable), Looks.Rule);

        Assert.Equal([Looks.At(0, Reachable), Looks.At(5, Reachable), Looks.At(10, NotThere)], history);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        LinkObservation[] history =
        [
            Looks.At(0, NotChecked, LinkDetail.OwnNetwork),
            new()
            {
                At = Looks.Begin.AddHours(1),
                Method = LinkMethod.RangedGet,
                Outcome = Reachable,
                Status = 206,
                FinalAddress = "https://straße.example/ä?x=\"1\"",
                MovedTo = "https://neu.example/",
                MediaType = "text/csv",
                Length = 10_000_000_000,
            },
        ];

        Assert.Equal(history, LinkHistory.Read(LinkHistory.Write(history)));
    }

    [Theory]
    [InlineData(NotThere, 1, 7, 8)]
    [InlineData(NotThere, 2, 25, 27.5)]
    [InlineData(Refused, 6, 25, 27.5)]
    [InlineData(NotThere, 7, 173, 190.3)]
    [InlineData(Reachable, 5, 168, 184.8)]
    [InlineData(NotChecked, 5, 168, 184.8)]
    public void What_failed_is_looked_at_again_soon_then_daily_then_as_seldom_as_the_rest(LinkOutcome outcome, int times, double least, double most)
    {
        var verdict = Looks.Judge([.. Enumerable.Range(0, times).Select(i => Looks.At(i * 25, outcome))]);

        for (var number = 1; number < 200; number++)
            Assert.InRange((Looks.Rule.NextCheck(verdict, Looks.Begin, number) - Looks.Begin).TotalHours, least, most);
    }

    [Fact]
    public void A_link_that_is_gone_is_dead_after_the_second_look_whatever_hour_the_first_was()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var first = Looks.At(hour, NotThere);
            var second = Looks.Rule.NextCheck(Looks.Judge(first), first.At, hour);
            Assert.Equal(LinkState.Dead, LinkVerdict.Of([first, first with { At = second }], Looks.Rule, second).State);
        }
    }

    [Fact]
    public void Links_looked_at_together_are_spread()
    {
        var verdict = Looks.Judge(Looks.At(0, Reachable));
        var next = Enumerable.Range(1, 1000).Select(n => Looks.Rule.NextCheck(verdict, Looks.Begin, n)).ToList();

        Assert.All(next.GroupBy(n => (int)(n - Looks.Begin).TotalHours), hour => Assert.InRange(hour.Count(), 40, 80));
    }

    [Fact]
    public void A_rule_by_which_nothing_was_ever_checked_is_refused()
    {
        var rule = new LinkRule { RecheckDays = 30, StaleDays = 30 };

        Assert.Equal(
            ["Links:StaleDays ist 30, muss aber größer sein als Links:RecheckDays (30): sonst gälte jeder Link zwischen zwei Prüfungen als ungeprüft."],
            rule.Validate(new ValidationContext(rule)).Select(r => r.ErrorMessage!));
    }
}
