using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Portal.Hosting;
using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Hosting;

/// <summary>The portal with a catalogue of the test's own and nothing in the background.</summary>
internal sealed class PortalHost(FakeCatalogue catalogue, string publicUrl = "http://localhost:5080/") : WebApplicationFactory<PortalOptions>
{
    internal PortalHost()
        : this(Sample.Catalogue())
    {
    }

    internal FakeCatalogue Catalogue => catalogue;

    /// <summary>A client that keeps no cookies and follows no redirects.</summary>
    internal HttpClient Reader(string? language = null)
    {
        var client = CreateDefaultClient(new Uri("http://localhost/"));
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    internal async Task<string> ReadAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, string? language = null)
    {
        using var answer = await Reader(language).GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A page as a browser would read it.</summary>
    internal async Task<IHtmlDocument> OpenAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, string? language = null) =>
        await new HtmlParser().ParseDocumentAsync(await ReadAsync(path, expected, language), TestContext.Current.CancellationToken);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Portal:PublicUrl", publicUrl);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            foreach (var background in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("OpenDataNrw.", StringComparison.Ordinal) == true).ToList())
                services.Remove(background);
            services.Replace(ServiceDescriptor.Singleton<IDatasetStore>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<IDatasetSearch>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<ISourceRegistry>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<IRunLedger>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<IHeldRuns>(catalogue.Held));
            services.Replace(ServiceDescriptor.Singleton<IQualityStore>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<ILinkVerdicts>(catalogue));
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StoppedClock(Sample.Now)));
        });
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
