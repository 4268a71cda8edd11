using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Links;

public sealed class LinkEndpointTests
{
    private const string Csv = "https://offenedaten-koeln.example/rad.csv";

    [Fact]
    public async Task A_dataset_tells_what_was_seen_of_each_of_its_links_beside_what_its_source_says()
    {
        await using var host = await SeenAsync();

        var checks = JsonNode.Parse(await host.Client.GetStringAsync(Address($"/api/v1/datasets/{SeededApi.Bicycles}")))!["linkChecks"]!;

        Assert.Equal(
            SeededApi.Pretty(
                """
                [
                  {
                    "url": "https://offenedaten-koeln.example/rad.csv", "verdict": "dead", "reason": "notThere", "since": "2026-03-01T08:00:00Z",
                    "checkedAt": "2026-03-01T16:00:00Z", "method": "rangedGet", "status": 404, "availability": 0, "checks": 2,
                    "de": {
                      "title": "Tot",
                      "advice": "Unter dieser Adresse liegt nichts mehr, sagt der Server. Bitte tragen Sie im Quellsystem die heutige Adresse ein oder entfernen Sie die Datei."
                    },
                    "en": {
                      "title": "Dead",
                      "advice": "There is nothing at this address any more, says the server. Please enter today's address in the source system or remove the file."
                    }
                  },
                  {
                    "url": "https://offenedaten-koeln.example/rad/dienst", "verdict": "works", "reason": "reachable", "since": "2026-03-01T16:00:00Z",
                    "checkedAt": "2026-03-01T16:00:00Z", "method": "head", "status": 200, "movedTo": "https://neu.example/", "mediaType": "text/html", "byteSize": 12,
                    "availability": 1, "checks": 1,
                    "de": {
                      "title": "Erreichbar, aber umgezogen",
                      "advice": "Die Adresse wurde dauerhaft verlegt. Bitte tragen Sie im Quellsystem die neue Adresse ein, bevor die Weiterleitung abgeschaltet wird."
                    },
                    "en": {
                      "title": "Reachable, but moved",
                      "advice": "The address has moved for good. Please enter the new address in the source system before the redirect is switched off."
                    }
                  },
                  {
                    "url": "https://offenedaten-koeln.example/wms", "verdict": "notChecked", "checks": 0,
                    "de": { "title": "Noch nicht geprüft" }, "en": { "title": "Not checked yet" }
                  }
                ]
                """),
            SeededApi.Pretty(checks.ToJsonString()));
        Assert.DoesNotContain("linkChecks", await host.Client.GetStringAsync(Address($"/api/v1/datasets/{SeededApi.Bicycles}/versions/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_tells_how_its_links_stand_and_which_are_dead()
    {
        await using var host = await SeenAsync();

        var document = JsonNode.Parse(await host.Client.GetStringAsync(Address("/api/v1/sources/koeln/links")))!;

        Assert.Equal("""{"working":1,"doubtful":0,"dead":1,"notChecked":1}""", document["figures"]!.ToJsonString());
        Assert.Equal("""[{"host":"offenedaten-koeln.example","figures":{"working":1,"doubtful":0,"dead":1,"notChecked":1}}]""", document["hosts"]!.ToJsonString());
        var dead = Assert.Single(document["dead"]!.AsArray())!;
        Assert.Equal((Csv, "dead"), ((string?)dead["link"]!["url"], (string?)dead["link"]!["verdict"]));
        Assert.Equal($"""["{SeededApi.Bicycles}"]""", dead["datasets"]!.ToJsonString());
        Assert.Empty(JsonNode.Parse(await host.Client.GetStringAsync(Address("/api/v1/sources/koeln/links?limit=0")))!["dead"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/v1/sources/bonn/links", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sources/koeln/links?limit=1001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/sources/koeln/links?limit=alle", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_a_problem(string address, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Bicycles]);

        using var response = await host.Client.GetAsync(Address(address));

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    /// <summary>An API in which the file of a dataset is dead, its page works, and its service was not looked at.</summary>
    private static async Task<ApiHost> SeenAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Bicycles]);
        var ledger = host.Services.GetRequiredService<ILinkLedger>();
        var entries = await host.Services.GetRequiredService<IChangeFeed>().ReadAfterAsync(0, 10, CancellationToken.None);
        await ledger.RegisterAsync([.. entries.Select(EntryLinks.Of)], 0, 1, CancellationToken.None);
        var now = host.Time.GetUtcNow();
        var visit = (await ledger.TakeHostAsync("w", new VisitWish { PerHost = 10, LeaseTime = TimeSpan.FromHours(1), VisitedBefore = now, DueUntil = now }, CancellationToken.None))!;
        var file = visit.Links.Single(l => l.Address.Value == Csv);
        var page = visit.Links.Single(l => l.Address.Value.EndsWith("dienst", StringComparison.Ordinal));
        var gone = new LinkObservation { At = now, Method = LinkMethod.RangedGet, Outcome = LinkOutcome.NotThere, Status = 404 };
        await ledger.RecordAsync(visit, file, gone, TimeSpan.FromHours(1), CancellationToken.None);
        host.Time.Advance(TimeSpan.FromHours(8));
        await ledger.RecordAsync(visit, file, gone with { At = host.Time.GetUtcNow() }, TimeSpan.FromHours(1), CancellationToken.None);
        await ledger.RecordAsync(
            visit, page,
            new LinkObservation { At = host.Time.GetUtcNow(), Method = LinkMethod.Head, Outcome = LinkOutcome.Reachable, Status = 200, MovedTo = "https://neu.example/", MediaType = "text/html", Length = 12 },
            TimeSpan.FromHours(1), CancellationToken.None);
        return host;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
