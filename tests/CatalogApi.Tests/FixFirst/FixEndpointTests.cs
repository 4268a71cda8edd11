using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.Tests.FixFirst;

public sealed class FixEndpointTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task The_list_of_a_source_names_edits_with_points_place_and_entries()
    {
        var list = JsonNode.Parse(await api.JsonAsync("/api/v1/fix?source=koeln"))!;

        Assert.Equal(2, (int)list["entries"]!);
        var edits = list["edits"]!.AsArray();
        Assert.Equal((int)list["total"]!, edits.Count);
        Assert.NotEmpty(edits);
        Assert.All(edits, e =>
        {
            Assert.StartsWith("CKAN: ", (string?)e!["where"]!["text"], StringComparison.Ordinal);
            Assert.InRange((int)e["entries"]!, 1, 2);
            Assert.Equal((int)e["entries"]!, e["healed"]!.AsArray().Count);
            Assert.NotEmpty(e["seenBy"]!.AsArray());
        });
        Assert.Equal(["csv", "ttl", "rdf", "jsonld", "nt"], list["downloads"]!.AsObject().Select(d => d.Key));
    }

    [Theory]
    [InlineData("?publisher=Stadt%20K%C3%B6ln", 1)]
    [InlineData("?publisher=Niemand", 0)]
    public async Task A_publisher_has_a_list_whatever_the_source(string query, int least) =>
        Assert.True((int)JsonNode.Parse(await api.JsonAsync("/api/v1/fix" + query))!["entries"]! >= least);

    [Fact]
    public async Task A_dataset_has_a_list_of_its_own_in_the_reader_s_language()
    {
        var german = JsonNode.Parse(await api.JsonAsync($"/api/v1/fix?dataset={SeededApi.Trees}", language: "de"))!;
        var english = JsonNode.Parse(await api.JsonAsync($"/api/v1/fix?dataset={SeededApi.Trees}", language: "en"))!;

        Assert.Equal((int)german["total"]!, (int)english["total"]!);
        Assert.NotEqual((string?)german["edits"]![0]!["title"], (string?)english["edits"]![0]!["title"]);
    }

    [Fact]
    public async Task The_table_of_corrections_opens_in_a_spreadsheet()
    {
        using var response = await api.SendAsync("/api/v1/fix/corrections.csv?source=koeln");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment; filename=korrekturen-koeln.csv", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 3);
        Assert.All(lines[1..], line => Assert.Contains("\";\"https://", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ttl", RdfFormat.Turtle)]
    [InlineData("nt", RdfFormat.NTriples)]
    [InlineData("rdf", RdfFormat.RdfXml)]
    [InlineData("jsonld", RdfFormat.JsonLd)]
    public async Task The_corrected_records_are_the_same_in_every_form(string extension, RdfFormat format)
    {
        var graph = await ReadAsync($"/api/v1/fix/records.{extension}?source=koeln", format);
        var turtle = await ReadAsync("/api/v1/fix/records.ttl?source=koeln", RdfFormat.Turtle);

        Assert.Equal(turtle.Count, graph.Count);
        Assert.Equal(2, graph.Triples.Count(t => t.Predicate.Value == "http://xmlns.com/foaf/0.1/primaryTopic"));
    }

    [Theory]
    [InlineData("/api/v1/fix", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/fix?source=koeln&publisher=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/fix?source=koeln&limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/fix?source=bonn", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/fix?source=../x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/fix?dataset=x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/fix/corrections.csv?source=koeln&separator=%22", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/fix/records.ttl", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_a_problem_not_a_fault(string address, HttpStatusCode status)
    {
        using var response = await api.SendAsync(address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<RdfGraph> ReadAsync(string address, RdfFormat format)
    {
        using var response = await api.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var body = await response.Content.ReadAsStreamAsync();
        return RdfReader.ReadGraph(body, format, "https://daten.example/");
    }
}
