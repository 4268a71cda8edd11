using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.Tests.Links;

public sealed class LinkTextsRules
{
    /// <summary>All that can be found, with all that can be said about it.</summary>
    public static TheoryData<LinkOutcome, LinkDetail> Findings
    {
        get
        {
            var data = new TheoryData<LinkOutcome, LinkDetail>();
            foreach (var outcome in Enum.GetValues<LinkOutcome>().Where(o => o is not (LinkOutcome.WrongAnswer or LinkOutcome.NotChecked))) data.Add(outcome, LinkDetail.None);
            foreach (var detail in new[] { LinkDetail.WebPage, LinkDetail.Empty, LinkDetail.ServiceException, LinkDetail.NoCapabilities, LinkDetail.RedirectLoop }) data.Add(LinkOutcome.WrongAnswer, detail);
            data.Add(LinkOutcome.NotChecked, LinkDetail.OwnNetwork);
            data.Add(LinkOutcome.NotChecked, LinkDetail.UnsupportedAddress);
            data.Add(LinkOutcome.NotChecked, LinkDetail.ForbiddenPort);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void Whatever_was_found_is_said_in_both_languages_with_what_to_do(LinkOutcome outcome, LinkDetail detail)
    {
        var verdict = Looks.Judge(Looks.At(0, outcome, detail));
        var (german, english) = (LinkTexts.Describe(verdict, "de"), LinkTexts.Describe(verdict, "en"));

        Assert.NotEqual(german.Title, english.Title);
        Assert.Equal(outcome == LinkOutcome.Reachable, german.Advice.Length == 0);
        Assert.Equal(german.Advice.Length == 0, english.Advice.Length == 0);
    }

    [Fact]
    public void Each_fault_has_words_of_its_own()
    {
        var titles = Findings.Select(f => LinkTexts.Describe(Looks.Judge(Looks.At(0, f.Data.Item1, f.Data.Item2)), "de")).Select(t => t.Title + t.Advice).ToList();

        // A name that does not exist and a page that does not are the same before they are confirmed.
        Assert.Equal(titles.Count - 1, titles.Distinct().Count());
    }

    [Fact]
    public void A_refusal_is_called_no_fault_of_the_link()
    {
        var text = LinkTexts.Describe(Looks.Judge(Looks.At(0, LinkOutcome.Refused) with { Status = 403 }), "de");

        Assert.Equal("Zugang verweigert", text.Title);
        Assert.StartsWith("Der Server antwortet, lässt unser Prüfprogramm aber nicht zu (Status 403). Das ist kein Fehler des Links", text.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_moved_for_good_is_said_to_have_moved() =>
        Assert.Equal("Erreichbar, aber umgezogen", LinkTexts.Describe(Looks.Judge(Looks.At(0, LinkOutcome.Reachable) with { MovedTo = "https://neu.example/" }), "de").Title);

    [Fact]
    public void A_dead_link_is_called_dead() =>
        Assert.Equal("Tot", LinkTexts.Describe(Looks.Judge(Looks.At(0, LinkOutcome.NotThere), Looks.At(7, LinkOutcome.NotThere)), "de").Title);
}
