using System.Net;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Datasets;

public sealed class DatasetDocumentTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task A_dataset_is_shown_with_all_it_says() =>
        Assert.Equal(Expected.Json("dataset"), await api.JsonAsync($"/api/v1/datasets/{SeededApi.Bicycles}"));

    [Fact]
    public async Task A_service_is_shown_with_what_only_services_have() =>
        Assert.Equal(Expected.Json("service"), await api.JsonAsync($"/api/v1/datasets/{SeededApi.Maps}"));

    [Fact]
    public async Task A_missing_and_a_withdrawn_dataset_keep_their_record()
    {
        var missing = await api.JsonAsync($"/api/v1/datasets/{SeededApi.Trees}");
        var withdrawn = await api.JsonAsync($"/api/v1/datasets/{SeededApi.Fountains}");

        Assert.Contains("\"state\": \"missing\"", missing, StringComparison.Ordinal);
        Assert.Contains("\"missingSince\": \"2026-03-02T08:00:00Z\"", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawnAt", missing, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"withdrawn\"", withdrawn, StringComparison.Ordinal);
        Assert.Contains("\"withdrawnAt\": \"2026-04-01T08:00:00Z\"", withdrawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_bytes_come_as_a_download_that_no_browser_shows()
    {
        using var response = await api.SendAsync($"/api/v1/datasets/{SeededApi.Bicycles}/source");

        Assert.Equal("""{"title":"Radverkehrszählung"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=radverkehrszaehlung-7c4257a6.json", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/source")]
    [InlineData("/versions")]
    [InlineData("/versions/1")]
    public async Task An_unknown_id_is_not_found(string below)
    {
        foreach (var id in new[] { "00000000-0000-5000-8000-000000000000", "baumkataster", "..%2f..%2fetc", "' OR 1=1 --" })
        {
            using var response = await api.SendAsync($"/api/v1/datasets/{id}{below}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("eins")]
    public async Task A_version_that_does_not_exist_is_not_found(string version)
    {
        using var response = await api.SendAsync($"/api/v1/datasets/{SeededApi.Bicycles}/versions/{version}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_history_names_the_properties_that_changed()
    {
        await using var host = await ApiHost.StartAsync();
        var id = ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Trees);
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees]);
        host.Time.Advance(TimeSpan.FromHours(2));
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees with { Keywords = [], Modified = new DcatDate("2026-03-01"), Identifiers = [] }]);

        var history = await host.Client.GetStringAsync(new Uri($"/api/v1/datasets/{id}/versions", UriKind.Relative));
        var first = await host.Client.GetStringAsync(new Uri($"/api/v1/datasets/{id}/versions/1", UriKind.Relative));

        var api = $"https://daten.example.nrw/api/v1/datasets/{id}/versions";
        Assert.Equal(
            $$$"""
            {"id":"{{{id}}}","items":[{"version":2,"storedAt":"2026-03-01T10:00:00Z","changed":["modified","keyword"],"api":"{{{api}}}/2"},{"version":1,"storedAt":"2026-03-01T08:00:00Z","api":"{{{api}}}/1"}]}
            """,
            history);
        Assert.Contains("\"modified\":\"2025-06-30\"", first, StringComparison.Ordinal);

        using var newest = System.Text.Json.JsonDocument.Parse(await host.Client.GetStringAsync(new Uri($"/api/v1/datasets/{id}/versions?limit=1", UriKind.Relative)));
        var next = newest.RootElement.GetProperty("next").GetString();
        Assert.Equal($"{api}?limit=1&below=2", next);
        Assert.Equal(["modified", "keyword"], newest.RootElement.GetProperty("items")[0].GetProperty("changed").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            $$$"""{"id":"{{{id}}}","items":[{"version":1,"storedAt":"2026-03-01T08:00:00Z","api":"{{{api}}}/1"}]}""",
            await host.Client.GetStringAsync(new Uri(new Uri(next!).PathAndQuery, UriKind.Relative)));
    }
}
