using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.OpenApi;

/// <summary>The OpenAPI document of the API, made once per process.</summary>
internal static class ApiDescription
{
    private const string Name = "v1";

    public static void AddApiDescription(this IServiceCollection services)
    {
        // The document describes numbers as the host's JSON options would read them; answers hold plain numbers.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, context, _) =>
            {
                var catalog = context.ApplicationServices.GetRequiredService<CatalogDescription>();
                document.Info = new OpenApiInfo
                {
                    Title = $"{catalog.Title}: Schnittstelle zum Datenkatalog (catalogue API)",
                    Version = "1",
                    Description = "Lesender Zugriff ohne Anmeldung. Reading needs no login. Errors under /api/v1 are problem details (RFC 9457), "
                        + "German by default, English by Accept-Language. Every answer carries an ETag; send it back as If-None-Match.",
                };
                document.Servers = [new OpenApiServer { Url = catalog.BaseUrl.AbsoluteUri }];
                return Task.CompletedTask;
            });
        });
        services.AddSingleton<DescriptionDocument>();
    }

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead($"/openapi/{Name}.json", async (DescriptionDocument description, CancellationToken cancellationToken) =>
            ConditionalDocument.Of("application/openapi+json", await description.ReadAsync(cancellationToken)))
            .ExcludeFromDescription();

    /// <summary>The document's bytes; generating them walks all endpoints and types, so it is done at the first request only.</summary>
    internal sealed class DescriptionDocument([FromKeyedServices(Name)] IOpenApiDocumentProvider provider)
    {
        private volatile byte[]? _bytes;

        public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
        {
            if (_bytes is { } made) return made;
            var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
            var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
            return _bytes = Encoding.UTF8.GetBytes(json);
        }
    }
}
