using System.Net;
using System.Text.Json.Nodes;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Ckan;

public sealed class CkanEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    private const string Help = "https://daten.example.nrw/api/3/action/help_show?name=";

    [Fact]
    public async Task A_package_has_the_shape_of_CKAN() =>
        Assert.Equal(Expected.Json("package"), await api.JsonAsync($"/api/3/action/package_show?id={SeededApi.Bicycles}"));

    [Fact]
    public async Task A_package_is_found_by_id_and_by_name_by_GET_and_by_POST_under_both_addresses()
    {
        var expected = Expected.Json("package");
        foreach (var path in new[] { "/api/3/action/package_show", "/api/action/package_show" })
            foreach (var id in new[] { SeededApi.Bicycles.ToString(), "radverkehrszaehlung-7c4257a6" })
            {
                Assert.Equal(expected, await api.JsonAsync($"{path}?id={id}"));
                using var posted = await api.PostAsync(path, $$"""{"id": "{{id}}"}""");
                Assert.Equal(expected, SeededApi.Pretty(await posted.Content.ReadAsStringAsync()));
                using var curled = await api.PostAsync(path, $$"""{"id": "{{id}}"}""", "application/x-www-form-urlencoded");
                Assert.Equal(expected, SeededApi.Pretty(await curled.Content.ReadAsStringAsync()));
                using var form = await api.PostAsync(path, $"id={id}", "application/x-www-form-urlencoded");
                Assert.Equal(expected, SeededApi.Pretty(await form.Content.ReadAsStringAsync()));
            }
    }

    [Theory]
    [InlineData("site_read", """{"help":"HELPsite_read","success":true,"result":true}""")]
    [InlineData("status_show", """{"help":"HELPstatus_show","success":true,"result":{"ckan_version":"2.10.4","site_url":"https://daten.example.nrw/","site_title":"Datenraum NRW","site_description":"Offene Daten der Kommunen und des Landes Nordrhein-Westfalen in einem Katalog.","locale_default":"de","extensions":["dcat"],"error_emails_to":null}}""")]
    [InlineData("help_show?name=site_read", """{"help":"HELPhelp_show","success":true,"result":"Returns true."}""")]
    [InlineData("package_list", """{"help":"HELPpackage_list","success":true,"result":["baumkataster-script-alert-1-script-e881cdb3","haushaltsplan-ffc79899","kartendienst-moers-2ef6f972","radverkehrszaehlung-7c4257a6"]}""")]
    [InlineData("package_list?limit=2&offset=1", """{"help":"HELPpackage_list","success":true,"result":["haushaltsplan-ffc79899","kartendienst-moers-2ef6f972"]}""")]
    [InlineData("package_list?limit=0", """{"help":"HELPpackage_list","success":true,"result":[]}""")]
    [InlineData("package_list?offset=4", """{"help":"HELPpackage_list","success":true,"result":[]}""")]
    public async Task Answers_come_in_the_envelope(string action, string expected)
    {
        using var response = await api.SendAsync("/api/3/action/" + action);

        Assert.Equal((HttpStatusCode.OK, expected.Replace("HELP", Help, StringComparison.Ordinal)), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("package_show?id=unbekannt", 404, """{"help":"HELPpackage_show","success":false,"error":{"message":"Not found","__type":"Not Found Error"}}""")]
    [InlineData("package_show?id=3d8fd13a-7a1b-5647-b51d-86c33d00107a", 404, """{"help":"HELPpackage_show","success":false,"error":{"message":"Not found","__type":"Not Found Error"}}""")]
    [InlineData("package_show", 409, """{"help":"HELPpackage_show","success":false,"error":{"id":["Missing value"],"__type":"Validation Error"}}""")]
    [InlineData("package_search?rows=-1", 409, """{"help":"HELPpackage_search","success":false,"error":{"rows":["Must be a natural number"],"__type":"Validation Error"}}""")]
    [InlineData("package_search?rows=zehn", 409, """{"help":"HELPpackage_search","success":false,"error":{"rows":["Invalid integer"],"__type":"Validation Error"}}""")]
    [InlineData("package_search?start=-5", 409, """{"help":"HELPpackage_search","success":false,"error":{"start":["Must be a natural number"],"__type":"Validation Error"}}""")]
    [InlineData("package_search?facet.field=[kaputt", 409, """{"help":"HELPpackage_search","success":false,"error":{"facet.field":["Could not parse as valid JSON"],"__type":"Validation Error"}}""")]
    [InlineData("package_search?fq=tags:(a", 400, """{"help":"HELPpackage_search","success":false,"error":{"message":"Search Query is invalid: fq: a closing parenthesis is missing","__type":"Search Query Error"}}""")]
    [InlineData("package_search?fq=farbe:rot", 400, """{"help":"HELPpackage_search","success":false,"error":{"message":"Search Query is invalid: fq: farbe cannot be filtered by rot; fields are organization, groups, tags, res_format, license_id, type","__type":"Search Query Error"}}""")]
    [InlineData("package_search?sort=views_recent desc", 400, """{"help":"HELPpackage_search","success":false,"error":{"message":"Search Query is invalid: sort: 'views_recent desc' is not supported; use score desc, metadata_modified desc, name asc or title_string asc","__type":"Search Query Error"}}""")]
    [InlineData("package_list?limit=-1", 409, """{"help":"HELPpackage_list","success":false,"error":{"limit":["Must be a natural number"],"__type":"Validation Error"}}""")]
    [InlineData("package_purge", 400, "\"Bad request - Action name not known: package_purge\"")]
    public async Task Refusals_are_those_of_CKAN(string action, int status, string expected)
    {
        using var response = await api.SendAsync("/api/3/action/" + action);

        Assert.Equal((status, expected.Replace("HELP", Help, StringComparison.Ordinal)), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("{", "\"Bad request - JSON Error: Error decoding JSON data at line 1\"")]
    [InlineData("[1]", "\"Bad request - Request data JSON decoded to a value but it needs to be a dictionary.\"")]
    public async Task A_body_that_is_no_object_is_a_bad_request(string body, string expected)
    {
        using var response = await api.PostAsync("/api/3/action/package_show", body);

        Assert.Equal((HttpStatusCode.BadRequest, expected), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_of_any_size_is_refused_beyond_the_limit()
    {
        using var response = await api.PostAsync("/api/3/action/package_search", $$"""{"q": "{{new string('a', 100_000)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_name_list_longer_than_one_reading_is_complete_and_in_order()
    {
        await using var host = await ApiHost.StartAsync();
        var entries = Enumerable.Range(0, 5_100).Select(i => SampleEntries.Budget with { Titles = [new Catalog.LangString($"Plan {i:00000}")] }).ToList();
        await host.HarvestAsync(SampleEntries.Koeln, entries);

        var list = JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/api/3/action/package_list", UriKind.Relative)))!["result"]!.AsArray();
        var part = JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/api/3/action/package_list?limit=5050&offset=25", UriKind.Relative)))!["result"]!.AsArray();

        Assert.Equal(entries.Select((_, i) => $"plan-{i:00000}"), list.Select(n => ((string)n!)[..10]));
        Assert.Equal(list.Skip(25).Take(5050).Select(n => (string)n!), part.Select(n => (string)n!));
    }
}
