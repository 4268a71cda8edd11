using System.Net;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Problems;

public sealed class ProblemTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string German =
        """
        {
          "type": "/problems/invalid-parameter",
          "title": "Ein Parameter der Anfrage ist ungültig.",
          "status": 400,
          "detail": "Parameter „limit“: muss eine ganze Zahl von 1 bis 1000 sein.",
          "instance": "/api/v1/changes",
          "parameter": "limit"
        }
        """;

    private const string English =
        """
        {
          "type": "/problems/invalid-parameter",
          "title": "A parameter of the request is not valid.",
          "status": 400,
          "detail": "Parameter 'limit': must be a whole number from 1 to 1000.",
          "instance": "/api/v1/changes",
          "parameter": "limit"
        }
        """;

    [Theory]
    [InlineData(null, German)]
    [InlineData("fr", German)]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", German)]
    [InlineData("en-GB,en;q=0.9,de;q=0.8", English)]
    [InlineData("fr, en;q=0.5", English)]
    [InlineData("en;q=0, *", German)]
    [InlineData("entirely-wrong;;q=x", German)]
    public async Task Problems_are_told_in_German_unless_English_is_preferred(string? language, string expected) =>
        Assert.Equal(SeededApi.Pretty(expected), await api.JsonAsync("/api/v1/changes?limit=x", 400, language));

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_problem_too() =>
        Assert.Equal("/problems/not-found", (string)System.Text.Json.Nodes.JsonNode.Parse(await api.JsonAsync("/api/v1/dataset/x/y", 404))!["type"]!);

    [Fact]
    public async Task Every_type_leads_to_its_meaning()
    {
        foreach (var kind in ProblemKind.All)
        {
            var json = System.Text.Json.Nodes.JsonNode.Parse(await api.JsonAsync(kind.Type))!;
            Assert.Equal((kind.Type, kind.Status, kind.Title.De, kind.Title.En), ((string)json["type"]!, (int)json["status"]!, (string)json["de"]!, (string)json["en"]!));
        }
    }

    [Fact]
    public async Task Hostile_parameters_never_make_a_server_error()
    {
        string[] paths =
        [
            "/api/v1/datasets?{0}={1}", "/api/v1/changes?{0}={1}", "/api/v1/sources/koeln/runs?{0}={1}", "/catalog.ttl?{0}={1}",
            "/api/3/action/package_search?{0}={1}", "/api/3/action/package_list?{0}={1}", "/api/3/action/package_show?{0}={1}",
            "/api/v1/datasets/{1}", "/api/v1/sources/{1}", "/api/v1/runs/{1}", "/api/v1/vocabularies/{1}", "/dataset/{1}.ttl", "/api/3/action/{1}",
        ];
        string[] names =
        [
            "q", "size", "cursor", "sort", "facets", "facetLimit", "modifiedSince", "lang", "theme", "limit", "offset", "after", "page",
            "rows", "start", "fq", "fq_list", "facet.field", "facet.limit", "id", "x",
        ];
        string[] values =
        [
            "", "-1", "0", "2147483647", "2147483648", "99999999999999999999", "NaN", "1e9", "%00", "%FF%FE", "%ED%A0%80", "'", "\"", "%5B", "%5B1%5D", "%7B%7D",
            "%F0%9F%9A%B2", "a:b", "(((", "*:*", "%2B%2B", "..%2F..", "9999-99-99", new('a', 3000),
        ];

        foreach (var path in paths)
            foreach (var name in path.Contains("{0}", StringComparison.Ordinal) ? names : [""])
                foreach (var value in values)
                {
                    // No server lets a NUL in a path through to the application.
                    if (value == "%00" && !path.Contains("{0}", StringComparison.Ordinal)) continue;
                    var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, name, value);
                    using var response = await api.SendAsync(address);
                    Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{(int)response.StatusCode} for {address}");
                }
    }
}
