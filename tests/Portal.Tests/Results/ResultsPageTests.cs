using System.Net;
using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Results;

public sealed class ResultsPageTests
{
    [Fact]
    public async Task A_hit_shows_title_publisher_excerpt_formats_licence_and_date()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/datasets?q=Zählung");

        var hit = page.QuerySelector(".hit")!;
        Assert.Equal("1 Treffer", page.QuerySelector(".results__count")!.TextContent);
        Assert.Equal(("Straßenverkehrszählung 2025", $"/dataset/{Sample.Full.Id}"), (hit.QuerySelector("h3")!.TextContent, hit.QuerySelector("h3 a")!.GetAttribute("href")));
        Assert.Equal("Stadt Musterstadt", hit.QuerySelector(".hit__publisher")!.TextContent);
        Assert.Equal("Zählung an 120 Stellen, siehe Erläuterung. Kfz Rad", hit.QuerySelector(".hit__text")!.TextContent);
        Assert.Equal(["CSV", "WFS-Dienst"], hit.QuerySelectorAll(".format").Select(f => f.TextContent));
        Assert.Equal("Beispieldaten", hit.QuerySelector(".kern-badge")!.TextContent);
        Assert.EndsWith("Stand: 1. März 2026", hit.QuerySelector(".hit__facts")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Zählung", page.QuerySelector("#search")!.GetAttribute("value"));
        Assert.Equal("Suche nach „Zählung“ – Datenraum NRW", page.Title);
    }

    [Fact]
    public async Task Facets_are_links_that_choose_and_chips_take_the_choice_away()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/datasets?q=e");
        var csv = page.QuerySelector(".facet__value[href*='format=CSV']")!;
        var chosen = await host.OpenAsync(csv.GetAttribute("href")!);

        Assert.Equal("/datasets?q=e&format=CSV", csv.GetAttribute("href"));
        Assert.Equal("1 Treffer", chosen.QuerySelector(".results__count")!.TextContent);
        Assert.Equal("Offene Daten Musterstadt", page.QuerySelector(".facet__value[href*='source=musterstadt'] .facet__label")!.TextContent);
        Assert.Equal("/datasets?q=e", chosen.QuerySelector(".chip")!.GetAttribute("href"));
        Assert.Equal("/datasets?q=e", chosen.QuerySelector(".facet__value--chosen")!.GetAttribute("href"));
        Assert.Equal("CSV", chosen.QuerySelector("form.search-box input[type=hidden][name=format]")!.GetAttribute("value"));
        Assert.Equal("CSV", chosen.QuerySelector("form.results__order input[type=hidden][name=format]")!.GetAttribute("value"));
        Assert.NotEmpty(chosen.QuerySelectorAll(".facet__value[href*='format=']:not(.facet__value--chosen)"));
    }

    [Fact]
    public async Task A_chosen_value_nobody_has_can_still_be_taken_away()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/datasets?theme=GIBTESNICHT");

        Assert.Equal("0 Treffer", page.QuerySelector(".results__count")!.TextContent);
        Assert.Equal("/datasets", page.QuerySelector(".chip")!.GetAttribute("href"));
        Assert.Equal("/datasets", page.QuerySelector(".facet__value--chosen")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll(".empty li"));
    }

    [Fact]
    public async Task Following_the_next_page_shows_every_hit_once()
    {
        var catalogue = Sample.Catalogue();
        catalogue.Entries.AddRange(Enumerable.Range(1, 30).Select(n => Sample.Entry($"n{n}", new Dataset { Titles = [new LangString($"Nummer {n}")] }, n)));
        await using var host = new PortalHost(catalogue);
        List<string> seen = [];
        string? path = "/datasets?q=Nummer&size=10";
        while (path is not null)
        {
            var page = await host.OpenAsync(path);
            seen.AddRange(page.QuerySelectorAll(".hit h3").Select(h => h.TextContent));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(30, seen.Count);
        Assert.Equal(30, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/datasets?cursor=gefaelscht", "Diese Fortsetzung gibt es nicht. Beginnen Sie die Suche von vorn.")]
    [InlineData("/datasets?size=7", "Je Seite sind 10, 20, 50, 100 Treffer möglich.")]
    [InlineData("/datasets?sort=zufall", "Sortiert werden kann nach relevance, modified oder title.")]
    [InlineData("/datasets?q={lang}", "Der Suchtext ist zu lang: höchstens 1000 Zeichen.")]
    [InlineData("/datasets?theme={lang}", "Der Filterwert ist zu lang: höchstens 500 Zeichen.")]
    [InlineData("/datasets?size=-1", "Je Seite sind 10, 20, 50, 100 Treffer möglich.")]
    public async Task What_cannot_be_answered_is_explained(string path, string explanation)
    {
        path = path.Replace("{lang}", new string('a', 10_000), StringComparison.Ordinal);
        await using var host = new PortalHost();

        var page = await host.OpenAsync(path, HttpStatusCode.BadRequest);

        Assert.Equal("Diese Anfrage verstehen wir nicht", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(explanation, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/datasets?q=%00%01%1f%0a", "")]
    [InlineData("/datasets?q=Rad%00Verkehr%0d%0a", "Rad Verkehr")]
    public async Task Control_characters_are_not_looked_for(string path, string text)
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync(path);

        Assert.Equal(text, page.QuerySelector("input[name=q]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_start_page_counts_and_leads_into_the_themes()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/");

        Assert.Equal(["5 Datensätze", "3 veröffentlichende Stellen", "2 angeschlossene Quellen", "20\u00A0% unter offener Lizenz"], page.QuerySelectorAll(".figure").Select(f => f.TextContent.Trim()));
        Assert.Equal(["Verkehr 1 Datensatz"], page.QuerySelectorAll(".theme").Select(t => t.TextContent.Trim()));
        Assert.Equal("/datasets?theme=TRAN", page.QuerySelector(".theme")!.GetAttribute("href"));
        Assert.Equal(5, page.QuerySelectorAll(".hit").Length);
        Assert.Equal("Dieses Portal zeigt auch Beispieldaten", page.QuerySelector(".notice .kern-title")!.TextContent);
    }
}
