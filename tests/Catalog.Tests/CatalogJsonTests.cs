using System.Text;

namespace OpenDataNrw.Catalog.Tests;

public sealed class CatalogJsonTests
{
    [Fact]
    public void A_running_run_is_read_back_as_it_was_written()
    {
        var report = new RunReport { Run = 0, Source = new SourceId("a"), StartedAt = DateTimeOffset.UnixEpoch, Outcome = RunOutcome.Running };

        Assert.Equivalent(report, CatalogJson.ReadReport(CatalogJson.Write(report)), strict: true);
    }

    [Fact]
    public void What_a_registration_leaves_out_has_its_default()
    {
        const string json = """[{ "id": "a", "title": "A", "kind": "ckan", "url": "https://example.org/" }]""";

        var sources = CatalogJson.ReadSources(new MemoryStream(Encoding.UTF8.GetBytes(json)));

        Assert.Equivalent(new HarvestSource { Id = new SourceId("a"), Title = "A", Kind = "ckan", Url = new Uri("https://example.org/") }, Assert.Single(sources), strict: true);
    }

    [Fact]
    public void A_switched_off_source_is_read_back_switched_off()
    {
        var source = new HarvestSource { Id = new SourceId("a"), Title = "A", Kind = "ckan", Url = new Uri("https://example.org/"), Enabled = false };

        Assert.Equivalent(source, CatalogJson.ReadSource(CatalogJson.Write(source)), strict: true);
    }

    [Fact]
    public void Content_says_only_what_is_stated_and_is_read_back_whole()
    {
        CatalogResource resource = new Dataset
        {
            Titles = [new LangString("Bäume", "de")],
            Distributions = [new Distribution { AccessUrls = ["https://example.org/a"], ByteSize = 0 }],
            QualifiedRelations = [new Relationship("https://example.org/b", [])],
        };

        var json = CatalogJson.Write(resource);

        Assert.Equal(
            """{"kind":"dataset","distributions":[{"accessUrls":["https://example.org/a"],"byteSize":0}],"titles":[{"value":"Bäume","language":"de"}],"qualifiedRelations":[{"target":"https://example.org/b","roles":[]}]}""",
            Encoding.UTF8.GetString(json));
        Assert.Equivalent(resource, CatalogJson.ReadResource(json), strict: true);
    }
}
