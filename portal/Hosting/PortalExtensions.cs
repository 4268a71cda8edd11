using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Schedule;
using OpenDataNrw.Portal.Articles;
using OpenDataNrw.Portal.Check;
using OpenDataNrw.Portal.Markup;
using OpenDataNrw.Portal.Shell;

namespace OpenDataNrw.Portal.Hosting;

/// <summary>Puts the web pages into a host. The ports of the catalogue (store, search, sources, runs) come from elsewhere.</summary>
public static class PortalExtensions
{
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Registers what the pages need.</summary>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // The assets of a build lie in several folders until it is published; without this only "Development" finds them.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // The server's own refusal of long addresses is an empty answer; up to here the page says what is too long.
            o.Limits.MaxRequestLineSize = LongestRequestLine;
        });

        var services = builder.Services;
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PortalOptions>, ValidatePortalOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(p => new CatalogDescription { BaseUrl = new Uri(p.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl) });
        services.AddSingleton<ArticleFolder>();
        services.AddReader();
        services.AddSingleton(PageEncoder.Html);
        services.AddRazorComponents();
        // Only the form of the check page is signed; who has it open while the portal restarts loads it again.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddHealthChecks().AddCheck<CatalogHealth>("catalogue");
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddResponseCompression(o =>
        {
            // Pages carry no secrets that a length could betray.
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/ld+json", "application/problem+json", "application/rdf+xml", "application/n-triples", "text/turtle", "image/svg+xml"];
        });
    }

    /// <summary>Lets this process harvest by schedule, unless <see cref="PortalOptions.Harvest"/> is off.</summary>
    public static void AddHarvestingIfWanted(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration.GetSection(PortalOptions.Section).GetValue(nameof(PortalOptions.Harvest), true)) builder.Services.AddHarvestSchedule();
    }

    /// <summary>Puts what every request passes in front of the endpoints.</summary>
    public static void UsePortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var publicPath = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PathBase;
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (app.Environment.IsProduction()) app.UseHsts();
        app.UseResponseCompression();
        app.UsePublicPath(publicPath);
        app.UseWhen(context => IsForPeople(context.Request.Path), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true });
            pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        });
        app.UseReaderLanguage();
        app.UseRouting();
        app.UseAntiforgery();
    }

    /// <summary>Maps the pages, their assets and <c>/healthz</c>.</summary>
    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapHealthChecks("/healthz");
        app.MapStaticAssets();
        // Nothing is posted to a page but the one form, so there is nothing else to forge.
        app.MapRazorComponents<App>().Add(OnlyForReading);
    }

    /// <summary>Addresses whose errors are answered by the API in its own words.</summary>
    private static bool IsForPeople(PathString path) => !path.StartsWithSegments("/api") && !path.StartsWithSegments("/openapi");

    private static void OnlyForReading(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any(page => page.Type == typeof(CheckPage))) return;
        endpoint.Metadata.Add(new RequireAntiforgeryTokenAttribute(required: false));
        for (var i = endpoint.Metadata.Count - 1; i >= 0; i--)
            if (endpoint.Metadata[i] is HttpMethodMetadata)
                endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
    }

    /// <summary>
    /// All links begin with the path of the public address, whether the proxy in front hands that path on or takes it away.
    /// </summary>
    private static void UsePublicPath(this IApplicationBuilder app, PathString publicPath)
    {
        if (!publicPath.HasValue) return;
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Path.StartsWithSegments(publicPath, out var rest)) request.Path = rest.HasValue ? rest : "/";
            request.PathBase = publicPath;
            return next(context);
        });
    }
}
