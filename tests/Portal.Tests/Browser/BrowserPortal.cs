using System.Net;
using Microsoft.Playwright;
using OpenDataNrw.Portal.Tests.Hosting;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Portal.Tests.Browser;

/// <summary>The portal on a real port, and Debian's Chromium in front of it. Started once for the class that uses it.</summary>
public sealed class BrowserPortal : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

    private readonly PortalHost _host = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri? _address;

    /// <summary>Why no browser is there; null if one is.</summary>
    private string? _absent;

    /// <summary>A page of a reader of its own, as wide as given.</summary>
    internal async Task<IPage> OpenAsync(string path, int width, string language)
    {
        SkipWithoutBrowser();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _address!.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = language == "en" ? "en-GB" : "de-DE",
        });
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(path);
        Assert.NotNull(answer);
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("OPENDATANRW_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            _absent = $"Chromium was not found at {chromium}; set OPENDATANRW_CHROMIUM to its path.";
            return;
        }

        _host.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
        _host.StartServer();
        _address = _host.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>The source of axe-core as npm restored it.</summary>
    internal static Task<string> AxeAsync() =>
        File.ReadAllTextAsync(Path.Combine(SharedMaterial.RepositoryRoot, "portal", "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);

    private void SkipWithoutBrowser()
    {
        if (_absent is null) return;
        if (Environment.GetEnvironmentVariable("OPENDATANRW_REQUIRE_SERVERS") == "1") Assert.Fail(_absent);
        Assert.Skip(_absent);
    }
}
