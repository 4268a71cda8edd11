using System.Net;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.Tests.Rdf;

public sealed class RdfEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("dataset/7c4257a6-50b4-5543-a40e-9cc4dab0b8f5")]
    [InlineData("catalog")]
    public async Task All_serialisations_say_the_same(string path)
    {
        // Addresses of pages carry the ending of the form, so the view of the page is left out of the comparison.
        var turtle = WithoutPages(await ReadAsync($"/{path}.ttl", RdfFormat.Turtle, "text/turtle; charset=utf-8"));

        Assert.True(turtle.Count > 20);
        foreach (var (extension, format, contentType) in new[]
        {
            ("rdf", RdfFormat.RdfXml, "application/rdf+xml"), ("jsonld", RdfFormat.JsonLd, "application/ld+json"), ("nt", RdfFormat.NTriples, "application/n-triples"),
        })
        {
            var other = WithoutPages(await ReadAsync($"/{path}.{extension}", format, contentType));
            Assert.True(RdfIsomorphism.AreIsomorphic(turtle, other), $"{extension} differs from Turtle");
        }
    }

    [Theory]
    [InlineData(null, "text/turtle")]
    [InlineData("*/*", "text/turtle")]
    [InlineData("application/rdf+xml", "application/rdf+xml")]
    [InlineData("application/ld+json;q=0.9, text/turtle;q=0.1", "application/ld+json")]
    [InlineData("text/html, application/n-triples;q=0.1", "application/n-triples")]
    public async Task The_catalogue_comes_in_the_form_asked_for(string? accept, string expected)
    {
        using var response = await api.SendAsync("/catalog", accept is null ? [] : [("Accept", accept)]);

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task A_form_that_is_not_on_offer_is_not_acceptable()
    {
        using var response = await api.SendAsync("/catalog", ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.NotAcceptable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("text/turtle", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "text/plain")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/plain")]
    [InlineData("image/png", "text/plain")]
    [InlineData("text/turtle", "text/turtle")]
    [InlineData("text/turtle, */*;q=0.1", "text/turtle")]
    [InlineData("application/rdf+xml, text/html;q=0.5", "application/rdf+xml")]
    public async Task The_address_of_a_dataset_serves_people_and_machines(string? accept, string expected)
    {
        using var response = await api.SendAsync($"/dataset/{SeededApi.Bicycles}", accept is null ? [] : [("Accept", accept)]);

        Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Other_addresses_are_left_to_the_page()
    {
        using var response = await api.SendAsync("/dataset/baumkataster", ("Accept", "text/turtle"));

        Assert.Equal("the page", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_withdrawn_dataset_is_gone_and_an_unknown_one_not_found()
    {
        foreach (var (address, status) in new[]
        {
            ($"/dataset/{SeededApi.Fountains}.ttl", HttpStatusCode.Gone), ($"/dataset/{SeededApi.Fountains}", HttpStatusCode.Gone),
            ("/dataset/00000000-0000-5000-8000-000000000000.nt", HttpStatusCode.NotFound), ("/dataset/00000000-0000-5000-8000-000000000000", HttpStatusCode.NotFound),
            ("/dataset/x.ttl", HttpStatusCode.NotFound),
        })
        {
            using var response = await api.SendAsync(address, ("Accept", "text/turtle"));
            Assert.Equal((address, status, "application/problem+json"), (address, response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task A_change_of_the_entry_changes_its_validators()
    {
        await using var host = await ApiHost.StartAsync();
        var address = new Uri($"/dataset/{ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Trees)}.ttl", UriKind.Relative);
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees]);
        using var first = await host.Client.GetAsync(address);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees]);
        using var unchanged = await host.Client.GetAsync(address);
        await host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees with { Keywords = [] }]);
        using var changed = await host.Client.GetAsync(address);

        Assert.Equal(first.Headers.ETag, unchanged.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        Assert.Equal("Sun, 01 Mar 2026 08:00:00 GMT", first.Content.Headers.GetValues("Last-Modified").Single());
        Assert.Equal("Sun, 01 Mar 2026 09:00:00 GMT", changed.Content.Headers.GetValues("Last-Modified").Single());
    }

    [Theory]
    [InlineData("Sun, 01 Mar 2026 07:59:59 GMT", HttpStatusCode.OK)]
    [InlineData("Sun, 01 Mar 2026 08:00:00 GMT", HttpStatusCode.NotModified)]
    [InlineData("Mon, 01 Mar 2027 08:00:00 GMT", HttpStatusCode.NotModified)]
    [InlineData("gestern", HttpStatusCode.OK)]
    public async Task A_date_decides_where_no_tag_is_sent(string since, HttpStatusCode expected)
    {
        using var byDate = await api.SendAsync($"/dataset/{SeededApi.Bicycles}.ttl", ("If-Modified-Since", since));
        using var byTag = await api.SendAsync($"/dataset/{SeededApi.Bicycles}.ttl", ("If-Modified-Since", since), ("If-None-Match", "\"other\""));

        Assert.Equal((expected, HttpStatusCode.OK), (byDate.StatusCode, byTag.StatusCode));
    }

    private async Task<RdfGraph> ReadAsync(string address, RdfFormat format, string contentType)
    {
        using var response = await api.SendAsync(address);
        Assert.Equal((HttpStatusCode.OK, contentType), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        await using var body = await response.Content.ReadAsStreamAsync();
        return RdfReader.ReadGraph(body, format, "https://daten.example.nrw/");
    }

    private static RdfGraph WithoutPages(RdfGraph graph)
    {
        var rest = new RdfGraph();
        foreach (var triple in graph.Triples)
            if (!triple.Subject.Value.Contains("?page=", StringComparison.Ordinal))
                rest.Add(triple);
        return rest;
    }
}
