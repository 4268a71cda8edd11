using System.Net;
using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Tests.Quality;

public sealed class QualityEndpointTests : IAsyncLifetime
{
    private static readonly DatasetId Bicycles = ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Bicycles);
    private static readonly DatasetId Maps = ApiHost.IdOf(SampleEntries.Moers, SampleEntries.Maps);

    private ApiHost _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiHost.StartAsync();
        _api.Assesses = true;
        await _api.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Bicycles, SampleEntries.Trees]);
        await _api.HarvestAsync(SampleEntries.Moers, [SampleEntries.Maps]);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_dataset_carries_its_scores_and_indicators()
    {
        var quality = (await JsonAsync($"/api/v1/datasets/{Bicycles}"))["quality"]!;

        Assert.InRange((double)quality["score"]!, 50, 100);
        Assert.InRange((int)quality["mqa"]!, 200, 405);
        Assert.Equal(100, (int)quality["indicators"]!["theme"]!);
        Assert.Equal(ScoreBands.Name(ScoreBands.Of((double)quality["score"]!), "en"), (string?)quality["rating"]!["en"]);
        Assert.Equal($"{ApiHost.BaseUrl}api/v1/datasets/{Bicycles}/quality", (string?)quality["api"]);
    }

    [Fact]
    public async Task All_points_come_with_indicators_metrics_and_broken_rules()
    {
        var quality = await JsonAsync($"/api/v1/datasets/{Bicycles}/quality");

        var points = quality["points"]!.AsArray();
        Assert.Equal(["delivered", "normalised", "served"], points.Select(p => (string)p!["point"]!));
        foreach (var point in points)
        {
            var indicators = point!["score"]!["indicators"]!.AsArray();
            Assert.Equal(ScoreIndicators.For(ResourceKind.Dataset).Count, indicators.Count);
            var gained = indicators.Sum(i => (double?)i!["gained"] ?? 0);
            Assert.InRange(gained, (double)point["score"]!["points"]! - 2, (double)point["score"]!["points"]! + 2);
            Assert.Equal(MqaIndicators.All.Count, point["mqa"]!["metrics"]!.AsArray().Count);
            Assert.Equal((int)point["mqa"]!["points"]!, point["mqa"]!["metrics"]!.AsArray().Sum(m => (int)m!["points"]!));
            // Format in words only: the rule and what it asks for, in both languages.
            var rule = point["shapes"]!["rules"]!.AsArray().First(r => (string?)r!["shape"] == "distribution-format-listed")!;
            Assert.Equal("error", (string?)rule["severity"]);
            Assert.Contains("dcterms:format", (string?)rule["text"]!["de"], StringComparison.Ordinal);
            Assert.Contains("dcterms:format", (string?)rule["text"]!["en"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_has_no_MQA()
    {
        var point = (await JsonAsync($"/api/v1/datasets/{Maps}/quality"))["points"]!.AsArray()[0]!;

        Assert.Null(point["mqa"]);
        Assert.Equal(ScoreIndicators.For(ResourceKind.Service).Count, point["score"]!["indicators"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(".ttl", "text/turtle", RdfFormat.Turtle)]
    [InlineData(".rdf", "application/rdf+xml", RdfFormat.RdfXml)]
    [InlineData(".jsonld", "application/ld+json", RdfFormat.JsonLd)]
    [InlineData(".nt", "application/n-triples", RdfFormat.NTriples)]
    [InlineData("", "text/turtle", RdfFormat.Turtle)]
    public async Task Measurements_come_as_DQV(string ending, string mediaType, RdfFormat format)
    {
        using var response = await _api.Client.GetAsync($"/dataset/{Bicycles}/quality{ending}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var graph = RdfReader.ReadGraph(await response.Content.ReadAsStreamAsync(), format);
        var subject = RdfTerm.Iri($"{ApiHost.BaseUrl}dataset/{Bicycles}");
        var values = graph.Objects(subject, DQV.HasQualityMeasurement).ToDictionary(m => graph.Object(m, DQV.IsMeasurementOf)!.Value.Value, m => graph.Object(m, DQV.Value)!.Value.Value);
        Assert.Equal("true", values[PV.Namespace + "keywordAvailability"]);
        Assert.Equal("100", values[$"{ApiHost.BaseUrl}def/quality#theme"]);
        Assert.True(values.ContainsKey($"{ApiHost.BaseUrl}def/quality#score"));
        Assert.NotEmpty(graph.Find(null, RdfTerm.Iri(DQV.IsMeasurementOf), RdfTerm.Iri(PV.Namespace + "formatAvailability")));
    }

    [Fact]
    public async Task Our_metrics_are_declared_where_their_addresses_lead()
    {
        using var response = await _api.Client.GetAsync("/def/quality", TestContext.Current.CancellationToken);

        var graph = RdfReader.ReadGraph(await response.Content.ReadAsStreamAsync(), RdfFormat.Turtle);
        Assert.True(graph.Contains(RdfTerm.Iri($"{ApiHost.BaseUrl}def/quality#score"), RdfTerm.Iri(RDF.Type), RdfTerm.Iri(DQV.Metric)));
    }

    [Theory]
    [InlineData("/api/v1/sources/koeln/quality", "koeln", 2)]
    [InlineData("/api/v1/organisations/Stadt%20K%C3%B6ln/quality", "Stadt Köln", 2)]
    [InlineData("/api/v1/organisations/stadt-koeln/quality", "Stadt Köln", 2)]
    public async Task Sources_and_publishers_have_means_and_shares(string path, string name, int entries)
    {
        var aggregate = await JsonAsync(path);

        Assert.Equal((name, entries), ((string?)aggregate["name"], (int)aggregate["normalised"]!["entries"]!));
        Assert.InRange((double)aggregate["normalised"]!["score"]!, 1, 100);
        Assert.Equal(1, (double)aggregate["normalised"]!["metrics"]!["categoryAvailability"]!);
        Assert.Contains(aggregate["normalised"]!["rules"]!.AsArray(), r => (string?)r!["shape"] == "dataset-description" && (int)r["count"]! == 1);
    }

    [Theory]
    [InlineData("/api/v1/sources/nowhere/quality")]
    [InlineData("/api/v1/organisations/nobody/quality")]
    [InlineData("/api/v1/datasets/00000000-0000-5000-8000-000000000000/quality")]
    [InlineData("/dataset/00000000-0000-5000-8000-000000000000/quality.ttl")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await _api.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _api.Client.GetStringAsync(path, TestContext.Current.CancellationToken))!;
}
