using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Quality;

public sealed class QualityPageTests
{
    [Fact]
    public async Task An_entry_shows_its_score_on_the_way_what_brings_points_and_what_only_the_source_can_heal()
    {
        await using var host = Assessed(out var catalogue);
        var entry = catalogue.Entries.Find(e => e.Id == Sample.Full.Id)!;
        catalogue.EarlierScores[entry.Id] = [new EarlierScore(Sample.Now, 40, 200, 55.5, 250, 3)];

        var panel = (await host.OpenAsync($"/dataset/{entry.Id}")).QuerySelector("section[aria-labelledby=score]")!;

        var now = entry.Assessment!.Normalised!;
        Assert.Contains($"von 100 Punkten: {ScoreBands.Name(now.Score.Band, "de")}", panel.QuerySelector(".score")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Maß", "Wie geliefert", "Nach unseren Regeln", "Wie wir es ausliefern"], panel.QuerySelector("table")!.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.Equal(now.Rules.Count(r => r.Severity == Severity.Error), panel.QuerySelectorAll(".kern-badge--danger").Length);
        Assert.NotEmpty(panel.QuerySelectorAll(".gain__title"));
        Assert.Contains(panel.QuerySelectorAll("td"), cell => cell.TextContent == "55,5");
        Assert.Equal($"/dataset/{entry.Id}/quality.ttl", panel.QuerySelector("a[type='text/turtle']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_source_shows_means_frequent_violations_and_its_course()
    {
        await using var host = Assessed(out var catalogue);
        catalogue.QualityDays.AddRange([new QualityDay(new DateOnly(2026, 3, 2), 3, 1, 50, 61.5, 200, 250), new QualityDay(new DateOnly(2026, 3, 1), 2, 0, 40, 42.25, 190, 240)]);

        var section = (await host.OpenAsync($"/sources/{Sample.Full.Source}")).QuerySelector("section[aria-labelledby=quality]")!;

        Assert.Equal(["Maß", "Wie geliefert", "Nach unseren Regeln"], section.QuerySelector("table")!.QuerySelectorAll("thead th").Select(h => h.TextContent));
        Assert.NotEmpty(section.QuerySelectorAll(".bullet-list li"));
        Assert.Contains("von 42,3 auf 61,5 Punkte", section.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains(section.QuerySelectorAll("td"), cell => cell.TextContent == "61,5");
    }

    /// <summary>The sample catalogue as a harvest would have assessed it.</summary>
    private static PortalHost Assessed(out FakeCatalogue catalogue)
    {
        catalogue = Sample.Catalogue();
        var host = new PortalHost(catalogue);
        var assessor = host.Services.GetRequiredService<RecordAssessor>();
        for (var i = 0; i < catalogue.Entries.Count; i++)
        {
            var entry = catalogue.Entries[i];
            catalogue.Entries[i] = entry with
            {
                Assessment = assessor.Assess(new RecordToAssess { Id = entry.Id, Delivered = entry.Resource, Normalised = entry.Resource, Findings = entry.Findings }, Sample.Now),
            };
        }

        return host;
    }
}
