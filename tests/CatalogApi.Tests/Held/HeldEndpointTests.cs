using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Held;

public sealed class HeldEndpointTests : IAsyncLifetime
{
    private ApiHost _api = null!;
    private HeldRun _held = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiHost.StartAsync();
        await _api.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees, SampleEntries.Bicycles]);
        var inventory = await _api.Services.GetRequiredService<IHarvestStore>().LoadInventoryAsync(SampleEntries.Koeln.Id, Cancel);
        HeldEntry Shown(CatalogResource resource, HeldFate fate, string? identifier = null) =>
            new(ApiHost.IdOf(SampleEntries.Koeln, resource), fate, PublicationState.Present, inventory.Entries[ApiHost.IdOf(SampleEntries.Koeln, resource)].SourceHash, identifier);
        var ledger = _api.Services.GetRequiredService<IRunLedger>();
        var lease = (await ledger.TryBeginAsync(SampleEntries.Koeln.Id, "test", TimeSpan.FromMinutes(5), Cancel))!;
        _held = await _api.Services.GetRequiredService<IHeldRuns>().HoldAsync(
            lease,
            new HeldFinding(HeldReason.ManyAbsent, "2 von 2 Datensätzen fehlen.", 2, 0, [Shown(SampleEntries.Trees, HeldFate.Missing), Shown(SampleEntries.Bicycles, HeldFate.Reidentified, "rad-neu")]),
            Cancel);
        await ledger.FinishAsync(lease, new RunReport { Run = lease.Run, Source = lease.Source, StartedAt = lease.StartedAt, Outcome = RunOutcome.Held, Message = "angehalten" }, Cancel);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task What_waits_is_listed_with_its_figures()
    {
        var list = await JsonAsync("/api/v1/sources/koeln/held");

        var item = Assert.Single(list["items"]!.AsArray())!;
        Assert.Equal(("koeln", "open", "manyAbsent", 1, 1, 2), ((string?)list["source"], (string?)item["state"], (string?)item["reason"], (int)item["missing"]!, (int)item["reidentified"]!, (int)item["present"]!));
        Assert.Equal($"{ApiHost.BaseUrl}api/v1/sources/koeln/held/{_held.Number}", (string?)item["api"]);
        Assert.Null(item["entries"]);
    }

    [Fact]
    public async Task A_finding_names_each_entry_with_title_identifier_and_page()
    {
        var document = await JsonAsync($"/api/v1/sources/koeln/held/{_held.Number}");

        var id = ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Bicycles);
        var first = document["entries"]![0]!;
        Assert.Equal(2, (int)document["total"]!);
        Assert.Equal(
            (id.ToString(), SampleEntries.Bicycles.Titles.In(), "reidentified", "rad-neu", $"{ApiHost.BaseUrl}dataset/{id}"),
            ((string?)first["id"], (string?)first["title"], (string?)first["fate"], (string?)first["newIdentifier"], (string?)first["page"]));
        var second = await JsonAsync($"/api/v1/sources/koeln/held/{_held.Number}?offset=1&limit=1");
        Assert.Equal("missing", (string?)Assert.Single(second["entries"]!.AsArray())!["fate"]);
    }

    [Fact]
    public async Task Who_decided_and_why_is_not_public()
    {
        await _api.Services.GetRequiredService<IHeldRuns>().RefuseAsync(_held.Number, "Anna Amt", "Rückruf bei Herrn Müller", Cancel);

        foreach (var path in (string[])["/api/v1/sources/koeln/held", $"/api/v1/sources/koeln/held/{_held.Number}"])
        {
            var text = (await JsonAsync(path)).ToJsonString();
            Assert.Contains("refused", text, StringComparison.Ordinal);
            Assert.Contains("decidedAt", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Anna", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Müller", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task English_readers_are_told_in_English()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/sources/koeln/held");
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var response = await _api.Client.SendAsync(request, Cancel);

        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("More datasets than usual", text, StringComparison.Ordinal);
        Assert.Equal(["Accept-Language"], response.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/v1/sources/bonn/held", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/koeln/held/4711", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/koeln/held/x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/koeln/held/1?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/sources/koeln/held/1?offset=-1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/sources/koeln/held?limit=51", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_a_problem_not_a_fault(string address, HttpStatusCode status)
    {
        using var response = await _api.Client.GetAsync(address, Cancel);

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Nobody_decides_through_the_API()
    {
        using var response = await _api.Client.PostAsync($"/api/v1/sources/koeln/held/{_held.Number}", new StringContent("{}"), Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(HeldState.Open, (await _api.Services.GetRequiredService<IHeldRuns>().FindAsync(_held.Number, Cancel))!.State);
    }

    private async Task<JsonNode> JsonAsync(string path)
    {
        using var response = await _api.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }
}
