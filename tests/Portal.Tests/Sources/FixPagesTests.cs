using System.Net;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Sources;

public sealed class FixPagesTests
{
    [Fact]
    public async Task A_source_has_a_list_of_changes_with_points_place_and_entries()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/sources/musterstadt/fix");

        var changes = page.QuerySelectorAll("li.fix").ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            Assert.Contains("Punkte Bewertung", change.QuerySelector(".finding__title")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(change.QuerySelectorAll("a[href^='/dataset/']"));
        });
        Assert.Equal(
            ["/api/v1/fix/corrections.csv?source=musterstadt&lang=de", "/api/v1/fix/records.ttl?source=musterstadt", "/api/v1/fix/records.rdf?source=musterstadt", "/api/v1/fix/records.jsonld?source=musterstadt", "/api/v1/fix/records.nt?source=musterstadt"],
            page.QuerySelectorAll("a[href^='/api/v1/fix/']").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_dataset_names_its_most_rewarding_changes_and_leads_to_source_and_publisher()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        var section = page.QuerySelector("section[aria-labelledby=fix-first]")!;
        Assert.InRange(section.QuerySelectorAll("li.fix").Length, 1, 5);
        Assert.NotNull(section.QuerySelector("a[href='/sources/musterstadt/fix']"));
        Assert.NotNull(section.QuerySelector("a[href='/publishers/fix?publisher=Stadt%20Musterstadt']"));
    }

    [Fact]
    public async Task A_publisher_has_a_list_of_its_own()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/publishers/fix?publisher=Stadt%20Musterstadt");

        Assert.Equal("Das zuerst verbessern: Stadt Musterstadt", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("Stadt%20Musterstadt")]
    [InlineData("%20Stadt%C2%A0%20Musterstadt%20")]
    public async Task A_publisher_has_a_page_with_figures_history_list_and_datasets_however_its_blanks_are_written(string name)
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/publishers?publisher={name}");

        Assert.Equal("Stadt Musterstadt", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/publishers/fix?publisher=Stadt%20Musterstadt']"));
        Assert.NotNull(page.QuerySelector("a[href='/datasets?publisher=Stadt%20Musterstadt']"));
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=quality]"));
    }

    [Theory]
    [InlineData("/publishers")]
    [InlineData("/publishers?publisher=Niemand")]
    [InlineData("/sources/gibtesnicht/fix")]
    [InlineData("/publishers/fix")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var host = new PortalHost();
        using var client = host.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
