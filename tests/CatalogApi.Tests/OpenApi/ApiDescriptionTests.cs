using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.OpenApi;

public sealed class ApiDescriptionTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task Every_route_of_the_API_is_described_with_summary_and_parameters()
    {
        var document = JsonNode.Parse(await api.JsonAsync("/openapi/v1.json"))!;
        var routes = api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(r => r.StartsWith("/api/v1/", StringComparison.Ordinal) && !r.Contains("{**", StringComparison.Ordinal))
            .ToList();

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.True(routes.Count >= 13);
        foreach (var route in routes)
        {
            var operation = document["paths"]![route]?["get"];
            Assert.True(operation is not null, $"{route} is not described");
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), $"{route} has no summary");
            Assert.All(operation["parameters"]?.AsArray() ?? [], p => Assert.False(string.IsNullOrEmpty((string?)p!["description"]), $"{route}: {p["name"]} is not described"));
        }
    }

    [Fact]
    public async Task The_parameters_of_the_search_are_those_it_takes()
    {
        var document = JsonNode.Parse(await api.JsonAsync("/openapi/v1.json"))!;

        var described = document["paths"]!["/api/v1/datasets"]!["get"]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!);

        Assert.Equal(DatasetQueryParameters.All.Select(p => p.Name), described);
    }

    [Fact]
    public async Task Numbers_are_described_as_numbers_only()
    {
        var schemas = JsonNode.Parse(await api.JsonAsync("/openapi/v1.json"))!["components"]!["schemas"]!;

        Assert.Equal("integer", (string?)schemas["RunView"]!["properties"]!["created"]!["type"]);
        Assert.Equal("number", (string?)schemas["StagesView"]!["properties"]!["map"]!["type"]);
    }
}
