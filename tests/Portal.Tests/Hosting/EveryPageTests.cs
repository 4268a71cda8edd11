using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpenDataNrw.Portal.Hosting;
using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Hosting;

/// <summary>What holds for each page, whatever it shows.</summary>
public sealed class EveryPageTests
{
    public static TheoryData<string> Paths =>
    [
        "/", "/datasets", "/datasets?q=Verkehr&sort=title&size=10", "/datasets?cursor=1",
        $"/dataset/{Sample.Full.Id}", $"/dataset/{Sample.Bare.Id}", $"/dataset/{Sample.Hostile.Id}", $"/dataset/{Sample.Missing.Id}",
        $"/dataset/{Sample.Withdrawn.Id}", $"/dataset/{Sample.Service.Id}",
        "/sources", "/sources/musterstadt", "/sources/beispielkreis", "/sources/musterstadt/fix", "/publishers/fix?publisher=Stadt%20Musterstadt", "/publishers?publisher=Stadt%20Musterstadt", "/sources/musterstadt/runs/7", "/sources/musterstadt/runs/8",
        "/vanished", "/about", "/accessibility", "/imprint", "/privacy",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_sound_in_both_languages(string path)
    {
        await using var host = new PortalHost();
        foreach (var language in (string[])["de", "en"])
        {
            var page = await host.OpenAsync(path, language: language);

            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title));
            Assert.Single(page.QuerySelectorAll("main#content"));
            Assert.Equal("#content", page.Body!.FirstElementChild!.GetAttribute("href"));
            Assert.Empty(SkippedLevels(page));
            Assert.Empty(page.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
            Assert.All(page.QuerySelectorAll("script"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
            Assert.Empty(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style").Select(a => a.Name));
            Assert.All(page.QuerySelectorAll("[href],[src],[action]"), e => Assert.Matches("^(https?://|mailto:|tel:|/|#)", e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!));
            Assert.All(page.QuerySelectorAll("table"), t => Assert.False(string.IsNullOrWhiteSpace(t.QuerySelector("caption")?.TextContent)));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]),select"), i => Assert.NotNull(page.QuerySelector($"label[for={i.Id}]")));
            Assert.Empty(page.QuerySelectorAll("[class*=undefined]"));
        }
    }

    [Fact]
    public async Task Letters_are_written_as_letters()
    {
        await using var host = new PortalHost();
        foreach (var path in (string[])["/", "/datasets?q=Straße", $"/dataset/{Sample.Full.Id}", "/gibt/es/nicht"])
        {
            var html = await host.ReadAsync(path, path == "/gibt/es/nicht" ? HttpStatusCode.NotFound : HttpStatusCode.OK);

            Assert.Matches("[äöüß]", html);
            Assert.DoesNotMatch("&#(x[EFDC]|2[0-5])[0-9A-F];", html);
        }
    }

    [Fact]
    public async Task Every_link_inside_the_portal_leads_somewhere()
    {
        await using var host = new PortalHost();
        using var reader = host.Reader();
        Queue<string> ahead = new(["/"]);
        HashSet<string> seen = ["/"];
        while (ahead.TryDequeue(out var path))
        {
            using var answer = await reader.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}.");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var link in page.QuerySelectorAll("[href],img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(IsOurs))
            {
                if (link[0] == '#') Assert.NotNull(page.GetElementById(link[1..]));
                else if (seen.Add(link.Split('#')[0]) && seen.Count < 300) ahead.Enqueue(link.Split('#')[0]);
            }
        }

        Assert.Contains("/privacy", seen);
        Assert.Contains($"/dataset/{Sample.Full.Id}.ttl", seen);
        Assert.Contains($"/api/3/action/package_show?id={Sample.Full.Id}", seen);
        Assert.Contains($"/dataset/{Sample.Service.Id}", seen);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gibt/es/nicht")]
    [InlineData("/css/site.css")]
    [InlineData("/healthz")]
    public async Task Every_answer_forbids_the_browser_what_it_does_not_need(string path)
    {
        await using var host = new PortalHost();
        using var reader = host.Reader();

        using var answer = await reader.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    /// <summary>The machine-readable forms are among them: the host answers them too.</summary>
    private static bool IsOurs(string link) => link[0] is '/' or '#';

    private static IEnumerable<string> SkippedLevels(IHtmlDocument page)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1) yield return $"{heading.LocalName} '{heading.Text().Trim()}' after h{level}";
            level = next;
        }
    }
}
