using OpenDataNrw.Catalog.Links;
using static OpenDataNrw.Catalog.Links.LinkOutcome;

namespace OpenDataNrw.Catalog.Tests.Links;

public sealed class LinkVerdictRules
{
    [Fact]
    public void Of_a_link_that_nobody_looked_at_nothing_is_said()
    {
        Assert.Equal(LinkVerdict.Unknown, LinkVerdict.Of([], Looks.Rule, Looks.Begin));
        Assert.Null(LinkVerdict.Unknown.Availability);
    }

    [Fact]
    public void One_look_that_finds_nothing_makes_a_link_doubtful()
    {
        var look = Looks.At(0, NotThere);

        Assert.Equal(
            new LinkVerdict { State = LinkState.Doubtful, Reason = look, Since = look.At, Latest = look, Series = 1, Counted = 1 },
            Looks.Judge(look));
    }

    [Theory]
    [InlineData(0.5, LinkState.Doubtful)]
    [InlineData(5.9, LinkState.Doubtful)]
    [InlineData(6, LinkState.Dead)]
    [InlineData(7, LinkState.Dead)]
    [InlineData(23.5, LinkState.Doubtful)] // the same hour, when servers are maintained
    [InlineData(24, LinkState.Doubtful)]
    [InlineData(24.5, LinkState.Doubtful)]
    [InlineData(25, LinkState.Dead)]
    [InlineData(48, LinkState.Doubtful)]
    public void A_link_is_dead_after_two_looks_at_different_hours(double hours, LinkState state) =>
        Assert.Equal(state, Looks.Judge(Looks.At(0, NotThere), Looks.At(hours, NotThere)).State);

    [Fact]
    public void A_dead_link_is_dead_since_the_first_look_that_found_nothing()
    {
        var (works, first, second) = (Looks.At(0, Reachable), Looks.At(10, UnknownHost), Looks.At(20, NotThere));

        Assert.Equal(
            new LinkVerdict { State = LinkState.Dead, Reason = second, Since = first.At, Latest = second, Series = 2, Counted = 3, Succeeded = 1, LastWorking = works },
            Looks.Judge(works, first, second));
    }

    [Theory]
    [InlineData(Refused)]
    [InlineData(Busy)]
    [InlineData(TimedOut)]
    [InlineData(NoConnection)]
    [InlineData(BadCertificate)]
    [InlineData(ServerFault)]
    [InlineData(WrongAnswer)]
    public void What_says_nothing_of_the_file_never_makes_a_link_dead(LinkOutcome outcome)
    {
        var looks = Enumerable.Range(0, 30).Select(i => Looks.At(i * 7, outcome)).ToArray();

        var verdict = Looks.Judge(looks);

        Assert.Equal((LinkState.Doubtful, outcome, looks[0].At), (verdict.State, verdict.Reason!.Outcome, verdict.Since));
    }

    [Theory]
    [InlineData(Busy, LinkState.Dead)]
    [InlineData(TimedOut, LinkState.Dead)]
    [InlineData(ServerFault, LinkState.Dead)]
    [InlineData(NoConnection, LinkState.Dead)]
    [InlineData(Refused, LinkState.Doubtful)]
    [InlineData(WrongAnswer, LinkState.Doubtful)]
    [InlineData(Reachable, LinkState.Works)]
    [InlineData(NotChecked, LinkState.NotChecked)]
    public void Only_an_answer_from_the_address_itself_raises_the_dead(LinkOutcome latest, LinkState state) =>
        Assert.Equal(state, Looks.Judge(Looks.At(0, NotThere), Looks.At(7, NotThere), Looks.At(14, latest)).State);

    [Fact]
    public void Faults_on_the_way_between_two_looks_that_find_nothing_change_nothing()
    {
        var verdict = Looks.Judge(Looks.At(0, NotThere), Looks.At(3, TimedOut), Looks.At(4, ServerFault), Looks.At(7, NotThere));

        Assert.Equal((LinkState.Dead, Looks.Begin), (verdict.State, verdict.Since));
    }

    [Fact]
    public void A_success_between_starts_the_count_anew()
    {
        var verdict = Looks.Judge(Looks.At(0, NotThere), Looks.At(7, Reachable), Looks.At(14, NotThere));

        Assert.Equal((LinkState.Doubtful, Looks.Begin.AddHours(14)), (verdict.State, verdict.Since));
    }

    [Fact]
    public void A_link_that_recovered_works_since_then()
    {
        var verdict = Looks.Judge(Looks.At(0, NotThere), Looks.At(7, NotThere), Looks.At(14, Reachable), Looks.At(21, Busy), Looks.At(28, Reachable));

        Assert.Equal((LinkState.Works, Looks.Begin.AddHours(14), 0), (verdict.State, verdict.Since, verdict.Series));
        Assert.Equal(0.5, verdict.Availability);
    }

    [Fact]
    public void A_server_that_asks_for_patience_leaves_what_was_known_until_that_is_stale()
    {
        LinkObservation[] looks = [Looks.At(0, Reachable), Looks.At(10, Busy)];

        Assert.Equal(LinkState.Works, Looks.Judge(20, looks).State);
        var later = Looks.Judge([looks[0], Looks.At(24 * 31, Busy)]);
        Assert.Equal((LinkState.Doubtful, Busy), (later.State, later.Reason!.Outcome));
    }

    [Fact]
    public void An_old_look_says_nothing_of_the_present_but_stays_counted()
    {
        var verdict = Looks.Judge(24 * 30.5, Looks.At(0, NotThere), Looks.At(7, NotThere));

        Assert.Equal((LinkState.NotChecked, null, null, 2), (verdict.State, verdict.Reason, verdict.Since, verdict.Counted));
    }

    [Fact]
    public void What_is_dated_in_the_future_is_not_considered() =>
        Assert.Equal(LinkState.Works, Looks.Judge(1, Looks.At(0, Reachable), Looks.At(50, NotThere), Looks.At(60, NotThere)).State);

    [Fact]
    public void A_link_into_a_network_that_is_not_public_is_not_judged()
    {
        var look = Looks.At(7, NotChecked, LinkDetail.OwnNetwork);

        var verdict = Looks.Judge(Looks.At(0, Reachable), look);

        Assert.Equal((LinkState.NotChecked, look), (verdict.State, verdict.Reason));
    }

    [Fact]
    public void Refusals_and_full_servers_count_neither_for_nor_against_a_link()
    {
        var verdict = Looks.Judge(Looks.At(0, Reachable), Looks.At(1, Refused), Looks.At(2, Busy), Looks.At(3, NotChecked), Looks.At(4, ServerFault), Looks.At(5, Reachable), Looks.At(6, TimedOut));

        Assert.Equal((4, 2, 0.5), (verdict.Counted, verdict.Succeeded, verdict.Availability));
    }
}
