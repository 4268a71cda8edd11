using Microsoft.Playwright;
using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Browser;

/// <summary>Every kind of page in a real browser, as narrow as a telephone and as wide as a desk.</summary>
public sealed class AccessibilityTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    /// <summary>Set to a folder, it keeps a picture of every page looked at.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OPENDATANRW_SCREENSHOTS");

    public static TheoryData<string, string> Pages => new()
    {
        { "start", "/" },
        { "results", "/datasets" },
        { "chosen", "/datasets?q=Verkehr" },
        { "empty", "/datasets?q=gibtesnicht" },
        { "refused", "/datasets?gibtesnicht=1" },
        { "dataset", $"/dataset/{Sample.Full.Id}" },
        { "hostile", $"/dataset/{Sample.Hostile.Id}" },
        { "missing", $"/dataset/{Sample.Missing.Id}" },
        { "withdrawn", $"/dataset/{Sample.Withdrawn.Id}" },
        { "service", $"/dataset/{Sample.Service.Id}" },
        { "sources", "/sources" },
        { "source", "/sources/musterstadt" },
        { "run", "/sources/musterstadt/runs/7" },
        { "sourcefix", "/sources/musterstadt/fix" },
        { "publisher", "/publishers?publisher=Stadt%20Musterstadt" },
        { "publisherfix", "/publishers/fix?publisher=Stadt%20Musterstadt" },
        { "check", "/check" },
        { "vanished", "/vanished" },
        { "about", "/about" },
        { "notfound", "/gibt/es/nicht" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violations_and_nothing_overflows(string name, string path)
    {
        foreach (var (width, language) in new[] { (360, "de"), (1440, "en") })
        {
            var page = await portal.OpenAsync(path, width, language);
            await using var context = page.Context;
            List<string> complaints = [];
            page.Console += (_, message) => complaints.Add(message.Text);
            if (Pictures is not null) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{width}-{language}.png"), FullPage = true });

            await page.EvaluateAsync(await BrowserPortal.AxeAsync());
            var violations = await page.EvaluateAsync<string[]>(
                """
                async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
                  .violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.target).join(' | ')}`)
                """);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.Empty(violations);
            Assert.True(overflow <= 0, $"The page is {overflow} pixels wider than the window.");
            Assert.Empty(complaints);
        }
    }
}
