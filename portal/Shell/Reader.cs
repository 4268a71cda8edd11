using System.Globalization;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Shell;

/// <summary>Finds out in which language a reader wants the pages: what was asked for in the address, else chosen before, else what the browser prefers, else German.</summary>
internal static class Reader
{
    /// <summary>Name of the query parameter and of the cookie that remembers an explicit choice.</summary>
    internal const string LanguageParameter = "lang";

    private const string German = "de";

    internal static void AddReader(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(p => PortalTexts.In(LanguageOf(p.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        services.AddScoped(p => ReaderFormat.For(p.GetRequiredService<PortalTexts>().Language));
        services.AddScoped(p => new Addresses(p.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.PathBase.Value ?? ""));
    }

    /// <summary>Remembers an explicit choice, sets the culture of what is formatted, and tells caches that the language is chosen.</summary>
    internal static void UseReaderLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Supported(context.Request.Query[LanguageParameter]) is { } chosen && context.Request.Cookies[LanguageParameter] != chosen)
        {
            context.Response.Cookies.Append(LanguageParameter, chosen, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(180),
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }

        context.Response.OnStarting(
            static state =>
            {
                var response = (HttpResponse)state;
                if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) response.Headers.Append("Vary", "Accept-Language, Cookie");
                return Task.CompletedTask;
            },
            context.Response);
        var culture = ReaderFormat.For(LanguageOf(context)).Culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return next(context);
    });

    /// <summary>The language for a request: <c>de</c> or <c>en</c>.</summary>
    internal static string LanguageOf(HttpContext? context)
    {
        if (context is null) return German;
        return Supported(context.Request.Query[LanguageParameter])
            ?? Supported(context.Request.Cookies[LanguageParameter])
            ?? PreferredByBrowser(context.Request)
            ?? German;
    }

    private static string? PreferredByBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Supported(l.Value.Value?.Split('-')[0]))
            .FirstOrDefault(l => l is not null);

    private static string? Supported(string? language) => language switch
    {
        _ when string.Equals(language, German, StringComparison.OrdinalIgnoreCase) => German,
        _ when string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) => "en",
        _ => null,
    };
}
