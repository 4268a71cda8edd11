using System.Net;
using OpenDataNrw.Catalog;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Tests.Rdf;

public sealed class CatalogPagingTests
{
    [Theory]
    [InlineData(HYDRA.Next)]
    [InlineData(HYDRA.NextPage)]
    public async Task Following_either_generation_of_links_sees_every_entry_once(string property)
    {
        await using var host = await HostWithPagesOfTwoAsync();
        var seen = new List<string>();
        var pages = new List<string>();
        for (var address = "https://daten.example.nrw/catalog.nt"; address is not null;)
        {
            pages.Add(address);
            var graph = await ReadAsync(host, address);
            seen.AddRange(graph.SubjectsOf(RDF.Type, RdfTerm.Iri(DCAT.Dataset)).Select(s => s.Value));
            address = graph.Find(null, RdfTerm.Iri(property)).Select(t => t.Object.Value).SingleOrDefault();
        }

        Assert.Equal(["https://daten.example.nrw/catalog.nt", "https://daten.example.nrw/catalog.nt?page=2", "https://daten.example.nrw/catalog.nt?page=3"], pages);
        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/catalog.ttl?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.ttl?page=eins", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.ttl?page=4", HttpStatusCode.NotFound)]
    [InlineData("/catalog.ttl?page=10000000", HttpStatusCode.NotFound)]
    [InlineData("/catalog.ttl?page=10000001", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.xml?page=3", HttpStatusCode.OK)]
    [InlineData("/catalog?page=3", HttpStatusCode.OK)]
    public async Task Pages_have_bounds(string address, HttpStatusCode expected)
    {
        await using var host = await HostWithPagesOfTwoAsync();
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Every_page_states_the_size_of_pages_also_the_last_one()
    {
        await using var host = await HostWithPagesOfTwoAsync();

        var last = await ReadAsync(host, "https://daten.example.nrw/catalog.nt?page=3");

        Assert.Equal("2", Assert.Single(last.Find(null, RdfTerm.Iri(HYDRA.ItemsPerPage))).Object.Value);
    }

    [Fact]
    public async Task An_empty_catalogue_has_one_page()
    {
        await using var host = await ApiHost.StartAsync();

        var graph = await ReadAsync(host, "https://daten.example.nrw/catalog.nt");

        Assert.Single(graph.SubjectsOf(RDF.Type, RdfTerm.Iri(DCAT.Catalog)));
        Assert.Equal("0", Assert.Single(graph.Find(null, RdfTerm.Iri(HYDRA.TotalItems))).Object.Value);
    }

    [Fact]
    public async Task An_impossible_page_size_is_refused_at_start()
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => ApiHost.StartAsync(("Api:CatalogPageSize", "0")));

        Assert.Contains("Api:CatalogPageSize muss zwischen 1 und 1000 liegen.", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<ApiHost> HostWithPagesOfTwoAsync()
    {
        var host = await ApiHost.StartAsync(("Api:CatalogPageSize", "2"));
        await host.HarvestAsync(SampleEntries.Koeln, [.. Enumerable.Range(1, 5).Select(i => SampleEntries.Budget with { Titles = [new LangString($"Haushaltsplan {2020 + i}")] })]);
        return host;
    }

    private static async Task<RdfGraph> ReadAsync(ApiHost host, string address)
    {
        await using var body = await host.Client.GetStreamAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative));
        return RdfReader.ReadGraph(body, RdfFormat.NTriples);
    }
}
