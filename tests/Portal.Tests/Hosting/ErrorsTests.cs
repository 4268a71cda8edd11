using System.Net;
using OpenDataNrw.Portal.Hosting;
using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Hosting;

public sealed class ErrorsTests
{
    [Theory]
    [InlineData("/gibt/es/nicht")]
    [InlineData("/dataset/keine-kennung")]
    [InlineData("/dataset/00000000-0000-0000-0000-000000000000")]
    [InlineData("/sources/unbekannt")]
    [InlineData("/sources/GROSS")]
    [InlineData("/sources/musterstadt/runs/99")]
    [InlineData("/sources/beispielkreis/runs/7")]
    [InlineData("/sources/musterstadt/runs/abc")]
    [InlineData("/sources/musterstadt/runs/-5")]
    [InlineData("/sources/musterstadt/runs/999999999999999999999")]
    [InlineData("/error/500")]
    public async Task What_is_not_there_is_said_in_words(string path)
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync(path, HttpStatusCode.NotFound);

        Assert.Equal("Diese Seite gibt es nicht", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Diese Seite gibt es nicht – Datenraum NRW", page.Title);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_fault_shows_a_page_with_a_reference_and_nothing_of_the_inside()
    {
        var catalogue = Sample.Catalogue();
        catalogue.SearchFault = new InvalidOperationException("geheime Verbindung");
        await using var host = new PortalHost(catalogue);

        var page = await host.OpenAsync("/datasets?q=x", HttpStatusCode.InternalServerError, "en");

        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("main code")!.TextContent);
        Assert.DoesNotContain("geheime", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("/datasets?q=x&lang=de", page.QuerySelector(".language-switch")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_unknown_address_of_the_api_is_not_answered_with_a_page()
    {
        await using var host = new PortalHost();

        var body = await host.ReadAsync("/api/gibtesnicht", HttpStatusCode.NotFound);

        Assert.DoesNotContain("<html", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_be_asked_for_without_its_body_but_not_be_posted_to()
    {
        await using var host = new PortalHost();
        using var reader = host.Reader();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/datasets");

        using var answer = await reader.SendAsync(head, TestContext.Current.CancellationToken);
        using var posted = await reader.PostAsync("/datasets", null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed), (answer.StatusCode, posted.StatusCode));
    }

    [Fact]
    public async Task The_health_of_the_store_is_told()
    {
        await using var host = new PortalHost();

        Assert.Equal("Healthy", await host.ReadAsync("/healthz"));
    }

    [Theory]
    [InlineData("http://localhost:5080/", true)]
    [InlineData("https://daten.example.org/nrw/", true)]
    [InlineData("https://daten.example.org/nrw", false)]
    [InlineData("daten.example.org/", false)]
    [InlineData("ftp://daten.example.org/", false)]
    [InlineData("https://daten.example.org/?a=b/", false)]
    [InlineData("", false)]
    public void A_public_address_from_which_no_link_can_be_made_is_refused(string address, bool valid)
    {
        var result = new ValidatePortalOptions().Validate(null, new PortalOptions { PublicUrl = address });

        Assert.Equal(valid, result.Succeeded);
        if (!valid) Assert.Contains($"Portal:PublicUrl ist '{address}'.", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nrw/sources")]
    [InlineData("/sources")]
    public async Task Behind_a_proxy_all_links_begin_with_the_public_path(string asProxyHandsItOn)
    {
        await using var host = new PortalHost(Sample.Catalogue(), "https://daten.example.org/nrw/");

        var page = await host.OpenAsync(asProxyHandsItOn);

        Assert.All(page.QuerySelectorAll("[href],[src],[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!).Where(a => a[0] == '/'),
            address => Assert.StartsWith("/nrw/", address, StringComparison.Ordinal));
        Assert.Equal("page", page.QuerySelector(".main-nav a[href='/nrw/sources']")!.GetAttribute("aria-current"));
    }
}
