using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Hosting;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("", null, null, "de")]
    [InlineData("", null, "en-US,en;q=0.9,de;q=0.1", "en")]
    [InlineData("", null, "fr,de-AT;q=0.8,en;q=0.5", "de")]
    [InlineData("", null, "fr", "de")]
    [InlineData("", null, "en;q=0", "de")]
    [InlineData("", null, ";;;,,q=", "de")]
    [InlineData("", "en", "de", "en")]
    [InlineData("", "xx", "en", "en")]
    [InlineData("?lang=de", "en", "en", "de")]
    [InlineData("?lang=EN", null, "de", "en")]
    [InlineData("?lang=fr", null, "de", "de")]
    [InlineData("?lang=", null, "en", "en")]
    public async Task An_explicit_choice_beats_a_remembered_one_beats_the_browser_beats_German(string query, string? cookie, string? header, string expected)
    {
        await using var host = new PortalHost();
        using var reader = host.Reader();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/imprint" + query);
        if (cookie is not null) request.Headers.Add("Cookie", $"lang={cookie}");
        if (header is not null) request.Headers.TryAddWithoutValidation("Accept-Language", header);

        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{expected}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_remembered_and_the_switch_keeps_the_reader_on_the_page()
    {
        await using var host = new PortalHost();
        using var reader = host.Reader();

        using var answer = await reader.GetAsync("/datasets?q=a%26b&lang=en", TestContext.Current.CancellationToken);
        var page = await host.OpenAsync("/datasets?q=a%26b&lang=en");

        Assert.Equal("lang=en; max-age=15552000; path=/; samesite=lax; httponly", answer.Headers.GetValues("Set-Cookie").Single());
        Assert.Superset(new HashSet<string> { "Accept-Language", "Cookie" }, answer.Headers.Vary.ToHashSet());
        Assert.Equal("/datasets?q=a%26b&lang=de", page.QuerySelector(".language-switch")!.GetAttribute("href"));
        Assert.Equal("Deutsch", page.QuerySelector(".language-switch")!.TextContent.Trim());
    }

    [Fact]
    public async Task Metadata_in_another_language_than_the_page_is_marked()
    {
        await using var host = new PortalHost();

        var english = await host.OpenAsync($"/dataset/{Sample.Full.Id}", language: "en");
        var bare = await host.OpenAsync($"/dataset/{Sample.Bare.Id}", language: "en");

        Assert.Equal(("Traffic counts 2025", null), (english.QuerySelector("h1")!.TextContent, english.QuerySelector("h1")!.GetAttribute("lang")));
        Assert.Equal("de", english.QuerySelector("#description + .prose")!.GetAttribute("lang"));
        Assert.Equal(("Nur ein Titel", "de"), (bare.QuerySelector("h1")!.TextContent, bare.QuerySelector("h1")!.GetAttribute("lang")));
    }
}
